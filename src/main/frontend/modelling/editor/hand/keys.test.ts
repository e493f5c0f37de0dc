// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { action, type Press } from '../keys.ts';
import { handKey } from './keys.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

test('Shift and arrows place, with Alt they size', () => {
  assert.deepEqual(handKey(press('ArrowLeft', { shiftKey: true })), { kind: 'place', dx: -1, dy: 0 });
  assert.deepEqual(handKey(press('ArrowDown', { shiftKey: true, altKey: true })), { kind: 'size', dx: 0, dy: 1 });
  assert.equal(handKey(press('ArrowDown')), undefined);
});

test('several are chosen by the space bar, all by Ctrl and A', () => {
  assert.deepEqual(handKey(press(' ')), { kind: 'pick' });
  assert.deepEqual(handKey(press('a', { ctrlKey: true })), { kind: 'all' });
});

test('no key of the hand is one of the commands, nor one of the browser', () => {
  const own = [press(' '), press('o'), press('a', { ctrlKey: true }), press('f', { metaKey: true }), press('Escape')];

  assert.deepEqual(
    own.map((each) => action(each)),
    own.map(() => undefined),
  );
  for (const key of ['c', 'v', 'x', 'p', 's']) assert.equal(handKey(press(key, { ctrlKey: true })), undefined);
});
