// SPDX-License-Identifier: EUPL-1.2
// What the drawing and the list beside it say: what is marked so far, or how it went. All of it stands in the page as well.
import type { Drawing } from '../drawing.ts';
import { Saying } from '../saying.ts';
import type { Words } from '../words.ts';
import type { Answers } from './answers.ts';
import type { Badges } from './badges.ts';
import type { Mark } from './opened.ts';
import type { Panel } from './panel.ts';
import { marked, said, WHOLE } from './rows.ts';

/** What it writes on. */
export interface Desk {
  readonly words: Words;
  readonly drawing: Drawing;
  readonly paper: HTMLElement;
  readonly badges: Badges;
  readonly panel: Panel;
  readonly answers: Answers;
  /** Undefined until it is judged. */
  readonly marks: readonly Mark[] | undefined;
  /** Focus goes to what is said there. */
  back(place: string): void;
}

export class Telling {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Badges and list say what the form says. */
  renew(): void {
    if (this.#desk.marks) this.#judged(this.#desk.marks);
    else this.#marked();
  }

  /** How far one has come. */
  count(): string {
    const { rows } = this.#desk.answers;
    const all = String(rows.length);
    const done = said(rows);
    return done === rows.length ? this.#say('hunt.done', all) : this.#say('hunt.count', String(done), all);
  }

  /** Where something said about it is shown: about the whole at what the model is about, where that is drawn. */
  drawn(place: string): string {
    if (place !== WHOLE) return place;
    return this.#desk.drawing.elements.find(({ type }) => type === 'PROCESS')?.id ?? '';
  }

  short(id: string): string {
    return new Saying(this.#desk.drawing, this.#desk.words).short(id);
  }

  #marked(): void {
    const { answers, badges, panel } = this.#desk;
    const { rows } = answers;
    const filled = rows.map((row, index) => ({ ...row, number: index + 1 })).filter(({ place }) => place !== '');
    badges.show(
      [...new Set(filled.map(({ place }) => place))].map((place) => ({
        at: this.drawn(place),
        state: 'number' as const,
        text: marked(rows, place).join(' · '),
      })),
    );
    this.#describe(
      filled.map(({ place, wrong, number }) => [
        this.drawn(place),
        this.#say('hunt.isMarked', String(number), answers.wrong(wrong)),
      ]),
    );
    const lines = filled.map(({ place, wrong, number }) => ({
      number,
      words: [answers.place(place), answers.wrong(wrong)].filter((each) => each !== '').join(': '),
      go: () => this.#desk.back(place),
    }));
    panel.list(this.#say('hunt.marks'), this.#say('hunt.how'), lines, this.count());
  }

  #judged(marks: readonly Mark[]): void {
    const { badges, panel } = this.#desk;
    badges.show(marks.map(({ place, state }) => ({ at: this.drawn(place), state, text: this.#say(`hunt.${state}`) })));
    const words = (mark: Mark) =>
      this.#say(`hunt.is${mark.state.charAt(0).toUpperCase()}${mark.state.slice(1)}`, mark.said);
    this.#describe(marks.map((mark) => [this.drawn(mark.place), words(mark)]));
    const lines = marks.map((mark) => {
      const about = mark.place === WHOLE ? this.#say('hunt.whole') : this.short(mark.place);
      return { words: `${words(mark)} (${about})`, go: () => this.#desk.back(mark.place) };
    });
    panel.list(this.#say('hunt.result'), '', lines, '');
  }

  #describe(all: readonly (readonly [id: string, words: string])[]): void {
    const { paper } = this.#desk;
    for (const each of paper.querySelectorAll('[data-element-id][aria-description]')) {
      each.removeAttribute('aria-description');
    }
    for (const [id, words] of all) {
      const at = id === '' ? null : paper.querySelector(`[data-element-id="${id}"]`);
      const before = at?.getAttribute('aria-description');
      at?.setAttribute('aria-description', before ? `${before}. ${words}` : words);
    }
  }

  #say(key: string, ...args: string[]): string {
    return this.#desk.words.say(key, ...args);
  }
}
