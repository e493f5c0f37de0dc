// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';

const html = (base: number, rows: string[], edit = '') => `<!doctype html><body>
<form id="edits"><input type="hidden" name="_base" value="${base}"></form>
<div class="mo-bar"><form data-filter="lists"><input type="search" id="q" value=""></form></div>
<div class="mo-findings"></div>
<div class="mo-lists" id="lists">${edit}
${rows.map((row) => `<p data-row>${row} <a href="?edit=${row}">Change</a></p>`).join('')}</div></body>`;

let window: JSDOM['window'];
let renewFrom: (fresh: Document) => boolean;

before(async () => {
  window = new JSDOM('').window;
  for (const name of ['document', 'Event', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement']) {
    Object.defineProperty(globalThis, name, {
      value: (window as unknown as Record<string, unknown>)[name],
      configurable: true,
    });
  }
  ({ renewFrom } = await import('./outline.ts'));
});

beforeEach(() => {
  document.body.innerHTML = body(html(1, ['one', 'two']));
});

const parse = (text: string) => new window.DOMParser().parseFromString(text, 'text/html');
const body = (text: string) => parse(text).body.innerHTML;
const base = () => document.querySelector<HTMLInputElement>('[name=_base]')?.value;
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(({ hidden }) => !hidden).length;
const search = () => document.querySelector<HTMLInputElement>('#q');

test('a word in the search is no change, stays, and hides what is new and does not fit', () => {
  const field = search();
  if (field) field.value = 'one';

  const typing = renewFrom(parse(html(2, ['one', 'two', 'three'])));

  assert.deepEqual([typing, base(), search()?.value, rows()], [false, '2', 'one', 1]);
  const renewed = search();
  if (renewed) renewed.value = 't';
  renewed?.dispatchEvent(new window.Event('input'));
  assert.equal(rows(), 2);
});

test('whoever stands at a link without id stays at it', () => {
  document.querySelector<HTMLElement>('[href="?edit=two"]')?.focus();

  renewFrom(parse(html(2, ['zero', 'one', 'two'])));

  assert.equal(document.activeElement?.getAttribute('href'), '?edit=two');
  assert.equal(base(), '2');
});

test('leaves alone where somebody stands and what they stand at is gone', () => {
  const link = document.querySelector<HTMLElement>('[href="?edit=two"]');
  link?.focus();

  const typing = renewFrom(parse(html(2, ['one'])));

  assert.deepEqual([typing, base(), document.activeElement], [true, '1', link]);
});

test('leaves alone the field somebody is about to write in', () => {
  const edit = '<form><input id="label" value="one"></form>';
  document.body.innerHTML = body(html(1, ['one'], edit));
  const field = document.querySelector<HTMLElement>('#label');
  field?.focus();

  const typing = renewFrom(parse(html(2, ['one', 'two'], edit)));

  assert.deepEqual([typing, base(), document.activeElement], [true, '1', field]);
});
