// SPDX-License-Identifier: EUPL-1.2
// What is given in an exercise stays as it is. The server refuses whatever would change it; here nobody is led to try.
import { kept, places } from './choices.ts';
import type { Drawing } from './drawing.ts';
import type { Action } from './keys.ts';

const CHANGES: readonly Action[] = ['name', 'attributes', 'reorder', 'retype', 'reconnect', 'split', 'merge', 'delete'];

export const isGiven = (drawing: Drawing, id: string): boolean => drawing.given?.includes(id) === true;

/** Whether such an action would change what is given: also a lane it stands in, where that is given too. */
export function isRefused(drawing: Drawing, id: string, wanted: Action): boolean {
  if (wanted === 'move') return standsFast(drawing, id);
  return isGiven(drawing, id) && CHANGES.includes(wanted);
}

function standsFast(drawing: Drawing, id: string): boolean {
  const standing = places(drawing, id);
  if (!standing || standing.now === '') return false;
  const isLine = drawing.lines.some((line) => line.id === id);
  const held = drawing.lines.find(
    ({ source, target }) => (source === id && target === standing.now) || (target === id && source === standing.now),
  );
  return isGiven(drawing, isLine ? id : (held?.id ?? ''));
}

/** What is not deleted: what the model is about, and what is given. */
export const stays = (drawing: Drawing, id: string): boolean => kept(drawing, id) || isGiven(drawing, id);
