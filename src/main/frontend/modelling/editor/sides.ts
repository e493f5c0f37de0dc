// SPDX-License-Identifier: EUPL-1.2
// The two sides of a conflict, drawn beside each other. What was done is marked by a shape, a sign and a word.
import { element } from '../../shared/page.ts';
import { type Change, type Marked, type Picture, type Place, place, type Side } from './drawing.ts';
import { parse } from './parts.ts';
import type { Words } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A mark stands so far above what it marks. */
export const ABOVE = 30;
const AROUND = 60;
const LEAST = 420;
const BADGE = 22;
/** As wide as a letter of a mark is at most. */
const LETTER = 8;

/** Word, sign, and the outline it stands in: a circle, a diamond, an arrow, a square. */
const MARKS: Readonly<Record<Change, readonly [word: string, sign: string, outline: string]>> = {
  ADDED: ['markAdded', '+', '0,11 3,3 11,0 19,3 22,11 19,19 11,22 3,19'],
  CHANGED: ['markChanged', '≠', '11,-2 24,11 11,24 -2,11'],
  MOVED: ['markMoved', '→', '0,2 14,2 24,11 14,20 0,20'],
  MISSING: ['markMissing', '−', '0,0 22,0 22,22 0,22'],
  REMOVED: ['seeing.removed', '−', '0,0 22,0 22,22 0,22'],
};

/** @param title such as "your change"; @param below what is chosen under it */
export function sideOf(side: Side, title: string, words: Words, ...below: Node[]): HTMLElement {
  const told = side.changes.length > 0 ? side.changes : [words.say('noMarks')];
  const heading = element('h3', { className: 'ds-heading' }, title);
  heading.dataset['size'] = '2xs';
  const list = element('ul', {}, ...told.map((line) => element('li', {}, line)));
  return element('section', { className: 'me-side' }, heading, picture(side, title, told, words), list, ...below);
}

function picture(side: Side, title: string, told: readonly string[], words: Words): SVGElement {
  const label = words.say('sideOf', title, told.join('. '));
  const marked = side.marks.flatMap(({ element: id }) => spot(side, id) ?? []);
  return pictureOf(side, label, frame(side, marked), words);
}

/** A drawing with its marks. @param seen as much of it as is shown */
export function pictureOf(drawing: Marked, label: string, seen: Place, words: Words): SVGElement {
  const svg = svgOf('svg', { role: 'img', 'aria-label': label });
  svg.setAttribute('viewBox', `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
  svg.setAttribute('preserveAspectRatio', 'xMidYMin');
  svg.append(...parse(drawing.parts.map((part) => part.svg).join('')), ...marksOf(drawing, drawing.marks, words));
  return svg;
}

/** The marks alone, to be laid over a drawing, each in a group of what it marks. */
export function marksOf(drawing: Picture, marks: Marked['marks'], words: Words): SVGElement[] {
  return marks.flatMap(({ element: id, change }) => {
    const at = spot(drawing, id);
    if (!at) return [];
    const made = drawing.lines.some((line) => line.id === id) ? markOfLine(at, change) : mark(at, change, words);
    const of = svgOf('g', { 'data-of': id });
    of.append(made);
    return [of];
  });
}

/** As it stands before the words of a mark. */
export function signOf(change: Change): SVGElement {
  const [, sign, outline] = MARKS[change];
  const svg = svgOf('svg', { viewBox: '-3 -3 28 28', class: `me-sign me-mark-${change.toLowerCase()}` });
  svg.setAttribute('aria-hidden', 'true');
  svg.append(
    svgOf('polygon', { points: outline, class: 'me-mark-sign' }),
    svgOf('text', { x: 11, y: 16, 'text-anchor': 'middle', class: 'me-mark-of' }, sign),
  );
  return svg;
}

/** What is marked with something around it, so that it can be read; all of it where nothing is marked. */
function frame({ width, height }: Side, marked: readonly Place[]): Place {
  const all = { x: 0, y: -BADGE, width, height: height + BADGE };
  if (marked.length === 0) return all;
  const left = Math.min(...marked.map(({ x }) => x)) - AROUND;
  const right = Math.max(...marked.map((at) => at.x + at.width)) + AROUND;
  const top = Math.min(...marked.map(({ y }) => y)) - AROUND;
  const bottom = Math.max(...marked.map((at) => at.y + at.height)) + AROUND;
  const wide = Math.max(right - left, LEAST);
  const x = Math.max(-AROUND, Math.min(left, width - wide));
  return { x, y: Math.max(-BADGE - 8, top), width: wide, height: Math.max(bottom - top, LEAST / 2) };
}

/** Where an element is, or the middle of a line. */
export function spot(side: Picture, id: string): Place | undefined {
  const at = place(side.elements.find((one) => one.id === id));
  const way = side.lines.find((line) => line.id === id)?.ways[0];
  if (at || !way) return at;
  const [from, to] = [way[Math.floor((way.length - 1) / 2)], way[Math.ceil((way.length - 1) / 2)]];
  if (!from || !to) return undefined;
  return { x: (from[0] + to[0]) / 2 - 8, y: (from[1] + to[1]) / 2 - 8, width: 16, height: 16 };
}

/** The sign alone, on the line: words would cover what stands around it. */
function markOfLine({ x, y, width, height }: Place, change: Change): SVGElement {
  const [, sign, outline] = MARKS[change];
  const group = svgOf('g', { class: `me-mark me-mark-${change.toLowerCase()}`, 'aria-hidden': 'true' });
  group.setAttribute('transform', `translate(${x + width / 2 - BADGE / 2} ${y + height / 2 - BADGE / 2})`);
  group.append(
    svgOf('polygon', { points: outline, class: 'me-mark-sign me-mark-edge' }),
    svgOf('text', { x: 11, y: 16, 'text-anchor': 'middle', class: 'me-mark-of' }, sign),
  );
  return group;
}

function mark({ x, y, width, height }: Place, change: Change, words: Words): SVGElement {
  const [key, sign, outline] = MARKS[change];
  const word = words.say(key);
  const group = svgOf('g', { class: `me-mark me-mark-${change.toLowerCase()}`, 'aria-hidden': 'true' });
  const box = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 4, class: 'me-mark-box' };
  const label = svgOf('g', { transform: `translate(${x - 4} ${y - BADGE - 6})` });
  label.append(
    svgOf('rect', { x: 0, y: 0, width: BADGE + 12 + word.length * LETTER, height: BADGE, class: 'me-mark-plate' }),
    svgOf('polygon', { points: outline, class: 'me-mark-sign' }),
    svgOf('text', { x: 11, y: 16, 'text-anchor': 'middle', class: 'me-mark-of' }, sign),
    svgOf('text', { x: BADGE + 8, y: 16, class: 'me-mark-word' }, word),
  );
  group.append(svgOf('rect', box), label);
  return group;
}

export function svgOf(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.textContent = text;
  return made;
}
