// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../shared/drafts.ts';
import { FakeStorage } from '../shared/fake-storage.ts';
import { linesOf, parsed } from '../shared/fallbacks.ts';
import { Seal } from '../shared/seal.ts';
import {
  commandLines,
  forgetOldCommands,
  holdsSealed,
  KeptCommands,
  receiveCommands,
  waitingModels,
} from './kept-commands.ts';

const DAY = 24 * 3600 * 1000;
const kept = (at: number) => JSON.stringify({ id: 'x', command: {}, said: '', at, base: 1 });

test('removes what is a month old, of every person and model, and nothing else', () => {
  const store = new FakeStorage();
  store.setItem('verkstad:command:karin:m1:old', kept(0));
  store.setItem('verkstad:command:other:m2:old', kept(1 * DAY));
  store.setItem('verkstad:command:other:m2:new', kept(20 * DAY));
  store.setItem('verkstad:draft:karin:x', '[]');

  forgetOldCommands(store, 40 * DAY);

  const left = Array.from({ length: store.length }, (_, index) => store.key(index));
  assert.deepEqual(left, ['verkstad:command:other:m2:new', 'verkstad:draft:karin:x']);
});

test('does without a storage', () => {
  assert.doesNotThrow(() => forgetOldCommands(undefined, 0));
});

test('leads back to each model something waits for, and only to this person’s', () => {
  const store = new FakeStorage();
  const put = (name: string, at: number, said: string, model?: string) =>
    store.setItem(`verkstad:command:${name}`, JSON.stringify({ id: 'x', command: {}, said, at, base: 1, model }));
  put('karin:m1:b', 20, 'två', 'Processen');
  put('karin:m1:a', 10, 'ett', 'Processen');
  put('karin:m2:c', 30, 'tre');
  put('other:m3:d', 40, 'fyra', 'Målen');

  const found = waitingModels(store, 'karin', 50).map(({ page, label, at }) => [page, label, at]);

  assert.deepEqual(found, [
    ['/model/m1', 'Processen', 20],
    ['/model/m2', 'tre', 30],
  ]);
});

test('comes along to a window with a storage of its own, beside the texts', async () => {
  const frame = new FakeStorage();
  const window = new FakeStorage();
  const sending = { id: 'a:1', command: { command: 'undo' }, said: 'Ångrat', at: 10, base: 3, model: 'Processen' };
  await new KeptCommands(frame, 'karin:m1').keep(sending);
  const texts = new Drafts(frame, 'karin');
  texts.keep('/fields/B1', { text: 'x', at: 5, page: '/case', label: 'B1' });

  const lines = parsed(linesOf(texts, commandLines(frame, 'karin', 20)));
  const others = receiveCommands(window, 'karin', lines);

  assert.deepEqual((await new KeptCommands(window, 'karin:m1').all(20)).sendings, [sending]);
  assert.deepEqual(
    others.map(({ slot }) => slot),
    ['/fields/B1'],
  );
});

const secret = { id: 'c1', command: { command: 'name', id: 'a', label: 'Hemligt' }, said: 'Hemligt', at: 10, base: 3 };
const key = (letter: string) => Seal.of(btoa(letter.repeat(32)));
const everything = (store: FakeStorage) =>
  Array.from({ length: store.length }, (_, index) => `${store.key(index)} ${store.getItem(store.key(index) ?? '')}`);

test('holds nothing readable of a confidential model, and opens it with the same key at the next visit', async () => {
  const store = new FakeStorage();
  await new KeptCommands(store, 'karin:m1', await key('k')).keep({ ...secret, model: 'Hemligt fall' });

  assert.doesNotMatch(everything(store).join(), /Heml|name|label/);
  const again = await new KeptCommands(store, 'karin:m1', await key('k')).all(20);
  assert.deepEqual([again.sendings[0]?.command, again.broken], [secret.command, []]);
  assert.deepEqual(
    waitingModels(store, 'karin', 20).map(({ page, label }) => [page, label]),
    [['/model/m1', '']],
  );
});

