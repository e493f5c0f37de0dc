// SPDX-License-Identifier: EUPL-1.2
// The token: it stands at a step, wears its number, and glides along the line to the next; for who wants no motion it jumps.
import type { Board } from '../board.ts';
import type { Drawing } from '../drawing.ts';
import type { Point } from '../hand/geometry.ts';
import { spot, svgOf } from '../sides.ts';

const RADIUS = 15;
const DURATION = 700;

export class Token {
  readonly #board: Board;
  readonly #group = svgOf('g', { class: 'se-token', 'aria-hidden': 'true' });
  readonly #sign = svgOf('text', { 'text-anchor': 'middle', y: 5 });
  readonly #around = svgOf('rect', { class: 'se-around', rx: 8 });
  /** Both: they go along with the step. */
  readonly #over = svgOf('g', {});
  #from = '';
  #at: Point | undefined;

  constructor(board: Board) {
    this.#board = board;
    this.#group.append(svgOf('circle', { r: RADIUS }), this.#sign);
    this.#over.append(this.#around, this.#group);
  }

  /** @param id empty for nowhere */
  to(drawing: Drawing, id: string, sign: string): void {
    const where = id === '' ? undefined : spot(drawing, id);
    this.#sign.textContent = sign;
    if (!where) {
      this.destroy();
      return;
    }
    for (const [name, value] of Object.entries({
      x: where.x - 7,
      y: where.y - 7,
      width: where.width + 14,
      height: where.height + 14,
    })) {
      this.#around.setAttribute(name, String(value));
    }
    this.#board.layer().append(this.#over);
    this.#over.dataset['of'] = id;
    this.#board.sheet.along('token', [this.#over]);
    const at = { x: where.x, y: where.y };
    this.#group.setAttribute('transform', `translate(${at.x} ${at.y})`);
    if (this.#at && this.#from !== id) this.#glide([this.#at, ...along(drawing, this.#from, id), at]);
    this.#at = at;
    this.#from = id;
  }

  destroy(): void {
    this.#over.remove();
    this.#board.sheet.along('token', []);
    this.#at = undefined;
  }

  #glide(points: readonly Point[]): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const frames = points.map(({ x, y }) => ({ transform: `translate(${x}px, ${y}px)` }));
    this.#group.animate(frames, { duration: DURATION, easing: 'ease-in-out' });
  }
}

/** The corners of a line that leads there; none where none does. */
function along({ lines }: Drawing, from: string, to: string): readonly Point[] {
  const line = lines.find(({ source, target }) => source === from && target === to);
  return (line?.ways[0] ?? []).map(([x, y]) => ({ x, y }));
}
