// SPDX-License-Identifier: EUPL-1.2
// What waits for the server stands where it was put: the next hand begins there, not where the server drew it last.
// Knows no DOM.
import type { Spot as Put } from '../../kept-commands.ts';
import type { Drawing, Element } from '../drawing.ts';
import type { Command, Sending } from '../queue.ts';
import { type Point, placeOf } from './geometry.ts';

/** Where commands put elements, those among others included; what the server lays out anew stands nowhere yet. */
export function puts(commands: readonly Command[]): ReadonlyMap<string, Put> {
  const found = new Map<string, Put>();
  const take = (command: Command) => {
    const { places, commands: inner, ids } = command;
    if (command.command === 'place' && Array.isArray(places)) {
      for (const put of places as readonly Put[]) found.set(put.id, put);
    } else if (command.command === 'tidy') {
      for (const id of Array.isArray(ids) ? (ids as readonly string[]) : [...found.keys()]) found.delete(id);
    }
    if (Array.isArray(inner)) (inner as readonly Command[]).forEach(take);
  };
  commands.forEach(take);
  return found;
}

/** The drawing as it will be, as far as places go. */
export function placed(drawing: Drawing, put: ReadonlyMap<string, Put>): Drawing {
  if (put.size === 0) return drawing;
  const at = (element: Element): Element => {
    const to = put.get(element.id);
    if (!to || element.x === undefined) return element;
    const { x, y, width, height } = to;
    const isSized = width !== undefined && height !== undefined;
    return { ...element, x, y, placed: true, ...(isSized && { width, height, sized: true }) };
  };
  return { ...drawing, elements: drawing.elements.map(at) };
}

/** Commands that no drawing shows yet: done ones whose drawing is still on its way, and those that wait. */
export class Undrawn {
  readonly #drawn: () => Drawing;
  readonly #waiting: () => readonly Sending[];
  #done: readonly { readonly command: Command; readonly base: number }[] = [];
  #key = '';
  #from: Drawing | undefined;
  #now: Drawing | undefined;

  constructor(drawn: () => Drawing, waiting: () => readonly Sending[]) {
    this.#drawn = drawn;
    this.#waiting = waiting;
  }

  /** The server has done it; a drawing of this version shows it. */
  done({ command }: Sending, base: number): void {
    this.#done = [...this.#done.filter((each) => each.base > this.#drawn().base), { command, base }];
    this.#key = '';
  }

  /** What the hand works on. The same object as long as nothing has come or gone. */
  drawing(): Drawing {
    const drawn = this.#drawn();
    const key = `${this.#waiting()
      .map(({ id }) => id)
      .join()};${this.#done.length}`;
    if (!this.#now || this.#from !== drawn || this.#key !== key) {
      this.#now = placed(drawn, this.#puts());
      this.#from = drawn;
      this.#key = key;
    }
    return this.#now;
  }

  /** How far each stands from where the server drew it. */
  offsets(): ReadonlyMap<string, Point> {
    const [drawn, now] = [this.#drawn(), this.drawing()];
    const found = new Map<string, Point>();
    for (const id of this.#puts().keys()) {
      const [from, to] = [placeOf(drawn, id), placeOf(now, id)];
      if (from && to && (from.x !== to.x || from.y !== to.y)) found.set(id, { x: to.x - from.x, y: to.y - from.y });
    }
    return found;
  }

  /** What was made larger or smaller, and is not drawn so yet. */
  resized(): readonly string[] {
    const [drawn, now] = [this.#drawn(), this.drawing()];
    return [...this.#puts().keys()].filter((id) => {
      const [from, to] = [placeOf(drawn, id), placeOf(now, id)];
      return from && to && (from.width !== to.width || from.height !== to.height);
    });
  }

  #puts(): ReadonlyMap<string, Put> {
    const { base } = this.#drawn();
    const done = this.#done.filter((each) => each.base > base).map(({ command }) => command);
    return puts([...done, ...this.#waiting().map(({ command }) => command)]);
  }
}
