// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from './answer.ts';
import { values } from './keep-form.ts';
import { fill, when } from './texts.ts';

test('reads each answer of the save address', () => {
  const kinds = [
    answerOf(200, { version: 4, savedAt: '2026-11-24T09:00:00Z' }),
    answerOf(409, { theirs: 'Tors', version: 5 }),
    answerOf(409, { detail: 'another launch' }),
    answerOf(401, {}),
    answerOf(422, { detail: 'personnummer' }),
    answerOf(413, {}),
    answerOf(503, {}),
    answerOf(429, {}),
  ].map((answer) => answer.kind);

  assert.deepEqual(kinds, [
    'saved',
    'conflict',
    'expired',
    'expired',
    'refused',
    'refused',
    'unreachable',
    'unreachable',
  ]);
});

test('knows the refusals whose text may not stay anywhere', () => {
  const refused = (type: string) => answerOf(422, { type, detail: 'nej' });

  assert.deepEqual(
    ['urn:verkstad:swedish-national-id', 'urn:verkstad:norwegian-national-id', 'urn:verkstad:too-long'].map((type) =>
      refused(type),
    ),
    [
      { kind: 'refused', detail: 'nej', unkeepable: true },
      { kind: 'refused', detail: 'nej', unkeepable: true },
      { kind: 'refused', detail: 'nej', unkeepable: false },
    ],
  );
});

test('takes the time from the server', () => {
  const answer = answerOf(200, { version: 4, savedAt: '2026-11-24T09:00:00Z' });

  assert.deepEqual(answer, { kind: 'saved', version: 4, savedAt: Date.UTC(2026, 10, 24, 9) });
});

test('keeps typed values and leaves hidden ones out', () => {
  const data = new FormData();
  data.append('_handle', 'secret');
  data.append('level', '2');
  data.append('pointer', 'a');
  data.append('pointer', 'b');

  const kept = values(data, new Set(['_handle']));

  assert.deepEqual(kept, { level: ['2'], pointer: ['a', 'b'] });
});

test('fills placeholders and leaves unknown ones', () => {
  assert.equal(fill("sparat {0}, {1} 'x'", '10:32'), "sparat 10:32, {1} 'x'");
});

test('says the time today and the date before', () => {
  const now = new Date(2026, 10, 24, 12, 0).getTime();

  assert.equal(when(new Date(2026, 10, 24, 7, 52).getTime(), now, 'sv'), '07:52');
  assert.match(when(new Date(2026, 10, 22, 7, 52).getTime(), now, 'nb'), /22\. nov\./);
});
