// SPDX-License-Identifier: EUPL-1.2
// A server that answers as a test says, for the queue's tests.
import { FakeStorage } from '../../shared/fake-storage.ts';
import { KeptCommands } from '../kept-commands.ts';
import { type Answer, Queue, type Sending, type State } from './queue.ts';

export class FakeServer {
  answers: Answer[] = [];
  sent: Sending[] = [];
  states: State[] = [];
  done: string[] = [];
  refused: string[] = [];
  timers: (() => void)[] = [];
  /** Whether telling what was done ends badly. */
  fails = false;
  store = new FakeStorage();
  #ids = 0;
  clock = 1_000_000;

  queue(base = 3, store: FakeStorage | undefined = this.store): Promise<Queue> {
    return Queue.open(
      {
        device: new KeptCommands(store, 'karin:m1'),
        model: () => 'Processen',
        send: async (sending) => {
          this.sent.push(sending);
          return this.answers.shift() ?? { kind: 'unreachable' };
        },
        show: (state) => this.states.push(state),
        done: async (sending) => {
          if (this.fails) throw new Error('no drawing');
          this.done.push(sending.said);
        },
        refused: (_, detail) => this.refused.push(detail),
        later: (_, run) => {
          this.timers.push(run);
          return () => {
            this.timers = this.timers.filter((each) => each !== run);
          };
        },
        now: () => ++this.clock,
        newId: () => `id-${++this.#ids}-${this.clock}`,
      },
      base,
    );
  }
}

export const done = (base: number): Answer => ({ kind: 'done', base, focus: '' });
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
export const name = (label: string) => ({ command: 'name', id: 'a', label });
