// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from '../../shared/fake-storage.ts';
import { FakeServer, name, settled } from './fake-server.ts';

test('keeps everything when the session has ended', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'expired' }];
  const queue = await server.queue();

  queue.add(name('x'), 'x');
  await settled();

  assert.equal(server.states.at(-1)?.kind, 'expired');
  assert.equal(server.store.length, 1);
});

test('goes on saying what waits when the session is over, and whether the device holds it', async () => {
  const server = new FakeServer();
  server.answers = [{ kind: 'expired' }];
  const queue = await server.queue(3, new FakeStorage({ full: true }));
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

test('sends nothing more when the session is known to be over', async () => {
  const server = new FakeServer();
  const queue = await server.queue();

  queue.expire();
  queue.add(name('x'), 'x');
  await settled();

  assert.equal(server.sent.length, 0);
  assert.equal(server.store.length, 1);
  assert.equal(server.states.at(-1)?.kind, 'expired');
});