test('leaves what another key sealed, or what was moved elsewhere, unread and untouched', async () => {
  const store = new FakeStorage();
  await new KeptCommands(store, 'karin:m1', await key('k')).keep(secret);
  const sealed = store.getItem('verkstad:command:karin:m1:c1') ?? '';
  store.setItem('verkstad:command:karin:m2:c1', sealed);

  const other = await new KeptCommands(store, 'karin:m1', await key('o')).all(20);
  const none = await new KeptCommands(store, 'karin:m1').all(20);
  const moved = await new KeptCommands(store, 'karin:m2', await key('k')).all(20);

  for (const found of [other, none, moved]) assert.deepEqual([found.sendings.length, found.broken.length], [0, 1]);
  assert.equal(store.getItem('verkstad:command:karin:m1:c1'), sealed);
});

test('knows that something is sealed, also when the case is confidential no more', async () => {
  const store = new FakeStorage();
  store.setItem('verkstad:command:karin:m1:x', kept(10));
  assert.equal(holdsSealed(store, 'karin:m1', 20), false);

  await new KeptCommands(store, 'karin:m1', await key('k')).keep(secret);

  assert.equal(holdsSealed(store, 'karin:m1', 20), true);
  assert.equal(holdsSealed(store, 'karin:m2', 20), false);
});

test('seals what lies readable when the model becomes confidential, also what another window keeps', async () => {
  const store = new FakeStorage();
  const device = new KeptCommands(store, 'karin:m1');
  await device.keep(secret);
  await new KeptCommands(store, 'karin:m1').keep({ ...secret, id: 'c2', at: 11 });
  await new KeptCommands(store, 'karin:m2').keep({ ...secret, id: 'c3' });

  assert.equal(await device.confide(() => key('k'), 20), true);
  await device.keep({ ...secret, id: 'c4', at: 12 });

  const lines = Array.from({ length: store.length }, (_, index) => store.getItem(store.key(index) ?? '') ?? '');
  assert.equal(lines.filter((line) => line.includes('Hemligt')).length, 1, 'the other model is nobody’s secret');
  const again = await new KeptCommands(store, 'karin:m1', await key('k')).all(20);
  assert.deepEqual(
    again.sendings.map(({ id }) => id),
    ['c1', 'c2', 'c4'],
  );
  assert.equal(await device.confide(() => key('k'), 20), false, 'once is enough');
});

test('keeps nothing more of a confidential model until it can be sealed', async () => {
  const store = new FakeStorage();
  const device = new KeptCommands(store, 'karin:m1');

  assert.equal(await device.confide(async () => undefined, 20), false);
  assert.equal(await device.keep(secret), false);
  assert.equal(store.length, 0);

  assert.equal(await device.confide(() => key('k'), 20), true);
  assert.equal(await device.keep(secret), true);
  assert.doesNotMatch(everything(store).join(), /Heml/);
});

test('does not bring back what was sent while it was being sealed', async () => {
  const store = new FakeStorage();
  const device = new KeptCommands(store, 'karin:m1');
  await device.keep(secret);

  const sealing = device.confide(() => key('k'), 20);
  await device.forget(secret);

  await sealing;
  assert.equal(store.length, 0);
});

test('comes along sealed', async () => {
  const frame = new FakeStorage();
  const window = new FakeStorage();
  await new KeptCommands(frame, 'karin:m1', await key('k')).keep(secret);

  const lines = parsed(linesOf(new Drafts(frame, 'karin'), commandLines(frame, 'karin', 20)));
  receiveCommands(window, 'karin', lines);

  assert.doesNotMatch(JSON.stringify(lines), /Heml/);
  assert.deepEqual((await new KeptCommands(window, 'karin:m1', await key('k')).all(20)).sendings, [secret]);
});

test('does not keep what is forgotten while it is being sealed', async () => {
  const store = new FakeStorage();
  const device = new KeptCommands(store, 'karin:m1', await key('k'));

  const keeping = device.keep(secret);
  await device.forget(secret);

  assert.equal(await keeping, true);
  assert.equal(store.length, 0);
});
