// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { difference, FakeRoom, lend, settled } from './fake-room.ts';
import type { Room } from './room.ts';

const EARLIER = { asIs: true, versions: [{ number: 2, words: 'version 2' }] };

let fake: FakeRoom;
let room: Room;
let make: () => Room;

before(async () => {
  lend();
  const { enter } = await import('./room.ts');
  make = () => enter(fake.here);
});

beforeEach(() => {
  fake = new FakeRoom();
  room = make();
});

const dialogs = () => [...fake.here.editor.querySelectorAll('dialog')];
const choices = () => dialogs().flatMap((dialog) => [...dialog.querySelectorAll<HTMLButtonElement>('li button')]);
const choose = async (words: string) => {
  choices()
    .find(({ textContent }) => textContent === words)
    ?.click();
  await settled();
};

test('opens at once and once, however often it is asked for, and asks the server only what is chosen', async () => {
  void room.menu();
  void room.menu();

  assert.equal(dialogs().length, 1);
  assert.deepEqual(fake.asked, []);
  await choose('seeing.compare');
  assert.deepEqual(fake.asked, ['/api/earlier']);
  await fake.answer(0, EARLIER);
  assert.deepEqual(
    choices().map(({ textContent }) => textContent),
    ['seeing.compareAsIs', 'version 2'],
  );
  await choose('version 2');
  await fake.answer(1, difference(4, 'a'));

  assert.equal(fake.asked[1], '/api/difference?from=2');
  assert.ok(fake.here.place.querySelector('.se-compare'));
});

test('opens nothing in an editor that was closed meanwhile', async () => {
  void room.menu();
  await choose('seeing.compare');
  room.destroy();
  await fake.answer(0, EARLIER);
  await room.menu();

  assert.equal(dialogs().length, 0);
});

test('neither asks nor takes focus from what was begun while it waited', async () => {
  void room.menu();
  await choose('seeing.compare');
  void room.menu();
  await fake.answer(0, EARLIER);

  assert.equal(dialogs().length, 1);
  assert.ok(choices().some(({ textContent }) => textContent === 'seeing.print'));
});

test('says that there is nothing to compare with', async () => {
  void room.menu();
  await choose('seeing.compare');
  await fake.answer(0, { asIs: false, versions: [] });

  assert.equal(fake.said.at(-1), 'seeing.compareNone');
});

test('shows the way that was chosen last, though another comes later', async () => {
  void room.menu();
  await choose('seeing.walk');
  void room.menu();
  await choose('seeing.compare');
  await fake.answer(1, EARLIER);
  await choose('seeing.compareAsIs');
  await fake.answer(2, difference(4, 'a'));
  await fake.answer(0, { ways: [], summary: [] });

  assert.ok(fake.here.place.querySelector('.se-compare'));
  assert.ok(!fake.said.includes('seeing.walkNone'));
});
