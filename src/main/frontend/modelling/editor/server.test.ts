// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, fetchDrawing } from './server.ts';

test('takes the answer of a command', () => {
  assert.deepEqual(answer(200, { base: 4, focus: 'a' }), { kind: 'done', base: 4, focus: 'a' });
});

test('tells a conflict from a session that is another', () => {
  assert.deepEqual(answer(409, { base: 7, detail: 'x' }), { kind: 'conflict', base: 7, detail: 'x' });
  assert.deepEqual(answer(409, { type: 'urn:verkstad:other-session', detail: 'x' }), { kind: 'expired' });
  assert.deepEqual(answer(401, {}), { kind: 'expired' });
});

test('says what a model that may only be read answers', () => {
  const said = { type: 'urn:verkstad:read-only', detail: 'Inlämnad' };
  assert.deepEqual(answer(409, said), { kind: 'refused', detail: 'Inlämnad' });
});

test('tries again after a race in the database', () => {
  assert.deepEqual(answer(409, { type: 'urn:verkstad:http-409', detail: 'x' }), { kind: 'unreachable' });
  assert.deepEqual(answer(409, 'a page'), { kind: 'unreachable' });
});

test('tries again when the server is busy, not when it says no', () => {
  assert.deepEqual(answer(503, {}), { kind: 'unreachable' });
  assert.deepEqual(answer(429, {}), { kind: 'unreachable' });
  assert.deepEqual(answer(422, { detail: 'nej' }), { kind: 'refused', detail: 'nej' });
  assert.deepEqual(answer(200, 'a page'), { kind: 'unreachable' });
});

test('asks for a drawing again only when another answer may come', async (context) => {
  const answers: (number | Error)[] = [503, 429, new TypeError('no connection'), 401, 404];
  context.mock.method(globalThis, 'fetch', async () => {
    const next = answers.shift();
    if (typeof next !== 'number') throw next;
    return new Response('{}', { status: next });
  });

  const said: unknown[] = [];
  while (answers.length > 0) said.push(await fetchDrawing('/api'));

  assert.deepEqual(said, ['unreachable', 'unreachable', 'unreachable', 'expired', 'refused']);
});
