// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Draft, Drafts } from './drafts.ts';
import { FakeStorage } from './fake-storage.ts';
import { linesOf, parsed } from './fallbacks.ts';
import { Seal, Secrecy } from './seal.ts';

const NINE = Date.UTC(2026, 10, 24, 9);
const MONTH = 31 * 24 * 3600 * 1000;
const key = (number: number) => Seal.of(Buffer.alloc(32, number).toString('base64'));
const confided = (number = 7) => new Secrecy(true, () => key(number));
const NO_KEY = new Secrecy(true, async () => undefined);

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  text,
  at: NINE,
  page: '/case',
  label: 'Hemligt mål',
  ...more,
});

const lying = (store: FakeStorage): string =>
  Array.from({ length: store.length }, (_, index) => store.getItem(store.key(index) ?? '') ?? '').join();

test('a text of an open case lies readable, that of a confidential one does not, nor what the field is called', async () => {
  const open = new FakeStorage();
  const closed = new FakeStorage();

  await new Drafts(open, 'karin').keep('B1', draft('Vi missar var femte skjuts'));
  const kept = await new Drafts(closed, 'karin', confided()).keep('B1', draft('Vi missar var femte skjuts'));

  assert.equal(kept, true);
  assert.match(lying(open), /femte skjuts.*Hemligt/);
  assert.doesNotMatch(lying(closed), /skjuts|Hemligt/);
  assert.match(lying(closed), /"page":"\/case"/);
});

test('a sealed text is offered again with all that was known of it, and forgotten once chosen', async () => {
  const store = new FakeStorage();
  const typed = draft('halv mening', { waited: true, names: ['goal'], versions: { _version: '3' } });
  await new Drafts(store, 'karin', confided()).keep('B1', typed);

  const drafts = new Drafts(store, 'karin', confided());
  const { texts, locked } = await drafts.setAside('B1', '');

  const [found] = texts;
  assert.ok(found);
  const { sealed, ...rest } = found;
  assert.deepEqual(rest, typed);
  assert.equal(typeof sealed, 'string');
  assert.equal(locked, 0);
  drafts.settle('B1', found);
  assert.equal(store.length, 0);
});

test('what the server already shows is not offered', async () => {
  const store = new FakeStorage();
  await new Drafts(store, 'karin', confided()).keep('B1', draft('samma'));

  const { texts } = await new Drafts(store, 'karin', confided()).setAside('B1', 'samma');

  assert.deepEqual(texts, []);
  assert.equal(store.length, 0);
});

test('without the key, or with another one, it stays where it is and is told', async () => {
  const store = new FakeStorage();
  await new Drafts(store, 'karin', confided()).keep('B1', draft('hemligt'));
  for (const secrecy of [NO_KEY, confided(8)]) {
    assert.deepEqual(await new Drafts(store, 'karin', secrecy).setAside('B1', ''), { texts: [], locked: 1 });
  }

  const { texts } = await new Drafts(store, 'karin', confided()).setAside('B1', '');

  assert.deepEqual(
    texts.map(({ text }) => text),
    ['hemligt'],
  );
});

test('a text that nothing seals is not kept, and that is said', async () => {
  const store = new FakeStorage();
  const drafts = new Drafts(store, 'karin', NO_KEY);

  assert.equal(await drafts.keep('B1', draft('hemligt')), false);
  assert.equal(drafts.holds('B1'), false);
  assert.equal(store.length, 0);
});

test('what is dropped while it is being sealed does not come back, nor does an older text over a newer', async () => {
  const store = new FakeStorage();
  const drafts = new Drafts(store, 'karin', confided());

  const keeping = drafts.keep('B1', draft('sparad redan'));
  drafts.drop('B1');
  await keeping;
  assert.equal(store.length, 0);
  await Promise.all([drafts.keep('B1', draft('ett')), drafts.keep('B1', draft('ett och två'))]);

  const { texts } = await drafts.setAside('B1', '');
  assert.deepEqual(
    texts.map(({ text }) => text),
    ['ett och två'],
  );
});

test('when the case becomes confidential all that lies here readable is sealed, and later with the key if not now', async () => {
  const store = new FakeStorage();
  let seal: Seal | undefined;
  const secrecy = new Secrecy(false, async () => seal);
  const drafts = new Drafts(store, 'karin', secrecy);
  await drafts.keep('B1', draft('öppen text'));
  await new Drafts(store, 'tor').keep('B1', draft('Tors öppna text'));

  assert.equal(secrecy.confide(), true);
  assert.equal(secrecy.confide(), false);
  await drafts.sealAll();
  assert.match(lying(store), /öppen text/);
  seal = await key(7);
  await drafts.sealAll();

  assert.doesNotMatch(lying(store), /öppen text/);
  assert.match(lying(store), /Tors öppna text/);
  const { texts } = await new Drafts(store, 'karin', confided()).setAside('B1', '');
  assert.deepEqual(
    texts.map(({ text }) => text),
    ['öppen text'],
  );
});

test('sealed texts are carried to another window, confirmed when sent, and not kept longer than others', async () => {
  const frame = new FakeStorage();
  const here = new FakeStorage();
  await new Drafts(frame, 'karin', confided()).keep('B1', draft('hemligt'));
  const lines = linesOf(new Drafts(frame, 'karin'));
  assert.doesNotMatch(lines, /hemligt/);
  const window = new Drafts(here, 'karin', confided());

  window.receive(parsed(lines));
  window.receive(parsed(lines));
  const { texts } = await window.setAside('B1', '');
  await window.keep('form:/case', draft('{}', { sent: true }));
  window.confirmSent();

  assert.equal(texts.length, 1);
  assert.equal(window.all().length, 1);
  window.forgetOld(NINE + MONTH);
  assert.equal(here.length, 0);
});
