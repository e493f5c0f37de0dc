// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Toolbar } from './toolbar.ts';

let make: () => Toolbar;

before(async () => {
  const { window } = new JSDOM('<!doctype html><body></body>');
  for (const name of ['document', 'HTMLElement', 'KeyboardEvent']) {
    const value = (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  // jsdom lays nothing out: narrow stands for what the style hides
  window.HTMLElement.prototype.checkVisibility = function (this: HTMLElement) {
    return this.closest('[hidden], .narrow') === null;
  };
  const { Toolbar } = await import('./toolbar.ts');
  make = () => new Toolbar('tools');
});

test('arrows pass over buttons that are hidden, by themselves, with their group or by the width of the window', () => {
  const bar = make();
  document.body.replaceChildren(bar.place);
  const group = bar.group('first');
  const [first, hidden, narrow] = ['a', 'b', 'c'].map((words) => bar.add(group, words, '', () => {}));
  const folded = bar.group('folded');
  bar.add(folded, 'd', '', () => {});
  const last = bar.add(bar.group('last'), 'e', '', () => {});
  assert.ok(first && hidden && narrow);
  hidden.hidden = true;
  narrow.classList.add('narrow');
  folded.hidden = true;
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  first.focus();

  press('ArrowRight');
  assert.equal(document.activeElement, last);
  press('ArrowRight');
  assert.equal(document.activeElement, first);
  press('End');
  assert.equal(document.activeElement, last);
  press('ArrowLeft');
  assert.equal(document.activeElement, first);
});
