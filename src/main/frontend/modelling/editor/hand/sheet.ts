// SPDX-License-Identifier: EUPL-1.2
// What the hand does to the picture while it is held: shapes go along, marks and lines lie over them. Nothing is laid
// out or drawn anew for it: groups are moved as they are.
import type { Place } from '../drawing.ts';
import { edge, middle, type Point } from './geometry.ts';
import type { Guide } from './snap.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What the sheet needs of the board. */
export interface Ground {
  /** Everything drawn of an element or line: its shape, and parts painted apart from it. */
  graphics(id: string): readonly SVGElement[];
  layer(): SVGElement;
}

export type Mark =
  | 'me-chosen'
  | 'me-legal'
  | 'me-illegal'
  | 'me-host'
  | 'me-faint'
  | 'me-added'
  | 'me-changed'
  | 'me-moved'
  | 'me-step'
  | 'me-figured'
  | 'me-asked'
  | 'me-about'
  | 'me-remarked';

/** What a mark says to those who do not see it: the same of all that wear it, or of each its own. */
export type Saying = string | ((id: string) => string);

export function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

export class Sheet {
  readonly #ground: Ground;
  readonly #shifted = new Set<string>();
  /** How far those that wait for the server stand from where it drew them. */
  #resting: ReadonlyMap<string, Point> = new Map();
  readonly #marked = new Map<Mark, { readonly ids: ReadonlySet<string>; readonly words: Saying }>();
  /** What each is said to be, mark by mark. */
  readonly #told = new Map<string, Map<Mark, string>>();
  readonly #over = new Map<string, SVGElement>();
  /** What lies over the picture and belongs to an element or line, by whoever laid it there. */
  readonly #along = new Map<string, readonly SVGElement[]>();
  #laidOver = new Map<string, SVGElement[]>();
  /** How far each stands from where the server drew it. */
  readonly #away = new Map<string, Point>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  get resting(): Iterable<string> {
    return this.#resting.keys();
  }

  /** These stand elsewhere than the server drew them until it does so too. */
  rest(offsets: ReadonlyMap<string, Point>): void {
    const before = this.#resting;
    this.#resting = offsets;
    for (const id of new Set([...before.keys(), ...offsets.keys()])) {
      this.#shifted.delete(id);
      this.#put(id, 0, 0);
    }
  }

  /** Lets it stand so far from where it rests. */
  shift(id: string, dx: number, dy: number): void {
    this.#put(id, dx, dy);
    this.#shifted.add(id);
  }

  /** Back to where they rest. */
  back(): void {
    for (const id of this.#shifted) this.#put(id, 0, 0);
    this.#shifted.clear();
  }

  /** Everything drawn of it: what is hung on it goes along with it. */
  drawn(id: string): readonly SVGElement[] {
    return this.#ground.graphics(id);
  }

  /**
   * What was laid over the picture goes along with what it belongs to (data-of), and fades with it.
   * @param name whose it is: what they laid there before is let go of
   */
  along(name: string, over: Iterable<SVGElement>): void {
    this.#along.set(name, [...over]);
    this.#laidOver = new Map();
    for (const each of [...this.#along.values()].flat()) {
      const of = each.dataset['of'] ?? '';
      const held = this.#laidOver.get(of);
      if (held) held.push(each);
      else this.#laidOver.set(of, [each]);
    }
    const faint = this.#marked.get('me-faint')?.ids;
    for (const each of this.#along.get(name) ?? []) {
      const of = each.dataset['of'] ?? '';
      translate(each, this.#away.get(of));
      each.classList.toggle('me-faint', faint?.has(of) === true);
    }
  }

  /** These and no others wear the mark. @param words what it says to those who do not see it */
  mark(mark: Mark, ids: Iterable<string>, words: Saying = ''): void {
    const held = this.#marked.get(mark);
    const before = held?.ids ?? new Set<string>();
    const now = new Set(ids);
    for (const id of before) if (!now.has(id)) this.#wear(mark, id, false, '');
    for (const id of now) {
      if (held?.words === words && before.has(id)) continue;
      this.#wear(mark, id, true, typeof words === 'string' ? words : words(id));
    }
    this.#marked.set(mark, { ids: now, words });
  }

  /** The picture is another, though not every part of it: marks are put on again, shifts are not. */
  renewed(): void {
    const away = [...this.#shifted, ...this.#resting.keys()];
    this.#shifted.clear();
    this.#resting = new Map();
    for (const id of away) this.#put(id, 0, 0);
    this.#over.clear();
    const marked = [...this.#marked];
    this.#marked.clear();
    this.#told.clear();
    for (const [mark, { ids, words }] of marked) this.mark(mark, ids, words);
  }

  frame(name: string, at: Place): void {
    this.#lay(name, 'rect', { x: at.x, y: at.y, width: at.width, height: at.height });
  }

  line(name: string, from: Point, to: Point): void {
    this.#lay(name, 'line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  }

  /** Lines from box to box, in the place of those that would have to be laid anew. */
  ties(pairs: readonly (readonly [Place, Place])[]): void {
    const d = pairs
      .map(([one, other]) => {
        const from = edge(one, middle(other));
        const to = edge(other, middle(one));
        return `M${from.x},${from.y}L${to.x},${to.y}`;
      })
      .join('');
    this.#lay('ties', 'path', { d });
  }

  guides(guides: readonly Guide[]): void {
    const d = guides
      .map(({ axis, at, from, to }) => (axis === 'x' ? `M${at},${from}V${to}` : `M${from},${at}H${to}`))
      .join('');
    this.#lay('guides', 'path', { d });
  }

  clear(...names: string[]): void {
    for (const name of names.length > 0 ? names : [...this.#over.keys()]) {
      this.#over.get(name)?.remove();
      this.#over.delete(name);
    }
  }

  #wear(mark: Mark, id: string, isOn: boolean, words: string): void {
    const all = this.#ground.graphics(id);
    for (const graphics of all) graphics.classList.toggle(mark, isOn);
    if (mark === 'me-faint') for (const over of this.#laidOver.get(id) ?? []) over.classList.toggle(mark, isOn);
    const told = this.#told.get(id) ?? new Map<Mark, string>();
    if ((told.get(mark) ?? '') === words) return;
    if (words === '') told.delete(mark);
    else told.set(mark, words);
    this.#told.set(id, told);
    if (told.size > 0) all[0]?.setAttribute('aria-description', [...told.values()].join('. '));
    else all[0]?.removeAttribute('aria-description');
  }

  #put(id: string, dx: number, dy: number): void {
    const rest = this.#resting.get(id);
    const [x, y] = [dx + (rest?.x ?? 0), dy + (rest?.y ?? 0)];
    const away = x === 0 && y === 0 ? undefined : { x, y };
    if (away) this.#away.set(id, away);
    else this.#away.delete(id);
    // the group around it: hit area, picture and ring go together
    for (const graphics of this.#ground.graphics(id)) translate(graphics.parentElement ?? graphics, away);
    for (const over of this.#laidOver.get(id) ?? []) translate(over, away);
  }

  #lay(name: string, kind: string, attributes: Readonly<Record<string, string | number>>): void {
    const held = this.#over.get(name);
    if (held) {
      for (const [attribute, value] of Object.entries(attributes)) held.setAttribute(attribute, String(value));
      return;
    }
    const made = svg(kind, { ...attributes, class: `me-over me-${name}` });
    this.#over.set(name, made);
    this.#ground.layer().append(made);
  }
}

function translate(at: globalThis.Element, away: Point | undefined): void {
  if (away) at.setAttribute('transform', `translate(${away.x} ${away.y})`);
  else at.removeAttribute('transform');
}
