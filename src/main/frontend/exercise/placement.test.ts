// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlaced, type Placed, piles, tree } from './placement.ts';

const goal = (id: string, level: string, above = ''): Placed => ({ id, text: id, level, levelName: '', above });
const drawn = (goals: Placed[]): string =>
  tree(goals)
    .map(function draw(branch): string {
      const under = branch.under.map(draw).join(' ');
      return under ? `${branch.goal.id}(${under})` : branch.goal.id;
    })
    .join(' ');

test('hangs goals under what they contribute to', () => {
  assert.equal(drawn([goal('c', '2', 'b'), goal('a', '0'), goal('b', '1', 'a'), goal('d', '1', 'a')]), 'a(b(c) d)');
});

test('shows nothing that does not hang from the top', () => {
  assert.equal(drawn([goal('a', '1', 'b'), goal('b', '1', 'a')]), '');
  assert.equal(drawn([goal('t', '0'), goal('a', '1', 'b'), goal('b', '1', 'a')]), 't');
});

test('lets nothing lie above the top', () => {
  assert.equal(drawn([goal('t', '0', 'a'), goal('a', '1', 't')]), 't(a)');
});

test('counts a goal as placed with a level and a goal above, or at the top', () => {
  assert.deepEqual(
    [goal('a', '0'), goal('b', '1', 'a'), goal('c', '1'), goal('d', '', 'a'), goal('e', '')].map(isPlaced),
    [true, true, false, false, false],
  );
});

test('puts cards in their piles in the order of the form', () => {
  const found = piles([
    { text: 'one', pile: 'A' },
    { text: 'two', pile: '' },
    { text: 'three', pile: 'B' },
    { text: 'four', pile: 'A' },
  ]);

  assert.deepEqual(
    [...found],
    [
      ['A', ['one', 'four']],
      ['B', ['three']],
    ],
  );
});
