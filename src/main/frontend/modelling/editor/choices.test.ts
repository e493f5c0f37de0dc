// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { along, beside, kept, kinds, landing, places, step, targets, where } from './choices.ts';
import type { Drawing, Element, Line } from './drawing.ts';

const at = (id: string, type: string, x: number, y = 0): Element => ({
  id,
  type,
  kind: type,
  name: id,
  props: {},
  x,
  y,
  width: 40,
  height: 20,
});
const line = (id: string, type: string, source: string, target: string): Line => ({
  id,
  type,
  relation: type,
  name: '',
  source,
  target,
  props: {},
  ways: type === 'PERFORMS' ? [] : [[[0, 0] as const, [9, 0] as const]],
});

function drawing(change: Partial<Drawing> = {}): Drawing {
  return {
    format: 1,
    confidential: false,
    uid: 'u',
    base: 3,
    type: 'PROCESS',
    language: 'sv',
    writable: true,
    undo: true,
    redo: false,
    width: 400,
    height: 200,
    title: 'Pröva',
    description: '',
    parts: [],
    elements: [
      at('p', 'PROCESS', 0),
      at('s', 'EVENT', 10),
      at('a', 'ACTIVITY', 100),
      at('b', 'ACTIVITY', 200),
      at('c', 'ACTIVITY', 200, 100),
      at('l', 'LANE', 0, 300),
    ],
    lines: [
      line('1', 'FLOW', 's', 'a'),
      line('2', 'FLOW', 'a', 'b'),
      line('3', 'FLOW', 'a', 'c'),
      line('4', 'PERFORMS', 'l', 'a'),
    ],
    notation: {
      kinds: [
        { type: 'PROCESS', name: 'Process', most: 1, kept: true, unnamed: false },
        { type: 'ACTIVITY', name: 'Aktivitet', most: 0, kept: false, unnamed: false },
        { type: 'EVENT.end', name: 'Slut', most: 0, kept: false, unnamed: false },
        { type: 'LANE', name: 'Utförare', most: 0, kept: false, unnamed: false },
      ],
      relations: [rule('FLOW', ['EVENT', 'ACTIVITY'], ['EVENT', 'ACTIVITY']), rule('PERFORMS', ['LANE'], ['ACTIVITY'])],
      places: { ACTIVITY: { relation: 'PERFORMS', above: 'source', under: ['LANE'] } },
      attributes: {},
      flow: 'FLOW',
    },
    ...change,
  };
}

const rule = (type: string, from: readonly string[], to: readonly string[]) => ({
  type,
  name: type,
  from,
  to,
  loops: false,
  several: false,
  tree: false,
  ordered: false,
});

test('offers only what the notation allows, and nothing twice', () => {
  const offered = targets(drawing(), 'a').map(({ relation, source, target }) => `${relation} ${source} ${target}`);

  assert.deepEqual(offered, ['FLOW a s', 'FLOW b a', 'FLOW c a']);
});

test('offers no second parent in a tree', () => {
  const one = drawing();
  const tree = { ...rule('FLOW', ['ACTIVITY'], ['ACTIVITY']), tree: true };
  const offered = targets({ ...one, notation: { ...one.notation, relations: [tree] } }, 'a');

  assert.deepEqual(
    offered.map(({ source, target }) => [source, target]),
    [
      ['b', 'a'],
      ['c', 'a'],
    ],
  );
});

test('offers an element to itself only where the relation may loop', () => {
  const one = drawing();
  const loops = { ...rule('FLOW', ['LANE'], ['LANE']), loops: true };

  assert.equal(targets({ ...one, notation: { ...one.notation, relations: [loops] } }, 'l').length, 1);
  assert.equal(targets(one, 'p').length, 0);
});

test('knows where an element stands and where it could', () => {
  const found = places(drawing(), 'a');

  assert.equal(found?.now, 'l');
  assert.deepEqual(
    found?.possible.map(({ id }) => id),
    ['l'],
  );
  assert.equal(places(drawing(), 's'), undefined);
});

test('offers no second of what there may be one of', () => {
  assert.deepEqual(
    kinds(drawing()).map(({ type }) => type),
    ['ACTIVITY', 'EVENT.end', 'LANE'],
  );
  assert.equal(kept(drawing(), 'p'), true);
  assert.equal(kept(drawing(), 'a'), false);
});

test('puts something new after what is focused, in its lane, or in the lane itself', () => {
  assert.deepEqual(where(drawing(), 'ACTIVITY', 'a'), { after: 'a', parent: 'l' });
  assert.deepEqual(where(drawing(), 'EVENT.end', 'a'), { after: 'a' });
  assert.deepEqual(where(drawing(), 'ACTIVITY', 'l'), { parent: 'l' });
  assert.deepEqual(where(drawing(), 'LANE', 'a'), {});
  assert.deepEqual(where(drawing(), 'LANE', 'l'), { after: 'l' });
});

test('walks in reading order and stays at the ends', () => {
  assert.equal(step(drawing(), 'a', 1), 'b');
  assert.equal(step(drawing(), 'p', -1), 'p');
  assert.equal(step(drawing(), 'l', 1), 'l');
  assert.equal(step(drawing(), 'gone', 1), 'p');
});

test('follows the lines that are drawn and those that are not', () => {
  assert.deepEqual(along(drawing(), 'a', true), ['b', 'c']);
  assert.deepEqual(along(drawing(), 'a', false), ['s', 'l']);
});

test('finds what stands beside', () => {
  assert.equal(beside(drawing(), 'b', 0, 1), 'c');
  assert.equal(beside(drawing(), 'b', -1, 0), 'a');
  assert.equal(beside(drawing(), 'l', 0, 1), 'l');
});

test('lands where the command leads, else where one was', () => {
  assert.equal(landing(drawing(), drawing(), 'a', { to: 'b' }), 'b');
  assert.equal(landing(drawing(), drawing(), 'a', 'nowhere'), 'a');
});

test('lands on what came back after an undo', () => {
  const before = drawing({ elements: drawing().elements.filter(({ id }) => id !== 'b') });

  assert.equal(landing(before, drawing(), 'a', 'came-back'), 'b');
});

test('does not jump to what somebody else added', () => {
  const before = drawing({ elements: drawing().elements.filter(({ id }) => id !== 'b') });

  assert.equal(landing(before, drawing(), 'a', 'nowhere'), 'a');
});

test('lands on what stood before when something is deleted', () => {
  const after = drawing({ elements: drawing().elements.filter(({ id }) => id !== 'b') });

  assert.equal(landing(drawing(), after, 'b', 'nowhere'), 'a');
  assert.equal(landing(drawing(), { ...drawing(), lines: [] }, '2', 'nowhere'), 'a');
});
