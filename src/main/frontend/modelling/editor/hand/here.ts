// SPDX-License-Identifier: EUPL-1.2
// What the hand works with: the picture, the words, and the way to the server.
import type { Board } from '../board.ts';
import type { Dialogs } from '../dialog.ts';
import type { Drawing } from '../drawing.ts';
import type { Action } from '../keys.ts';
import type { Command, Sending } from '../queue.ts';
import { Saying } from '../saying.ts';
import type { Words } from '../words.ts';
import type { Chosen } from './chosen.ts';
import type { Point } from './geometry.ts';

export interface Here {
  readonly words: Words;
  readonly dialogs: Dialogs;
  readonly paper: HTMLElement;
  readonly board: Board;
  readonly chosen: Chosen;
  drawing(): Drawing;
  send(command: Command, said: string): void;
  /** Heard only. */
  say(words: string): void;
  /** Seen and heard: why it was not done. */
  tell(words: string): void;
  /** What the keys do as well. */
  act(action: Action): void;
  /** What is on its way to the server. */
  waiting(): readonly Sending[];
}

/** Something held by a pointer, from the first move to letting go. Points are the drawing's. */
export interface Drag {
  move(at: Point): void;
  drop(at: Point): void;
  cancel(): void;
}

export const said = (here: Here, id: string): string => new Saying(here.drawing(), here.words).short(id);

/** One is called by its name, several are counted. */
export function saidAll(here: Here, ids: readonly string[]): string {
  return ids.length === 1 ? said(here, ids[0] ?? '') : here.words.say('hand.some', String(ids.length));
}
