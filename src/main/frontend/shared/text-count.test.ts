// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textLength } from './text-count.ts';

test('counts letters as people do', () => {
  assert.equal(textLength('  Å  ska\n\nbli ä ', 'sv'), 11);
  assert.equal(textLength('e\u0301', 'sv'), 1);
  assert.equal(textLength('\u00a0 \n', 'sv'), 0);
});
