// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { Sheet } from './sheet.ts';

let shapes: Map<string, SVGElement>;
let sheet: Sheet;

beforeEach(() => {
  const { document } = new JSDOM('<svg><g id="a"></g><g id="b"></g></svg>').window;
  shapes = new Map([...document.querySelectorAll<SVGElement>('g')].map((shape) => [shape.id, shape]));
  sheet = new Sheet({
    graphics: (id) => [shapes.get(id)].filter((shape) => shape !== undefined),
    layer: () => document.querySelector('svg') as unknown as SVGElement,
  });
});

const said = (id: string) => shapes.get(id)?.getAttribute('aria-description');

test('several marks of one element are said together, and each goes by itself', () => {
  sheet.mark('me-changed', ['a'], 'ändrat');
  sheet.mark('me-step', ['a'], 'här är vi');
  assert.equal(said('a'), 'ändrat. här är vi');

  sheet.mark('me-changed', []);
  assert.equal(said('a'), 'här är vi');

  sheet.mark('me-step', []);
  assert.equal(said('a'), null);
});

test('a mark may say of each its own, and something else the next time', () => {
  sheet.mark('me-figured', ['a', 'b'], (id) => `${id} 5 min`);
  sheet.mark('me-figured', ['a', 'b'], (id) => `${id} 6 min`);

  assert.deepEqual([said('a'), said('b')], ['a 6 min', 'b 6 min']);
});

test('marks are put on again in a new drawing', () => {
  sheet.mark('me-added', ['a'], 'nytt');
  shapes.get('a')?.removeAttribute('aria-description');
  shapes.get('a')?.removeAttribute('class');

  sheet.renewed();

  assert.equal(said('a'), 'nytt');
  assert.ok(shapes.get('a')?.classList.contains('me-added'));
});
