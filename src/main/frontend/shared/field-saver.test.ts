// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from './drafts.ts';
import { FakeStorage } from './fake-storage.ts';
import { type Answer, FieldSaver, type SaveState } from './field-saver.ts';

const NINE = Date.UTC(2026, 10, 24, 9);

/** A field, its server and its clock, all in one hand. */
function bench(answers: Answer[], store = new FakeStorage()) {
  const drafts = new Drafts(store, 'karin');
  const states: SaveState[] = [];
  const sent: { text: string; version: number }[] = [];
  const waits: boolean[] = [];
  const timers: { after: number; run: () => void }[] = [];
  const saver = new FieldSaver(
    {
      drafts,
      slot: 'B1',
      send: async (text, version, waited) => {
        sent.push({ text, version });
        waits.push(waited);
        return answers.shift() ?? { kind: 'unreachable' };
      },
      show: (state) => states.push(state),
      later: (after, run) => {
        const timer = { after, run };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer) >>> 0, 1);
      },
      draft: (text) => ({ text, at: NINE, page: '/case', label: 'Mål' }),
    },
    'gammal',
    3,
  );
  return { saver, drafts, states, sent, waits, timers, store };
}

const saved = (version: number): Answer => ({ kind: 'saved', version, savedAt: NINE });

test('keeps what is typed on the device before the server has it', () => {
  const { saver, drafts, sent } = bench([]);

  saver.typed('ny');

  assert.equal(drafts.read('B1')?.text, 'ny');
  assert.equal(sent.length, 0);
});

test('clears the device copy only when the server has confirmed', async () => {
  const { saver, drafts, states } = bench([saved(4)]);

  saver.typed('ny');
  await saver.flush();

  assert.equal(drafts.read('B1'), undefined);
  assert.equal(saver.version, 4);
  assert.deepEqual(states.at(-1), { kind: 'saved', at: NINE });
});

test('sends the next text with the version the server gave', async () => {
  const { saver, sent } = bench([saved(4), saved(5)]);

  saver.typed('ett');
  await saver.flush();
  saver.typed('två');
  await saver.flush();

  assert.deepEqual(sent, [
    { text: 'ett', version: 3 },
    { text: 'två', version: 4 },
  ]);
});

test('keeps text typed while an older one was on its way', async () => {
  const { saver, drafts, timers } = bench([saved(4), saved(5)]);

  saver.typed('ett');
  const first = saver.flush();
  saver.typed('ett och två');
  await first;

  assert.equal(drafts.read('B1')?.text, 'ett och två');
  assert.equal(timers.length, 1);
});

test('tries again with growing pauses while there is no connection', async () => {
  const { saver, states, timers, drafts } = bench([]);

  saver.typed('ny');
  await saver.flush();
  const first = timers[0]?.after;
  await saver.flush();

  assert.deepEqual([first, timers[0]?.after], [5_000, 10_000]);
  assert.deepEqual(states.at(-1), { kind: 'device' });
  assert.equal(drafts.read('B1')?.text, 'ny');
});

test('shows both texts in a conflict and sends nothing until somebody has chosen', async () => {
  const { saver, states, sent } = bench([{ kind: 'conflict', theirs: 'Tors text', version: 7 }]);

  saver.typed('min text');
  await saver.flush();
  await saver.flush();

  assert.deepEqual(states.at(-1), { kind: 'conflict', mine: 'min text', theirs: 'Tors text' });
  assert.equal(sent.length, 1);
});

test('writes over the other text only on purpose and with its version', async () => {
  const { saver, sent } = bench([{ kind: 'conflict', theirs: 'Tors text', version: 7 }, saved(8)]);

  saver.typed('min text');
  await saver.flush();
  saver.keepMine();
  await Promise.resolve();

  assert.deepEqual(sent.at(-1), { text: 'min text', version: 7 });
});

test('takes the other text without sending anything', async () => {
  const { saver, sent, drafts } = bench([{ kind: 'conflict', theirs: 'Tors text', version: 7 }]);

  saver.typed('min text');
  await saver.flush();
  saver.takeTheirs('Tors text');

  assert.equal(sent.length, 1);
  assert.equal(saver.unsaved, false);
  assert.equal(drafts.read('B1'), undefined);
});

