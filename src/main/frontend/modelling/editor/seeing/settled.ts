// SPDX-License-Identifier: EUPL-1.2
// A question that costs the server much: asked when it has been quiet for a while, and never twice at a time. Knows no DOM.
import { type Clock, Quiet } from '../quiet.ts';

const REST = 600;
/** However much one goes on doing, it is asked so often. */
const LONGEST = 4000;

export class Settled {
  readonly #clock: Clock;
  readonly #quiet: Quiet;
  readonly #ask: () => Promise<void>;
  /** When it was first wanted in vain; 0 for not. */
  #since = 0;
  #isAsking = false;
  #isOwed = false;
  #isOver = false;

  constructor(clock: Clock, ask: () => Promise<void>) {
    this.#clock = clock;
    this.#quiet = new Quiet(clock, REST);
    this.#ask = ask;
  }

  want(): void {
    if (this.#isOver) return;
    if (this.#isAsking) {
      this.#isOwed = true;
      return;
    }
    const now = this.#clock.now();
    if (this.#since === 0) this.#since = now;
    this.#quiet.after(() => void this.#run(), Math.min(REST, Math.max(0, this.#since + LONGEST - now)));
  }

  /** For good. */
  rest(): void {
    this.#isOver = true;
    this.#quiet.cancel();
  }

  async #run(): Promise<void> {
    this.#since = 0;
    this.#isAsking = true;
    try {
      await this.#ask();
    } finally {
      this.#isAsking = false;
    }
    if (!this.#isOwed) return;
    this.#isOwed = false;
    this.want();
  }
}
