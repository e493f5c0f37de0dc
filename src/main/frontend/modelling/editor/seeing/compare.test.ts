// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { FakeClock } from '../fake-clock.ts';
import type { Compare } from './compare.ts';
import { difference, FakeRoom, lend } from './fake-room.ts';

let room: FakeRoom;
let open: () => Promise<Compare | undefined>;
let isWanted: boolean;
let clock: FakeClock;

before(async () => {
  lend();
  const { Compare } = await import('./compare.ts');
  open = () => Compare.open(room.here, 'from=2', { close: () => {}, isWanted: () => isWanted }, clock);
});

beforeEach(() => {
  room = new FakeRoom();
  clock = new FakeClock();
  isWanted = true;
});

async function opened(to: number, ...lines: string[]): Promise<Compare> {
  const opening = open();
  await room.answer(0, difference(to, ...lines));
  const compare = await opening;
  assert.ok(compare);
  document.body.append(compare.place);
  return compare;
}

const buttons = ({ place }: Compare) => [...place.querySelectorAll<HTMLButtonElement>('.se-lines button')];
const lines = (compare: Compare) => buttons(compare).map(({ textContent }) => textContent);
const goesOn = (compare: Compare, base: number) => {
  room.base = base;
  compare.drawn(room.drawing);
};

const asked = () => room.asked.filter((address) => address.includes('/difference?')).length;

test('asks once for changes that follow one another, when it is quiet', async () => {
  const compare = await opened(4, 'a');
  assert.equal(asked(), 1);
  for (const base of [5, 6, 7]) {
    goesOn(compare, base);
    clock.pass(300);
  }
  assert.equal(asked(), 1);

  clock.pass(600);
  await room.answer(1, difference(7, 'a', 'b', 'c'));

  assert.equal(asked(), 2);
  assert.deepEqual(lines(compare), ['a', 'b', 'c']);
});

test('asks now and then while the changes never stop', async () => {
  const compare = await opened(4, 'a');
  for (let base = 5; base < 25; base++) {
    goesOn(compare, base);
    clock.pass(300);
  }
  assert.equal(asked(), 2);
});

test('never asks twice at a time, and once more for what was drawn meanwhile', async () => {
  const compare = await opened(4, 'a');
  goesOn(compare, 5);
  clock.pass(600);
  goesOn(compare, 6);
  clock.pass(5000);
  goesOn(compare, 7);
  clock.pass(5000);
  assert.equal(asked(), 2);

  await room.answer(1, difference(5, 'a', 'b'));
  assert.equal(asked(), 2);
  clock.pass(600);
  await room.answer(2, difference(7, 'a', 'b', 'c'));

  assert.equal(asked(), 3);
  assert.deepEqual(lines(compare), ['a', 'b', 'c']);
  clock.pass(60_000);
  assert.equal(asked(), 3);
});

test('leaves an answer that is older than what it shows', async () => {
  const compare = await opened(6, 'a', 'b');
  goesOn(compare, 7);
  clock.pass(600);
  await room.answer(1, difference(5, 'a'));

  assert.deepEqual(lines(compare), ['a', 'b']);
});

test('asks again where the drawing has gone on while it was fetched', async () => {
  const opening = open();
  room.base = 5;
  await room.answer(0, difference(4, 'a'));
  const compare = await opening;
  clock.pass(600);
  await room.answer(1, difference(5, 'a', 'b'));

  assert.ok(compare);
  assert.deepEqual(lines(compare), ['a', 'b']);
});

test('says from when its marks are where the newest could not be fetched, and asks once more with the next drawing', async () => {
  const compare = await opened(4, 'a');
  const behind = () => compare.place.querySelector('p.vk-meta:not([hidden])')?.textContent;

  goesOn(compare, 5);
  clock.pass(600);
  await room.answer(1, undefined);
  assert.equal(behind(), 'seeing.behind 4');
  assert.equal(room.said.at(-1), 'seeing.behind 4');
  goesOn(compare, 5);
  clock.pass(600);
  await room.answer(2, difference(5, 'b'));

  assert.equal(behind(), undefined);
  assert.deepEqual(lines(compare), ['b']);
});

test('keeps the earlier picture, and focus on its line or on the one that stands there now', async () => {
  const compare = await opened(4, 'a', 'b', 'c');
  const picture = compare.place.querySelector('figure svg');
  buttons(compare)[1]?.focus();

  goesOn(compare, 5);
  clock.pass(600);
  await room.answer(1, difference(5, 'x', 'a', 'b', 'c'));
  assert.equal(document.activeElement?.textContent, 'b');
  goesOn(compare, 6);
  clock.pass(600);
  await room.answer(2, difference(6, 'x', 'a', 'c'));
  assert.equal(document.activeElement?.textContent, 'c');
  goesOn(compare, 7);
  clock.pass(600);
  await room.answer(3, difference(7));

  assert.equal(document.activeElement?.tagName, 'H3');
  assert.equal(compare.place.querySelector('figure svg'), picture);
});

test('leaves nothing behind: neither when it is closed, nor when it comes too late to be wanted', async () => {
  const compare = await opened(4, 'a');
  assert.equal(room.views.size, 1);
  compare.destroy();
  assert.equal(room.views.size, 0);
  room.said.length = 0;

  const opening = open();
  isWanted = false;
  await room.answer(1, difference(4, 'a'));

  assert.equal(await opening, undefined);
  assert.deepEqual([room.said, room.views.size], [[], 0]);
});
