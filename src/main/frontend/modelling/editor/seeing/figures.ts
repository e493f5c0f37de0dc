// SPDX-License-Identifier: EUPL-1.2
// Key figures in the drawing, as long as one wants to see them: over what they are about, of the whole beside it, and said
// of each element to those who do not see them.
import { element } from '../../../shared/page.ts';
import type { Drawing, Figures as Told } from '../drawing.ts';
import { parse } from '../parts.ts';
import { svgOf } from '../sides.ts';
import type { Words } from '../words.ts';
import { head } from './head.ts';
import { kept } from './kept.ts';
import type { Surroundings } from './room.ts';

export class Figures {
  readonly place = element('section', { className: 'se-way se-figures', hidden: true });
  readonly #here: Surroundings;
  readonly #seen: () => void;
  readonly #over = svgOf('g', { class: 'se-over-drawing', 'aria-hidden': 'true' });

  /** @param seen told whenever they come or go */
  constructor(here: Surroundings, seen: () => void) {
    this.#here = here;
    this.#seen = seen;
  }

  get offered(): boolean {
    return this.#here.drawing().figures !== undefined;
  }

  get shown(): boolean {
    return !this.place.hidden;
  }

  toggle(): void {
    const { words, say, drawing } = this.#here;
    kept.figures = !this.shown;
    this.drawn(drawing());
    const told = drawing().figures?.said ?? '';
    say(this.shown ? `${words.say('seeing.figuresOn')} ${told}` : words.say('seeing.figuresGone'));
  }

  drawn(drawing: Drawing): void {
    const { board, words } = this.#here;
    const figures = kept.figures ? drawing.figures : undefined;
    const wasShown = this.shown;
    this.place.hidden = !figures;
    if (figures) {
      this.#write(figures, drawing);
      const over = figures.parts.map(({ element: of, svg }) => {
        const made = svgOf('g', { 'data-of': of });
        made.append(...parse(svg));
        return made;
      });
      this.#over.replaceChildren(...over);
      board.layer().append(this.#over);
      board.sheet.along('figures', over);
      const said = sayings(figures, words);
      board.sheet.mark('me-figured', said.keys(), (id) => said.get(id) ?? '');
      // they may need more room than the drawing alone
      board.view.follow({ ...drawing, width: figures.width, height: figures.height });
    } else if (wasShown) {
      this.destroy();
      board.view.follow(drawing);
    }
    this.#seen();
  }

  destroy(): void {
    this.#over.remove();
    this.#here.board.sheet.along('figures', []);
    this.#here.board.sheet.mark('me-figured', []);
  }

  #write({ totals, steps, notes }: Told, drawing: Drawing): void {
    const { words } = this.#here;
    const slowest = steps.find(({ bottleneck }) => bottleneck !== '');
    const name = drawing.elements.find(({ id }) => id === slowest?.element)?.name ?? '';
    const rows = slowest ? [...totals, `${slowest.bottleneck}: ${name}`] : totals;
    const table = element('table', { className: 'ds-table vk-table se-totals' });
    table.append(element('tbody', {}, ...rows.map(row)));
    const heading = head(this.place, words.say('seeing.figuresTitle'), words, () => {
      this.toggle();
      this.#here.back();
    });
    table.setAttribute('aria-labelledby', this.place.getAttribute('aria-labelledby') ?? '');
    const told = notes.map((note) => element('li', {}, note));
    this.place.replaceChildren(...heading, table, ...(told.length > 0 ? [element('ul', {}, ...told)] : []));
  }
}

/** "Lead time: 12 h" as a row of two; a word on why there is none as a row of one. */
function row(told: string): HTMLTableRowElement {
  const at = told.indexOf(': ');
  if (at < 0) return element('tr', {}, element('td', { colSpan: 2 }, told));
  return element('tr', {}, element('th', { scope: 'row' }, told.slice(0, at)), element('td', {}, told.slice(at + 2)));
}

/** What is said of each element and line. */
export function sayings({ steps, shares }: Told, words: Words): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { element: id, work, waiting, often, bottleneck } of steps) {
    const all = [
      bottleneck,
      work && words.say('seeing.figureWork', work),
      waiting && words.say('seeing.figureWaiting', waiting),
      often && words.say('seeing.figureOften', often),
    ].filter(Boolean);
    if (all.length > 0) said.set(id, all.join(', '));
  }
  for (const share of shares) said.set(share.element, words.say('seeing.figureShare', share.words));
  return said;
}
