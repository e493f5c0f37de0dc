// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Snapping } from './snap.ts';

const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height });

test('catches on the nearest edge or middle, and says along which line', () => {
  const snapping = new Snapping([box(0, 0), box(0, 300, 200)]);

  const snapped = snapping.snap(box(4, 101), 6);

  assert.deepEqual(snapped, { dx: -4, dy: 0, guides: [{ axis: 'x', at: 0, from: 0, to: 141 }] });
});

test('a middle catches on a middle', () => {
  const snapped = new Snapping([box(0, 0, 100, 40)]).snap(box(300, 12, 50, 20), 6);

  assert.equal(snapped.dy, -2);
  assert.deepEqual(snapped.guides, [{ axis: 'y', at: 20, from: 0, to: 350 }]);
});

test('goes freely where nothing is near', () => {
  assert.deepEqual(new Snapping([box(0, 0)]).snap(box(500, 500), 6), { dx: 0, dy: 0, guides: [] });
  assert.deepEqual(new Snapping([]).snap(box(1, 1), 6), { dx: 0, dy: 0, guides: [] });
});
