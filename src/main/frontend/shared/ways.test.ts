// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from './fake-storage.ts';
import { Ways } from './ways.ts';

const NINE = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;

test('keeps the token of each login apart', () => {
  const ways = new Ways(new FakeStorage());

  assert.equal(ways.keep('aaa', 'token a', NINE), true);
  assert.equal(ways.keep('bbb', 'token b', NINE + 1), true);

  assert.equal(ways.of('aaa'), 'token a');
  assert.equal(ways.of('bbb'), 'token b');
  assert.equal(ways.of('ccc'), '');
});

test('finds the last login of this tab', () => {
  const ways = new Ways(new FakeStorage());
  ways.keep('aaa', 'older', NINE);
  ways.keep('bbb', 'newer', NINE + MINUTE);

  assert.equal(ways.newest(NINE + 2 * MINUTE), 'newer');
});

test('has no way any more after ten minutes, and forgets it at the next login', () => {
  const store = new FakeStorage();
  const ways = new Ways(store);
  ways.keep('aaa', 'old', NINE);

  assert.equal(ways.newest(NINE + 10 * MINUTE - 1), 'old');
  assert.equal(ways.newest(NINE + 10 * MINUTE), '');
  ways.keep('bbb', 'new', NINE + 10 * MINUTE);

  assert.equal(ways.of('aaa'), '');
  assert.equal(store.length, 1);
});

test('says so when the browser keeps nothing', () => {
  assert.equal(new Ways(undefined).keep('aaa', 'token', NINE), false);
  assert.equal(new Ways(new FakeStorage({ full: true })).keep('aaa', 'token', NINE), false);
  assert.equal(new Ways(undefined).newest(NINE), '');
});

test('takes no notice of what others keep', () => {
  const store = new FakeStorage();
  store.setItem('verkstad:draft:umu-1:x', '[]');
  store.setItem('verkstad:way:bad', 'not json');

  assert.equal(new Ways(store).newest(NINE), '');
});
