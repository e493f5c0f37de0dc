// SPDX-License-Identifier: EUPL-1.2
// Which box a hand has put over another one. Knows no DOM.
import type { Drawing, Place } from '../drawing.ts';
import type { Command } from '../queue.ts';
import { placeOf, type Shown, shown, within } from './geometry.ts';
import { type Here, said } from './here.ts';
import { puts } from './waiting.ts';

/** Boxes may touch, and letters stand a little outside. */
const SLACK = 4;

/** It may be meant, so nothing is put elsewhere; but that it is so, and how to undo it, is said. */
export function tellLying(here: Here, before: Drawing, command: Command): void {
  const now = here.drawing();
  const found = now.writable && lying(before, now, [...puts([command]).keys()]);
  if (found) here.tell(here.words.say('hand.lying', ...found.map((id) => said(here, id))));
}

/** @return the first of these that lies over another box now, and that; what held others before, such as a frame, is ground */
export function lying(before: Drawing, now: Drawing, ids: readonly string[]): readonly [string, string] | undefined {
  const all = shown(now);
  const put = new Set(ids);
  for (const one of all.filter(({ element }) => put.has(element.id))) {
    const other = all.find((each) => each !== one && isOver(one.at, each.at) && !isGround(before, one, each));
    if (other) return [one.element.id, other.element.id];
  }
  return undefined;
}

const isOver = (one: Place, other: Place): boolean =>
  one.x + one.width > other.x + SLACK &&
  other.x + other.width > one.x + SLACK &&
  one.y + one.height > other.y + SLACK &&
  other.y + other.height > one.y + SLACK;

/** One of the two held something else than the other. */
function isGround(before: Drawing, ...two: readonly Shown[]): boolean {
  const ids = two.map(({ element }) => element.id);
  return ids.some((id) => {
    const at = placeOf(before, id);
    return at && shown(before).some(({ element, at: held }) => !ids.includes(element.id) && within(at, held));
  });
}
