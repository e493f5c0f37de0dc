// SPDX-License-Identifier: EUPL-1.2
// A drawing as the pieces that are put on the paper, one on the other, and which of them another drawing leaves as they
// are. Knows no DOM.
import { type Drawing, type Line, type Place, place } from './drawing.ts';
import { elementOf, lineOf } from './lookup.ts';

export interface Piece {
  readonly id: string;
  /** The element or line it belongs to; empty for none. */
  readonly owner: string;
  readonly svg: string;
  /** An element one can go to. */
  readonly at?: Place;
  /** A line one can go to. */
  readonly line?: Line;
}

/** In the order the server painted. What is not met is painted all the same: further strips, ends of lines, the legend. */
export function pieces(drawing: Drawing): readonly Piece[] {
  const met = new Set<string>();
  const counted = new Map<string, number>();
  return drawing.parts.map(({ layer, element: owner, svg }) => {
    const line = lineOf(drawing, owner);
    const at = line ? undefined : place(elementOf(drawing, owner));
    const isFirst = !met.has(owner);
    met.add(owner);
    if (isFirst && line?.ways[0] && layer === 'LINE') return { id: owner, owner, svg, line };
    if (isFirst && at) return { id: owner, owner, svg, at };
    const number = (counted.get(owner) ?? 0) + 1;
    counted.set(owner, number);
    return { id: `${owner}-${number}-of-the-picture`, owner, svg };
  });
}

/** Whether the one on the paper can stay for the other. */
export function isSame(one: Piece | undefined, other: Piece): boolean {
  return one !== undefined && one.svg === other.svg && isAt(one.at, other.at) && way(one.line) === way(other.line);
}

const isAt = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.x === other?.x && one?.y === other?.y && one?.width === other?.width && one?.height === other?.height;

const way = (line: Line | undefined): string => (line ? (line.ways[0]?.join(' ') ?? '') : '');
