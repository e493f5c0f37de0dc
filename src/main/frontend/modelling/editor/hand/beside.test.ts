// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside } from './beside.ts';

const PAD = { width: 240, height: 52 };
const PAPER = { width: 1000, height: 600 };

test('stands below it, else above, else on the right or left, never over it', () => {
  const near = (x: number, y: number, width = 100, height = 40) => beside({ x, y, width, height }, PAD, PAPER);

  assert.deepEqual(near(100, 100), { left: 100, top: 150 });
  assert.deepEqual(near(900, 540), { left: 750, top: 478 });
  assert.deepEqual(near(100, 40, 100, 520), { left: 210, top: 40 });
  assert.deepEqual(near(800, 40, 190, 520), { left: 550, top: 40 });
});

test('stands nowhere when it would cover it, or the paper is too small, or it is out of sight', () => {
  assert.equal(beside({ x: 10, y: 10, width: 980, height: 580 }, PAD, PAPER), undefined);
  assert.equal(beside({ x: 10, y: 10, width: 50, height: 20 }, PAD, { width: 200, height: 400 }), undefined);
  assert.equal(beside({ x: 1400, y: 10, width: 50, height: 20 }, PAD, PAPER), undefined);
});

test('covers what it is about from nowhere on the paper', () => {
  for (let x = -80; x < 1000; x += 35) {
    for (let y = -30; y < 600; y += 35) {
      const at = { x, y, width: 140, height: 68 };
      const put = beside(at, PAD, PAPER);
      if (!put) continue;
      const isOver = put.left < x + 140 && put.left + PAD.width > x && put.top < y + 68 && put.top + PAD.height > y;
      assert.equal(isOver, false, `at ${x},${y}`);
    }
  }
});
