// SPDX-License-Identifier: EUPL-1.2
// What is behind the button: which other way one wants to see the drawing, and that way.
import type { Beside } from '../companion.ts';
import { type Choice, Dialogs } from '../dialog.ts';
import type { Drawing } from '../drawing.ts';
import { Compare } from './compare.ts';
import { type Earlier, fetchEarlier } from './fetching.ts';
import { Figures } from './figures.ts';
import { Walk } from './walk.ts';

export interface Surroundings extends Beside {
  /** In the column beside the paper. */
  readonly place: HTMLElement;
  /** Where dialogs open. */
  readonly editor: HTMLElement;
  /** Puts focus back on the button that led here. */
  back(): void;
  print(findings: boolean): void;
}

/** One way to see the drawing, until it is closed. */
export interface Way {
  readonly place: HTMLElement;
  drawn(drawing: Drawing): void;
  focused(id: string): void;
  /** @return whether it was one of its keys */
  key(key: string): boolean;
  /** @return the words for closing it */
  destroy(): void;
}

/** How a way is entered, which may take a while. */
export interface Opening {
  /** @param stay whether focus stays where it is */
  close(stay?: boolean): void;
  /** Whether nothing else was chosen, and the editor not closed, meanwhile. */
  isWanted(): boolean;
}

export function enter(surroundings: Surroundings): Room {
  return new Room(surroundings);
}

export class Room {
  readonly #here: Surroundings;
  readonly #dialogs: Dialogs;
  readonly #figures: Figures;
  #way: Way | undefined;
  #isAsking = false;
  #isGone = false;
  /** What was chosen last. */
  #turn = 0;

  constructor(here: Surroundings) {
    this.#here = here;
    this.#dialogs = new Dialogs(here.editor, here.words, here.drawing().language);
    this.#figures = new Figures(here, () => this.#seen());
    here.place.append(this.#figures.place);
    this.#figures.drawn(here.drawing());
  }

  /** At once, and once. */
  async menu(): Promise<void> {
    const run = await this.#ask(this.#here.words.say('seeing.menu'), this.#choices());
    await run?.();
  }

  drawn(drawing: Drawing): void {
    this.#figures.drawn(drawing);
    this.#way?.drawn(drawing);
  }

  focused(id: string): void {
    this.#way?.focused(id);
  }

  key(key: string): boolean {
    return this.#way?.key(key) === true;
  }

  destroy(): void {
    this.#isGone = true;
    this.#way?.destroy();
    this.#figures.destroy();
  }

  async #ask<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    if (this.#isAsking || this.#isGone) return undefined;
    this.#isAsking = true;
    const chosen = await this.#dialogs.choose(title, choices);
    this.#isAsking = false;
    return this.#isGone ? undefined : chosen;
  }

  #choices(): readonly Choice<() => void | Promise<void>>[] {
    const { words, drawing, print } = this.#here;
    const choice = (key: string, value: () => void | Promise<void>) => ({ words: words.say(`seeing.${key}`), value });
    const choices = [choice('compare', () => this.#earlier())];
    if (drawing().type === 'PROCESS') choices.push(choice('walk', () => this.#walk()));
    if (this.#figures.offered) {
      choices.push(choice(this.#figures.shown ? 'figuresOff' : 'figures', () => this.#figures.toggle()));
    }
    choices.push(choice('print', () => print(false)));
    if (drawing().findings?.groups.length) choices.push(choice('printFindings', () => print(true)));
    return choices;
  }

  async #earlier(): Promise<void> {
    const { words, say, api } = this.#here;
    const { isWanted } = this.#opening();
    say(words.say('seeing.fetching'));
    const earlier = await fetchEarlier(api);
    if (!isWanted()) return;
    const choices = earlier ? against(earlier, words.say('seeing.compareAsIs')) : [];
    if (choices.length === 0) say(words.say(earlier ? 'seeing.compareNone' : 'seeing.failed'));
    // no question over what somebody has begun to write or to choose meanwhile
    if (choices.length === 0 || this.#isBusy) return;
    const query = await this.#ask(words.say('seeing.compareWith'), choices);
    if (query !== undefined) await this.#compare(query);
  }

  async #compare(query: string): Promise<void> {
    this.#leave();
    const compare = await Compare.open(this.#here, query, this.#opening());
    if (compare) this.#show(compare);
  }

  async #walk(): Promise<void> {
    this.#leave();
    const walk = await Walk.open(this.#here, this.#opening());
    if (!walk) return;
    this.#show(walk);
    walk.begin(!this.#isBusy);
  }

  #opening(): Opening {
    const turn = ++this.#turn;
    return {
      close: (stay) => this.#close(stay === true),
      isWanted: () => !this.#isGone && this.#turn === turn,
    };
  }

  get #isBusy(): boolean {
    return this.#here.editor.querySelector('dialog[open], .me-inline') !== null;
  }

  #show(way: Way): void {
    this.#leave();
    this.#way = way;
    this.#here.place.prepend(way.place);
    this.#seen();
    if (!this.#isBusy) way.place.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  #leave(): void {
    this.#way?.destroy();
    this.#way?.place.remove();
    this.#way = undefined;
    this.#seen();
  }

  #close(stay: boolean): void {
    this.#leave();
    if (!stay) this.#here.back();
    this.#here.say(this.#here.words.say('seeing.closed'));
  }

  #seen(): void {
    this.#here.place.hidden = !this.#way && this.#figures.place.hidden;
  }
}

/** What there is to compare with, as it is asked for. */
function against({ asIs, versions }: Earlier, today: string): readonly Choice<string>[] {
  const numbered = versions.map(({ number, words }) => ({ words, value: `from=${number}` }));
  return asIs ? [{ words: today, value: 'with=as-is' }, ...numbered] : numbered;
}
