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
  const without = await new Drafts(store, 'karin', NO_KEY).setAside('B1', '');
  const another = await new Drafts(store, 'karin', confided(8)).setAside('B1', '');
  assert.deepEqual(without, { texts: [], locked: 1, broken: [] });
  assert.deepEqual([another.texts, another.locked, another.broken.length], [[], 0, 1]);

  const { texts } = await new Drafts(store, 'karin', confided()).setAside('B1', '');

  assert.deepEqual(
    texts.map(({ text }) => text),
    ['hemligt'],
  );
});

test('what no key opens any more is thrown away when its writer says so', async () => {
  const store = new FakeStorage();
  await new Drafts(store, 'karin', confided()).keep('B1', draft('under den gamla nyckeln'));
  const drafts = new Drafts(store, 'karin', confided(8));
  const [broken] = (await drafts.setAside('B1', '')).broken;
  assert.ok(broken);

  drafts.settle('B1', broken);

  assert.equal(store.length, 0);
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
  let now = NINE;
  const secrecy = new Secrecy(
    false,
    async () => seal,
    () => now,
  );
  const drafts = new Drafts(store, 'karin', secrecy);
  await drafts.keep('B1', draft('öppen text'));
  await new Drafts(store, 'tor').keep('B1', draft('Tors öppna text'));

  assert.equal(secrecy.confide(), true);
  assert.equal(secrecy.confide(), false);
  await drafts.sealAll();
  assert.match(lying(store), /öppen text/);
  seal = await key(7);
  now += 6_000;
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
  window.confirmSent('/case');

  assert.equal(texts.length, 1);
  assert.equal(window.all().length, 1);
  window.forgetOld(NINE + MONTH);
  assert.equal(here.length, 0);
});

/** A key that comes when it is let go. */
function later() {
  let release: (seal: Seal | undefined) => void = () => {};
  const asked = new Promise<Seal | undefined>((resolve) => {
    release = resolve;
  });
  return { secrecy: new Secrecy(true, () => asked), release: async () => release(await key(7)) };
}

test('an older text is never marked as sent for a newer one that is still being sealed', async () => {
  const store = new FakeStorage();
  await new Drafts(store, 'karin', confided()).keep('form:/case', draft('{"goal":["äldre"]}'));
  const { secrecy, release } = later();
  const drafts = new Drafts(store, 'karin', secrecy);

  const keeping = drafts.keep('form:/case', draft('{"goal":["nyare"]}', { sent: true }));
  const marking = drafts.markSent('form:/case');
  drafts.confirmSent('/case');
  assert.deepEqual([store.length, drafts.read('form:/case')?.sent, drafts.closing('form:/case')], [1, undefined, true]);
  await release();
  await Promise.all([keeping, marking]);

  assert.deepEqual([drafts.read('form:/case')?.sent, drafts.closing('form:/case')], [true, false]);
  const { texts } = await new Drafts(store, 'karin', confided()).setAside('form:/case', '');
  assert.deepEqual(
    texts.map(({ text }) => text),
    ['{"goal":["nyare"]}'],
  );
});

test('what is set aside while the key is on its way is sealed too, and still settled by the person', async () => {
  const store = new FakeStorage();
  await new Drafts(store, 'karin').keep('B1', draft('öppen text'));
  const { secrecy, release } = later();
  const drafts = new Drafts(store, 'karin', secrecy);

  const sealing = drafts.sealAll();
  const { texts } = await drafts.setAside('B1', '');
  await release();
  await sealing;

  assert.doesNotMatch(lying(store), /öppen text/);
  assert.equal(store.length, 1);
  const [shown] = texts;
  assert.equal(shown?.text, 'öppen text');
  drafts.settle('B1', shown);
  assert.equal(store.length, 0);
});

test('ten texts without a key ask for it once, and again after a while or when the connection is back', async () => {
  let asked = 0;
  let now = NINE;
  const secrecy = new Secrecy(
    true,
    async () => {
      asked++;
      throw new TypeError('no network');
    },
    () => now,
  );
  const drafts = new Drafts(new FakeStorage(), 'karin', secrecy);
  const ten = async () => {
    for (let number = 0; number < 10; number++) await drafts.keep(`B${number}`, draft('hemligt'));
    return asked;
  };

  assert.equal(await ten(), 1);
  now += 5_000;
  assert.equal(await ten(), 2);
  now += 5_000;
  assert.equal(await ten(), 2);
  secrecy.again();
  assert.equal(await ten(), 3);
});

test('a long text is sealed and opened as it was', async () => {
  const seal = await key(7);
  const long = 'å'.repeat(1024 * 512);

  assert.equal((await seal.open(await seal.close(long, 'B1'), 'B1')) === long, true);
});

test('a text that lay twice under an older name waits once, and is there until it is settled', async () => {
  const store = new FakeStorage();
  const old = new Drafts(store, 'karin');
  await old.keep('form:/e', draft('{"a":["ett"]}'));
  await old.setAside('form:/e', '');
  await old.keep('form:/e', draft('{"a":["ett"]}'));

  old.adopt('form:/e', 'form:/e?step=one', () => true);
  const { texts } = await old.setAside('form:/e?step=one', '');

  assert.equal(texts.length, 1);
  assert.match(lying(store), /ett/);
  assert.equal((await new Drafts(store, 'karin').setAside('form:/e?step=one', '')).texts.length, 1);
});

test('of two equal texts that wait, the second is forgotten and the first stays', async () => {
  const store = new FakeStorage();
  const twice = JSON.stringify([draft('samma'), draft('samma')]);
  store.setItem('verkstad:draft:karin:B1#waiting', twice);
  const drafts = new Drafts(store, 'karin');

  const { texts } = await drafts.setAside('B1', '');

  assert.equal(texts.length, 1);
  assert.equal(drafts.all().length, 1);
});
