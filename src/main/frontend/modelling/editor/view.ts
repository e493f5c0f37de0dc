// SPDX-License-Identifier: EUPL-1.2
// How much of the drawing is seen, and from where: closer, further off, along, all of it.
import type Canvas from 'diagram-js/lib/core/Canvas.js';
import { type Drawing, type Place, place } from './drawing.ts';
import type { Point } from './hand/geometry.ts';
import { elementOf, lineOf } from './lookup.ts';

const CLOSEST = 4;
const FURTHEST = 0.2;
/** Of a drawing too large for that, all the same all of it is seen at once. */
const FURTHEST_OF_ALL = 0.02;
/** So much of the paper stays in sight however far one pans. */
const LEFT_IN_SIGHT = 64;
/** Between what is gone to and the edge of the paper. */
const MARGIN = 24;

/** On the screen, from the corner of the paper. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How a point of the window becomes one of the drawing; stays true while the paper stays where it is. */
export type Lens = (client: Point) => Point;

export class View {
  readonly #canvas: () => Canvas;
  readonly #paper: HTMLElement;
  #drawing: Drawing | undefined;
  #sawAll = true;

  constructor(canvas: () => Canvas, paper: HTMLElement) {
    this.#canvas = canvas;
    this.#paper = paper;
  }

  /** Another drawing will be seen: whoever has come closer stays there; whoever sees all of it goes on seeing all of it. */
  follow(drawing: Drawing): void {
    this.#drawing = drawing;
    if (this.#sawAll) this.fit();
  }

  /** All of it, but never larger than it is. */
  fit(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.#sawAll = true;
    const { width, height } = this.#canvas().getSize();
    if (width <= 0 || height <= 0) return;
    const scale = Math.max(FURTHEST_OF_ALL, Math.min(1, width / drawing.width, height / drawing.height));
    const middle = (whole: number, room: number) => Math.min(0, (whole - room) / 2);
    const seen = { width: width / scale, height: height / scale };
    this.#canvas().viewbox({
      x: middle(drawing.width, seen.width),
      y: middle(drawing.height, seen.height),
      ...seen,
    });
  }

  /** The paper is larger or smaller: whoever sees all of it goes on seeing all of it. */
  resized(): void {
    if (this.#sawAll) this.fit();
  }

  /** Around what has focus, so that it is still seen. */
  zoom(factor: number, focused: string): void {
    const spot = this.spot(focused) ?? this.#start(focused);
    const { width, height } = this.#canvas().getSize();
    const clamp = (at: number, most: number) => Math.max(0, Math.min(at, most));
    this.#zoom(factor, {
      x: spot ? clamp(spot.left + spot.width / 2, width) : width / 2,
      y: spot ? clamp(spot.top + spot.height / 2, height) : height / 2,
    });
    this.reveal(focused);
  }

  /** With the point under the fingers staying there. */
  zoomAt(factor: number, client: Point): void {
    const { left, top } = this.#paper.getBoundingClientRect();
    this.#zoom(factor, { x: client.x - left, y: client.y - top });
  }

  /** Moves the paper, as long as some of the drawing stays in sight. @return how far down it did not go */
  pan(dx: number, dy: number): number {
    const drawing = this.#drawing;
    if (!drawing) return dy;
    const { x, y, width, height, scale } = this.#canvas().viewbox();
    const least = LEFT_IN_SIGHT / scale;
    const room = (start: number, length: number, whole: number, by: number) => {
      const lowest = Math.min(least - length, start, 0);
      const highest = Math.max(whole - least, start, 0);
      return start - Math.min(highest, Math.max(lowest, start - by / scale));
    };
    const goes = { dx: room(x, width, drawing.width, dx) * scale, dy: room(y, height, drawing.height, dy) * scale };
    if (goes.dx !== 0 || goes.dy !== 0) {
      this.#sawAll = false;
      this.#canvas().scroll(goes);
    }
    return dy - goes.dy;
  }

  lens(): Lens {
    const { x, y, scale } = this.#canvas().viewbox();
    const { left, top } = this.#paper.getBoundingClientRect();
    return (client) => ({ x: x + (client.x - left) / scale, y: y + (client.y - top) / scale });
  }

  get scale(): number {
    return this.#canvas().zoom();
  }

  /** What of the drawing is in sight. */
  seen(): Place {
    const { x, y, width, height } = this.#canvas().viewbox();
    return { x, y, width, height };
  }

  /** Puts this point of the drawing into the middle. */
  centre(at: Point): void {
    const { x, y, width, height, scale } = this.#canvas().viewbox();
    this.pan((x + width / 2 - at.x) * scale, (y + height / 2 - at.y) * scale);
  }

  /** Where an element is on the screen. */
  spot(id: string): Spot | undefined {
    const at = this.#drawing && place(elementOf(this.#drawing, id));
    return at && this.onScreen(at);
  }

  /** Moves the paper, not the page. */
  reveal(id: string): void {
    const spot = this.spot(id) ?? this.#start(id);
    const { width, height } = this.#canvas().getSize();
    if (!spot || width <= 0) return;
    const off = (start: number, length: number, room: number) => {
      // what fills the paper is seen well enough
      if (length > room - 2 * MARGIN) return 0;
      if (start < 8) return MARGIN - start;
      return start + length > room - 8 ? Math.max(MARGIN - start, room - MARGIN - start - length) : 0;
    };
    const dx = off(spot.left, spot.width, width);
    const dy = off(spot.top, spot.height, height);
    if (dx !== 0 || dy !== 0) this.#canvas().scroll({ dx, dy });
  }

  #zoom(factor: number, at: Point): void {
    this.#sawAll = false;
    // no jump for whoever is farther off already
    const furthest = Math.min(FURTHEST, this.scale);
    this.#canvas().zoom(Math.min(CLOSEST, Math.max(furthest, this.scale * factor)), at);
  }

  /** Where a line begins. */
  #start(id: string): Spot | undefined {
    const [x, y] = (this.#drawing && lineOf(this.#drawing, id)?.ways[0]?.[0]) ?? [];
    return x === undefined || y === undefined ? undefined : this.onScreen({ x, y, width: 0, height: 0 });
  }

  /** Where something of the drawing is on the screen. */
  onScreen(at: Place): Spot {
    const { x, y, scale } = this.#canvas().viewbox();
    return { left: (at.x - x) * scale, top: (at.y - y) * scale, width: at.width * scale, height: at.height * scale };
  }
}
