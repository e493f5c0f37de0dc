// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing } from '../drawing.ts';
import type { Command, Sending } from '../queue.ts';
import { dropped } from './drop.ts';
import { placeOf } from './geometry.ts';
import { puts, Undrawn } from './waiting.ts';

const element = (id: string, x: number) => ({
  ...{ id, type: 'GOAL', kind: 'Mål', name: id, props: {} },
  ...{ x, y: 10, width: 100, height: 40, placeable: true },
});

const drawing = (base: number, ...elements: ReturnType<typeof element>[]) =>
  ({ base, elements, lines: [], notation: { places: {}, relations: [], kinds: [] } }) as unknown as Drawing;

const sending = (id: string, command: Command): Sending => ({ id, command, said: '', at: 0, base: 1 });

const put = (...places: readonly { id: string; x: number; y: number; width?: number; height?: number }[]): Command => ({
  command: 'place',
  places,
});

test('what waits stands where it was put, and the next move begins there', () => {
  const waiting = [sending('s1', put({ id: 'g1', x: 60, y: 70 }))];
  const undrawn = new Undrawn(
    () => drawing(1, element('g1', 20), element('g2', 300)),
    () => waiting,
  );

  assert.deepEqual(placeOf(undrawn.drawing(), 'g1'), { x: 60, y: 70, width: 100, height: 40 });
  assert.deepEqual([...undrawn.offsets()], [['g1', { x: 40, y: 60 }]]);
  const second = dropped(undrawn.drawing(), ['g1'], 5, 5);
  assert.deepEqual(second.kind === 'place' && second.spots[0]?.x, 65);

  waiting.push(sending('s2', put({ id: 'g1', x: 65, y: 75 }, { id: 'g2', x: 310, y: 10 })));
  assert.deepEqual([...undrawn.offsets()].sort(), [
    ['g1', { x: 45, y: 65 }],
    ['g2', { x: 10, y: 0 }],
  ]);
});

test('what is done counts as put until a drawing shows it', () => {
  let drawn = drawing(1, element('g1', 20));
  const undrawn = new Undrawn(
    () => drawn,
    () => [],
  );

  undrawn.done(sending('s1', put({ id: 'g1', x: 60, y: 10 })), 2);
  assert.equal(placeOf(undrawn.drawing(), 'g1')?.x, 60);
  drawn = drawing(2, element('g1', 62));
  assert.equal(placeOf(undrawn.drawing(), 'g1')?.x, 62);
  assert.deepEqual([...undrawn.offsets()], []);
});

test('a size that waits is the size of it, and is said again with the next place', () => {
  const waiting = [sending('s1', put({ id: 'g1', x: 20, y: 10, width: 160, height: 80 }))];
  const drawn = drawing(1, element('g1', 20));
  const undrawn = new Undrawn(
    () => drawn,
    () => waiting,
  );

  assert.deepEqual(undrawn.resized(), ['g1']);
  const [found] = undrawn.drawing().elements;
  assert.deepEqual([found?.width, found?.height, found?.sized], [160, 80, true]);
  assert.equal(undrawn.drawing(), undrawn.drawing());
});

test('places among other commands count, and tidying takes them back', () => {
  const inner: Command = { command: 'together', name: 'move', commands: [put({ id: 'g1', x: 1, y: 2 })] };

  assert.deepEqual([...puts([inner]).keys()], ['g1']);
  assert.deepEqual([...puts([inner, put({ id: 'g2', x: 1, y: 2 }), { command: 'tidy', ids: ['g1'] }]).keys()], ['g2']);
  assert.equal(puts([inner, { command: 'tidy' }]).size, 0);
});
