// SPDX-License-Identifier: EUPL-1.2
// A form whose text is not safe on the device yet: when it is sent, and when its page is left.
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { Drafts } from './drafts.ts';
import { FakeStorage } from './fake-storage.ts';
import { Seal, Secrecy } from './seal.ts';

const PAGE = `<!doctype html><html lang="sv"><body>
<template id="vk-texts" data-unsafe-form="Skicka först" data-broken="Går inte att öppna" data-drop-broken="Ta bort"></template>
<form method="post" action="/waivers" data-keep><textarea name="reason"></textarea><button>Skicka</button></form></body></html>`;
const SLOT = 'form:/waivers';

let keepForm: typeof import('./keep-form.ts').keepForm;
let sendOnce: typeof import('./forms.ts').sendOnce;
let warnBeforeLoss: typeof import('./forms.ts').warnBeforeLoss;
let form: HTMLFormElement;
let store: FakeStorage;
const soon = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

before(async () => {
  const { window } = new JSDOM(PAGE, { url: 'https://verkstad.example/model/m' });
  const { document, location, FormData, Event, HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement } = window;
  Object.assign(globalThis, { window, document, location, FormData, Event });
  Object.assign(globalThis, { HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement });
  ({ keepForm } = await import('./keep-form.ts'));
  ({ sendOnce, warnBeforeLoss } = await import('./forms.ts'));
});

beforeEach(() => {
  const old = document.querySelector('form');
  form = old?.cloneNode(true) as HTMLFormElement;
  for (const said of form.querySelectorAll('[role=status], .vk-waiting')) said.remove();
  delete form.dataset['busy'];
  old?.replaceWith(form);
  form.reset();
  store = new FakeStorage();
});

/** As long as a slow machine needs. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !holds(); tries++) await soon(10);
}

async function type(words: string): Promise<void> {
  const area = form.querySelector('textarea');
  assert.ok(area);
  area.value = words;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await soon(450);
}

function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test('without a key the page asks before it is left, says to send first, and is quiet once nothing is typed', async () => {
  const kept = keepForm(form, new Drafts(store, 'karin', new Secrecy(true, async () => undefined)));
  warnBeforeLoss([kept]);
  assert.equal(asksBeforeLeaving(), false);

  await type('hemligt skäl');
  assert.equal(asksBeforeLeaving(), true);
  assert.equal(form.querySelector('[role=status]')?.textContent, 'Skicka först');
  await type('');

  assert.equal(asksBeforeLeaving(), false);
  assert.equal(form.querySelector('[role=status]'), null);
});

test('what lies sealed on the device is left without a question', async () => {
  const seal = Seal.of(Buffer.alloc(32, 7).toString('base64'));
  const kept = keepForm(form, new Drafts(store, 'karin', new Secrecy(true, () => seal)));

  await type('hemligt skäl');
  await until(() => !kept.atRisk);

  assert.equal(kept.atRisk, false);
  assert.equal(store.length, 1);
});

test('a form that nothing seals goes all the same', async () => {
  keepForm(form, new Drafts(store, 'karin', new Secrecy(true, () => new Promise(() => {}))));
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent++;
  });
  await type('hemligt skäl');

  form.requestSubmit();

  assert.equal(sent, 1);
});

test('what no key opens is told and thrown away', async () => {
  const seals = [7, 8].map((number) => Seal.of(Buffer.alloc(32, number).toString('base64')));
  const [before, now] = seals.map((seal) => new Drafts(store, 'karin', new Secrecy(true, () => seal)));
  assert.ok(before && now);
  await before.keep(SLOT, { text: '{"reason":["x"]}', at: 1, page: '/model/m', label: '' });
  keepForm(form, now);
  // it stands there before it speaks, or nobody would hear it
  await until(() => (form.querySelector('[role=status]')?.textContent ?? '') !== '');
  assert.equal(form.querySelector('[role=status]')?.textContent, 'Går inte att öppna');

  form.querySelector<HTMLButtonElement>('.vk-waiting button')?.click();

  assert.equal(form.querySelector('.vk-waiting'), null);
  assert.equal(store.length, 0);
});

test('a form sent with its last letter waits until that is sealed, and then goes once with it', async () => {
  let open: (seal: Seal) => void = () => {};
  const key = new Promise<Seal>((resolve) => {
    open = resolve;
  });
  const drafts = new Drafts(store, 'karin', new Secrecy(true, () => key));
  const sent: boolean[] = [];
  let kept: ReturnType<typeof keepForm> | undefined;
  sendOnce(form, () => kept?.sealing);
  kept = keepForm(form, drafts);
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sent.push(drafts.holds(SLOT) && drafts.read(SLOT)?.sent === true);
    event.preventDefault();
  });
  const area = form.querySelector('textarea');
  assert.ok(area);
  area.value = 'hemligt skäl';
  area.dispatchEvent(new Event('input', { bubbles: true }));

  const button = form.querySelector('button');
  form.requestSubmit(button);
  form.requestSubmit(button);
  assert.deepEqual(sent, []);
  open(await Seal.of(Buffer.alloc(32, 7).toString('base64')));
  await until(() => sent.length > 0);
  await soon(50);

  assert.deepEqual(sent, [true]);
});

test('what has become invalid while it waited does not go, and waits again when it is sent anew', async () => {
  const sealed: (() => void)[] = [];
  let sent = 0;
  sendOnce(form, () => new Promise((resolve) => sealed.push(resolve)));
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sent++;
    event.preventDefault();
  });
  const area = form.querySelector('textarea');
  assert.ok(area);
  area.required = true;
  area.value = 'skäl';

  form.requestSubmit();
  area.value = '';
  sealed[0]?.();
  await until(() => form.dataset['busy'] === undefined);
  assert.equal(sent, 0);

  area.value = 'skäl';
  form.requestSubmit();
  assert.equal(sent, 0);
  sealed[1]?.();
  await until(() => sent > 0);
  assert.equal(sent, 1);
});
