// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { about, badges, beside, parted, type Remark } from './remark.ts';

const said = (id: string, element: string, number: number, here = true): Remark => ({
  id,
  element,
  number,
  here,
  name: element,
  kind: 'Fråga',
  text: id,
  language: 'sv',
  author: 'Karin',
  at: 'i dag',
  about: 'MS3, 1',
  own: true,
  mark: '',
  reply: '',
  path: `/annotation/${id}`,
});
const ALL = [said('1', '', 0), said('2', 'a1', 1), said('3', 'a1', 1), said('4', 'a4', 2), said('5', 'a1', 0, false)];

test('finds what is said about an element, and not about another that had its id', () => {
  assert.deepEqual(
    about(ALL, 'a1').map(({ id }) => id),
    ['2', '3'],
  );
});

test('numbers each element once', () => {
  assert.deepEqual(
    [...badges(ALL)],
    [
      ['a1', 1],
      ['a4', 2],
    ],
  );
});

test('goes from one to the next and round', () => {
  assert.equal(beside(ALL, '', 1), 'a1');
  assert.equal(beside(ALL, 'a1', 1), 'a4');
  assert.equal(beside(ALL, 'a4', 1), 'a1');
  assert.equal(beside(ALL, 'a1', -1), 'a4');
  assert.equal(beside(ALL, 'x', -1), 'a4');
  assert.equal(beside([], 'a1', 1), '');
});

test('puts what has focus first and loses nothing', () => {
  const { here, others } = parted(ALL, 'a4');
  assert.deepEqual(
    [here, others].map((list) => list.map(({ id }) => id)),
    [['4'], ['1', '2', '3', '5']],
  );
  assert.equal(parted(ALL, '').others.length, 5);
});
