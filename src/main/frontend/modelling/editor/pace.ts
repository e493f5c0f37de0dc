// SPDX-License-Identifier: EUPL-1.2
// How often the server is asked for what it drew: once for commands done quickly one after the other, and for the lists
// below when it has been quiet for a while. Each asking lays out and judges the whole model. Knows no DOM.
import type { Done, Sending } from './queue.ts';
import { type Clock, Quiet } from './quiet.ts';

const REST = 300;
/** However much one goes on doing, a drawing comes so often. */
const LONGEST = 1500;

export class Pace {
  readonly #clock: Clock;
  readonly #lists: Quiet;
  readonly #others: Quiet;
  #since = 0;
  /** When others' work was first asked for in vain; 0 for not. */
  #sought = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lists = new Quiet(clock, REST);
    this.#others = new Quiet(clock, REST);
  }

  /** Something is done that no drawing shows. */
  get owes(): boolean {
    return this.#since > 0;
  }

  /** Whether its drawing need not be asked for: what waits was done on the same drawing, and brings the next one. */
  leaves(sending: Sending, done: Done, waiting: readonly Sending[]): boolean {
    const now = this.#clock.now();
    const isAlone = done.base === sending.base + 1;
    if (waiting.length === 0 || !isAlone || (this.owes && now - this.#since > LONGEST)) return false;
    if (!this.owes) this.#since = now;
    return true;
  }

  /** A drawing has come. */
  drawn(): void {
    this.#since = 0;
  }

  lists(renew: () => void): void {
    this.#lists.after(renew);
  }

  /** Another window, or eyes that come back, ask whether there is something new; also while others never stop. */
  look(run: () => void): void {
    const now = this.#clock.now();
    if (this.#sought === 0) this.#sought = now;
    const rest = Math.min(REST, this.#sought + LONGEST - now);
    this.#others.after(() => {
      this.#sought = 0;
      run();
    }, rest);
  }

  rest(): void {
    this.#lists.cancel();
    this.#others.cancel();
    this.#sought = 0;
  }
}
