// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chosen } from './chosen.ts';

test('a command is about all that are chosen when the focused one is among them, else about that one', () => {
  const told: string[] = [];
  const chosen = new Chosen((ids) => void told.push([...ids].join()));

  chosen.toggle('a');
  chosen.toggle('b');

  assert.deepEqual(chosen.about('b'), ['b', 'a']);
  assert.deepEqual(chosen.about('c'), ['c']);
  assert.deepEqual(chosen.about(''), ['a', 'b']);
  assert.deepEqual(told, ['a', 'a,b']);
});

test('what has gone is no longer chosen, and the same again is not told again', () => {
  let times = 0;
  const chosen = new Chosen(() => void times++);
  chosen.set(['a', 'b']);

  chosen.keep(new Set(['a', 'c']));
  chosen.set(['a']);

  assert.deepEqual([...chosen.ids], ['a']);
  assert.equal(times, 2);
});
