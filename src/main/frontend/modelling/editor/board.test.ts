// SPDX-License-Identifier: EUPL-1.2
// The editor's drawing beside the server's picture, shape by shape, for every type of model.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Board, Names } from './board.ts';
import { type Drawing, place } from './drawing.ts';

// npm starts it in the folder of package.json
const KEPT = join(process.cwd(), '../../test/resources/modelling/drawings');
const NAMES: Names = { element: (id) => `element ${id}`, line: ({ id }) => `line ${id}` };

let make: (container: HTMLElement) => Board;

/** What jsdom lacks: it lays nothing out, so no size ever changes. */
class Unchanging {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** And what diagram-js asks for: matrices, and sizes of what is drawn nowhere. */
class SVGMatrix {
  readonly a = 1;
  readonly b = 0;
  readonly c = 0;
  readonly d = 1;
  readonly e = 0;
  readonly f = 0;

  inverse = () => this;
  multiply = () => this;
  translate = () => this;
  scale = () => this;
}

function lend(window: JSDOM['window']): void {
  const transform = () => ({
    matrix: new SVGMatrix(),
    setTranslate() {},
    setRotate() {},
    setScale() {},
    setMatrix() {},
  });
  const list = { numberOfItems: 0, clear() {}, appendItem() {}, initialize() {}, consolidate: transform };
  Object.assign(window.SVGSVGElement.prototype, {
    createSVGMatrix: () => new SVGMatrix(),
    createSVGTransform: transform,
    createSVGTransformFromMatrix: transform,
  });
  Object.assign(window.SVGElement.prototype, {
    getBBox: () => ({ x: 0, y: 0, width: 10, height: 10 }),
    getCTM: () => new SVGMatrix(),
    getScreenCTM: () => new SVGMatrix(),
  });
  Object.defineProperty(window.SVGElement.prototype, 'transform', { get: () => ({ baseVal: list }) });
  Object.defineProperty(globalThis, 'SVGMatrix', { value: SVGMatrix });
  Object.defineProperty(globalThis, 'ResizeObserver', { value: Unchanging });
}

before(async () => {
  const { window } = new JSDOM('<!doctype html><body></body>');
  lend(window);
  for (const name of [
    'window',
    'document',
    'DOMParser',
    'Node',
    'Element',
    'SVGElement',
    'HTMLElement',
    'MouseEvent',
  ]) {
    const value = name === 'window' ? window : (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  const { Board } = await import('./board.ts');
  make = (container) =>
    new Board(
      container,
      () => {},
      () => {},
    );
});

function open(drawing: Drawing): { board: Board; paper: HTMLElement } {
  const paper = document.createElement('div');
  document.body.append(paper);
  const board = make(paper);
  board.show(drawing, NAMES);
  return { board, paper };
}

/** One shape with all it says of itself, wherever it hangs. */
function told(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  const own = [...element.childNodes].filter((child) => child.nodeType === 3).map((child) => child.textContent);
  return [element.localName, ...attributes, ...own].join(' ');
}

function serverSays(drawing: Drawing): Element {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${drawing.parts.map(({ svg }) => svg).join('')}</svg>`;
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
}

for (const file of readdirSync(KEPT).sort()) {
  const drawing = JSON.parse(readFileSync(join(KEPT, file), 'utf8')) as Drawing;

  test(`draws ${file} as the server does, shape by shape and in the same order`, () => {
    const { board, paper } = open(drawing);

    const groups = [...paper.querySelectorAll('.djs-visual')];
    const drawn = groups.flatMap((group) => [...group.querySelectorAll('*')]).map(told);
    const wanted = [...serverSays(drawing).querySelectorAll('*')].map(told);
    assert.deepEqual(drawn, wanted);
    board.destroy();
  });

  test(`puts every part of ${file} where the server has it`, () => {
    const { board, paper } = open(drawing);

    for (const element of drawing.elements) {
      const at = place(element);
      if (!at) continue;
      const group = paper.querySelector(`[data-element-id="${element.id}"] .djs-visual`);
      assert.equal(group?.getAttribute('transform'), `translate(${-at.x} ${-at.y})`, element.id);
    }
    board.destroy();
  });

  test(`names everything in ${file} one can go to, with one stop of Tab`, () => {
    const { board, paper } = open(drawing);
    const first = drawing.elements.find(place)?.id ?? '';

    board.focus(first, false);

    for (const element of drawing.elements.filter(place)) {
      const graphics = paper.querySelector(`[data-element-id="${element.id}"]`);
      assert.equal(graphics?.getAttribute('aria-label'), `element ${element.id}`);
    }
    assert.equal(paper.querySelectorAll('[tabindex="0"]').length, 1);
    board.destroy();
  });
}

test('lets nothing in that is no part of a picture', () => {
  const drawing = JSON.parse(readFileSync(join(KEPT, 'GOAL.json'), 'utf8')) as Drawing;
  const evil =
    '<g onload="x()"><script>x()</script><a href="x"><text>t</text></a><foreignObject/><rect style="x"/></g>';
  const part = { layer: 'BACK', element: '', svg: evil } as const;
  const { board, paper } = open({ ...drawing, parts: [part] });

  const group = paper.querySelector('.djs-visual');
  assert.equal(group?.innerHTML.replace(/ xmlns="[^"]*"/g, ''), '<g><rect></rect></g>');
  board.destroy();
});

test('draws anew only what another drawing changes, and all of it in the order the server paints', () => {
  const drawing = JSON.parse(readFileSync(join(KEPT, 'PROCESS.json'), 'utf8')) as Drawing;
  const { board, paper } = open(drawing);
  const graphics = (id: string) => paper.querySelector(`[data-element-id="${id}"]`);
  const [gone, renamed, first, ...rest] = drawing.parts.filter(({ layer }) => layer === 'NODE');
  assert.ok(gone && renamed && first);
  const kept = rest.map(({ element }) => graphics(element));
  const old = graphics(renamed.element);
  board.focus(first.element, false);
  const stop = graphics(first.element);
  const parts = drawing.parts
    .filter((part) => part !== gone && part !== first)
    .map((part) => (part === renamed ? { ...part, svg: `${part.svg}<text>ny</text>` } : part));
  const other = { ...drawing, parts: [...parts, first] };

  board.show(other, NAMES);
  board.focus(first.element, false);

  assert.deepEqual(
    rest.map(({ element }) => graphics(element)),
    kept,
  );
  assert.equal(graphics(gone.element), null);
  assert.notEqual(graphics(renamed.element), old);
  assert.equal(graphics(first.element), stop);
  assert.equal(paper.querySelectorAll('[tabindex="0"]').length, 1);
  const drawn = [...paper.querySelectorAll('.djs-visual')].flatMap((group) => [...group.querySelectorAll('*')]);
  assert.deepEqual(drawn.map(told), [...serverSays(other).querySelectorAll('*')].map(told));
  board.destroy();
});

test('lets what was marked keep its mark in another drawing, and what was shifted stand where it is drawn', () => {
  const drawing = JSON.parse(readFileSync(join(KEPT, 'GOAL.json'), 'utf8')) as Drawing;
  const { board, paper } = open(drawing);
  const [one, other] = drawing.elements.filter(place);
  assert.ok(one && other);
  const graphics = (id: string) => paper.querySelector(`[data-element-id="${id}"]`);
  board.sheet.mark('me-chosen', [one.id]);
  board.sheet.shift(one.id, 10, 20);
  board.sheet.rest(new Map([[other.id, { x: 5, y: 5 }]]));

  board.show(drawing, NAMES);

  assert.ok(graphics(one.id)?.classList.contains('me-chosen'));
  for (const { id } of [one, other]) assert.equal(graphics(id)?.parentElement?.getAttribute('transform'), null);
  board.destroy();
});

test('reads every part even if one of them is not whole', () => {
  const drawing = JSON.parse(readFileSync(join(KEPT, 'GOAL.json'), 'utf8')) as Drawing;
  const broken = { layer: 'BACK', element: '', svg: '<g><rect/></g></g><rect' } as const;
  const { board, paper } = open({ ...drawing, parts: [broken, ...drawing.parts] });

  const wanted = serverSays(drawing).querySelectorAll('text').length;
  assert.equal(paper.querySelectorAll('.djs-visual text').length, wanted);
  board.destroy();
});
