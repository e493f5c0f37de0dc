// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figures } from '../drawing.ts';
import type { Words } from '../words.ts';
import { sayings } from './figures.ts';
import { stops } from './stops.ts';

/** Says which word it was asked for. */
const words = { say: (key: string, ...args: string[]) => [key, ...args].join(' ') } as unknown as Words;

const step = (id: string, number: number) => ({ id, number, name: id, kind: 'Aktivitet', details: [`av ${id}`] });

test('a walk stops at every step, on ways that lead straight on, and at the end', () => {
  const all = stops(
    {
      ways: [
        { title: 'Vanligast', share: '80 %', by: '', steps: [step('a', 1), step('b', 2)], end: 'Slut.' },
        { title: 'Från steg 1', share: '', by: 'f', steps: [], end: 'Vidare till 2.' },
      ],
      summary: ['Ledtid: 2 h.'],
    },
    words,
  );

  assert.deepEqual(
    all.map(({ id, sign, over }) => [id, sign, over]),
    [
      ['a', '1', 'Vanligast. 80 %'],
      ['b', '2', ''],
      ['f', '→', 'Från steg 1.'],
      ['', '', ''],
    ],
  );
  assert.deepEqual(all[0]?.details, ['av a']);
  assert.deepEqual(all[1]?.details, ['av b', 'Slut.']);
  assert.deepEqual(all[2]?.details, ['Vidare till 2.']);
  assert.deepEqual(all[3]?.details, ['Ledtid: 2 h.']);
});

test('there is nothing to walk through where there is no step', () => {
  assert.deepEqual(stops({ ways: [], summary: [] }, words), []);
});

test('figures are said of what they are about, and of nothing else', () => {
  const figures: Figures = {
    ...{ totals: [], said: '', notes: [], width: 1, height: 1, parts: [] },
    steps: [
      { element: 'a', work: '5 min', waiting: '2 h', often: '0,25', bottleneck: 'Flaskhals' },
      { element: 'b', work: '', waiting: '', often: '', bottleneck: '' },
    ],
    shares: [{ element: 'f', words: '(50 %)', assumed: true }],
  };

  assert.deepEqual(Object.fromEntries(sayings(figures, words)), {
    a: 'Flaskhals, seeing.figureWork 5 min, seeing.figureWaiting 2 h, seeing.figureOften 0,25',
    f: 'seeing.figureShare (50 %)',
  });
});
