// SPDX-License-Identifier: EUPL-1.2
// Handles at the corners and sides of what may be made larger or smaller, and the frame that shows how large.
import type { Place } from '../drawing.ts';
import { type Pull, resized } from './arrange.ts';
import { named, pulls, sizing } from './drop.ts';
import { type Point, placeOf } from './geometry.ts';
import { type Drag, type Here, said } from './here.ts';
import { svg } from './sheet.ts';

const PULLS: readonly (readonly [Pull, number, number])[] = [
  ['nw', 0, 0],
  ['n', 0.5, 0],
  ['ne', 1, 0],
  ['w', 0, 0.5],
  ['e', 1, 0.5],
  ['sw', 0, 1],
  ['s', 0.5, 1],
  ['se', 1, 1],
];
const SEEN = 10;
/** Sides shorter than this on the screen have room for no handle in their middle, and those shorter still for one alone. */
const ROOM_FOR_THREE = 36;
const ROOM_FOR_TWO = 20;
const MET = 26;

export class Handles {
  readonly #here: Here;
  readonly #group = svg('g', { class: 'me-handles' });
  #id = '';

  constructor(here: Here) {
    this.#here = here;
  }

  get id(): string {
    return this.#id;
  }

  /** Around this element, when its size may be said; else nowhere. */
  show(id: string): void {
    const drawing = this.#here.drawing();
    const how = drawing.writable ? pulls(drawing, id) : 'none';
    const at = how === 'none' ? undefined : placeOf(drawing, id);
    this.#id = at ? id : '';
    this.#group.replaceChildren();
    if (!at) {
      this.#group.remove();
      return;
    }
    const scale = this.#here.board.view.scale;
    // what is drawn small keeps a middle to take hold of
    const met = Math.min(MET, (Math.min(at.width, at.height) * scale) / 2);
    for (const [pull, right, down] of PULLS) {
      // a lane ends where the next begins: its lower edge is pulled
      if (how === 'height' && pull !== 's') continue;
      if (how !== 'height' && isCrowded(pull, at.width * scale, at.height * scale)) continue;
      const x = at.x + at.width * right;
      const y = at.y + at.height * down;
      const square = (length: number, name: string) =>
        svg('rect', {
          x: x - length / scale / 2,
          y: y - length / scale / 2,
          width: length / scale,
          height: length / scale,
          class: name,
          'data-pull': pull,
        });
      this.#group.append(square(met, `me-pull me-pull-${pull}`), square(SEEN, 'me-handle'));
    }
    this.#here.board.layer().append(this.#group);
  }

  hide(): void {
    this.#group.remove();
  }
}

/** Of something so small on the screen, this handle would stand on its neighbours. */
function isCrowded(pull: Pull, width: number, height: number): boolean {
  if (Math.min(width, height) < ROOM_FOR_TWO) return pull !== 'se';
  return pull === 'n' || pull === 's' ? width < ROOM_FOR_THREE : pull.length === 1 && height < ROOM_FOR_THREE;
}

export class Sizing implements Drag {
  readonly #here: Here;
  readonly #id: string;
  readonly #pull: Pull;
  readonly #from: Point;
  readonly #before: Place;
  #now: Place;

  constructor(here: Here, id: string, pull: Pull, from: Point) {
    this.#here = here;
    this.#id = id;
    this.#pull = pull;
    this.#from = from;
    this.#before = placeOf(here.drawing(), id) ?? { x: 0, y: 0, width: 0, height: 0 };
    this.#now = this.#before;
  }

  move(at: Point): void {
    this.#now = resized(this.#before, this.#pull, { x: at.x - this.#from.x, y: at.y - this.#from.y });
    this.#here.board.sheet.frame('sizing', this.#now);
  }

  drop(at: Point): void {
    this.move(at);
    size(this.#here, this.#id, this.#before, this.#now);
  }

  cancel(): void {
    this.#here.board.sheet.clear('sizing');
  }
}

/** The frame stays until the server has drawn it so large. */
export function size(here: Here, id: string, before: Place, now: Place): void {
  const isSame = (Object.keys(now) as (keyof Place)[]).every((key) => now[key] === before[key]);
  if (isSame) {
    here.board.sheet.clear('sizing');
    return;
  }
  here.board.sheet.frame('sizing', now);
  here.send(
    named('resize', sizing({ id, ...now })),
    here.words.say('hand.sized', said(here, id), String(now.width), String(now.height)),
  );
}

/** By keys: the right side and the lower one. */
export function sizedBy(here: Here, id: string, before: Place, by: Point): void {
  size(here, id, before, resized(before, pulls(here.drawing(), id) === 'height' ? 's' : 'se', by));
}
