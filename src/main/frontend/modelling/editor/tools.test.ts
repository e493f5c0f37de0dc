// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Drawing } from './drawing.ts';
import type { Tools } from './tools.ts';

let make: (drawing: Drawing) => Tools;

before(async () => {
  const { window } = new JSDOM('<!doctype html><template><span data-word="empty">Begin with {0}.</span></template>');
  for (const name of ['document', 'HTMLElement']) {
    const value = (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  const { Tools } = await import('./tools.ts');
  const { Words } = await import('./words.ts');
  const nothing = () => {};
  make = (drawing) =>
    new Tools(drawing, new Words(document.querySelector('template')), { add: nothing, act: nothing, close: nothing });
});

const drawing = (types: readonly string[], writable = true) =>
  ({
    writable,
    elements: types.map((type, index) => ({ id: `n${index}`, type })),
    notation: {
      kinds: [
        { type: 'PROCESS', name: 'Process', kept: true },
        { type: 'START', name: 'Start', kept: false },
      ],
      places: {},
    },
  }) as unknown as Drawing;

test('paper with nothing on it but what is always there says how one begins, until there is something', () => {
  const tools = make(drawing(['PROCESS']));

  tools.follow(drawing(['PROCESS']));
  assert.equal(tools.invitation.hidden, false);
  assert.equal(tools.invitation.textContent, 'Begin with +\u00a0Start.');
  tools.follow(drawing(['PROCESS', 'START']));
  assert.equal(tools.invitation.hidden, true);
});

test('nobody is invited to what cannot be changed', () => {
  const [writable, fixed] = [make(drawing([])), make(drawing([], false))];
  writable.follow(drawing([]));
  fixed.follow(drawing([], false));

  assert.equal(writable.invitation.hidden, false);
  assert.equal(fixed.invitation.hidden, true);
});
