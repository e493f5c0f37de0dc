// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from '../../shared/fake-storage.ts';
import { Seal } from '../../shared/seal.ts';
import { done, FakeServer, name, settled } from './fake-server.ts';

test('keeps what cannot be sent on the device, and sends the same again', async () => {
  const server = new FakeServer();
  const queue = await server.queue();

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
  const server = new FakeServer();
  const before = await server.queue();
  before.add(name('x'), 'x');
  before.add(name('y'), 'y');
  await settled();

  const after = await server.queue(9);

  assert.deepEqual(
    after.waiting.map(({ said, base }) => [said, base]),
    [
      ['x', 3],
      ['y', 3],
    ],
  );
});

test('does not pretend that old changes were made on the new version', async () => {
  const server = new FakeServer();
  (await server.queue()).add(name('x'), 'x');
  await settled();
  server.sent = [];

  await (await server.queue(9)).flush();

  assert.equal(server.sent[0]?.base, 3);
});

test('says when the device cannot keep anything', async () => {
  const server = new FakeServer();
  const queue = await server.queue(3, new FakeStorage({ full: true }));

  queue.add(name('x'), 'x');
  await settled();

  const state = server.states.at(-1);
  assert.deepEqual([state?.kind, state?.kind === 'waiting' && state.kept], ['waiting', false]);
});

test('throws away what is a month old, and leaves what is broken until somebody has been told', async () => {
  const server = new FakeServer();
  server.store.setItem('verkstad:command:karin:m1:old', '{"id":"old","command":{},"said":"","at":-9e12,"base":1}');
  server.store.setItem('verkstad:command:karin:m1:bad', '{');
  server.store.setItem('verkstad:command:other:m1:x', '{"id":"x","command":{},"said":"","at":1000000,"base":1}');

  const queue = await server.queue();

  assert.deepEqual([queue.waiting.length, queue.broken, server.store.length], [0, 1, 2]);
  queue.dropBroken();
  assert.deepEqual([queue.broken, server.store.length], [0, 1]);
});

test('keeps on the device which version a waiting change stands on', async () => {
  const server = new FakeServer();
  server.answers = [done(4)];
  const queue = await server.queue();

  queue.add(name('x'), 'x');
  queue.add(name('y'), 'y');
  await settled();

  assert.deepEqual(
    (await server.queue(4)).waiting.map(({ said, base }) => [said, base]),
    [['y', 4]],
  );
});

test('does not say that it saves at every further try', async () => {
  const server = new FakeServer();
  const queue = await server.queue();
  queue.add(name('x'), 'x');
  await settled();

  server.timers.pop()?.();
  await settled();

  assert.deepEqual(
    server.states.map(({ kind }) => kind),
    ['saving', 'waiting', 'waiting'],
  );
});

test('seals what waits when the model becomes confidential, and keeps again what could not be kept before', async () => {
  const server = new FakeServer();
  const queue = await server.queue();
  queue.add(name('Hemligt'), 'Hemligt');
  await settled();
  await queue.confide(async () => undefined);
  queue.add(name('Hemligt'), 'Hemligt igen');
  await settled();
  assert.equal(queue.atRisk, true);

  await queue.confide(() => Seal.of(btoa('k'.repeat(32))));

  assert.equal(queue.atRisk, false);
  const lines = Array.from({ length: server.store.length }, (_, at) =>
    server.store.getItem(server.store.key(at) ?? ''),
  );
  assert.equal(lines.length, 2);
  assert.doesNotMatch(lines.join(), /Hemligt/);
});
