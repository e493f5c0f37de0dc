// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptDraft } from './drafts.ts';
import { elsewhere } from './waiting.ts';

const draft = (slot: string, page: string, at: number): KeptDraft => ({ slot, page, at, text: 'x', label: slot });

test('leads to the field, section and all, once a page', () => {
  const kept = [
    draft('/fields/B2', '/case?section=B#B2', 3),
    draft('/fields/C1', '/case?section=C#C1', 2),
    draft('/fields/B1', '/case?section=B#B1', 1),
  ];

  const links = elsewhere(kept, new Set()).map((one) => one.page);

  assert.deepEqual(links, ['/case?section=C#C1', '/case?section=B#B2']);
});

test('leaves out what is offered in its own field here', () => {
  const kept = [draft('/fields/B1', '/case?section=B#B1', 2), draft('form:/case', '/case', 1)];

  assert.deepEqual(elsewhere(kept, new Set(['/fields/B1', 'form:/case'])), []);
});
