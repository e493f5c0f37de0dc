// SPDX-License-Identifier: EUPL-1.2
// When something is told of findings, and what: seldom, once it is quiet, and only what has come or is answered. Knows no
// DOM.
import { type Clock, Quiet } from '../quiet.ts';
import type { Words } from '../words.ts';
import { difference, type Findings } from './findings.ts';

/** Between one telling and the next. */
const GAP = 4_000;
/** So long what was told stands there. */
const MOMENT = 10_000;

/** What was answered, and what there is now; either may be empty. */
export interface Told {
  readonly answered: string;
  readonly now: string;
}

export class News {
  readonly #clock: Clock;
  readonly #words: Words;
  readonly #tell: (told: Told) => void;
  readonly #next: Quiet;
  readonly #gone: Quiet;
  #told: Findings | undefined;
  #latest: Findings | undefined;
  #isThere: (id: string) => boolean = () => true;
  #at = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, words: Words, tell: (told: Told) => void) {
    this.#clock = clock;
    this.#words = words;
    this.#tell = tell;
    this.#next = new Quiet(clock, 0);
    this.#gone = new Quiet(clock, MOMENT);
  }

  /** What is there at the beginning is no news. @param isThere whether the model has such an element or line */
  came(findings: Findings, isThere = (_id: string): boolean => true): void {
    this.#latest = findings;
    this.#isThere = isThere;
    this.#told ??= findings;
    const wait = this.#at + GAP - this.#clock.now();
    if (wait > 0) this.#next.after(() => this.#now(), wait);
    else this.#now();
  }

  rest(): void {
    this.#next.cancel();
    this.#gone.cancel();
  }

  #now(): void {
    const [before, after] = [this.#told, this.#latest];
    if (!before || !after || before === after) return;
    this.#told = after;
    const { fresh, answered, now } = difference(before, after, this.#isThere);
    if (fresh.length === 0 && answered.length === 0) return;
    this.#at = this.#clock.now();
    this.#tell({ answered: this.#answered(answered), now: this.#count(now, fresh.length) });
    this.#gone.after(() => this.#tell({ answered: '', now: '' }));
  }

  #answered(answered: readonly { readonly message: string }[]): string {
    const [only] = answered;
    if (!only) return '';
    return answered.length === 1
      ? this.#words.say('live.answered', only.message)
      : this.#words.say('live.answeredMany', String(answered.length));
  }

  #count(now: number, fresh: number): string {
    if (now === 0) return this.#words.say('live.nothing');
    const all = many(this.#words, now);
    if (fresh === 0) return all;
    return this.#words.say(fresh === 1 ? 'live.newsOne' : 'live.news', all, String(fresh));
  }
}

/** "1 question", "3 questions". */
export function many(words: Words, count: number): string {
  return count === 1 ? words.say('live.one') : words.say('live.many', String(count));
}
