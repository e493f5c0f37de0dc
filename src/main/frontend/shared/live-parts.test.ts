// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed } from './live-parts.ts';

const part = (name: string, state: string) => ({ name, state });

test('names the parts whose state is another', () => {
  assert.deepEqual(changed([part('a', 'todo'), part('b', 'done')], [part('a', 'done'), part('b', 'done')]), ['a']);
});

test('leaves alone what the page does not show', () => {
  assert.deepEqual(changed([part('a', 'todo')], [part('a', 'todo'), part('new', 'done')]), []);
});
