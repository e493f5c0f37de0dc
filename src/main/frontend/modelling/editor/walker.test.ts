// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing, Element, Line } from './drawing.ts';
import { Walker } from './walker.ts';

const at = (id: string, x: number): Element => ({
  id,
  type: 'A',
  kind: 'A',
  name: id,
  props: {},
  x,
  y: 0,
  width: 9,
  height: 9,
});
const line = (id: string, source: string, target: string): Line => ({
  id,
  type: 'FLOW',
  relation: 'Flöde',
  name: '',
  source,
  target,
  props: {},
  ways: [
    [
      [0, 0],
      [9, 0],
    ],
  ],
});
const DRAWING = {
  elements: [at('a', 0), at('b', 20), at('c', 40)],
  lines: [line('1', 'a', 'b'), line('2', 'a', 'c')],
} as unknown as Drawing;

test('says how many ways there are, and turns to the next', () => {
  const walker = new Walker();

  assert.deepEqual(walker.go(DRAWING, 'a', 'follow'), { to: 'b', say: 'ways', args: ['2'] });
  assert.deepEqual(walker.go(DRAWING, 'b', 'other'), { to: 'c' });
  assert.deepEqual(walker.go(DRAWING, 'c', 'other'), { to: 'b' });
});

test('says when nothing follows', () => {
  assert.deepEqual(new Walker().go(DRAWING, 'c', 'follow'), { say: 'noNext' });
  assert.deepEqual(new Walker().go(DRAWING, 'c', 'other'), { say: 'noOther' });
});

test('goes through the lines of an element, and from a line to its ends', () => {
  const walker = new Walker();

  assert.deepEqual(walker.go(DRAWING, 'a', 'line'), { to: '1' });
  assert.deepEqual(walker.go(DRAWING, '1', 'line'), { to: '2' });
  assert.deepEqual(walker.go(DRAWING, '2', 'next'), { to: 'c' });
  assert.deepEqual(walker.go(DRAWING, '2', 'previous'), { to: 'a' });
  assert.deepEqual(walker.go(DRAWING, '2', 'right'), { to: 'b' });
});

test('leaves other keys to others', () => {
  assert.equal(new Walker().go(DRAWING, 'a', 'connect'), undefined);
});
