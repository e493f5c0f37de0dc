// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from './drafts.ts';
import { FakeStorage } from './fake-storage.ts';
import { linesOf, parsed } from './fallbacks.ts';
import { type Field, fits, restore, shape, slotOf } from './keep-form.ts';

const HERE = 'https://verkstad.example/exercise/E3?step=two';
const NINE = Date.UTC(2026, 10, 24, 9);

const hidden = (name: string, value: string): Field => ({ name, type: 'hidden', value });
const field = (name: string, value: string): Field => ({ name, type: 'textarea', value });
const box = (name: string, value: string, checked: boolean): Field => ({ name, type: 'checkbox', value, checked });
const radio = (name: string, value: string, checked: boolean): Field => ({ name, type: 'radio', value, checked });

const written = (text: object, fields: readonly Field[]) => ({
  text: JSON.stringify(text),
  at: NINE,
  page: '/meetings/m1/edit',
  label: 'Möte',
  ...shape(fields, new Set(['_version', '_handle'])),
});

test('a draft that is used says again which version it was written on', async () => {
  const store = new FakeStorage();
  const before = [hidden('_version', '3'), hidden('_handle', 'older'), field('programme', 'mitt')];
  new Drafts(store, 'karin').keep('form:/m', written({ programme: ['mitt'] }, before));
  const [draft] = (await new Drafts(store, 'karin').setAside('form:/m', '{"programme":["hennes"]}')).texts;
  assert.ok(draft);
  const now = [hidden('_version', '4'), hidden('_handle', 'newer'), field('programme', 'hennes')];

  restore(now, draft);

  assert.deepEqual(
    now.map(({ value }) => value),
    ['3', 'newer', 'mitt'],
  );
});

test('the version comes along to another window', async () => {
  const from = new Drafts(new FakeStorage(), 'karin');
  const into = new Drafts(new FakeStorage(), 'karin');
  from.keep('form:/m', written({ programme: ['mitt'] }, [hidden('_base', '3'), field('programme', 'mitt')]));

  into.receive(parsed(linesOf(from)));

  const [draft] = (await into.setAside('form:/m', '')).texts;
  assert.deepEqual([draft?.versions, draft?.names], [{ _base: '3' }, ['programme']]);
});

test('unticks what was unticked then, and leaves what was not in the form as the page shows it', () => {
  const draft = written({ reason: ['halv'] }, [field('reason', 'halv'), box('seen', 'a', false)]);
  const now = [field('reason', ''), box('seen', 'a', true), radio('level', '2', true), field('more', 'nytt')];

  restore(now, draft);

  assert.deepEqual(now, [
    field('reason', 'halv'),
    box('seen', 'a', false),
    radio('level', '2', true),
    field('more', 'nytt'),
  ]);
});

test('reads a draft from before names and versions were kept', () => {
  const now = [
    hidden('_version', '4'),
    field('reason', ''),
    radio('level', '1', true),
    radio('level', '2', false),
    box('seen', 'a', true),
  ];

  restore(now, { text: '{"reason":["halv"],"level":["2"]}' });

  assert.deepEqual(now, [
    hidden('_version', '4'),
    field('reason', 'halv'),
    radio('level', '1', false),
    radio('level', '2', true),
    box('seen', 'a', true),
  ]);
});

test('keeps each step by itself, whether the address or the form says which', () => {
  const slots = [
    slotOf('/exercise/E3?step=one', HERE),
    slotOf('/exercise/E3?step=two&saved=1', HERE),
    slotOf('/exercise/E3', HERE, 'three'),
    slotOf('/exercise/E3?saved=1', HERE),
    slotOf('', HERE),
    slotOf('/model/m/waivers?rule=PRO-01&element=a1', HERE, undefined, 'PRO-01/a1'),
  ];

  assert.deepEqual(slots, [
    'form:/exercise/E3?step=one',
    'form:/exercise/E3?step=two',
    'form:/exercise/E3?step=three',
    'form:/exercise/E3',
    'form:/exercise/E3?step=two',
    'form:/model/m/waivers#about:PRO-01/a1',
  ]);
});

test('an older draft of a step is offered in the step it was typed in only', async () => {
  const drafts = new Drafts(new FakeStorage(), 'karin');
  const old = { at: NINE, page: '/exercise/E3', label: 'Steg' };
  drafts.keep('form:/exercise/E3', { ...old, text: '{"a":["ett"]}' });
  await drafts.setAside('form:/exercise/E3', '');
  drafts.keep('form:/exercise/E3', { ...old, text: '{"b":["två"]}' });

  for (const [step, name] of [
    ['one', 'a'],
    ['two', 'b'],
  ] as const) {
    drafts.adopt('form:/exercise/E3', `form:/exercise/E3?step=${step}`, (draft) => fits(draft, [name, 'c']));
  }

  const offered = async (slot: string) => (await drafts.setAside(slot, '{}')).texts.map(({ text }) => text);
  assert.deepEqual(
    [
      await offered('form:/exercise/E3?step=one'),
      await offered('form:/exercise/E3?step=two'),
      await offered('form:/exercise/E3'),
    ],
    [['{"a":["ett"]}'], ['{"b":["två"]}'], []],
  );
});
