// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Field } from './fields.ts';

let made: (field: Partial<Field>) => import('./fields.ts').Asked;

before(async () => {
  const { window } = new JSDOM('<!doctype html><html lang="sv"><body></body></html>');
  Object.assign(globalThis, { document: window.document });
  const { Asked } = await import('./fields.ts');
  const { Words } = await import('./words.ts');
  const field: Field = { name: 'x', words: 'X', kind: 'TEXT', held: '' };
  made = (more) => new Asked({ ...field, ...more }, 'me-x', new Words(null), 'sv');
});

const longest = (field: Partial<Field>) => made(field).control.getAttribute('maxlength');

test('holds as much as the server takes, whether or not it is needed', () => {
  assert.deepEqual([longest({}), longest({ needed: true }), longest({ kind: 'LIST' })], ['2000', '2000', '2000']);
  assert.equal(longest({ most: 300 }), '300');
});

test('says what is wrong with what stands in it, and is not done', () => {
  const asked = made({ kind: 'LIST', held: 'för långt', fault: (text) => (text === 'kort' ? '' : 'För långt.') });

  assert.equal(asked.check(), false);
  assert.equal(asked.row.querySelector('.ds-validation-message')?.textContent, 'För långt.');
  asked.control.value = 'kort';
  assert.equal(asked.check(), true);
});
