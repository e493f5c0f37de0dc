// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ends } from './sheets.ts';

test('a sheet ends in the last gap it has room for, the last with the drawing', () => {
  const gaps = [
    [100, 120],
    [300, 320],
    [500, 540],
    [700, 720],
  ] as const;

  assert.deepEqual(ends(900, 550, gaps, []), [520, 900]);
  assert.deepEqual(ends(900, 330, gaps, []), [310, 520, 710, 900]);
  assert.deepEqual(ends(500, 550, gaps, []), [500]);
});

test('a row too high for a sheet goes on one all the same, and what has no gap stays whole', () => {
  assert.deepEqual(ends(900, 200, [[500, 520]], []), [510, 900]);
  assert.deepEqual(ends(900, 200, [], []), [900]);
});

test('nothing that lies over the drawing is cut', () => {
  assert.deepEqual(ends(900, 550, [[500, 540]], []), [520, 900]);
  assert.deepEqual(ends(900, 550, [[500, 540]], [[516, 580]]), [508, 900]);
  assert.deepEqual(ends(900, 550, [[500, 540]], [[490, 560]]), [900]);
});
