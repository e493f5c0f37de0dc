// SPDX-License-Identifier: EUPL-1.2
// Where a tall drawing is parted on paper: between two rows, and through nothing that lies over them.

/** From one height to another. */
export type Reach = readonly [from: number, to: number];

/**
 * Where each sheet ends, the last with the drawing.
 *
 * @param most as high as a sheet may be
 * @param gaps what is free from side to side in the drawing itself
 * @param over what else lies over it and must not be cut
 */
export function ends(height: number, most: number, gaps: readonly Reach[], over: readonly Reach[]): readonly number[] {
  const cuts = gaps.flatMap((gap) => free(gap, over)).map(([from, to]) => Math.round((from + to) / 2));
  const all: number[] = [];
  let from = 0;
  while (height - from > most) {
    const ahead = cuts.filter((cut) => cut > from && cut < height);
    const cut = ahead.findLast((each) => each <= from + most) ?? ahead[0];
    if (cut === undefined) break;
    all.push(cut);
    from = cut;
  }
  return [...all, height];
}

/** What is left of a gap. */
function free(gap: Reach, over: readonly Reach[]): Reach[] {
  let left: Reach[] = [gap];
  for (const [from, to] of over) {
    left = left.flatMap(([start, end]): Reach[] =>
      to <= start || from >= end ? [[start, end]] : [...part(start, from), ...part(to, end)],
    );
  }
  return left;
}

const part = (from: number, to: number): Reach[] => (to > from ? [[from, to]] : []);
