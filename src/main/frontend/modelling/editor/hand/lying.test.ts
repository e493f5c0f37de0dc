// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing } from '../drawing.ts';
import { lying } from './lying.ts';

const box = (id: string, x: number, y: number, width = 100, height = 40) => ({ id, x, y, width, height });
const drawing = (...elements: readonly ReturnType<typeof box>[]): Drawing => ({ elements }) as unknown as Drawing;
/** @param ids which of them stood far away, and were put there */
const over = (at: Drawing, ...ids: string[]) => {
  const away = at.elements.map((each, index) => (ids.includes(each.id) ? { ...each, x: 2000 + 200 * index } : each));
  return lying({ ...at, elements: away }, at, ids);
};

test('tells of a box that was put over another, part of it or all', () => {
  assert.equal(over(drawing(box('a', 0, 0), box('b', 200, 0)), 'a'), undefined);
  assert.deepEqual(over(drawing(box('a', 120, 10), box('b', 200, 0)), 'a'), ['a', 'b']);
  assert.deepEqual(over(drawing(box('a', 220, 10, 40, 20), box('b', 200, 0)), 'a'), ['a', 'b']);
});

test('says nothing of boxes that touch, nor of those that nobody has put there now', () => {
  assert.equal(over(drawing(box('a', 100, 0), box('b', 200, 0)), 'a'), undefined);
  assert.equal(over(drawing(box('a', 102, 0), box('b', 200, 0)), 'a'), undefined);
  assert.equal(over(drawing(box('a', 150, 0), box('b', 200, 0), box('c', 600, 0)), 'c'), undefined);
});

test('says nothing of the ground on which others stand', () => {
  const frame = box('frame', 0, 0, 800, 400);
  assert.equal(over(drawing(frame, box('a', 20, 20), box('b', 400, 20)), 'a'), undefined);
  const all = drawing(frame, box('a', 20, 20), box('b', 400, 20));
  assert.equal(lying(all, all, ['frame', 'a', 'b']), undefined);
  assert.deepEqual(over(drawing(frame, box('a', 350, 20), box('b', 400, 20)), 'a'), ['a', 'b']);
});

test('tells of several that are moved together, by the first', () => {
  const moved = drawing(box('a', 0, 0), box('b', 150, 0), box('c', 160, 10));
  assert.deepEqual(over(moved, 'a', 'b'), ['b', 'c']);
});
