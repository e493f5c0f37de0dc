// SPDX-License-Identifier: EUPL-1.2
// What an element or a line is called for somebody who does not see it.
import { stands } from './choices.ts';
import type { Drawing, Element, Line } from './drawing.ts';
import { isGiven } from './given.ts';
import { elementOf, lineOf, linesAt } from './lookup.ts';
import type { Words } from './words.ts';

const MOST = 6;

export class Saying {
  readonly #drawing: Drawing;
  readonly #words: Words;

  constructor(drawing: Drawing, words: Words) {
    this.#drawing = drawing;
    this.#words = words;
  }

  /** Kind and name. */
  short(id: string): string {
    const element = this.#find(id);
    if (element) return `${element.kind} ${this.#named(element)}`;
    const line = lineOf(this.#drawing, id);
    return line ? this.#plain(line) : '';
  }

  /** Where it stands and where it leads, too. */
  element(id: string): string {
    const element = this.#find(id);
    if (!element) return '';
    const said = [`${element.kind} ${this.#named(element)}`];
    const now = stands(this.#drawing, id);
    if (now !== '') said.push(this.#words.say('stands', this.#name(now)));
    if (isGiven(this.#drawing, id)) said.push(this.#words.say('given'));
    const out = linesAt(this.#drawing, id).filter((line) => line.source === id && line.target !== now);
    for (const line of out.slice(0, MOST)) {
      said.push(`${line.relation} → ${this.#name(line.target)}${line.name === '' ? '' : ` (${line.name})`}`);
    }
    if (out.length > MOST) said.push(this.#words.say('more', String(out.length - MOST)));
    return said.join('. ');
  }

  line(line: Line): string {
    const said = this.#plain(line);
    return isGiven(this.#drawing, line.id) ? `${said}. ${this.#words.say('given')}` : said;
  }

  #plain(line: Line): string {
    const name = line.name === '' ? '' : ` ${line.name}`;
    return `${line.relation}${name}: ${this.#name(line.source)} → ${this.#name(line.target)}`;
  }

  #name(id: string): string {
    const element = this.#find(id);
    return element ? this.#named(element) : '';
  }

  #named(element: Element): string {
    return element.name === '' ? this.#words.say('unnamed') : element.name;
  }

  #find(id: string): Element | undefined {
    return elementOf(this.#drawing, id);
  }
}
