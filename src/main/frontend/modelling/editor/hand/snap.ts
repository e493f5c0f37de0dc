// SPDX-License-Identifier: EUPL-1.2
// What is dragged catches on the edges and middles of what stands still. Knows no DOM.
import type { Place } from '../drawing.ts';

export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line is, and from where to where it goes across. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

type Axis = Guide['axis'];

/** Edges and middles of what stands still: gathered once, when a drag begins. */
export class Snapping {
  readonly #lines: Readonly<Record<Axis, readonly { at: number; of: Place }[]>>;

  constructor(still: readonly Place[]) {
    this.#lines = { x: still.flatMap((of) => lines(of, 'x')), y: still.flatMap((of) => lines(of, 'y')) };
  }

  /** @param reach how near is near enough, in the drawing's units */
  snap(at: Place, reach: number): Snapped {
    const x = this.#nearest(at, 'x', reach);
    const y = this.#nearest(at, 'y', reach);
    return { dx: x.by, dy: y.by, guides: [...x.guides, ...y.guides] };
  }

  #nearest(at: Place, axis: Axis, reach: number): { by: number; guides: readonly Guide[] } {
    let best: { at: number; by: number; of: Place } | undefined;
    for (const own of lines(at, axis)) {
      for (const line of this.#lines[axis]) {
        const by = line.at - own.at;
        if (Math.abs(by) <= reach && Math.abs(by) < Math.abs(best?.by ?? Number.POSITIVE_INFINITY)) {
          best = { at: line.at, by, of: line.of };
        }
      }
    }
    return best ? { by: best.by, guides: [guide(axis, best.at, at, best.of)] } : { by: 0, guides: [] };
  }
}

function lines(of: Place, axis: Axis): { at: number; of: Place }[] {
  const start = of[axis];
  const length = axis === 'x' ? of.width : of.height;
  return [start, start + length / 2, start + length].map((at) => ({ at, of }));
}

function guide(axis: Axis, at: number, one: Place, other: Place): Guide {
  const [start, length] = axis === 'x' ? (['y', 'height'] as const) : (['x', 'width'] as const);
  const from = Math.min(one[start], other[start]);
  return { axis, at, from, to: Math.max(one[start] + one[length], other[start] + other[length]) };
}
