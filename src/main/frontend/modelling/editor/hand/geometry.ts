// SPDX-License-Identifier: EUPL-1.2
// Points and boxes in the drawing's units. Knows no DOM.
import { type Drawing, type Element, type Place, place } from '../drawing.ts';
import { elementOf } from '../lookup.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const middle = (at: Place): Point => ({ x: at.x + at.width / 2, y: at.y + at.height / 2 });

export const moved = (at: Place, dx: number, dy: number): Place => ({ ...at, x: at.x + dx, y: at.y + dy });

export const holds = (at: Place, { x, y }: Point): boolean =>
  x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height;

export const within = (outer: Place, inner: Place): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The smallest box around all of them. */
export function around(boxes: readonly Place[]): Place | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box between two corners. */
export const between = (one: Point, other: Point): Place => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
});

export interface Shown {
  readonly element: Element;
  readonly at: Place;
}

const allShown = new WeakMap<readonly Element[], readonly Shown[]>();

/** Elements that the picture shows, with their places. */
export function shown({ elements }: Drawing): readonly Shown[] {
  const held = allShown.get(elements);
  if (held) return held;
  const made = elements.flatMap((element) => {
    const at = place(element);
    return at ? [{ element, at }] : [];
  });
  allShown.set(elements, made);
  return made;
}

export function placeOf(drawing: Drawing, id: string): Place | undefined {
  return place(elementOf(drawing, id));
}

/** What stands there: of several the smallest, as of a frame and what is in it. */
export function under(drawing: Drawing, point: Point, except: ReadonlySet<string> = new Set()): Shown | undefined {
  return shown(drawing)
    .filter(({ element, at }) => !except.has(element.id) && holds(at, point))
    .sort((one, other) => one.at.width * one.at.height - other.at.width * other.at.height)[0];
}

/** Ground that other elements stand on, such as the frame of a process: one pans over it and marks on it. */
export function isGround(drawing: Drawing, id: string): boolean {
  const at = placeOf(drawing, id);
  return at !== undefined && shown(drawing).some(({ element, at: other }) => element.id !== id && within(at, other));
}

/** Where the line from one box's middle to the other's leaves the first. */
export function edge(from: Place, to: Point): Point {
  const { x, y } = middle(from);
  const dx = to.x - x;
  const dy = to.y - y;
  if (dx === 0 && dy === 0) return { x, y };
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : from.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : from.height / 2 / Math.abs(dy),
  );
  return share >= 1 ? to : { x: x + dx * share, y: y + dy * share };
}
