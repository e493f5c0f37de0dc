// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, difference, type Finding, type Findings, type Kind, parts, signature, weights } from './findings.ts';

const asks = (rule: string, elements: readonly string[] = [], message = `${rule}?`): Finding => ({
  rule,
  severity: rule.startsWith('E') ? 'ERROR' : 'HINT',
  message,
  elements,
});
const of = (groups: Partial<Record<Kind, readonly Finding[]>>): Findings => ({
  groups: Object.entries(groups).map(([kind, findings]) => ({ kind: kind as Kind, title: kind, findings })),
  rules: {},
});

test('puts what one rule asks together and keeps the order it came in', () => {
  const found = parts(
    of({ LIVE: [asks('E-2', ['a']), asks('E-2', ['b']), asks('H-1', ['a'])], SUBMIT: [asks('E-2')] }),
  );

  assert.deepEqual(
    found.map(({ kind, count, sections }) => [kind, count, sections.map((one) => [one.rule, one.findings.length])]),
    [
      [
        'LIVE',
        3,
        [
          ['E-2', 2],
          ['H-1', 1],
        ],
      ],
      ['SUBMIT', 1, [['E-2', 1]]],
    ],
  );
});

test('counts by weight what stands, heaviest first, and not what was let stand', () => {
  const found = counts(of({ LIVE: [asks('H-1')], SUBMIT: [asks('E-2'), asks('E-3')], WAIVED: [asks('E-4')] }));

  assert.deepEqual(
    [...found],
    [
      ['ERROR', 2],
      ['HINT', 1],
    ],
  );
});

test('knows a question again though its element has another name, and two at one place apart', () => {
  const before = of({ LIVE: [asks('E-1', ['a'], 'Who does ”Pay”?'), asks('E-1', ['a'], 'twice')] });
  const after = of({ LIVE: [asks('E-1', ['a'], 'Who does ”Paint”?')] });

  const { fresh, answered, now } = difference(before, after);

  assert.deepEqual([fresh.length, answered.map(({ message }) => message), now], [0, ['twice'], 1]);
});

test('of two at one place knows by its words which one is answered', () => {
  const [first, second] = [asks('E-1', ['a'], 'first?'), asks('E-1', ['a'], 'second?')];
  const [here, there] = [asks('E-2', ['b', 'c']), asks('E-2', ['b', 'd'])];

  const { fresh, answered } = difference(of({ LIVE: [first, second, here, there] }), of({ LIVE: [second, there] }));

  assert.deepEqual([fresh, answered], [[], [first, here]]);
});

test('knows a question again that is about more by now', () => {
  const { fresh, answered } = difference(
    of({ LIVE: [asks('E-1', ['a', 'b'])] }),
    of({ LIVE: [asks('E-1', ['a', 'b', 'c'])] }),
  );

  assert.deepEqual([fresh, answered], [[], []]);
});

test('takes nothing for answered because what it was about is gone', () => {
  const before = of({ LIVE: [asks('E-1', ['a']), asks('E-1', ['b']), asks('E-2')] });

  const { answered } = difference(before, of({}), (id) => id !== 'a');

  assert.deepEqual(
    answered.map(({ rule, elements }) => [rule, ...elements]),
    [['E-1', 'b'], ['E-2']],
  );
});

test('tells as new only what matters now, and takes nothing that was let stand for answered', () => {
  const before = of({ LIVE: [asks('E-1', ['a'])], SUBMIT: [asks('H-2', ['b'])] });
  const after = of({ LIVE: [asks('H-3', ['c'])], SUBMIT: [asks('H-4', ['d'])], WAIVED: [asks('E-1', ['a'])] });

  const { fresh, answered } = difference(before, after);

  assert.deepEqual([fresh.map(({ rule }) => rule), answered.map(({ rule }) => rule)], [['H-3'], ['H-2']]);
});

test('is another list as soon as a word or a place is', () => {
  const list = of({ LIVE: [asks('E-1', ['a'])] });

  assert.equal(signature(list), signature(of({ LIVE: [asks('E-1', ['a'])] })));
  assert.notEqual(signature(list), signature(of({ LIVE: [asks('E-1', ['b'])] })));
  assert.notEqual(signature(list), signature(of({ SUBMIT: [asks('E-1', ['a'])] })));
});

test('weighs an element once by each question, and knows whether one of them matters now', () => {
  const found = weights(
    of({ LIVE: [asks('E-1', ['a', 'b', 'a'])], SUBMIT: [asks('H-1', ['b', 'c'])], WAIVED: [asks('E-2', ['c'])] }),
  );

  assert.deepEqual(Object.fromEntries(found), {
    a: { count: 1, isNow: true },
    b: { count: 2, isNow: true },
    c: { count: 1, isNow: false },
  });
});
