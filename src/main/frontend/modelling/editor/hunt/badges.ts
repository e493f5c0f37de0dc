// SPDX-License-Identifier: EUPL-1.2
// Marks over the drawing: numbers while one looks for errors; afterwards how it went, by sign, outline and word.
import type { Board } from '../board.ts';
import { type Drawing, type Place, place } from '../drawing.ts';
import { svg } from '../hand/sheet.ts';

export type State = 'number' | 'found' | 'missed' | 'wrong';

export interface Badge {
  readonly at: string;
  readonly state: State;
  /** A number, or a word. */
  readonly text: string;
}

const HEIGHT = 24;
/** As wide as a letter is at most. */
const LETTER = 8.5;
/** A badge stays readable however far off one looks, but never hides the drawing. */
const LARGEST = { number: 2.4, word: 1.6 };

const SIGNS: Readonly<Record<State, string>> = {
  number: '',
  found: 'M5,12l5,5l9,-11',
  missed: 'M12,4v10M12,18v2',
  wrong: 'M6,6l12,12M18,6l-12,12',
};

export class Badges {
  readonly #board: Board;
  readonly #drawing: Drawing;
  readonly #layer = svg('g', { class: 'mh-badges', 'aria-hidden': 'true' });

  constructor(board: Board, drawing: Drawing) {
    this.#board = board;
    this.#drawing = drawing;
    board.layer().append(this.#layer);
    board.onView(() => this.#scale());
  }

  show(badges: readonly Badge[]): void {
    const there = new Map<string, number>();
    this.#layer.replaceChildren(
      ...badges.flatMap((badge) => {
        const at = spot(this.#drawing, badge.at);
        if (!at) return [];
        const above = there.get(badge.at) ?? 0;
        there.set(badge.at, above + 1);
        return this.#draw(badge, at, above);
      }),
    );
    this.#scale();
  }

  #draw({ state, text }: Badge, at: Place, above: number): SVGElement[] {
    const made = svg('g', { class: `mh-badge mh-${state}`, 'data-x': at.x, 'data-y': at.y });
    const isWord = state !== 'number';
    const width = Math.max(HEIGHT, text.length * LETTER + (isWord ? HEIGHT + 8 : 10));
    const plate = svg('g', {
      transform: `translate(-6 ${(isWord ? -HEIGHT - 4 : 8 - HEIGHT) - above * (HEIGHT + 3)})`,
    });
    plate.append(svg('rect', { width, height: HEIGHT, rx: isWord ? 3 : HEIGHT / 2, class: 'mh-plate' }));
    if (isWord) plate.append(svg('path', { d: SIGNS[state], class: 'mh-sign' }));
    const words = svg('text', { x: isWord ? HEIGHT + 2 : width / 2, y: 17, class: 'mh-text' });
    if (!isWord) words.setAttribute('text-anchor', 'middle');
    words.textContent = text;
    plate.append(words);
    made.append(plate);
    const box = svg('rect', {
      x: at.x - 4,
      y: at.y - 4,
      width: at.width + 8,
      height: at.height + 8,
      rx: 4,
      class: `mh-box mh-${state}`,
    });
    return above > 0 ? [made] : [box, made];
  }

  #scale(): void {
    const wanted = Math.max(1, 1 / this.#board.view.scale);
    for (const badge of this.#layer.querySelectorAll<SVGElement>('.mh-badge')) {
      const by = Math.min(wanted, badge.classList.contains('mh-number') ? LARGEST.number : LARGEST.word);
      badge.setAttribute('transform', `translate(${badge.dataset['x']} ${badge.dataset['y']}) scale(${by})`);
    }
  }
}

/** Where an element is, or the middle of a line. */
export function spot(drawing: Pick<Drawing, 'elements' | 'lines'>, id: string): Place | undefined {
  const at = place(drawing.elements.find((one) => one.id === id));
  const way = drawing.lines.find((line) => line.id === id)?.ways[0];
  if (at || !way) return at;
  const [from, to] = [way[Math.floor((way.length - 1) / 2)], way[Math.ceil((way.length - 1) / 2)]];
  if (!from || !to) return undefined;
  return { x: (from[0] + to[0]) / 2 - 8, y: (from[1] + to[1]) / 2 - 8, width: 16, height: 16 };
}
