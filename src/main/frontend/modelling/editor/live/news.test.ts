// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeClock } from '../fake-clock.ts';
import type { Words } from '../words.ts';
import type { Findings } from './findings.ts';
import { News, type Told } from './news.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'live.one': '1 fråga',
  'live.many': '{0} frågor',
  'live.news': '{0}, {1} nya',
  'live.newsOne': '{0}, 1 ny',
  'live.nothing': 'Inga fler',
  'live.answered': 'Besvarad: {0}',
  'live.answeredMany': 'Besvarade: {0}',
};
const words = {
  say: (key: string, ...args: string[]) => (TEXTS[key] ?? '').replace(/\{(\d)\}/g, (_, at) => args[Number(at)] ?? ''),
} as Words;

const asked = (...rules: string[]): Findings => ({
  groups: [
    {
      kind: 'LIVE',
      title: '',
      findings: rules.map((rule) => ({ rule, severity: 'ERROR', message: `${rule}?`, elements: [] })),
    },
  ],
  rules: {},
});

let clock: FakeClock;
let told: Told[];
let news: News;

beforeEach(() => {
  clock = new FakeClock();
  told = [];
  news = new News(clock, words, (one) => told.push(one));
});

test('says nothing of what is there at the beginning', () => {
  news.came(asked('a', 'b'));
  clock.pass(60_000);

  assert.deepEqual(told, []);
});

test('tells how many there are and how many are new', () => {
  news.came(asked('a', 'b'));
  news.came(asked('a', 'b', 'c'));

  assert.deepEqual(told, [{ answered: '', now: '3 frågor, 1 ny' }]);
});

test('tells kindly what is answered, and takes it away after a moment', () => {
  news.came(asked('a', 'b'));
  news.came(asked('b'));
  assert.deepEqual(told, [{ answered: 'Besvarad: a?', now: '1 fråga' }]);

  clock.pass(10_000);

  assert.deepEqual(told.at(-1), { answered: '', now: '' });
});

test('tells several answers as a number, and the last one as such', () => {
  news.came(asked('a', 'b'));
  news.came(asked());

  assert.deepEqual(told, [{ answered: 'Besvarade: 2', now: 'Inga fler' }]);
});

test('tells seldom: what comes soon after is told together, and what came and went not at all', () => {
  news.came(asked());
  news.came(asked('a'));
  clock.pass(1000);
  news.came(asked('a', 'b'));
  clock.pass(1000);
  news.came(asked('a', 'b', 'c', 'd'));
  clock.pass(1000);
  news.came(asked('a', 'c', 'd'));
  assert.equal(told.length, 1);

  clock.pass(1000);

  assert.deepEqual(
    told.map(({ now }) => now),
    ['1 fråga, 1 ny', '3 frågor, 2 nya'],
  );
});
