// SPDX-License-Identifier: EUPL-1.2
// This drawing beside an earlier one: what was done is marked in both, and told beside them, each with the way to it.
import { button, element } from '../../../shared/page.ts';
import type { Change, Drawing, Place } from '../drawing.ts';
import { middle } from '../hand/geometry.ts';
import type { Mark } from '../hand/sheet.ts';
import { CLOCK } from '../opening.ts';
import type { Clock } from '../quiet.ts';
import { ABOVE, marksOf, pictureOf, signOf, spot, svgOf } from '../sides.ts';
import { dispositions } from './dispositions.ts';
import { type Difference, fetchDifference, type Line } from './fetching.ts';
import { head } from './head.ts';
import type { Opening, Surroundings, Way } from './room.ts';
import { Settled } from './settled.ts';
import { staying } from './stay.ts';

const WORN: Readonly<Partial<Record<Change, Mark>>> = { ADDED: 'me-added', CHANGED: 'me-changed', MOVED: 'me-moved' };
const NAMES: Readonly<Record<string, Change>> = {
  added: 'ADDED',
  removed: 'REMOVED',
  changed: 'CHANGED',
  moved: 'MOVED',
};

export class Compare implements Way {
  readonly place = element('section', { className: 'se-way se-compare' });
  readonly #here: Surroundings;
  readonly #query: string;
  readonly #close: () => void;
  readonly #behind = element('p', { className: 'vk-meta', hidden: true });
  readonly #endView: () => void;
  /** Of the earlier drawing on the screen: asked for seldom, for to measure it is to lay the page out. */
  #size = { width: 0, height: 0 };
  readonly #sizes = new ResizeObserver(([found]) => {
    if (found) this.#size = found.contentRect;
    this.#follow();
  });
  readonly #over = svgOf('g', { class: 'se-marks', 'aria-hidden': 'true' });
  #difference: Difference;
  #then: SVGElement | undefined;
  /** What it shows, to the letter, its marks aside. */
  #shown = '';
  #drawn: Drawing;
  /** The newest that was asked about. */
  #asked: number;
  /** What is looked at in the earlier drawing. */
  #at = '';
  #isOpen = true;
  readonly #settled: Settled;

  /** @return undefined when it could not be fetched; then that was said; or when it is no longer wanted */
  static async open(
    here: Surroundings,
    query: string,
    { close, isWanted }: Pick<Opening, 'close' | 'isWanted'>,
    clock: Clock = CLOCK,
  ): Promise<Compare | undefined> {
    const difference = await fetchDifference(here.api, query);
    if (!isWanted()) return undefined;
    if (!difference) here.say(here.words.say('seeing.failed'));
    if (!difference) return undefined;
    const compare = new Compare(here, query, difference, { close, clock });
    // the drawing may have gone on meanwhile
    compare.#renew();
    return compare;
  }

  private constructor(
    here: Surroundings,
    query: string,
    difference: Difference,
    { close, clock }: { close: () => void; clock: Clock },
  ) {
    this.#here = here;
    this.#query = query;
    this.#close = close;
    this.#difference = difference;
    this.#drawn = here.drawing();
    this.#asked = difference.to;
    this.#settled = new Settled(clock, () => this.#again(here.drawing().base));
    this.#endView = here.board.onView(() => this.#follow());
    this.#write();
    const count = difference.parts.reduce((sum, { lines }) => sum + lines.length, 0);
    here.say(difference.same || here.words.say('seeing.compared', difference.title, String(count)));
  }

  drawn(drawing: Drawing): void {
    this.#drawn = drawing;
    this.#mark();
    this.#renew();
  }

  focused(id: string): void {
    const before = Object.entries(this.#difference.pairs).find(([, after]) => after === id)?.[0] ?? '';
    this.#look(before);
  }

  key(key: string): boolean {
    if (key === 'Escape') this.#close();
    return key === 'Escape';
  }

  destroy(): void {
    this.#isOpen = false;
    this.#settled.rest();
    this.#endView();
    this.#sizes.disconnect();
    this.#over.remove();
    this.#here.board.sheet.along('compare', []);
    for (const mark of Object.values(WORN)) this.#here.board.sheet.mark(mark, []);
  }

  #renew(): void {
    const { base } = this.#here.drawing();
    if (base <= this.#asked) return;
    this.#asked = base;
    this.#settled.want();
  }

  async #again(base: number): Promise<void> {
    const fresh = await fetchDifference(this.#here.api, this.#query);
    if (!this.#isOpen) return;
    if (fresh && fresh.to >= this.#difference.to) {
      this.#difference = fresh;
      this.#asked = Math.max(this.#asked, fresh.to);
      const stay = staying(this.place);
      this.#write();
      stay();
    } else if (!fresh && this.#asked === base) this.#asked = this.#difference.to; // once more with the next drawing
    this.#late(!fresh);
  }

  /** From when the marks are, where they are not as new as the drawing. */
  #late(failed: boolean): void {
    const { words, say, drawing } = this.#here;
    const isLate = this.#difference.to < drawing().base && (failed || !this.#behind.hidden);
    const told = isLate ? words.say('seeing.behind', String(this.#difference.to)) : '';
    if (isLate && this.#behind.hidden) say(told);
    this.#behind.hidden = !isLate;
    this.#behind.textContent = told;
  }

  #write(): void {
    const { words } = this.#here;
    const { title, earlier, parts, same } = this.#difference;
    const told = parts.flatMap(({ heading, lines }) => lines.map(({ text }) => `${heading}: ${text}`));
    const picture = this.#picture(words.say('seeing.pictureOf', [earlier, ...told].join('. ')));
    const caption = element('figcaption', {}, words.say('seeing.pictureOf', earlier));
    const lists = parts.flatMap(({ name, heading, lines }) => {
      const over = element('h4', { className: 'ds-heading' }, words.say('seeing.count', heading, String(lines.length)));
      over.dataset['size'] = '2xs';
      return [over, element('ul', { className: 'se-lines' }, ...lines.map((line) => this.#line(line, name)))];
    });
    this.place.replaceChildren(
      ...head(this.place, title, words, this.#close),
      this.#behind,
      element('figure', { className: 'se-then' }, caption, picture),
      ...(same === '' ? [this.#legend()] : [element('p', {}, same)]),
      ...dispositions(this.#difference.dispositions, (id) => this.#go(id)),
      ...lists,
    );
    this.#mark();
    this.#follow();
  }

  /** The earlier drawing seldom changes: then only its marks do. */
  #picture(label: string): SVGElement {
    const { words } = this.#here;
    const { then } = this.#difference;
    const shows = JSON.stringify([then.width, then.height, then.parts]);
    if (this.#then && this.#shown === shows) {
      for (const mark of this.#then.querySelectorAll(':scope > [data-of]')) mark.remove();
      this.#then.append(...marksOf(then, then.marks, words));
      this.#then.setAttribute('aria-label', label);
      return this.#then;
    }
    this.#shown = shows;
    this.#then = pictureOf(then, label, this.#all(), words);
    this.#sizes.disconnect();
    this.#sizes.observe(this.#then);
    return this.#then;
  }

  /** Sign, word and number of what is marked. */
  #legend(): HTMLElement {
    const { words } = this.#here;
    const rows = this.#difference.parts.map(({ name, heading, lines }) =>
      element('li', {}, signOf(NAMES[name] ?? 'CHANGED'), words.say('seeing.count', heading, String(lines.length))),
    );
    const legend = element('ul', { className: 'se-legend' }, ...rows);
    legend.setAttribute('aria-label', words.say('seeing.legend'));
    return legend;
  }

  #line({ text, before, after }: Line, name: string): HTMLElement {
    const { words, say } = this.#here;
    const pick = button(text, 'secondary', () => {
      if (after !== '') this.#go(after);
      else {
        this.#look(before);
        this.#then?.scrollIntoView({ block: 'nearest' });
        say(words.say('seeing.shownBefore', text));
      }
      // in the earlier drawing, too, when it is known there
      if (before !== '') this.#look(before);
    });
    pick.dataset['size'] = 'sm';
    return element('li', {}, signOf(NAMES[name] ?? 'CHANGED'), pick);
  }

  #go(id: string): void {
    if (id !== '') this.#here.go(id);
  }

  /** The marks lie over the drawing, and are said of what wears them. */
  #mark(): void {
    const { board, words } = this.#here;
    const { marks, parts } = this.#difference;
    for (const [change, mark] of Object.entries(WORN) as [Change, Mark][]) {
      const ids = marks.filter((each) => each.change === change).map((each) => each.element);
      const name = Object.keys(NAMES).find((key) => NAMES[key] === change);
      const said = parts.find((part) => part.name === name)?.heading ?? words.say(`mark${name}`);
      board.sheet.mark(mark, ids, said);
    }
    const over = marksOf(this.#drawn, marks, words);
    this.#over.replaceChildren(...over);
    board.layer().append(this.#over);
    board.sheet.along('compare', over);
  }

  #look(before: string): void {
    this.#at = before;
    this.#then?.querySelector('.se-at')?.remove();
    const at = before === '' ? undefined : spot(this.#difference.then, before);
    if (at) this.#then?.append(svgOf('rect', { ...out(at, 10), rx: 6, class: 'se-at' }));
    this.#follow();
  }

  /** As close as one has come in this drawing, around the same element; all of it where one sees all of this. */
  #follow(): void {
    const then = this.#then;
    if (!then || !this.#isOpen) return;
    const seen = this.#view();
    then.setAttribute('viewBox', `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
  }

  #view(): Place {
    const { view } = this.#here.board;
    const all = this.#all();
    const { width, height } = this.#size;
    const [w, h] = [width / view.scale, height / view.scale];
    const part = view.seen();
    const seesAll = part.x <= 0 && part.y <= 0 && part.width >= this.#drawn.width && part.height >= this.#drawn.height;
    if (seesAll || width <= 0 || (w >= all.width && h >= all.height)) return all;
    const at = this.#at === '' ? undefined : spot(this.#difference.then, this.#at);
    const centre = middle(at ?? part);
    return { x: within(all.x, all.width, centre.x, w), y: within(all.y, all.height, centre.y, h), width: w, height: h };
  }

  #all(): Place {
    const { width, height } = this.#difference.then;
    return { x: -8, y: -ABOVE, width: width + 16, height: height + ABOVE + 8 };
  }
}

/** Where to begin so that the middle is there, and no more is seen beyond the ends than must be. */
function within(start: number, length: number, centre: number, seen: number): number {
  if (seen >= length) return start - (seen - length) / 2;
  return Math.max(start, Math.min(start + length - seen, centre - seen / 2));
}

const out = ({ x, y, width, height }: Place, by: number): Place & Record<string, number> => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
