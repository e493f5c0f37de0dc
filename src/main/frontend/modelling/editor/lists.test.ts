// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, tooLong } from './lists.ts';

test('reads a list as the server does: numbers, dashes and empty lines are no names', () => {
  assert.deepEqual(namesIn('1. Ta emot\r\n\n  – Pröva \n•\n* 3 kopior'), ['Ta emot', 'Pröva', '3 kopior']);
  assert.deepEqual(namesIn(' \n- '), []);
});

test('finds the line that is too long to be a name', () => {
  assert.equal(tooLong(`Ta emot\n\n${'x'.repeat(301)}`), 3);
  assert.equal(tooLong(`Ta emot\n12) ${'x'.repeat(300)}`), 0);
});
