// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align, distribute, resized, room, type Spot } from './arrange.ts';

const spot = (id: string, x: number, y: number, width = 100, height = 40): Spot => ({ id, x, y, width, height });
const told = (spots: readonly Spot[]) => spots.map(({ id, x, y }) => `${id} ${x},${y}`);

test('edges and middles come in line, and only what has to move does', () => {
  const spots = [spot('a', 10, 0), spot('b', 30, 60, 60), spot('c', 20, 120, 140)];

  assert.deepEqual(told(align(spots, 'left')), ['b 10,60', 'c 10,120']);
  assert.deepEqual(told(align(spots, 'right')), ['a 60,0', 'b 100,60']);
  assert.deepEqual(told(align(spots, 'centre')), ['a 35,0', 'b 55,60', 'c 15,120']);
  assert.deepEqual(told(align([spot('a', 0, 0), spot('b', 200, 0)], 'top')), []);
});

test('room is shared evenly between the outermost, whatever their sizes', () => {
  const spots = [spot('c', 400, 0), spot('a', 0, 0), spot('b', 120, 0, 60)];

  assert.deepEqual(told(distribute(spots, 'x')), ['b 220,0']);
  assert.deepEqual(told(distribute(spots.slice(0, 2), 'x')), []);
});

test('room is made by moving all that lies beyond, and never out of the paper', () => {
  const spots = [spot('a', 0, 0), spot('b', 120, 0), spot('c', 260, 50)];

  assert.deepEqual(told(room(spots, 'x', 110, 80)), ['b 200,0', 'c 340,50']);
  assert.deepEqual(told(room(spots, 'x', 110, -200)), ['b 0,0', 'c 60,50']);
});

test('a pulled corner takes its two sides along, down to a size that can be met', () => {
  const at = { x: 100, y: 100, width: 120, height: 60 };

  assert.deepEqual(resized(at, 'se', { x: 30, y: -10 }), { x: 100, y: 100, width: 150, height: 50 });
  assert.deepEqual(resized(at, 'nw', { x: -20, y: 500 }), { x: 80, y: 136, width: 140, height: 24 });
  assert.deepEqual(resized(at, 'e', { x: -500, y: 500 }), { x: 100, y: 100, width: 40, height: 60 });
  assert.deepEqual(resized(at, 'w', { x: -500, y: 0 }), { x: 0, y: 100, width: 220, height: 60 });
});