test('counts a lost answer to an arrived text as saved', async () => {
  const { saver, states } = bench([{ kind: 'unreachable' }, { kind: 'conflict', theirs: 'ny', version: 4 }]);

  saver.typed('ny');
  await saver.flush();
  await saver.flush();

  assert.equal(states.at(-1)?.kind, 'saved');
});

test('does not repeat a refused text, but sends the corrected one', async () => {
  const { saver, sent, drafts } = bench([{ kind: 'refused', detail: 'personnummer' }, saved(4)]);

  saver.typed('811218-9876');
  await saver.flush();
  await saver.flush();
  saver.typed('en person');
  await saver.flush();

  assert.deepEqual(
    sent.map((one) => one.text),
    ['811218-9876', 'en person'],
  );
  assert.equal(drafts.read('B1'), undefined);
});

test('leaves no national identity number on the device, nor the next try before it is taken', async () => {
  const { saver, drafts, sent } = bench([
    { kind: 'refused', detail: 'personnummer', unkeepable: true },
    { kind: 'refused', detail: 'personnummer', unkeepable: true },
    saved(4),
  ]);

  saver.typed('Anna 811218-9876');
  await saver.flush();
  assert.equal(drafts.read('B1'), undefined);
  saver.typed('Anna 811218-9876 ringer');
  assert.equal(drafts.read('B1'), undefined);
  await saver.flush();
  saver.typed('Anna ringer');
  await saver.flush();
  saver.typed('Anna ringer igen');

  assert.equal(sent.length, 3);
  assert.equal(drafts.read('B1')?.text, 'Anna ringer igen');
});

test('keeps what was refused for another reason', async () => {
  const { saver, drafts } = bench([{ kind: 'refused', detail: 'för lång', unkeepable: false }]);

  saver.typed('en lång text');
  await saver.flush();

  assert.equal(drafts.read('B1')?.text, 'en lång text');
});

test('keeps text on the device and stops sending when the session is over', async () => {
  const { saver, sent, drafts } = bench([{ kind: 'expired' }]);

  saver.typed('ny');
  await saver.flush();
  saver.typed('ny rad');
  await saver.flush();

  assert.equal(sent.length, 1);
  assert.equal(drafts.read('B1')?.text, 'ny rad');
});

test('says that the text is not safe when the device refuses to keep it, also without a connection', async () => {
  const { saver, states } = bench([], new FakeStorage({ full: true }));

  saver.typed('ny');
  await new Promise(setImmediate);
  const typed = states.at(-1);
  await saver.flush();

  assert.deepEqual(typed, { kind: 'unsafe' });

  assert.deepEqual(states.at(-1), { kind: 'unsafe' });
});

test('rests while the whole form goes: what is on its way is waited for, and nothing more is sent', async () => {
  const { saver, sent, timers } = bench([saved(4)]);
  saver.typed('ny');
  void saver.flush();
  saver.typed('nyare');

  await saver.rest();
  await saver.flush();

  assert.equal(saver.version, 4);
  assert.deepEqual(
    sent.map((one) => one.text),
    ['ny'],
  );
  assert.equal(timers.length, 0);
});

test('goes on where it was when the form did not go', async () => {
  const { saver, sent, timers } = bench([saved(4)]);
  saver.typed('ny');
  await saver.rest();

  saver.wake();
  timers.at(-1)?.run();

  assert.deepEqual(sent, [{ text: 'ny', version: 3 }]);
});

test('says that a text had to wait, once, when the server is reached again', async () => {
  const { saver, drafts, waits } = bench([{ kind: 'unreachable' }, saved(4), saved(5)]);

  saver.typed('utan nät');
  await saver.flush();
  const onDevice = drafts.read('B1')?.waited;
  await saver.flush();
  saver.typed('med nät');
  await saver.flush();

  assert.equal(onDevice, true);
  assert.deepEqual(waits, [false, true, false]);
});

test('remembers over a reload that a text had to wait', async () => {
  const { saver, waits } = bench([saved(4)]);

  saver.typed('från i går', true);
  await saver.flush();

  assert.deepEqual(waits, [true]);
});
