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

test('what is laid over an element goes along with it, waits with it, and stays where it is drawn anew', () => {
  const over = shapes.get('b')?.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g') as SVGElement;
  over.dataset['of'] = 'a';
  const at = () => over.getAttribute('transform');
  sheet.along('compare', [over]);

  sheet.shift('b', 5, 5);
  assert.equal(at(), null);
  sheet.shift('a', 30, 10);
  assert.equal(at(), 'translate(30 10)');

  sheet.rest(new Map([['a', { x: 30, y: 10 }]]));
  sheet.along('compare', [over]);
  assert.equal(at(), 'translate(30 10)');
  sheet.shift('a', 5, 0);
  assert.equal(at(), 'translate(35 10)');

  sheet.renewed();
  assert.equal(at(), null);
});

test('what is laid over a line fades with it, also when it comes later', () => {
  const over = shapes.get('b')?.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g') as SVGElement;
  over.dataset['of'] = 'b';
  const isFaint = () => over.classList.contains('me-faint');
  sheet.along('figures', [over]);
  assert.equal(isFaint(), false);

  sheet.mark('me-faint', ['b']);
  assert.equal(isFaint(), true);
  over.classList.remove('me-faint');
  sheet.along('figures', [over]);
  assert.equal(isFaint(), true);

  sheet.mark('me-faint', []);
  assert.equal(isFaint(), false);
});
