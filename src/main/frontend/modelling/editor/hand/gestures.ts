// SPDX-License-Identifier: EUPL-1.2
// Fingers, pens and mice as what they mean: a tap, a long press, a drag of something, the paper drawn along, a pinch.
// Knows no DOM.
import type { Point } from './geometry.ts';

export interface Contact extends Point {
  readonly id: number;
  /** A finger or a pen rather than a mouse. */
  readonly touching: boolean;
}

export interface Meaning {
  /** A long press, without letting go. */
  hold(at: Point): void;
  /** Something begins to be dragged; false: it is the paper that goes along. */
  grab(from: Point): boolean;
  drag(at: Point): void;
  drop(at: Point): void;
  /** Thought better of, or a second finger came. */
  cancel(): void;
  pan(dx: number, dy: number, touching: boolean): void;
  /** By so much around a point, which itself goes along. */
  pinch(factor: number, around: Point, dx: number, dy: number): void;
  /** Whatever it was, it is over. */
  rest(): void;
  later(milliseconds: number, run: () => void): () => void;
}

const LONG = 500;
const SLACK_OF_MOUSE = 4;
const SLACK_OF_FINGER = 10;

type State = 'idle' | 'down' | 'held' | 'drag' | 'pan' | 'pinch';

export class Gestures {
  readonly #meaning: Meaning;
  readonly #contacts = new Map<number, Contact>();
  #state: State = 'idle';
  #start: Contact | undefined;
  #last: Point = { x: 0, y: 0 };
  #noHold: () => void = () => {};

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  get state(): State {
    return this.#state;
  }

  down(contact: Contact): void {
    this.#contacts.set(contact.id, contact);
    this.#noHold();
    if (this.#contacts.size === 2) {
      if (this.#state === 'drag') this.#meaning.cancel();
      this.#state = 'pinch';
      return;
    }
    if (this.#contacts.size > 2) return;
    this.#state = 'down';
    this.#start = contact;
    this.#last = contact;
    if (contact.touching) this.#noHold = this.#meaning.later(LONG, () => this.#hold());
  }

  move(contact: Contact): void {
    const before = this.#contacts.get(contact.id);
    if (!before) return;
    const [one, other] = [...this.#contacts.values()];
    this.#contacts.set(contact.id, contact);
    if (this.#state === 'pinch' && one && other) this.#pinch(one, other);
    else if (this.#state === 'down') this.#begin(contact);
    else if (this.#state === 'drag') this.#meaning.drag(contact);
    else if (this.#state === 'pan') this.#pan(contact);
  }

  up(contact: Contact): void {
    if (!this.#contacts.delete(contact.id)) return;
    this.#noHold();
    if (this.#state === 'drag') this.#meaning.drop(contact);
    this.#over();
  }

  /** The browser took it, or Escape was pressed. */
  cancel(id?: number): void {
    if (id !== undefined && !this.#contacts.has(id)) return;
    this.#noHold();
    if (this.#state === 'drag') this.#meaning.cancel();
    if (id === undefined) this.#contacts.clear();
    else this.#contacts.delete(id);
    this.#over();
  }

  /** The finger that is left after a pinch does nothing more. */
  #over(): void {
    this.#state = this.#contacts.size === 0 ? 'idle' : 'held';
    this.#start = undefined;
    if (this.#state === 'idle') this.#meaning.rest();
  }

  #hold(): void {
    if (this.#state !== 'down' || !this.#start) return;
    this.#state = 'held';
    this.#meaning.hold(this.#start);
  }

  #begin(contact: Contact): void {
    const start = this.#start;
    if (!start) return;
    const slack = contact.touching ? SLACK_OF_FINGER : SLACK_OF_MOUSE;
    if (Math.hypot(contact.x - start.x, contact.y - start.y) < slack) return;
    this.#noHold();
    this.#state = this.#meaning.grab(start) ? 'drag' : 'pan';
    this.move(contact);
  }

  #pan(contact: Contact): void {
    this.#meaning.pan(contact.x - this.#last.x, contact.y - this.#last.y, contact.touching);
    this.#last = contact;
  }

  #pinch(one: Contact, other: Contact): void {
    const [first, second] = [...this.#contacts.values()];
    if (!first || !second) return;
    const apart = (a: Point, b: Point) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
    const centre = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    const before = centre(one, other);
    const now = centre(first, second);
    this.#meaning.pinch(apart(first, second) / apart(one, other), now, now.x - before.x, now.y - before.y);
  }
}
