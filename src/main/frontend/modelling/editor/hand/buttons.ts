// SPDX-License-Identifier: EUPL-1.2
// The hand's buttons in the editor's toolbar.
import type { Tools } from '../tools.ts';
import type { Here } from './here.ts';

/** What a drag does, beside what it begins on. */
export type Mode = 'plain' | 'mark' | 'room';

export interface Doings {
  mode(wanted: Mode): void;
  arrange(): void;
  tidy(): void;
  copy(): void;
  paste(): void;
  find(): void;
  /** @return whether it is to be seen from now on */
  overview(): boolean;
}

/** @return those that stay pressed */
export function handButtons(
  { bar, look, more }: Pick<Tools, 'bar' | 'look' | 'more'>,
  here: Here,
  doings: Doings,
): ReadonlyMap<Mode, HTMLButtonElement> {
  const { words } = here;
  const isWritable = here.drawing().writable;
  const add = (key: string, keys: string, run: () => void) => bar.add(more, words.say(key), keys, run);
  const modes = new Map<Mode, HTMLButtonElement>();
  modes.set(
    'mark',
    add('hand.mark', '', () => doings.mode('mark')),
  );
  if (isWritable) {
    modes.set(
      'room',
      add('hand.space', '', () => doings.mode('room')),
    );
    add('hand.arrange', 'O', () => doings.arrange());
    add('hand.tidy', '', () => doings.tidy());
  }
  add('hand.copy', 'Control+C', () => doings.copy());
  if (isWritable) add('hand.paste', 'Control+V', () => doings.paste());
  bar.add(look, words.say('hand.find'), 'Control+F', () => doings.find());
  const overview = add('hand.overview', '', () => overview.setAttribute('aria-pressed', String(doings.overview())));
  overview.classList.add('me-laptop');
  overview.setAttribute('aria-pressed', 'true');
  return modes;
}
