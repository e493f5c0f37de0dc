// SPDX-License-Identifier: EUPL-1.2
// What stands beside the drawing and follows it: beside the paper where there is room, below it elsewhere, never over it.
import { element } from '../../shared/page.ts';
import type { Board } from './board.ts';
import type { Drawing } from './drawing.ts';
import type { Action } from './keys.ts';
import { Live } from './live/live.ts';
import { Remarks } from './remarks/remarks.ts';
import { Seeing } from './seeing/seeing.ts';
import type { Toolbar } from './toolbar.ts';
import type { Words } from './words.ts';

/** What a companion works with. */
export interface Beside {
  readonly words: Words;
  readonly board: Board;
  /** Of this model: /api/v1/models/{uid}. */
  readonly api: string;
  /** The newest that is drawn. */
  drawing(): Drawing;
  /** Puts focus on it in the drawing, and brings it into sight. */
  go(id: string): void;
  /** Heard only. */
  say(words: string): void;
}

export interface Companion {
  /** Stands in the column beside the paper; hidden by itself while it has nothing to show. */
  readonly place: HTMLElement;
  /** Its buttons, in the editor's own toolbar. */
  tools?(bar: Toolbar): void;
  /** Another drawing has come. */
  drawn(drawing: Drawing): void;
  /** Focus has gone to it; empty for nothing. */
  focused?(id: string): void;
  /** A key or a choice that may be its own. @param at what has focus @return whether it was */
  act?(wanted: Action, at: string): boolean;
  /** The server is not reached, or somebody has to choose first: what stands here may be older than what is drawn. */
  behind?(): void;
  destroy?(): void;
}

/** How each is made, in the order they stand. */
const ALL: readonly ((beside: Beside) => Companion)[] = [
  (beside) => new Seeing(beside),
  (beside) => new Live(beside),
  (beside) => new Remarks(beside),
];

/** All that stands beside one drawing. */
export class Companions {
  readonly place = element('div', { className: 'me-beside' });
  readonly #all: readonly Companion[];

  constructor(beside: Beside, makers = ALL) {
    this.#all = makers.map((make) => make(beside));
    this.place.append(...this.#all.map((each) => each.place));
    beside.board.onFocus((id) => {
      for (const each of this.#all) each.focused?.(id);
    });
  }

  tools(bar: Toolbar): void {
    for (const each of this.#all) each.tools?.(bar);
  }

  drawn(drawing: Drawing): void {
    for (const each of this.#all) each.drawn(drawing);
  }

  act(wanted: Action, at: string): boolean {
    return this.#all.some((each) => each.act?.(wanted, at) === true);
  }

  behind(): void {
    for (const each of this.#all) each.behind?.();
  }

  destroy(): void {
    for (const each of this.#all) each.destroy?.();
  }
}
