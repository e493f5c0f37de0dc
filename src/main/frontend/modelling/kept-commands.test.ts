// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from '../shared/fake-storage.ts';
import { forgetOldCommands } from './kept-commands.ts';

const DAY = 24 * 3600 * 1000;
const kept = (at: number) => JSON.stringify({ id: 'x', command: {}, said: '', at, base: 1 });

test('removes what is a month old, of every person and model, and nothing else', () => {
  const store = new FakeStorage();
  store.setItem('verkstad:command:karin:m1:old', kept(0));
  store.setItem('verkstad:command:other:m2:old', kept(1 * DAY));
  store.setItem('verkstad:command:other:m2:new', kept(20 * DAY));
  store.setItem('verkstad:draft:karin:x', '[]');

  forgetOldCommands(store, 40 * DAY);

  const left = Array.from({ length: store.length }, (_, index) => store.key(index));
  assert.deepEqual(left, ['verkstad:command:other:m2:new', 'verkstad:draft:karin:x']);
});

test('does without a storage', () => {
  assert.doesNotThrow(() => forgetOldCommands(undefined, 0));
});
