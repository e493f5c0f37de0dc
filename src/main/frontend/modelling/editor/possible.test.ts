// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Drawing } from './drawing.ts';
import { alike, attributes, ends, followers, retypes } from './possible.ts';

// npm starts it in the folder of package.json
const kept = (type: string): Drawing =>
  JSON.parse(readFileSync(join(process.cwd(), `../../test/resources/modelling/drawings/${type}.json`), 'utf8'));

const process_ = kept('PROCESS');
const sequence = kept('SEQUENCE');
const flow = process_.lines.find(({ type }) => type === 'FLOW');
const step = process_.elements.find(({ type }) => type === 'ACTIVITY');

test('offers no kind that it already is, and none that must stay', () => {
  const possible = retypes(process_, step?.id ?? '').map(({ type }) => type);

  assert.ok(possible.includes('DECISION') && possible.includes('EVENT.end'), possible.join(' '));
  assert.ok(!possible.includes('ACTIVITY') && !possible.includes('PROCESS'), possible.join(' '));
  assert.deepEqual(retypes(process_, process_.elements.find(({ type }) => type === 'PROCESS')?.id ?? ''), []);
});

test('makes a line only what may join the same two', () => {
  for (const { id, source, target } of process_.lines) {
    const types = [source, target].map((end) => process_.elements.find((one) => one.id === end)?.type ?? '');
    for (const { type } of retypes(process_, id)) {
      const relation = process_.notation.relations.find((each) => each.type === type);
      assert.ok(relation?.from.includes(types[0] ?? '') && relation.to.includes(types[1] ?? ''), `${id} ${type}`);
    }
  }
});

test('puts a step before other steps, and a message before other messages in their order', () => {
  const before = followers(process_, step?.id ?? '') ?? [];
  const message = sequence.lines.find(({ type }) => type === 'MESSAGE');
  const orders = (followers(sequence, message?.id ?? '') ?? []).map(({ props }) => Number(props['order']));

  assert.ok(before.length > 0 && before.every(({ type }) => ['ACTIVITY', 'DECISION', 'EVENT'].includes(type)));
  assert.deepEqual(
    orders,
    [...orders].sort((one, other) => one - other),
  );
  assert.equal(followers(process_, flow?.id ?? ''), undefined);
});

test('leads a line only where the notation allows, and not where it already leads', () => {
  for (const end of ['source', 'target'] as const) {
    const possible = ends(process_, flow?.id ?? '', end);
    assert.ok(possible.length > 0);
    assert.ok(possible.every(({ id }) => id !== flow?.[end]));
    assert.ok(possible.every(({ type }) => type !== 'LANE' && type !== 'PROCESS'));
  }
});

test('asks about an element and a line what the notation asks', () => {
  const asked = attributes(process_, step?.id ?? '').map(({ name }) => name);

  assert.ok(asked.includes('minutes') && asked.includes('mode'), asked.join(' '));
  assert.deepEqual(
    attributes(process_, flow?.id ?? '').map(({ name }) => name),
    ['share'],
  );
  assert.ok(!attributes(sequence, sequence.lines[0]?.id ?? '').some(({ name }) => name === 'fragment'));
  assert.deepEqual(attributes(process_, 'gone'), []);
});

test('makes one only of what is alike', () => {
  const steps = process_.elements.filter(({ type }) => type === 'ACTIVITY');
  const others = alike(process_, step?.id ?? '');

  assert.ok(steps.length > 2);
  assert.equal(others.length, steps.length - 1);
  assert.ok(others.every(({ type, id }) => type === 'ACTIVITY' && id !== step?.id));
});
