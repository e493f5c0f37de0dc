// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from '../../shared/fake-storage.ts';
import { type Answer, Queue, type Sending, type State } from './queue.ts';

class Server {
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

  queue(base = 3, store: FakeStorage | undefined = this.store): Queue {
    return new Queue(
      {
        store,
        slot: 'karin:m1',
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

const done = (base: number): Answer => ({ kind: 'done', base, focus: '' });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const name = (label: string) => ({ command: 'name', id: 'a', label });

test('sends one after the other, each on what the one before made', async () => {
  const server = new Server();
  server.answers = [done(4), done(5)];
  const queue = server.queue();

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.deepEqual(
    server.sent.map(({ base, said }) => [base, said]),
    [
      [3, 'x'],
      [4, 'y'],
    ],
  );
  assert.deepEqual(server.done, ['x', 'y']);
  assert.equal(server.states.at(-1)?.kind, 'saved');
  assert.equal(server.store.length, 0);
});

test('keeps what cannot be sent on the device, and sends the same again', async () => {
  const server = new Server();
  const queue = server.queue();

  queue.add(name('x'), 'x');
  await settled();

  assert.equal(server.states.at(-1)?.kind, 'waiting');
  assert.equal(server.store.length, 1);
  server.answers = [done(4)];
  server.timers.pop()?.();
  await settled();
  assert.equal(server.sent[0]?.id, server.sent[1]?.id);
  assert.equal(server.store.length, 0);
  assert.equal(server.states.at(-1)?.kind, 'saved');
});

test('finds again what waited when the page is opened anew, in its order', async () => {
  const server = new Server();
  const before = server.queue();
  before.add(name('x'), 'x');
  before.add(name('y'), 'y');
  await settled();

  const after = server.queue(9);

  assert.deepEqual(
    after.waiting.map(({ said, base }) => [said, base]),
    [
      ['x', 3],
      ['y', 3],
    ],
  );
});

test('does not pretend that old changes were made on the new version', async () => {
  const server = new Server();
  server.queue().add(name('x'), 'x');
  await settled();
  server.sent = [];

  await server.queue(9).flush();

  assert.equal(server.sent[0]?.base, 3);
});

test('does not lift over what somebody else did in between', async () => {
  const server = new Server();
  server.answers = [done(7), done(8)];
  const queue = server.queue();

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.deepEqual(
    server.sent.map(({ base }) => base),
    [3, 3],
  );
});

test('tells why something is refused and goes on with the rest', async () => {
  const server = new Server();
  server.answers = [{ kind: 'refused', detail: 'därför' }, done(4)];
  const queue = server.queue();

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.deepEqual(server.refused, ['därför']);
  assert.deepEqual(server.done, ['y']);
});

test('stops at a conflict until somebody has chosen', async () => {
  const server = new Server();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = server.queue();

  queue.add(name('x'), 'x');
  await settled();
  queue.add(name('y'), 'y');
  await settled();

  assert.equal(server.sent.length, 1);
  server.answers = [done(7), done(8)];
  queue.insist(6);
  await settled();
  assert.equal(server.sent[1]?.base, 6);
  assert.notEqual(server.sent[1]?.id, server.sent[0]?.id);
  assert.deepEqual(server.done, ['x', 'y']);
  assert.equal(server.store.length, 0);
});

test('gives way when asked to, and sends the rest', async () => {
  const server = new Server();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = server.queue();
  queue.add(name('x'), 'x');
  await settled();

  queue.giveWay(6);
  await settled();

  assert.equal(queue.waiting.length, 0);
  assert.equal(server.store.length, 0);
  assert.equal(server.states.at(-1)?.kind, 'saved');
});

test('keeps everything when the session has ended', async () => {
  const server = new Server();
  server.answers = [{ kind: 'expired' }];
  const queue = server.queue();

  queue.add(name('x'), 'x');
  await settled();

  assert.equal(server.states.at(-1)?.kind, 'expired');
  assert.equal(server.store.length, 1);
});

test('says when the device cannot keep anything', async () => {
  const server = new Server();
  const queue = server.queue(3, new FakeStorage({ full: true }));

  queue.add(name('x'), 'x');
  await settled();

  const state = server.states.at(-1);
  assert.deepEqual([state?.kind, state?.kind === 'waiting' && state.kept], ['waiting', false]);
});

test('throws away what is broken or a month old', async () => {
  const server = new Server();
  server.store.setItem('verkstad:command:karin:m1:old', '{"id":"old","command":{},"said":"","at":-9e12,"base":1}');
  server.store.setItem('verkstad:command:karin:m1:bad', '{');
  server.store.setItem('verkstad:command:other:m1:x', '{"id":"x","command":{},"said":"","at":1000000,"base":1}');

  assert.deepEqual(server.queue().waiting, []);
  assert.equal(server.store.length, 1);
});

test('goes on saying what waits when the session is over, and whether the device holds it', async () => {
  const server = new Server();
  server.answers = [{ kind: 'expired' }];
  const queue = server.queue(3, new FakeStorage({ full: true }));
  queue.add(name('x'), 'x');
  await settled();

  queue.add(name('y'), 'y');
  await settled();

  const state = server.states.at(-1);
  assert.ok(state?.kind === 'expired');
  assert.deepEqual([state.waiting.map(({ said }) => said), state.kept], [['x', 'y'], false]);
  assert.equal(queue.atRisk, true);
  assert.equal(server.sent.length, 1);
});

test('goes on asking while something is drawn during a conflict', async () => {
  const server = new Server();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = server.queue();
  queue.add(name('x'), 'x');
  await settled();

  queue.shows(6);
  queue.add(name('y'), 'y');
  await settled();

  const state = server.states.at(-1);
  assert.ok(state?.kind === 'conflict');
  assert.deepEqual([state.mine.said, state.waiting.length, queue.disputed?.said], ['x', 2, 'x']);
  server.answers = [done(7), done(8)];
  queue.insist(6);
  await settled();
  assert.deepEqual(
    server.sent.map(({ base }) => base),
    [3, 6, 7],
  );
});

test('keeps on the device which version a waiting change stands on', async () => {
  const server = new Server();
  server.answers = [done(4)];
  const queue = server.queue();

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.deepEqual(
    server.queue(4).waiting.map(({ said, base }) => [said, base]),
    [['y', 4]],
  );
});

test('never forgets the only copy when the device is full', async () => {
  const server = new Server();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = server.queue();
  queue.add(name('x'), 'x');
  await settled();

  server.store.fill();
  queue.insist(6);
  await settled();

  assert.deepEqual(
    server.queue(6).waiting.map(({ said }) => said),
    ['x'],
  );
  server.answers = [done(7)];
  await queue.flush();
  assert.equal(server.store.length, 0);
});

test('goes on when telling what was done fails, and when a try ends badly', async () => {
  const server = new Server();
  const queue = server.queue();
  server.fails = true;
  server.answers = [done(4), done(5)];

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.equal(queue.waiting.length, 0);
  assert.equal(server.states.at(-1)?.kind, 'saved');
});

test('does not say that it saves at every further try', async () => {
  const server = new Server();
  const queue = server.queue();
  queue.add(name('x'), 'x');
  await settled();

  server.timers.pop()?.();
  await settled();

  assert.deepEqual(
    server.states.map(({ kind }) => kind),
    ['saving', 'waiting', 'waiting'],
  );
});

test('sends nothing more when the session is known to be over', async () => {
  const server = new Server();
  const queue = server.queue();

  queue.expire();
  queue.add(name('x'), 'x');
  await settled();

  assert.equal(server.sent.length, 0);
  assert.equal(server.store.length, 1);
  assert.equal(server.states.at(-1)?.kind, 'expired');
});
