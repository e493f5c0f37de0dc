// SPDX-License-Identifier: EUPL-1.2
// Boxes in line, evenly apart, further apart, larger. Pure: places in, places out. Knows no DOM.
import type { Place } from '../drawing.ts';
import type { Point } from './geometry.ts';

export interface Spot extends Place {
  readonly id: string;
}

export type Side = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'x' | 'y';
/** Which sides are pulled. */
export type Pull = 'n' | 's' | 'e' | 'w' | 'ne' | 'nw' | 'se' | 'sw';

export const LEAST: Readonly<{ width: number; height: number }> = { width: 40, height: 24 };

const lengthOf = (axis: Axis) => (axis === 'x' ? 'width' : 'height');

/** Those that go elsewhere, in whole numbers. */
function changed(before: readonly Spot[], after: readonly Spot[]): readonly Spot[] {
  return after
    .map((spot) => ({ ...spot, x: Math.round(spot.x), y: Math.round(spot.y) }))
    .filter((spot, index) => spot.x !== before[index]?.x || spot.y !== before[index]?.y);
}

/** @return those that have to move */
export function align(spots: readonly Spot[], side: Side): readonly Spot[] {
  const axis: Axis = side === 'left' || side === 'centre' || side === 'right' ? 'x' : 'y';
  const length = lengthOf(axis);
  const least = Math.min(...spots.map((spot) => spot[axis]));
  const most = Math.max(...spots.map((spot) => spot[axis] + spot[length]));
  const start = (spot: Spot) => {
    if (side === 'left' || side === 'top') return least;
    return side === 'right' || side === 'bottom' ? most - spot[length] : (least + most - spot[length]) / 2;
  };
  return changed(
    spots,
    spots.map((spot) => ({ ...spot, [axis]: start(spot) })),
  );
}

/** The same room between each and the next; the outermost stay. @return those that have to move */
export function distribute(spots: readonly Spot[], axis: Axis): readonly Spot[] {
  if (spots.length < 3) return [];
  const length = lengthOf(axis);
  const sorted = [...spots].sort((one, other) => one[axis] - other[axis] || one[length] - other[length]);
  const first = sorted[0];
  const end = Math.max(...sorted.map((spot) => spot[axis] + spot[length]));
  const filled = sorted.reduce((sum, spot) => sum + spot[length], 0);
  const gap = (end - (first?.[axis] ?? 0) - filled) / (sorted.length - 1);
  let next = first?.[axis] ?? 0;
  const after = sorted.map((spot) => {
    const at = { ...spot, [axis]: next };
    next += spot[length] + gap;
    return at;
  });
  return changed(sorted, after);
}

/** Everything beyond a line goes further away, or back over room that is free. */
export function room(spots: readonly Spot[], axis: Axis, from: number, by: number): readonly Spot[] {
  const beyond = spots.filter((spot) => spot[axis] >= from);
  return changed(
    beyond,
    beyond.map((spot) => ({ ...spot, [axis]: Math.max(0, spot[axis] + by) })),
  );
}

/** With one side or corner pulled, never smaller than what can be met and read. */
export function resized(at: Place, pull: Pull, by: Point, least = LEAST): Place {
  const right = at.x + at.width;
  const bottom = at.y + at.height;
  const x = pull.includes('w') ? Math.min(at.x + by.x, right - least.width) : at.x;
  const y = pull.includes('n') ? Math.min(at.y + by.y, bottom - least.height) : at.y;
  const toX = pull.includes('e') ? Math.max(right + by.x, x + least.width) : right;
  const toY = pull.includes('s') ? Math.max(bottom + by.y, y + least.height) : bottom;
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  return { x: left, y: top, width: Math.round(toX) - left, height: Math.round(toY) - top };
}
