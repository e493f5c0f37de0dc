// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../shared/drafts.ts';
import { FakeStorage } from '../shared/fake-storage.ts';
import { type Answer, FieldSaver } from '../shared/field-saver.ts';
import { matches } from './roll.ts';
import { newest, saysPresent, tickBody, tickText } from './tick.ts';

const COMMAND = '5b0c9a5e-0000-4000-8000-000000000001';

test('says what, which and how long ago', () => {
  assert.deepEqual(JSON.parse(tickBody(tickText(true, COMMAND), 1200.4)), {
    present: true,
    age: 1200,
    command: COMMAND,
  });
  assert.deepEqual(JSON.parse(tickBody(tickText(false, COMMAND), -5)), { present: false, age: 0, command: COMMAND });
});

test('a device without network keeps the tick and sends the very same one when it is back', async () => {
  const store = new FakeStorage();
  const drafts = new Drafts(store, 'mikaela');
  const sent: string[] = [];
  const answers: Answer[] = [{ kind: 'unreachable' }, { kind: 'saved', version: 7, savedAt: 1 }];
  const saver = new FieldSaver(
    {
      drafts,
      slot: '/tick/17',
      send: async (text) => {
        sent.push(text);
        return answers.shift() ?? { kind: 'unreachable' };
      },
      show: () => {},
      later: () => () => {},
      draft: (text) => ({ text, at: 5, page: '/meetings/U/attendance', label: 'Karin' }),
    },
    '',
    0,
  );

  saver.typed(tickText(true, COMMAND));
  await saver.flush();
  assert.equal(drafts.read('/tick/17')?.text, tickText(true, COMMAND));
  await saver.flush();

  assert.deepEqual(sent, [tickText(true, COMMAND), tickText(true, COMMAND)]);
  assert.equal(drafts.read('/tick/17'), undefined);
});

test('of several that wait the newest is meant', () => {
  const line = { page: '/meetings/U/attendance', label: 'Karin' };
  const last = newest([
    { text: tickText(true, 'a'), at: 1, ...line },
    { text: tickText(false, 'b'), at: 3, ...line },
    { text: tickText(true, 'c'), at: 2, ...line },
  ]);

  assert.equal(saysPresent(last?.text ?? ''), false);
  assert.equal(newest([]), undefined);
});

test('finds people by any part of name or organisation', () => {
  assert.ok(matches('Karin Åström Storåsele kommun', 'åst stor'));
  assert.ok(matches('Karin Åström', ''));
  assert.ok(!matches('Karin Åström', 'karin tor'));
});
