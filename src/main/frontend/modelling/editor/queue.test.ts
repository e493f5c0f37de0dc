// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done, FakeServer, name, settled } from './fake-server.ts';

test('sends one after the other, each on what the one before made', async () => {
  const server = new FakeServer();
  server.answers = [done(4), done(5)];
  const queue = await server.queue();

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

test('tells why something is refused and goes on with the rest', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'refused', detail: 'därför' }, done(4)];
  const queue = await server.queue();

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.deepEqual(server.refused, ['därför']);
  assert.deepEqual(server.done, ['y']);
});

test('goes on when telling what was done fails, and when a try ends badly', async () => {
  const server = new FakeServer();
  const queue = await server.queue();
  server.fails = true;
  server.answers = [done(4), done(5)];

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.equal(queue.waiting.length, 0);
  assert.equal(server.states.at(-1)?.kind, 'saved');
});
