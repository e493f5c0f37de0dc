// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done, FakeServer, name, settled } from './fake-server.ts';

test('does not lift over what somebody else did in between', async () => {
  const server = new FakeServer();
  server.answers = [done(7), done(8)];
  const queue = await server.queue();

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.deepEqual(
    server.sent.map(({ base }) => base),
    [3, 3],
  );
});

test('stops at a conflict until somebody has chosen', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = await server.queue();

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

test('tells with which version of the others one disagrees', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = await server.queue();

  queue.add(name('x'), 'x');
  await settled();
  queue.shows(9);
  queue.add(name('y'), 'y');
  await settled();

  const told = server.states.filter((state) => state.kind === 'conflict');
  assert.ok(told.length >= 2 && told.every(({ base }) => base === 6));
});

test('gives way when asked to, and sends the rest', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = await server.queue();
  queue.add(name('x'), 'x');
  await settled();

  queue.giveWay(6);
  await settled();

  assert.equal(queue.waiting.length, 0);
  assert.equal(server.store.length, 0);
  assert.equal(server.states.at(-1)?.kind, 'saved');
});

test('goes on asking while something is drawn during a conflict', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = await server.queue();
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

test('never forgets the only copy when the device is full', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'conflict', base: 6, detail: 'annan' }];
  const queue = await server.queue();
  queue.add(name('x'), 'x');
  await settled();

  server.store.fill();
  queue.insist(6);
  await settled();

  assert.deepEqual(
    (await server.queue(6)).waiting.map(({ said }) => said),
    ['x'],
  );
  server.answers = [done(7)];
  await queue.flush();
  await settled();
  assert.equal(server.store.length, 0);
});
