// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Change, Side } from './drawing.ts';

let sideOf: typeof import('./sides.ts').sideOf;
let words: import('./words.ts').Words;

before(async () => {
  const { window } = new JSDOM('<!doctype html><html lang="sv"><body></body></html>');
  Object.assign(globalThis, { document: window.document, DOMParser: window.DOMParser, Node: window.Node });
  ({ sideOf } = await import('./sides.ts'));
  const { Words } = await import('./words.ts');
  const template = document.createElement('template');
  for (const word of ['markAdded', 'markChanged', 'markMoved', 'markMissing', 'noMarks', 'sideOf {0}: {1}']) {
    const text = document.createElement('i');
    text.dataset['word'] = word.split(' ')[0];
    text.textContent = word.replace('sideOf ', '');
    template.content.append(text);
  }
  words = new Words(template);
});

const box = (id: string, x: number) => ({
  ...{ id, type: 'ACTIVITY', kind: 'Aktivitet', name: id, props: {} },
  ...{ x, y: 100, width: 80, height: 40 },
});

function side(marks: Side['marks'], changes: readonly string[] = ['Ändrat: A']): Side {
  const line = { id: 'l', type: 'FLOW', relation: 'Flöde', name: '', source: 'a', target: 'b', props: {} };
  return {
    width: 900,
    height: 300,
    title: 'Processen',
    parts: [{ layer: 'NODE', element: 'a', svg: '<rect x="0"/>' }],
    elements: [box('a', 0), box('b', 400)],
    lines: [
      {
        ...line,
        ways: [
          [
            [80, 120],
            [400, 120],
          ],
        ],
      },
    ],
    marks,
    changes,
  };
}

test('marks each kind of change by its own shape, sign and word', () => {
  const changes: Change[] = ['ADDED', 'CHANGED', 'MOVED', 'MISSING'];

  const made = sideOf(side(changes.map((change) => ({ element: 'a', change }))), 'Din ändring', words);

  const told = [...made.querySelectorAll('.me-mark')].map((mark) => [
    mark.querySelector('polygon')?.getAttribute('points'),
    ...[...mark.querySelectorAll('text')].map(({ textContent }) => textContent),
  ]);
  assert.deepEqual(
    told.map(([, sign, word]) => [sign, word]),
    [
      ['+', 'markAdded'],
      ['≠', 'markChanged'],
      ['→', 'markMoved'],
      ['−', 'markMissing'],
    ],
  );
  assert.equal(new Set(told.map(([outline]) => outline)).size, 4);
  assert.equal(made.querySelector('svg')?.getAttribute('aria-label'), 'Din ändring: Ändrat: A');
});

test('marks a line at its middle, and shows only what is around the marks', () => {
  const made = sideOf(side([{ element: 'l', change: 'ADDED' }]), 'Din ändring', words);

  const mark = made.querySelector('.me-mark-added');
  assert.equal(mark?.getAttribute('transform'), 'translate(229 109)');
  assert.equal(mark?.textContent, '+');
  const [x, , width] = (made.querySelector('svg')?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  assert.ok((x ?? 0) > 0 && (width ?? 0) < 900);
});

test('says when nothing in the drawing is changed, and shows all of it', () => {
  const made = sideOf(side([], []), 'Så är det nu', words);

  assert.equal(made.querySelector('li')?.textContent, 'noMarks');
  assert.equal(made.querySelector('svg')?.getAttribute('viewBox'), '0 -22 900 322');
});
