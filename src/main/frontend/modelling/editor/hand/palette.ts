// SPDX-License-Identifier: EUPL-1.2
// A kind dragged from the toolbar onto the paper. A click on it adds as ever, and fingers tap.
import { where } from '../choices.ts';
import type { Command } from '../queue.ts';
import { hostFor, together } from './drop.ts';
import { type Point, under } from './geometry.ts';
import type { Here } from './here.ts';

const SLACK = 6;
const WIDE = 140;
const HIGH = 60;

export class Palette {
  readonly #here: Here;

  constructor(here: Here) {
    this.#here = here;
  }

  /** Makes a button of the toolbar one that can be dragged. */
  from(button: HTMLElement, type: string): void {
    button.addEventListener('pointerdown', (event) => {
      const { writable } = this.#here.drawing();
      if (writable && event.pointerType === 'mouse' && event.button === 0) this.#hold(button, type, event);
    });
  }

  #hold(button: HTMLElement, type: string, start: PointerEvent): void {
    const { board, paper } = this.#here;
    const ended = new AbortController();
    let isDragged = false;
    const over = (event: PointerEvent): Point | undefined => {
      const box = paper.getBoundingClientRect();
      const isOver =
        event.clientX > box.left && event.clientX < box.right && event.clientY > box.top && event.clientY < box.bottom;
      return isOver ? board.view.lens()({ x: event.clientX, y: event.clientY }) : undefined;
    };
    const move = (event: PointerEvent) => {
      if (!isDragged && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < SLACK) return;
      if (!isDragged) button.setPointerCapture(start.pointerId);
      isDragged = true;
      const at = over(event);
      if (at) board.sheet.frame('sizing', { x: at.x - WIDE / 2, y: at.y - HIGH / 2, width: WIDE, height: HIGH });
      else board.sheet.clear('sizing');
    };
    const end = (event: PointerEvent) => {
      ended.abort();
      board.sheet.clear('sizing');
      if (!isDragged) return;
      // the click that ends a drag adds nothing more
      const trap = (click: Event) => click.stopImmediatePropagation();
      button.addEventListener('click', trap, { capture: true });
      setTimeout(() => button.removeEventListener('click', trap, { capture: true }), 50);
      const at = event.type === 'pointerup' ? over(event) : undefined;
      if (at) void this.#add(type, at);
    };
    // a quick hand has left the button before its first move is told
    for (const [name, run] of [
      ['pointermove', move],
      ['pointerup', end],
      ['pointercancel', end],
    ] as const) {
      window.addEventListener(name, run, { signal: ended.signal });
    }
  }

  /** It is named first, and then stands where it was let go of, in what was there. */
  async #add(type: string, at: Point): Promise<void> {
    const { words, dialogs, board } = this.#here;
    const drawing = this.#here.drawing();
    const kind = drawing.notation.kinds.find((each) => each.type === type);
    if (!kind) return;
    const label = await dialogs.ask(words.say('addTitle', kind.name), words.say('label'), '', !kind.unnamed);
    board.focus(board.focused, true);
    if (label === undefined) return;
    const id = `n-${crypto.randomUUID().slice(0, 8)}`;
    const plain = type.split('.')[0] ?? '';
    const beside = where(drawing, type, under(drawing, at)?.element.id ?? '');
    const isBeside = beside.after !== undefined || beside.parent !== undefined;
    // between the steps of a strip it stands in the strip
    const there = isBeside ? beside : where(drawing, type, hostFor(drawing, plain, at) || board.focused);
    const add: Command = { command: 'add', type, label, id, ...there };
    // what of its kind has a place of its own tells that this one has, too
    const isFree = drawing.elements.some((element) => element.type === plain && element.placeable === true);
    const spot = { id, x: Math.max(0, Math.round(at.x - WIDE / 2)), y: Math.max(0, Math.round(at.y - HIGH / 2)) };
    this.#here.send(
      together('add', [add, ...(isFree ? [{ command: 'place', places: [spot] }] : [])]),
      words.say('added', `${kind.name} ${label}`),
    );
  }
}
