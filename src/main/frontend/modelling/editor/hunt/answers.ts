// SPDX-License-Identifier: EUPL-1.2
// The form below the drawing, row by row. It is the truth: what is pointed at is written here, and saved as if it was chosen here.
import type { Row } from './rows.ts';

export interface Offer {
  readonly value: string;
  readonly words: string;
}

interface Pair {
  readonly place: HTMLSelectElement;
  readonly wrong: HTMLSelectElement;
}

export class Answers {
  /** What may be wrong, in the order it is offered. */
  readonly wrongs: readonly Offer[];
  readonly #places: ReadonlyMap<string, string>;
  readonly #pairs: readonly Pair[];

  constructor(form: ParentNode) {
    const pairs: Pair[] = [];
    for (const place of form.querySelectorAll<HTMLSelectElement>('select[name^=place]')) {
      const wrong = form.querySelector<HTMLSelectElement>(`select[name="wrong${place.name.slice('place'.length)}"]`);
      if (wrong) pairs.push({ place, wrong });
    }
    this.#pairs = pairs;
    this.wrongs = pairs[0] ? offers(pairs[0].wrong) : [];
    this.#places = new Map((pairs[0] ? offers(pairs[0].place) : []).map(({ value, words }) => [value, words]));
  }

  get rows(): readonly Row[] {
    return this.#pairs.map(({ place, wrong }) => ({ place: place.value, wrong: wrong.value }));
  }

  /** What may be pointed out. */
  get places(): ReadonlySet<string> {
    return new Set(this.#places.keys());
  }

  place(value: string): string {
    return this.#places.get(value) ?? '';
  }

  wrong(value: string): string {
    return this.wrongs.find((offer) => offer.value === value)?.words ?? '';
  }

  /** @param number of the row, from 1 */
  put(number: number, row: Row): void {
    const pair = this.#pairs[number - 1];
    if (!pair) return;
    for (const [select, value] of [
      [pair.place, row.place],
      [pair.wrong, row.wrong],
    ] as const) {
      if (select.value === value) continue;
      select.value = value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  /** Told when somebody chooses in the lists themselves. @return what ends it */
  heard(told: (number: number) => void): () => void {
    const over = new AbortController();
    this.#pairs.forEach(({ place, wrong }, index) => {
      for (const select of [place, wrong]) {
        select.addEventListener('change', () => told(index + 1), { signal: over.signal });
      }
    });
    return () => over.abort();
  }
}

const offers = (select: HTMLSelectElement): readonly Offer[] =>
  [...select.options].filter(({ value }) => value !== '').map(({ value, text }) => ({ value, words: text }));
