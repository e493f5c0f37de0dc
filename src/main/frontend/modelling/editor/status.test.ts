// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Queue, Sending, State } from './queue.ts';
import type { Status } from './status.ts';

const WORDS = ['conflict', 'yours {0}', 'insist', 'giveWay', 'notDone {0} {1}', 'refused', 'dismiss', 'waiting {0}'];
const mine: Sending = { id: 'a', command: { command: 'undo' }, said: 'Nytt namn: Kalle', at: 1, base: 3 };
const conflict: State = { kind: 'conflict', mine, base: 6, detail: 'annan', waiting: [mine], kept: true };

let make: () => Status;
let status: Status;
let wentBack = 0;
let chosen: string[] = [];
const queue = {
  base: 7,
  insist: (base: number) => chosen.push(`insist ${base}`),
  giveWay: (base: number) => chosen.push(`give way ${base}`),
} as unknown as Queue;

before(async () => {
  const { window } = new JSDOM('<!doctype html><html lang="sv"><body></body></html>');
  Object.assign(globalThis, { document: window.document, window });
  const { Status } = await import('./status.ts');
  const { Words } = await import('./words.ts');
  const template = document.createElement('template');
  for (const word of WORDS) {
    const text = document.createElement('i');
    text.dataset['word'] = word.split(' ')[0];
    text.textContent = word;
    template.content.append(text);
  }
  make = () => new Status(new Words(template), () => wentBack++);
});

beforeEach(() => {
  wentBack = 0;
  chosen = [];
  status = make();
  document.body.replaceChildren(status.place);
});

const buttons = () => [...status.place.querySelectorAll<HTMLButtonElement>('.me-conflict button')];

test('the choice at a conflict stands whatever is done meanwhile', () => {
  status.show(conflict, queue);
  const [insist] = buttons();
  assert.equal(document.activeElement, insist);

  status.calm();
  status.tell('Det finns inget att ångra.');
  status.refused(mine, 'nej');
  status.show({ ...conflict, waiting: [mine, mine] }, queue);

  assert.equal(buttons()[0], insist);
  buttons()[1]?.click();
  assert.deepEqual([chosen, wentBack, buttons().length], [['give way 6'], 1, 0]);
});

test('insists on what was shown, and not on a third change that nobody has seen', () => {
  status.show(conflict, queue);

  buttons()[0]?.click();

  assert.deepEqual(chosen, ['insist 6']);
});

test('what cannot be read is told in a box that was there before its words', () => {
  const watch = new window.MutationObserver(() => {});
  watch.observe(status.place, { childList: true, subtree: true });

  status.broken(2, () => {});

  const [box, words] = watch.takeRecords();
  assert.equal(box?.target, status.place);
  assert.equal(words?.target, status.place.lastElementChild);
  assert.equal(status.place.lastElementChild?.getAttribute('role'), 'alert');
});

test('a conflict takes nobody out of the field they are writing in', () => {
  const field = document.createElement('input');
  field.className = 'me-inline';
  document.body.append(field);
  field.focus();

  status.show(conflict, queue);

  assert.equal(document.activeElement, field);
  assert.equal(buttons().length, 2);
  assert.equal(status.place.querySelector('[data-voice]')?.textContent, 'conflict');
});

test('what is refused stays, one after the other, with what was typed, until it is dismissed', () => {
  status.refused(mine, 'Namnet finns redan.');
  status.refused({ ...mine, said: 'Tillagt: Aktivitet Ringa' }, '');
  status.calm();

  const refused = status.place.querySelector<HTMLElement>('.me-refused');
  const lines = () => [...(refused?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  assert.deepEqual(lines(), [
    'notDone Nytt namn: Kalle Namnet finns redan.',
    'notDone Tillagt: Aktivitet Ringa refused',
  ]);
  refused?.querySelector('button')?.click();
  assert.deepEqual([lines(), refused?.hidden, wentBack], [[], true, 1]);
});

test('the same state is not written again, and what waits stands beside what is read out', () => {
  const waiting: State = { kind: 'waiting', waiting: [mine], kept: true };
  status.show(waiting, queue);
  const save = status.place.querySelector('.me-save');
  const written = save?.firstChild;

  status.show({ ...waiting }, queue);

  assert.equal(save?.firstChild, written);
  assert.equal(save?.textContent, 'waiting 1');
  assert.equal(status.place.querySelector('.me-waiting')?.textContent, 'Nytt namn: Kalle');
});
