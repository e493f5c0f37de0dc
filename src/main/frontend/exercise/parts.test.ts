// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked } from './parts.ts';

test('a part is pointed at for the question used last, else for the first without an answer, else for none', () => {
  const first = { value: 'a' };
  const second = { value: '' };

  assert.equal(asked([first, second], first), first);
  assert.equal(asked([first, second], null), second);
  assert.equal(asked([first], null), null, 'a stray click changes no answer');
  assert.equal(asked([], null), null);
});
