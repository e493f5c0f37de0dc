// SPDX-License-Identifier: EUPL-1.2
// What stands beside the drawing: the question what is wrong here, and what was said so far. Never over the drawing.
import { button, element } from '../../../shared/page.ts';
import type { Words } from '../words.ts';
import type { Offer } from './answers.ts';

/** A line of the list, that leads to where it is. */
export interface Said {
  readonly number?: number;
  readonly words: string;
  go(): void;
}

export interface Question {
  readonly about: string;
  /** More to know: what it belongs to, how it is marked. */
  readonly notes: readonly string[];
  readonly offers: readonly Offer[];
  readonly held: readonly string[];
  choose(value: string): void;
  /** Undefined where there is no mark. */
  readonly take?: () => void;
  close(): void;
}

/** So much of the window stays the drawing's when the question lies under it. */
const HIGHEST = 0.45;

export class Panel {
  readonly place = element('section', { className: 'mh-panel' });
  readonly #words: Words;
  #first: HTMLElement | undefined;
  #close: (() => void) | undefined;

  constructor(words: Words) {
    this.#words = words;
    this.place.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#close) return;
      event.preventDefault();
      this.#close();
    });
  }

  /** What was said so far. */
  list(title: string, how: string, all: readonly Said[], count: string): void {
    this.#close = undefined;
    this.#first = undefined;
    const list = element('ol', { className: 'mh-list' });
    for (const { number, words, go } of all) {
      const row = element('li', {}, small(button(words, 'secondary', go), 'tertiary'));
      if (number !== undefined) row.value = number;
      else row.className = 'mh-plain';
      list.append(row);
    }
    this.#fill(
      title,
      ...(how === '' ? [] : [element('p', {}, how)]),
      ...(all.length > 0 ? [list] : []),
      ...(count === '' ? [] : [element('p', { className: 'vk-meta' }, count)]),
    );
  }

  ask({ about, notes, offers, held, choose, take, close }: Question): void {
    this.#close = close;
    const choices = offers.map(({ value, words }) => {
      const made = button(words, 'secondary', () => choose(value));
      made.setAttribute('aria-pressed', String(held.includes(value)));
      made.dataset['wrong'] = value;
      return made;
    });
    this.#first = choices.find((made) => made.getAttribute('aria-pressed') === 'true') ?? choices[0];
    const group = element('div', { className: 'mh-choices' }, ...choices);
    group.setAttribute('role', 'group');
    const heading = this.#fill(
      this.#words.say('hunt.ask'),
      element('p', { className: 'mh-about' }, about),
      ...notes.map((note) => element('p', { className: 'vk-meta' }, note)),
      group,
      element(
        'p',
        { className: 'vk-row' },
        ...(take ? [small(button(this.#words.say('hunt.take'), 'secondary', take), 'secondary')] : []),
        small(button(this.#words.say('hunt.close'), 'secondary', close), 'tertiary'),
      ),
    );
    group.setAttribute('aria-labelledby', heading.id);
  }

  /** Why it was not written down; the question stays. */
  refuse(why: string): void {
    this.place.querySelector('.mh-refused')?.remove();
    const said = element('p', { className: 'mh-refused' }, why);
    said.setAttribute('role', 'alert');
    this.place.querySelector('.mh-about')?.after(said);
    this.reveal();
  }

  /** For those who come by keys. */
  enter(): void {
    this.reveal();
    (this.#first ?? this.place.querySelector('button'))?.focus({ preventScroll: true });
  }

  /** Where it lies under the drawing, both are seen. */
  reveal(): void {
    this.place.parentElement?.scrollTo(0, 0);
    const { top } = this.place.getBoundingClientRect();
    const most = window.innerHeight * HIGHEST;
    if (top > most) window.scrollBy(0, top - most);
  }

  #fill(title: string, ...rest: Node[]): HTMLElement {
    const heading = element('h2', { className: 'ds-heading', id: 'hunt-panel' }, title);
    heading.dataset['size'] = '2xs';
    this.place.setAttribute('aria-labelledby', heading.id);
    this.place.replaceChildren(heading, ...rest);
    return heading;
  }
}

function small(made: HTMLButtonElement, variant: string): HTMLButtonElement {
  made.dataset['variant'] = variant;
  made.dataset['size'] = 'sm';
  return made;
}
