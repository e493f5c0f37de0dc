// SPDX-License-Identifier: EUPL-1.2
// A frame pulled around several elements, and room made between them.
import { type Axis, room, type Spot } from './arrange.ts';
import { isInColumn, isPlaceable, named, placing } from './drop.ts';
import { between, isGround, type Point, shown, within } from './geometry.ts';
import type { Drag, Here } from './here.ts';
import { standing } from './moving.ts';

/** Chooses what lies whole within the frame. */
export class Marking implements Drag {
  readonly #here: Here;
  readonly #from: Point;
  readonly #before: ReadonlySet<string>;

  /** @param adds to what is chosen already */
  constructor(here: Here, from: Point, adds: boolean) {
    this.#here = here;
    this.#from = from;
    this.#before = adds ? here.chosen.ids : new Set();
  }

  move(at: Point): void {
    const frame = between(this.#from, at);
    this.#here.board.sheet.frame('marquee', frame);
    const drawing = this.#here.drawing();
    const met = shown(drawing)
      .filter(({ element, at: place }) => within(frame, place) && !isGround(drawing, element.id))
      .map(({ element }) => element.id);
    this.#here.chosen.set([...this.#before, ...met]);
  }

  drop(at: Point): void {
    this.move(at);
    this.#here.board.sheet.clear('marquee');
    this.#here.say(this.#here.words.say('hand.chosen', String(this.#here.chosen.ids.size)));
    const [first] = this.#here.chosen.ids;
    if (first !== undefined) this.#here.board.focus(first, true);
  }

  cancel(): void {
    this.#here.board.sheet.clear('marquee');
    this.#here.chosen.set(this.#before);
  }
}

/** Pulled to the right or down, everything beyond goes along; pulled back, it closes up. */
export class Spacing implements Drag {
  readonly #here: Here;
  readonly #from: Point;
  #spots: readonly Spot[] = [];

  constructor(here: Here, from: Point) {
    this.#here = here;
    this.#from = from;
  }

  move(at: Point): void {
    const dx = at.x - this.#from.x;
    const dy = at.y - this.#from.y;
    const axis: Axis = Math.abs(dx) >= Math.abs(dy) ? 'x' : 'y';
    this.#spots = room(movable(this.#here, axis), axis, this.#from[axis], axis === 'x' ? dx : dy);
    const { sheet } = this.#here.board;
    standing(this.#here, this.#spots);
    const view = this.#here.board.view.seen();
    const line = (to: Point) =>
      axis === 'x'
        ? ([{ x: to.x, y: view.y } as Point, { x: to.x, y: view.y + view.height } as Point] as const)
        : ([{ x: view.x, y: to.y } as Point, { x: view.x + view.width, y: to.y } as Point] as const);
    sheet.line('room-from', ...line(this.#from));
    sheet.line('room-to', ...line(at));
  }

  drop(at: Point): void {
    this.move(at);
    this.#here.board.sheet.clear('room-from', 'room-to');
    if (this.#spots.length > 0) {
      this.#here.send(
        named('space', placing(this.#here.drawing(), this.#spots)),
        this.#here.words.say('hand.room', String(this.#spots.length)),
      );
    } else this.#here.tell(this.#here.words.say('hand.nothingThere'));
  }

  cancel(): void {
    this.#here.board.sheet.clear('room-from', 'room-to');
    standing(this.#here, []);
  }
}

/** All that one may put somewhere oneself, along this axis. */
export function movable(here: Here, axis: Axis): readonly Spot[] {
  const drawing = here.drawing();
  return shown(drawing)
    .filter(({ element: { id } }) => isPlaceable(drawing, id) && !(axis === 'x' && isInColumn(drawing, id)))
    .map(({ element, at }) => ({ id: element.id, ...at }));
}
