// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from './drafts.ts';
import { FakeStorage } from './fake-storage.ts';
import { linesOf, parsed } from './fallbacks.ts';

const LINE = { text: 'halv mening', at: Date.UTC(2026, 10, 24, 9), page: '/case', label: 'Mål' };

test('takes this person’s unsaved lines from one window to the other, and nobody else’s', () => {
  const frame = new FakeStorage();
  const window = new FakeStorage();
  new Drafts(frame, 'umu-1').keep('/case/B1', LINE);
  new Drafts(frame, 'umu-2').keep('/case/B2', LINE);

  new Drafts(window, 'umu-1').receive(parsed(linesOf(new Drafts(frame, 'umu-1'))));

  assert.deepEqual(new Drafts(window, 'umu-1').all(), [{ ...LINE, slot: '/case/B1' }]);
  assert.deepEqual(new Drafts(window, 'umu-2').all(), []);
});

test('carries nothing when nothing is unsaved', () => {
  assert.equal(linesOf(new Drafts(new FakeStorage(), 'umu-1')), '');
  assert.equal(linesOf(new Drafts(undefined, 'umu-1')), '');
});

test('takes over only what looks like a draft with a page of ours', () => {
  const good = { ...LINE, slot: '/case/B1' };

  assert.deepEqual(
    parsed(JSON.stringify([good, null, 7, {}, { ...good, at: 'now' }, { ...good, page: 'javascript:1' }])),
    [good],
  );
  assert.deepEqual(parsed('{}'), []);
  assert.deepEqual(parsed('not json'), []);
});
