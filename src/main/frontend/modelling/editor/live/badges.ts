// SPDX-License-Identifier: EUPL-1.2
// How much is asked of what is drawn, hung on it: a number in a ring, filled where something matters now.
import type { Board } from '../board.ts';
import { type Drawing, type Element, type Line, type Place, place } from '../drawing.ts';
import type { Point } from '../hand/geometry.ts';
import { svg } from '../hand/sheet.ts';
import { elementOf, lineOf } from '../lookup.ts';
import type { Words } from '../words.ts';
import { type Findings, type Weight, weights } from './findings.ts';
import { many } from './news.ts';

const MOST_SHOWN = 9;
const RADIUS = 11;
/** Shares of a line's way where its badge may hang, the best first. */
const ALONG = [0.5, 0.3, 0.7, 0.15, 0.85, 0.06, 0.94];

export class Badges {
  readonly #board: Board;
  readonly #words: Words;
  /** What is hung outlives a drawing that leaves its element as it was. */
  #hung: SVGElement[] = [];

  constructor(board: Board, words: Words) {
    this.#board = board;
    this.#words = words;
  }

  show(drawing: Drawing, findings: Findings): void {
    const { sheet } = this.#board;
    const found = weights(findings);
    const words = once(() => wordsOfLines(this.#board.layer()));
    for (const badge of this.#hung) badge.remove();
    this.#hung = [];
    sheet.mark('me-asked', found.keys(), (id) => many(this.#words, found.get(id)?.count ?? 0));
    for (const [id, weight] of found) {
      const at = spot(sheet.drawn(id), elementOf(drawing, id), lineOf(drawing, id), words);
      if (!at) continue;
      const made = badge(weight, at.x, at.y);
      at.on.append(made);
      this.#hung.push(made);
    }
  }
}

interface Spot {
  readonly on: globalThis.Element;
  readonly x: number;
  readonly y: number;
}

/** Where the picture has its own sign, else at the upper right; of a line, in its middle, or beside that where words stand. */
function spot(
  graphics: readonly SVGElement[],
  element: Element | undefined,
  line: Line | undefined,
  words: () => readonly Place[],
): Spot | undefined {
  const [first] = graphics;
  if (!first) return undefined;
  if (line) {
    const spots = ALONG.flatMap((share) => along(line.ways[0] ?? [], share) ?? []);
    const free = spots.find((spot) => !words().some((box) => isOn(box, spot))) ?? spots[0];
    return free && { on: first, ...free };
  }
  const at = place(element);
  for (const each of graphics) {
    const sign = each.querySelector('.m-mark circle');
    if (!sign) continue;
    // what is painted apart has no place of its own
    const isOwn = each === first && at;
    const from = isOwn ? at : { x: 0, y: 0 };
    const on = isOwn ? each : (each.parentElement ?? each);
    return { on, x: Number(sign.getAttribute('cx')) - from.x, y: Number(sign.getAttribute('cy')) - from.y };
  }
  return at && { on: first, x: at.width - 4, y: 2 };
}

function badge({ count, isNow }: Weight, x: number, y: number): SVGElement {
  const made = svg('g', {
    class: isNow ? 'me-badge me-badge-now' : 'me-badge',
    transform: `translate(${x} ${y})`,
    'aria-hidden': 'true',
  });
  const number = svg('text', { y: 5, 'text-anchor': 'middle' });
  number.textContent = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  made.append(svg('circle', { r: RADIUS }), number);
  return made;
}

/** The words of all lines are painted over the drawing, apart from what they belong to. */
function wordsOfLines(layer: SVGElement): readonly Place[] {
  const words = layer.ownerSVGElement?.querySelectorAll<SVGTextElement>('.djs-visual .m-word') ?? [];
  return [...words].map((word) => word.getBBox());
}

/** Measured when first asked for: most drawings have no number on a line. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Whether a badge there would cover some of it. */
const isOn = (box: Place, { x, y }: Point): boolean =>
  x > box.x - RADIUS && x < box.x + box.width + RADIUS && y > box.y - RADIUS && y < box.y + box.height + RADIUS;

/** So great a share of the way along. */
function along(way: readonly (readonly [number, number])[], share: number): Point | undefined {
  const length = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) =>
    Math.hypot(x2 - x1, y2 - y1);
  const steps = way.slice(1).map((to, index) => [way[index] ?? to, to] as const);
  let left = steps.reduce((sum, [from, to]) => sum + length(from, to), 0) * share;
  for (const [from, to] of steps) {
    const step = length(from, to);
    if (step >= left && step > 0) {
      return { x: from[0] + ((to[0] - from[0]) * left) / step, y: from[1] + ((to[1] - from[1]) * left) / step };
    }
    left -= step;
  }
  return undefined;
}
