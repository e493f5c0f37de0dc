// SPDX-License-Identifier: EUPL-1.2
// Going about in a drawing by keys: in reading order, along the flow, from line to line, and to what is beside.
import { along, beside, linesOf, order, step } from './choices.ts';
import type { Drawing } from './drawing.ts';
import type { Action } from './keys.ts';
import { lineOf } from './lookup.ts';

/** Where to go, and what to say beside the name of what is there. */
export interface Way {
  readonly to?: string;
  readonly say?: string;
  readonly args?: readonly string[];
}

/** What does something of its own from a line. */
const BY_LINE: readonly Action[] = ['follow', 'back', 'line'];

export class Walker {
  /** Elements that could have been followed as well. */
  #ways: readonly string[] = [];
  /** Whose lines are gone through. */
  #owner = '';

  /** Undefined when the action is not one of going about. */
  go(drawing: Drawing, from: string, action: Action): Way | undefined {
    const line = lineOf(drawing, from);
    // a line is read between its ends
    if (line && action === 'next') return to(line.target);
    if (line && action === 'previous') return to(line.source);
    return this.#go(drawing, from, line && !BY_LINE.includes(action) ? line.source : from, action);
  }

  #go(drawing: Drawing, from: string, at: string, action: Action): Way | undefined {
    switch (action) {
      case 'next':
        return to(step(drawing, at, 1));
      case 'previous':
        return to(step(drawing, at, -1));
      case 'first':
        return to(order(drawing)[0]);
      case 'last':
        return to(order(drawing).at(-1));
      case 'left':
        return to(beside(drawing, at, -1, 0));
      case 'right':
        return to(beside(drawing, at, 1, 0));
      case 'up':
        return to(beside(drawing, at, 0, -1));
      case 'down':
        return to(beside(drawing, at, 0, 1));
      case 'follow':
        return this.#follow(drawing, at, true);
      case 'back':
        return this.#follow(drawing, at, false);
      case 'other':
        return this.#turn(from, 1);
      case 'other-back':
        return this.#turn(from, -1);
      case 'line':
        return this.#lines(drawing, at);
      default:
        return undefined;
    }
  }

  #follow(drawing: Drawing, at: string, forward: boolean): Way {
    const line = lineOf(drawing, at);
    this.#ways = line ? [forward ? line.target : line.source] : along(drawing, at, forward);
    const first = this.#ways[0];
    if (!first) return { say: forward ? 'noNext' : 'noBefore' };
    return this.#ways.length > 1 ? { to: first, say: 'ways', args: [String(this.#ways.length)] } : { to: first };
  }

  #turn(at: string, by: number): Way {
    const now = this.#ways.indexOf(at);
    const other = this.#ways[(now + by + this.#ways.length) % this.#ways.length];
    return now < 0 || this.#ways.length < 2 || !other ? { say: 'noOther' } : { to: other };
  }

  /** From an element to its first line, from a line to the next one of where it came from. */
  #lines(drawing: Drawing, at: string): Way {
    if (order(drawing).includes(at)) this.#owner = at;
    const lines = linesOf(drawing, this.#owner);
    const next = lines[(lines.findIndex(({ id }) => id === at) + 1) % Math.max(1, lines.length)];
    return next ? { to: next.id } : { say: 'noLines' };
  }
}

const to = (id: string | undefined): Way => (id ? { to: id } : {});
