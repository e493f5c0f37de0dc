// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';

const PAGE = `<div id="around"><div data-draw="data:text/javascript,export{}" data-failed="failed" data-loading="loading">
<button type="button" hidden>Draw</button><p role="status"></p></div><div class="mo-scroll"></div></div>`;

let window: JSDOM['window'];
let drawings: () => void;

before(async () => {
  window = new JSDOM('').window;
  Object.assign(globalThis, { document: window.document });
  ({ drawings } = await import('./draw.ts'));
});

beforeEach(() => {
  document.body.innerHTML = PAGE;
  drawings();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const one = (name: string) => document.querySelector<HTMLElement>(name);
const tell = (event: string) => one('model-editor')?.dispatchEvent(new window.CustomEvent(event));
const seen = () => ({
  button: one('button')?.hidden === false,
  picture: one('.mo-scroll')?.hidden === false,
  busy: one('button')?.getAttribute('aria-disabled') === 'true',
  said: one('[role=status]')?.textContent,
});

test('opens one editor however often one presses, and shows the picture until it is there', async () => {
  one('button')?.click();
  one('button')?.click();
  await settled();
  one('button')?.click();
  await settled();

  assert.equal(document.querySelectorAll('model-editor').length, 1);
  assert.deepEqual(seen(), { button: true, picture: true, busy: true, said: 'loading' });
  tell('drawing-opened');
  assert.deepEqual(seen(), { button: false, picture: false, busy: false, said: '' });
});

test('is as before when there is no drawing to be had, says so, and may be tried again', async () => {
  one('button')?.click();
  await settled();
  tell('drawing-failed');

  assert.equal(one('model-editor'), null);
  assert.deepEqual(seen(), { button: true, picture: true, busy: false, said: 'failed' });
  one('button')?.click();
  await settled();
  assert.ok(one('model-editor'));
});

test('gives focus back to the button when it is closed', async () => {
  one('button')?.click();
  await settled();
  tell('drawing-opened');

  tell('drawing-closed');

  assert.deepEqual(seen(), { button: true, picture: true, busy: false, said: '' });
  assert.equal(document.activeElement, one('button'));
});

test('says so when the editor itself does not come', async () => {
  one('[data-draw]')?.setAttribute('data-draw', 'data:text/javascript,throw 1');

  one('button')?.click();
  await settled();

  assert.deepEqual(seen(), { button: true, picture: true, busy: false, said: 'failed' });
});
