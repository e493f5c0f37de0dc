// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Draft, Drafts } from './drafts.ts';
import { FakeStorage } from './fake-storage.ts';

const NINE = Date.UTC(2026, 10, 24, 9);
const MONTH = 31 * 24 * 3600 * 1000;

function draft(text: string, more: Partial<Draft> = {}): Draft {
  return { text, at: NINE, page: '/case', label: 'Mål', ...more };
}

test('offers a text again after a relaunch', async () => {
  const store = new FakeStorage();
  new Drafts(store, 'karin').keep('B1', draft('halv mening'));

  const waiting = (await new Drafts(store, 'karin').setAside('B1', 'gammal text')).texts;

  assert.deepEqual(
    waiting.map((one) => one.text),
    ['halv mening'],
  );
});

test('offers texts that came along from another window, newest first and only once each', async () => {
  const from = new Drafts(new FakeStorage(), 'karin');
  from.keep('B1', draft('i ramen', { sent: true }));
  const store = new FakeStorage();
  const into = new Drafts(store, 'karin');
  into.keep('B1', draft('här förut'));

  into.receive(from.all());
  into.receive(from.all());
  into.confirmSent('/case');

  assert.deepEqual(
    (await new Drafts(store, 'karin').setAside('B1', '')).texts.map((one) => one.text),
    ['här förut', 'i ramen'],
  );
  assert.deepEqual((await new Drafts(store, 'tor').setAside('B1', '')).texts, []);
});

test('offers nothing when the server already shows the same text', async () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('B1', draft('samma'));

  const waiting = (await drafts.setAside('B1', 'samma')).texts;

  assert.deepEqual(waiting, []);
  assert.deepEqual(drafts.all(), []);
});

test('never shows one person the text of another in the same browser', async () => {
  const store = new FakeStorage();
  new Drafts(store, 'karin').keep('B1', draft('Karins text'));

  const tors = new Drafts(store, 'tor');

  assert.deepEqual((await tors.setAside('B1', '')).texts, []);
  assert.deepEqual(tors.all(), []);
});

test('keeps an undecided text although something new is typed', async () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('B1', draft('från i går'));
  (await drafts.setAside('B1', '')).texts;
  drafts.keep('B1', draft('från i dag'));

  const waiting = (await drafts.setAside('B1', '')).texts;

  assert.deepEqual(
    waiting.map((one) => one.text),
    ['från i dag', 'från i går'],
  );
});

test('forgets a waiting text once the person has chosen', async () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('B1', draft('kastas'));
  const [waiting] = (await drafts.setAside('B1', '')).texts;
  assert.ok(waiting);

  drafts.settle('B1', waiting);

  assert.deepEqual((await drafts.setAside('B1', '')).texts, []);
});

test('drops a sent form when it was answered and leaves what was only typed', () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('form:/case', draft('{}', { sent: true }));
  drafts.keep('B1', draft('kvar'));

  drafts.confirmSent('/case');

  assert.deepEqual(
    drafts.all().map((one) => one.text),
    ['kvar'],
  );
});

test('a sent form is confirmed by an answer to its own page only', () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('form:/case', draft('{}', { sent: true, page: '/case?section=D#d1' }));

  drafts.confirmSent('/home');
  assert.equal(drafts.all().length, 1);
  drafts.confirmSent('/case');
  assert.equal(drafts.all().length, 0);
});

test('a sent form whose page comes again without it is offered, and no later page takes it for arrived', async () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('form:/case', draft('{"a":["1"]}', { sent: true }));

  await drafts.setAside('form:/case', '{"a":[""]}');
  drafts.confirmSent('/case');

  assert.deepEqual(
    (await drafts.setAside('form:/case', '{"a":[""]}')).texts.map(({ text }) => text),
    ['{"a":["1"]}'],
  );
});

test('a sent form whose page is left by another way is not taken for arrived', () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('form:/case', draft('{}', { sent: true }));

  drafts.takeBack('form:/case');
  drafts.confirmSent('/case');

  assert.equal(drafts.all().length, 1);
});

test('forgets texts older than a month', () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  drafts.keep('B1', draft('gammal', { at: NINE - MONTH }));
  drafts.keep('B2', draft('ny'));

  drafts.forgetOld(NINE);

  assert.deepEqual(
    drafts.all().map((one) => one.text),
    ['ny'],
  );
});

test('says so when the browser has no storage', async () => {
  const drafts = new Drafts(undefined, 'karin');

  assert.equal(await drafts.keep('B1', draft('text')), false);
});
