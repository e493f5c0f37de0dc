// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers, differing, labelOf, restore } from './answers.ts';

const radio = (name: string, value: string, checked = false) => ({ name, value, checked, type: 'radio' });
const box = (name: string, value: string, checked = false) => ({ name, value, checked, type: 'checkbox' });
const line = (name: string, value = '') => ({ name, value, type: 'text' });

const form = () => [
  radio('q1', 'a'),
  radio('q1', 'b', true),
  box('q2', 'x', true),
  box('q2', 'y'),
  box('q2', 'z', true),
  line('q3', ' 20,5 '),
  line('q4'),
];

test('keeps what is chosen and typed, and nothing empty', () => {
  assert.equal(answers(form()), '{"q1":["b"],"q2":["x","z"],"q3":["20,5"]}');
  assert.equal(answers([radio('q1', 'a'), line('q3', '  ')]), '{}');
});

test('puts back what it kept', () => {
  const empty = form().map((control) => ({
    ...control,
    checked: false,
    value: control.type === 'text' ? 'x' : control.value,
  }));

  restore(empty, answers(form()));

  assert.equal(answers(empty), answers(form()));
});

test('empties what was not answered', () => {
  const full = form();

  restore(full, '{}');

  assert.equal(answers(full), '{}');
});

test('names only what differs', () => {
  assert.deepEqual(differing('{"a":["1"],"b":["2"],"c":["3"]}', '{"a":["1"],"b":["4"],"d":["5"]}'), [
    { name: 'b', chosen: ['2'] },
    { name: 'c', chosen: ['3'] },
    { name: 'd', chosen: [] },
  ]);
});

test('takes a text that is no answers for none', () => {
  assert.deepEqual(differing('not json', ''), []);
});

test('reads the question and the label above a control', () => {
  const legend = { textContent: ' 2. Which? ' };
  const labels = [{ textContent: 'Level' }] as unknown as NodeListOf<HTMLLabelElement>;
  const closest = () => ({ querySelector: () => legend }) as unknown as Element;

  assert.equal(labelOf([{ ...line('g1'), closest, labels }], 'g1'), '2. Which? – Level');
  assert.equal(labelOf([{ ...radio('g1', 'a'), closest, labels }], 'g1'), '2. Which?');
  assert.equal(labelOf([], 'g1'), '');
});
