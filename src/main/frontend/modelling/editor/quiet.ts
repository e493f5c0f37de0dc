// SPDX-License-Identifier: EUPL-1.2
// What is worth doing once, when it has been quiet for a while. Knows no DOM.

export interface Clock {
  /** @return what takes it back */
  later(milliseconds: number, run: () => void): () => void;
  now(): number;
}

export class Quiet {
  readonly #clock: Clock;
  readonly #rest: number;
  #cancel: () => void = () => {};

  constructor(clock: Clock, rest: number) {
    this.#clock = clock;
    this.#rest = rest;
  }

  /** Instead of what waited to be done. */
  after(run: () => void, rest = this.#rest): void {
    this.cancel();
    this.#cancel = this.#clock.later(rest, run);
  }

  cancel(): void {
    this.#cancel();
    this.#cancel = () => {};
  }
}
