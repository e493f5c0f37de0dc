// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Drawing } from '../drawing.ts';
import { joins, kindsFor, whyNot } from './join.ts';

const KEPT = join(process.cwd(), '../../test/resources/modelling/drawings');
const drawing = (type: string) =>
  ({ ...JSON.parse(readFileSync(join(KEPT, `${type}.json`), 'utf8')), type }) as Drawing;

test('a line goes as it is pulled, and the other way where only that is known', () => {
  const process = drawing('PROCESS');

  const out = joins(process, 'n4').get('n7') ?? [];
  const back = joins(process, 'n4').get(process.elements.find(({ type }) => type === 'LANE')?.id ?? '') ?? [];

  assert.ok(out.length > 0 && out.every(({ source }) => source === 'n4'));
  assert.ok(back.every(({ target }) => target === 'n4'));
});

test('says why not: never, already there, or itself', () => {
  const goals = drawing('GOAL');

  assert.equal(whyNot(goals, 'n1', 'n1'), 'joinSelf');
  assert.equal(whyNot(goals, 'n0', 'n5'), 'joinNever');
  assert.ok(['joinThere', 'joinOne'].includes(whyNot(goals, 'n1', 'n0')));
  assert.ok(kindsFor(goals, 'n5').length > 0);
});
