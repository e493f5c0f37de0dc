// SPDX-License-Identifier: EUPL-1.2
// The browser's pointer events as gestures: one way for mouse, pen and fingers. At most one move a frame.
import type { Point } from './geometry.ts';
import { Gestures, type Meaning } from './gestures.ts';

/** Pixels of a line of the wheel, of the longest turn at once, and for e times as large. */
const LINE = 16;
const LONGEST = 200;
const SLOWNESS = 500;

export interface Taps {
  /** Let go of where it began. @param at what is there @return whether that is all: no click is to follow a finger */
  tap(at: globalThis.Element, event: PointerEvent): boolean;
}

export class Pointers {
  readonly #paper: HTMLElement;
  readonly #gestures: Gestures;
  readonly #taps: Taps;
  readonly #ended = new AbortController();
  #latest: PointerEvent | undefined;
  #frame = 0;
  #first: PointerEvent | undefined;
  #target: globalThis.Element | undefined;
  #moved = false;
  /** What the finger meant is done. */
  #isOver = false;

  constructor(paper: HTMLElement, meaning: Meaning, taps: Taps) {
    this.#paper = paper;
    this.#taps = taps;
    const hold = (at: Point) => {
      this.#isOver = true;
      meaning.hold(at);
    };
    this.#gestures = new Gestures({ ...meaning, hold });
    const heard = { signal: this.#ended.signal };
    paper.addEventListener('pointerdown', (event) => this.#down(event), heard);
    paper.addEventListener('pointermove', (event) => this.#move(event), heard);
    // also outside the paper, where nothing is captured yet
    window.addEventListener('pointerup', (event) => this.#up(event), heard);
    window.addEventListener('pointercancel', (event) => this.#cancel(event), heard);
    paper.addEventListener('touchend', (event) => this.#noClick(event), { ...heard, passive: false });
    // a long press has a meaning of its own here
    paper.addEventListener('contextmenu', (event) => this.#noMenu(event), { ...heard, capture: true });
    window.addEventListener('keydown', (event) => this.#key(event), { ...heard, capture: true });
    // the wheel alone scrolls the page, as everywhere; two fingers on a trackpad come as a wheel with Ctrl
    paper.addEventListener('wheel', (event) => this.#wheel(event, meaning), { ...heard, passive: false });
  }

  /** What is under the finger at the beginning of it. */
  get target(): globalThis.Element | undefined {
    return this.#target;
  }

  /** It began with the middle button, which drags the paper. */
  get isMiddle(): boolean {
    return this.#first?.button === 1;
  }

  /** It began with Shift held: several are chosen. */
  get isShift(): boolean {
    return this.#first?.shiftKey === true;
  }

  get busy(): boolean {
    return this.#gestures.state === 'drag';
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#ended.abort();
  }

  #down(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    // buttons, fields and the map over the drawing are theirs
    if (!target?.closest('svg.me-svg, [data-act=connect]') || event.button > 1) return;
    if (this.#gestures.state === 'idle') {
      this.#first = event;
      this.#target = target;
      this.#moved = false;
      this.#isOver = false;
    }
    // the middle button would scroll the page
    if (event.button === 1) event.preventDefault();
    this.#gestures.down(this.#contact(event));
  }

  #move(event: PointerEvent): void {
    if (this.#gestures.state === 'idle') return;
    // let go of where nobody could tell, such as outside the window
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      this.#cancel(event);
      return;
    }
    // two fingers are read one by one, one of them a frame at a time
    if (this.#gestures.state === 'pinch') {
      this.#moved = true;
      this.#gestures.move(this.#contact(event));
      return;
    }
    this.#latest = event;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#catchUp());
  }

  #catchUp(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const event = this.#latest;
    this.#latest = undefined;
    if (!event) return;
    const before = this.#gestures.state;
    this.#gestures.move(this.#contact(event));
    if (before !== 'down' || this.#gestures.state === 'down') return;
    this.#moved = true;
    // from here on it is ours wherever it goes, and no click when it ends
    this.#paper.setPointerCapture(event.pointerId);
  }

  #up(event: PointerEvent): void {
    if (this.#gestures.state === 'idle') return;
    this.#catchUp();
    const isFirst = event.pointerId === this.#first?.pointerId;
    const isTap = isFirst && this.#gestures.state === 'down' && !this.#moved;
    this.#gestures.up(this.#contact(event));
    if (isTap && this.#target) this.#isOver = this.#taps.tap(this.#target, event);
  }

  #cancel(event: PointerEvent): void {
    this.#latest = undefined;
    this.#gestures.cancel(event.pointerId);
  }

  #wheel(event: WheelEvent, meaning: Meaning): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    const by = Math.max(-LONGEST, Math.min(LONGEST, event.deltaY * lines));
    meaning.pinch(Math.exp(-by / SLOWNESS), { x: event.clientX, y: event.clientY }, 0, 0);
  }

  /** What a finger opened keeps focus when it leaves: its click would meet what lies there by now. */
  #noClick(event: TouchEvent): void {
    if (this.#isOver && event.cancelable) event.preventDefault();
    // what is tapped next is tapped
    this.#isOver = false;
  }

  #noMenu(event: Event): void {
    if (this.#gestures.state === 'idle') return;
    event.preventDefault();
    event.stopPropagation();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.busy) return;
    event.preventDefault();
    event.stopPropagation();
    this.#gestures.cancel();
  }

  #contact(event: PointerEvent): Point & { id: number; touching: boolean } {
    return { id: event.pointerId, x: event.clientX, y: event.clientY, touching: event.pointerType !== 'mouse' };
  }
}
