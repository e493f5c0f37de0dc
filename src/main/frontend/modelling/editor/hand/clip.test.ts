// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Drawing } from '../drawing.ts';
import type { Command } from '../queue.ts';
import { asText, copied, pasted, read } from './clip.ts';

const KEPT = join(process.cwd(), '../../test/resources/modelling/drawings');
const drawing = (type: string) =>
  ({ ...JSON.parse(readFileSync(join(KEPT, `${type}.json`), 'utf8')), type }) as Drawing;

function ids(): () => string {
  let made = 0;
  return () => `c${++made}`;
}

test('takes elements with the lines between them, and nothing that leads elsewhere', () => {
  const goals = drawing('GOAL');
  const clip = copied(goals, new Set(['n0', 'n1']));

  assert.deepEqual(
    clip.nodes.map(({ name }) => name),
    ['En kommun som är lätt att möta', 'Kortare tid till beslut om skolskjuts'],
  );
  assert.deepEqual(
    clip.edges.map(({ source, target }) => [source, target]),
    [['n1', 'n0']],
  );
  assert.equal(asText(clip), 'En kommun som är lätt att möta\nKortare tid till beslut om skolskjuts');
});

test('what was copied is pasted as one step, with new ids and the same lines', () => {
  const goals = drawing('GOAL');
  const clip = copied(goals, new Set(['n2', 'n3']));

  const made = pasted(goals, clip, ids());

  assert.equal(made.kind, 'step');
  const commands = (made.kind === 'step' ? made.command['commands'] : []) as readonly Command[];
  const said = commands.map(({ command }) => command);
  assert.deepEqual(said.filter((each) => each === 'add').length, 2);
  assert.deepEqual(commands[0], { command: 'add', type: 'GOAL', label: clip.nodes[0]?.name, id: 'c1' });
  const lines = commands.filter((each) => each.command === 'connect');
  assert.deepEqual(lines, [{ command: 'connect', type: 'OBSTRUCTS', source: 'c2', target: 'c1' }]);
});

test('a message says what people say of it and stands in the frame that came along, or in none', () => {
  const sequence = drawing('SEQUENCE');
  const commandsOf = (...from: string[]) => {
    const made = pasted(sequence, copied(sequence, new Set(from)), ids());
    return (made.kind === 'step' ? made.command['commands'] : []) as readonly Command[];
  };
  const alone = commandsOf('n0', 'n2');
  const framed = commandsOf('n0', 'n2', 'n3');

  const said = (commands: readonly Command[]) =>
    new Set(commands.filter(({ command }) => command === 'set-attribute').map(({ attribute }) => attribute));
  assert.deepEqual([...said(alone)], ['kind']);
  assert.deepEqual([...said(framed)].sort(), ['guard', 'kind']);
  assert.equal(alone.filter(({ command }) => command === 'connect').length, 2);
  assert.deepEqual(
    alone.filter(({ command }) => command === 'move-to-lane'),
    [],
  );
  const at = framed.findIndex(({ command }) => command === 'move-to-lane');
  assert.deepEqual(framed[at]?.['lane'], 'c3');
  assert.match(String(framed[at]?.['id']), /^\+\d+$/);
});

test('what there may be one of is pasted once, however often it was copied', () => {
  const goals = drawing('GOAL');
  const kinds = goals.notation.kinds.map((kind) => (kind.type === 'PROBLEM' ? { ...kind, most: 2 } : kind));
  const clip = copied(goals, new Set(['n3']));
  const twice = { ...clip, nodes: [...clip.nodes, ...clip.nodes.map((node) => ({ ...node, id: 'other', name: 'B' }))] };

  const made = pasted({ ...goals, notation: { ...goals.notation, kinds } }, twice, ids());

  assert.deepEqual(made.kind === 'step' && [made.count, made.left], [1, ['B']]);
});

test('another type of model takes what it knows and names what it does not', () => {
  const process = drawing('PROCESS');
  const clip = copied(process, new Set(['n0', 'n3', 'n4']));

  assert.equal(pasted(drawing('SEQUENCE'), clip, ids()).kind, 'nothing-fits');
  const same = pasted(process, clip, ids());
  assert.deepEqual(same.kind === 'step' && [same.count, same.left], [2, ['Handlägga skolskjuts']]);
});

test('is read back as it was written, and nothing else is', () => {
  const clip = copied(drawing('GOAL'), new Set(['n1']));

  assert.deepEqual(read(JSON.stringify(clip)), clip);
  for (const text of [
    '',
    'Ring sökande',
    '{}',
    '{"verkstad":1,"type":"GOAL","nodes":[{}],"edges":[]}',
    '[1]',
    'null',
  ]) {
    assert.equal(read(text), undefined, text);
  }
});
