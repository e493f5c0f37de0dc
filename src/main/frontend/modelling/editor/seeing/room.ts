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

export function enter(surroundings: Surroundings): Room {
  return new Room(surroundings);
}

export class Room {
  readonly #here: Surroundings;
  readonly #dialogs: Dialogs;
  readonly #figures: Figures;
  #way: Way | undefined;

  constructor(here: Surroundings) {
    this.#here = here;
    this.#dialogs = new Dialogs(here.editor, here.words, here.drawing().language);
    this.#figures = new Figures(here, () => this.#seen());
    here.place.append(this.#figures.place);
    this.#figures.drawn(here.drawing());
  }

  async menu(): Promise<void> {
    const { words, say, api } = this.#here;
    say(words.say('seeing.fetching'));
    const earlier = await fetchEarlier(api);
    const run = await this.#dialogs.choose(words.say('seeing.menu'), this.#choices(earlier));
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
    this.#way?.destroy();
    this.#figures.destroy();
  }

  #choices(earlier: Earlier | undefined): readonly Choice<() => void | Promise<void>>[] {
    const { words, drawing, print } = this.#here;
    const choice = (key: string, value: () => void | Promise<void>) => ({ words: words.say(`seeing.${key}`), value });
    const choices: Choice<() => void | Promise<void>>[] = [];
    if (earlier?.asIs) choices.push(choice('compareAsIs', () => this.#compare('with=as-is')));
    if (earlier && earlier.versions.length > 0) {
      choices.push(choice('compareVersions', () => this.#version(earlier)));
    }
    if (drawing().type === 'PROCESS') choices.push(choice('walk', () => this.#walk()));
    if (this.#figures.offered) {
      choices.push(choice(this.#figures.shown ? 'figuresOff' : 'figures', () => this.#figures.toggle()));
    }
    choices.push(choice('print', () => print(false)));
    if (document.querySelector('.mo-findings .mo-finding')) choices.push(choice('printFindings', () => print(true)));
    return choices;
  }

  async #version({ versions }: Earlier): Promise<void> {
    const choices = versions.map(({ number, words }) => ({ words, value: number }));
    const number = await this.#dialogs.choose(this.#here.words.say('seeing.whichVersion'), choices);
    if (number !== undefined) await this.#compare(`from=${number}`);
  }

  async #compare(query: string): Promise<void> {
    this.#leave();
    const compare = await Compare.open(this.#here, query, () => this.#close());
    if (compare) this.#show(compare);
  }

  async #walk(): Promise<void> {
    this.#leave();
    const walk = await Walk.open(this.#here, () => this.#close());
    if (walk) this.#show(walk);
    walk?.begin();
  }

  #show(way: Way): void {
    this.#leave();
    this.#way = way;
    this.#here.place.prepend(way.place);
    this.#seen();
    way.place.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  #leave(): void {
    this.#way?.destroy();
    this.#way?.place.remove();
    this.#way = undefined;
    this.#seen();
  }

  #close(): void {
    this.#leave();
    this.#here.back();
    this.#here.say(this.#here.words.say('seeing.closed'));
  }

  #seen(): void {
    this.#here.place.hidden = !this.#way && this.#figures.place.hidden;
  }
}
