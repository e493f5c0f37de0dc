// SPDX-License-Identifier: EUPL-1.2
// A walk through a process in its drawing: one step at a time, with a token that goes along, told beside and aloud.
import { button, element } from '../../../shared/page.ts';
import type { Drawing } from '../drawing.ts';
import { CLOCK } from '../opening.ts';
import { fetchWalk } from './fetching.ts';
import { head } from './head.ts';
import type { Opening, Surroundings, Way } from './room.ts';
import { Settled } from './settled.ts';
import { type Stop, stops } from './stops.ts';
import { Token } from './token.ts';

export class Walk implements Way {
  readonly place = element('section', { className: 'se-way se-walk' });
  readonly #here: Surroundings;
  readonly #close: (stay?: boolean) => void;
  readonly #token: Token;
  readonly #behind = element('p', { className: 'vk-meta', hidden: true });
  readonly #title = element('p', { className: 'se-of' });
  readonly #told = element('div', { className: 'se-told' });
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  #stops: readonly Stop[];
  #at = 0;
  /** The newest that was asked about, and that is told. */
  #asked: number;
  #base: number;
  #isOpen = true;
  readonly #settled = new Settled(CLOCK, () => this.#again(this.#here.drawing().base));

  /** @return undefined when there is nothing to walk through, or it could not be fetched; then that was said */
  static async open(here: Surroundings, { close, isWanted }: Opening): Promise<Walk | undefined> {
    const { base } = here.drawing();
    const told = await fetchWalk(here.api);
    if (!isWanted()) return undefined;
    const all = told && stops(told, here.words);
    if (!all) here.say(here.words.say('seeing.failed'));
    else if (all.length === 0) here.say(here.words.say('seeing.walkNone'));
    return all && all.length > 0 ? new Walk(here, all, base, close) : undefined;
  }

  private constructor(here: Surroundings, all: readonly Stop[], base: number, close: (stay?: boolean) => void) {
    this.#here = here;
    this.#stops = all;
    this.#close = close;
    this.#base = base;
    this.#asked = base;
    this.#token = new Token(here.board);
    const { words } = here;
    this.#previous = button(words.say('seeing.walkPrevious'), 'secondary', () => this.#step(-1, false));
    this.#next = button(words.say('seeing.walkNext'), 'primary', () => this.#step(1, false));
    const row = element('p', { className: 'se-row' }, this.#previous, this.#next);
    const keys = element('p', { className: 'vk-meta' }, words.say('seeing.walkKeys'));
    this.place.append(
      ...head(this.place, words.say('seeing.walking'), words, () => close()),
      this.#behind,
      this.#title,
      this.#told,
      row,
      keys,
    );
    this.place.addEventListener('keydown', (event) => this.#keydown(event));
  }

  /** @param grab whether focus comes here */
  begin(grab: boolean): void {
    this.#show(false);
    if (grab) this.#next.focus({ preventScroll: true });
    // the drawing may have gone on meanwhile
    this.drawn(this.#here.drawing());
  }

  drawn(drawing: Drawing): void {
    this.#mark();
    if (drawing.base <= this.#asked) return;
    this.#asked = drawing.base;
    this.#settled.want();
  }

  focused(): void {}

  key(key: string): boolean {
    if (key === 'PageDown') this.#step(1, true);
    else if (key === 'PageUp') this.#step(-1, true);
    else if (key === 'Escape') this.#close();
    else return false;
    return true;
  }

  destroy(): void {
    this.#isOpen = false;
    this.#settled.rest();
    this.#token.destroy();
    this.#here.board.sheet.mark('me-step', []);
  }

  /** The model has changed: on from the same step, if it is still there. */
  async #again(base: number): Promise<void> {
    const told = await fetchWalk(this.#here.api);
    // a slower answer to an earlier question
    if (!this.#isOpen || base < this.#base) return;
    if (told) this.#base = base;
    // once more with the next drawing
    else if (this.#asked === base) this.#asked = this.#base;
    this.#late(!told);
    if (!told) return;
    const id = this.#stops[this.#at]?.id;
    this.#stops = stops(told, this.#here.words);
    const same = this.#stops.findIndex((stop) => stop.id === id);
    this.#at = Math.max(0, same >= 0 ? same : Math.min(this.#at, this.#stops.length - 1));
    if (this.#stops.length === 0) this.#close(!this.place.contains(document.activeElement));
    else this.#write();
  }

  /** From when it is, where that is not the newest. */
  #late(failed: boolean): void {
    const { words, say, drawing } = this.#here;
    const isLate = this.#base < drawing().base && (failed || !this.#behind.hidden);
    const told = isLate ? words.say('seeing.behind', String(this.#base)) : '';
    if (isLate && this.#behind.hidden) say(told);
    this.#behind.hidden = !isLate;
    this.#behind.textContent = told;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (by !== undefined) this.#step(by, false);
    else if (event.key === 'Home') this.#step(-this.#at, false);
    else if (event.key === 'End') this.#step(this.#stops.length - 1 - this.#at, false);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param grab whether focus goes along in the drawing */
  #step(by: number, grab: boolean): void {
    const to = this.#at + by;
    const { words, say } = this.#here;
    if (to < 0) say(words.say('seeing.walkFirst'));
    else if (to >= this.#stops.length) say(words.say('seeing.walkLast'));
    else {
      this.#at = to;
      this.#show(grab);
    }
  }

  #show(grab: boolean): void {
    const stop = this.#write();
    if (!stop) return;
    if (stop.id !== '') {
      this.#here.board.focus(stop.id, grab);
      this.#here.board.view.reveal(stop.id);
    }
    this.#here.say([stop.over, stop.title, ...stop.details].filter(Boolean).join(' '));
  }

  #write(): Stop | undefined {
    const stop = this.#stops[this.#at];
    if (!stop) return undefined;
    const { words } = this.#here;
    this.#title.textContent = words.say('seeing.walkAt', String(this.#at + 1), String(this.#stops.length));
    const heading = element('p', { className: 'se-step' }, stop.title);
    this.#told.replaceChildren(
      ...(stop.over === '' ? [] : [element('p', { className: 'se-over' }, stop.over)]),
      heading,
      ...stop.details.map((line) => element('p', {}, line)),
    );
    this.#previous.setAttribute('aria-disabled', String(this.#at === 0));
    this.#next.setAttribute('aria-disabled', String(this.#at === this.#stops.length - 1));
    this.#mark();
    return stop;
  }

  #mark(): void {
    const stop = this.#stops[this.#at];
    const { board, words } = this.#here;
    const id = stop?.id ?? '';
    board.sheet.mark('me-step', id === '' ? [] : [id], words.say('seeing.onStep'));
    this.#token.to(this.#here.drawing(), id, stop?.sign ?? '');
  }
}
