// SPDX-License-Identifier: EUPL-1.2
// Elements that go along with the pointer, catch on what stands still, and stand where they are let go of at once.
import type { Place } from '../drawing.ts';
import { commandFor, type Drop, dropped, host, isInColumn } from './drop.ts';
import { around, middle, moved, type Point, placeOf, shown } from './geometry.ts';
import { type Drag, type Here, said, saidAll } from './here.ts';
import { Snapping } from './snap.ts';

/** Pixels on the screen within which it catches. */
const REACH = 6;

export class Moving implements Drag {
  readonly #here: Here;
  readonly #ids: readonly string[];
  readonly #from: Point;
  readonly #box: Place | undefined;
  readonly #snapping: Snapping;
  readonly #ties: Ties;
  readonly #isLine: boolean;
  #by: Point = { x: 0, y: 0 };

  /** @param ids what was taken hold of first, and what goes along */
  constructor(here: Here, ids: readonly string[], from: Point) {
    const drawing = here.drawing();
    this.#here = here;
    this.#ids = ids;
    this.#from = from;
    this.#isLine = drawing.lines.some(({ id }) => id === ids[0]);
    this.#box = around(ids.flatMap((id) => placeOf(drawing, id) ?? []));
    this.#snapping = new Snapping(
      shown(drawing)
        .filter(({ element }) => !ids.includes(element.id))
        .map(({ at }) => at),
    );
    this.#ties = new Ties(here, ids);
  }

  move(at: Point): void {
    const { sheet, view } = this.#here.board;
    let [dx, dy] = [this.#isLine ? 0 : at.x - this.#from.x, at.y - this.#from.y];
    if (this.#box) {
      const caught = this.#snapping.snap(moved(this.#box, dx, dy), REACH / view.scale);
      dx += caught.dx;
      dy += caught.dy;
      sheet.guides(caught.guides);
    }
    this.#by = { x: dx, y: dy };
    const host = this.#host();
    // in its column, unless it is on its way to stand under something else
    const across = (id: string) => (host.length === 0 && isInColumn(this.#here.drawing(), id) ? 0 : dx);
    for (const id of this.#ids) sheet.shift(id, across(id), dy);
    this.#ties.follow((id, place) => moved(place, across(id), dy));
    sheet.mark('me-host', host);
  }

  drop(at: Point): void {
    this.move(at);
    this.#here.board.sheet.clear('guides');
    this.#here.board.sheet.mark('me-host', []);
    const drop = dropped(this.#here.drawing(), this.#ids, this.#by.x, this.#by.y);
    const command = commandFor(this.#here.drawing(), drop);
    if (command) this.#here.send(command, this.#words(drop));
    else this.#backAgain();
    if (drop.kind === 'fixed') this.#here.tell(this.#here.words.say('hand.fixed', said(this.#here, drop.id)));
  }

  cancel(): void {
    this.#here.board.sheet.clear('guides');
    this.#here.board.sheet.mark('me-host', []);
    this.#backAgain();
  }

  #backAgain(): void {
    standing(this.#here, []);
  }

  /** What it would stand in if it were let go of now, when that is not where it stands. */
  #host(): readonly string[] {
    const [first] = this.#ids;
    const at = first === undefined ? undefined : placeOf(this.#here.drawing(), first);
    if (first === undefined || !at) return [];
    const there = host(this.#here.drawing(), first, middle(moved(at, this.#by.x, this.#by.y)));
    return there === '' || this.#ids.includes(there) ? [] : [there];
  }

  #words(drop: Drop): string {
    const { words } = this.#here;
    switch (drop.kind) {
      case 'stand':
        return words.say('moved', saidAll(this.#here, drop.ids), said(this.#here, drop.host));
      case 'turn':
        return drop.before === ''
          ? words.say('hand.turnLast', said(this.#here, drop.id))
          : words.say('hand.turn', said(this.#here, drop.id), said(this.#here, drop.before));
      default:
        return words.say('hand.placed', saidAll(this.#here, this.#ids));
    }
  }
}

/** Straight lines in the place of those that the server will lay anew: to what goes along, and to what waits for it. */
class Ties {
  readonly #here: Here;
  readonly #pairs: readonly { source: string; target: string; from: Place; to: Place }[];
  readonly #ids: ReadonlySet<string>;
  readonly #lines: readonly string[];

  constructor(here: Here, ids: Iterable<string>) {
    this.#here = here;
    this.#ids = new Set(ids);
    const drawing = here.drawing();
    const away = new Set([...this.#ids, ...here.board.sheet.resting]);
    const tied = drawing.lines.filter(
      ({ source, target, ways }) => ways.length > 0 && (away.has(source) || away.has(target)),
    );
    this.#lines = tied.map(({ id }) => id);
    this.#pairs = tied.flatMap(({ source, target }) => {
      const from = placeOf(drawing, source);
      const to = placeOf(drawing, target);
      return from && to ? [{ source, target, from, to }] : [];
    });
  }

  /** @param now where one of them is now */
  follow(now: (id: string, place: Place) => Place): void {
    const at = (id: string, place: Place) => (this.#ids.has(id) ? now(id, place) : place);
    this.#here.board.sheet.mark('me-faint', this.#lines);
    if (this.#pairs.length === 0) this.#here.board.sheet.clear('ties');
    else {
      this.#here.board.sheet.ties(
        this.#pairs.map(({ source, target, from, to }) => [at(source, from), at(target, to)] as const),
      );
    }
  }
}

/** Lets these stand elsewhere for a while; everything else where it was put, or where the server drew it. */
export function standing(here: Here, spots: readonly { id: string; x: number; y: number }[]): void {
  const drawing = here.drawing();
  const to = new Map(spots.map((spot) => [spot.id, spot]));
  here.board.sheet.back();
  for (const { id, x, y } of to.values()) {
    const at = placeOf(drawing, id);
    if (at) here.board.sheet.shift(id, x - at.x, y - at.y);
  }
  new Ties(here, to.keys()).follow((id, place) => ({ ...place, ...to.get(id) }));
}
