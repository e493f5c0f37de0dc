// SPDX-License-Identifier: EUPL-1.2
// Letting go in the drawings that the server's own test keeps.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Drawing } from '../drawing.ts';
import { commandFor, dropped, grabbed, hostFor } from './drop.ts';
import { middle, placeOf } from './geometry.ts';

const KEPT = join(process.cwd(), '../../test/resources/modelling/drawings');

function drawing(type: string, placeable: readonly string[] = []): Drawing {
  const kept = JSON.parse(readFileSync(join(KEPT, `${type}.json`), 'utf8')) as Drawing;
  return {
    ...kept,
    type,
    elements: kept.elements.map((element) => ({ ...element, placeable: placeable.includes(element.id) })),
  };
}

const at = (of: Drawing, id: string) => middle(placeOf(of, id) ?? { x: 0, y: 0, width: 0, height: 0 });
const idOf = (of: Drawing, type: string, nth = 0) => of.elements.filter((each) => each.type === type)[nth]?.id ?? '';

test('what may stand anywhere stands where it was let go of, in whole numbers on the paper', () => {
  const goals = drawing('GOAL', ['n5']);
  const was = placeOf(goals, 'n5') ?? { x: 0, y: 0 };

  const drop = dropped(goals, ['n5'], 10.4, -5000);

  assert.deepEqual(commandFor(goals, drop), { command: 'place', places: [{ id: 'n5', x: was.x + 10, y: 0 }] });
  assert.deepEqual(dropped(goals, ['n5'], 0.2, 0), { kind: 'same' });
});

test('a step let go of in another lane is moved to it, and keeps its new place where it may have one', () => {
  const fixed = drawing('PROCESS');
  const [step, lane] = ['n4', idOf(fixed, 'LANE', 1)];
  const down = at(fixed, lane).y - at(fixed, step).y;

  assert.deepEqual(commandFor(fixed, dropped(fixed, [step], 0, down)), { command: 'move-to-lane', id: step, lane });
  const free = drawing('PROCESS', [step]);
  const command = commandFor(free, dropped(free, [step], 0, down));
  assert.equal(command?.command, 'together');
  assert.deepEqual(
    ((command?.['commands'] ?? []) as { command: string }[]).map((each) => each.command),
    ['move-to-lane', 'place'],
  );
});

test('a goal let go of on another stands under it', () => {
  const goals = drawing('GOAL', ['n1', 'n2']);
  const [from, to] = [at(goals, 'n2'), at(goals, 'n1')];

  const drop = dropped(goals, ['n2'], to.x - from.x, to.y - from.y);

  assert.deepEqual(commandFor(goals, drop), { command: 'move-to-lane', id: 'n2', lane: 'n1' });
});

test('a participant changes turns with those it is let go of between', () => {
  const sequence = drawing('SEQUENCE');
  const [first, last] = [at(sequence, 'n0'), at(sequence, 'n2')];

  assert.deepEqual(commandFor(sequence, dropped(sequence, ['n0'], last.x - first.x + 20, 3)), {
    command: 'reorder',
    id: 'n0',
    before: '',
  });
  assert.deepEqual(commandFor(sequence, dropped(sequence, ['n2'], first.x - last.x - 20, 0)), {
    command: 'reorder',
    id: 'n2',
    before: 'n0',
  });
  assert.equal(dropped(sequence, ['n0'], 30, 200).kind, 'fixed');
});

test('a message comes in time where it is let go of', () => {
  const sequence = drawing('SEQUENCE');

  assert.deepEqual(commandFor(sequence, dropped(sequence, ['e0'], 0, 40)), {
    command: 'reorder',
    id: 'e0',
    before: 'e2',
  });
  assert.equal(dropped(sequence, ['e0'], 0, 10).kind, 'same');
});

test('of several what may go there goes', () => {
  const goals = drawing('GOAL', ['n3', 'n4']);

  const drop = dropped(goals, ['n3', 'n5', 'n4'], 0, 300);

  assert.deepEqual(drop.kind === 'place' && drop.spots.map(({ id }) => id), ['n3', 'n4']);
  assert.equal(dropped(goals, ['n5', 'n6'], 0, 900).kind, 'fixed');
});

test('ground is no thing to drag: one pans over it', () => {
  const process = drawing('PROCESS');

  assert.equal(grabbed(process, 'n0'), '');
  assert.equal(grabbed(process, 'n4'), 'n4');
  assert.equal(grabbed(process, 'e1'), '');
  assert.equal(grabbed(drawing('SEQUENCE'), 'e1'), 'e1');
});

test('what is new stands in the strip it is let go of in, however far to the right', () => {
  const process = drawing('PROCESS');
  const lane = at(process, 'n2');

  assert.equal(hostFor(process, 'ACTIVITY', { x: lane.x + 400, y: lane.y }), 'n2');
  assert.equal(hostFor(process, 'ACTIVITY', { x: lane.x, y: 5000 }), '');
  assert.equal(hostFor(process, 'RESOURCE', lane), '');
});
