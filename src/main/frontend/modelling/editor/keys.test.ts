// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { action } from './keys.ts';

const press = (key: string, held: Partial<Parameters<typeof action>[0]> = {}) =>
  action({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

test('goes in reading order, along the flow and to what stands beside', () => {
  assert.equal(press('PageDown'), 'next');
  assert.equal(press('ArrowRight'), 'right');
  assert.equal(press('ArrowRight', { altKey: true }), 'follow');
});

test('undoes and does again as everywhere', () => {
  assert.equal(press('z', { ctrlKey: true }), 'undo');
  assert.equal(press('Z', { metaKey: true, shiftKey: true }), 'redo');
  assert.equal(press('y', { ctrlKey: true }), 'redo');
});

test('leaves the keys of the browser alone', () => {
  assert.equal(press('Tab'), undefined);
  assert.equal(press('c', { ctrlKey: true }), undefined);
  assert.equal(press('n', { altKey: true }), undefined);
});
