// SPDX-License-Identifier: EUPL-1.2
// An element found by its name, wherever it stands.
import { order } from '../choices.ts';
import type { Here } from './here.ts';

/** @return undefined when one thought better of it */
export async function find({ drawing, dialogs, words, board }: Here): Promise<string | undefined> {
  const now = drawing();
  const there = new Set(order(now));
  const choices = now.elements
    .filter(({ id }) => there.has(id))
    .map(({ id, kind, name }) => ({ words: `${kind} ${name === '' ? words.say('unnamed') : name}`, value: id }));
  const id = await dialogs.choose(words.say('hand.find'), choices, board.focused);
  board.focus(id ?? board.focused, true);
  return id;
}
