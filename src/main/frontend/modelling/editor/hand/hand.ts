// SPDX-License-Identifier: EUPL-1.2
// Pointer, pen and finger in the drawing: which of them does what, and the same by buttons and keys.

import { element } from '../../../shared/page.ts';
import { order } from '../choices.ts';
import type { Drawing } from '../drawing.ts';
import type { Press } from '../keys.ts';
import type { Tools } from '../tools.ts';
import type { Pull } from './arrange.ts';
import { Arranging } from './arranging.ts';
import { handButtons, type Mode } from './buttons.ts';
import { Chosen } from './chosen.ts';
import { Copying } from './copying.ts';
import { grabbed, placesOf } from './drop.ts';
import type { Point } from './geometry.ts';
import type { Drag, Here } from './here.ts';
import { Joining } from './joining.ts';
import { handKey } from './keys.ts';
import { Marking, Spacing } from './marking.ts';
import { Moving, standing } from './moving.ts';
import { Overview } from './overview.ts';
import { Pad } from './pad.ts';
import { Palette } from './palette.ts';
import { Pointers } from './pointers.ts';
import { Handles, Sizing } from './sizing.ts';

export class Hand {
  readonly #here: Here;
  readonly #pointers: Pointers;
  readonly #pad: Pad;
  readonly #handles: Handles;
  readonly #overview: Overview;
  readonly #arranging: Arranging;
  readonly #copying: Copying;
  /** Why something was not done; heard as well. */
  readonly #hint = element('p', { className: 'me-hint', ariaHidden: 'true' });
  #modes: ReadonlyMap<Mode, HTMLButtonElement> = new Map();
  #mode: Mode = 'plain';
  #drag: Drag | undefined;
  #lens: (client: Point) => Point = (client) => client;

  constructor(surroundings: Omit<Here, 'chosen' | 'tell'>) {
    const chosen = new Chosen((ids) => surroundings.board.sheet.mark('me-chosen', ids.size > 1 ? ids : []));
    const tell = (words: string) => {
      // over the paper, so that nothing under the finger moves
      this.#hint.textContent = words;
      surroundings.say(words);
    };
    this.#here = { ...surroundings, chosen, tell };
    this.#pad = new Pad(this.#here);
    this.#handles = new Handles(this.#here);
    this.#overview = new Overview(this.#here);
    this.#arranging = new Arranging(this.#here);
    this.#copying = new Copying(this.#here);
    this.#pointers = this.#listen();
    this.#here.board.onView(() => this.#handles.show(this.#handles.id));
    surroundings.paper.append(this.#pad.place, this.#overview.place, this.#hint);
  }

  destroy(): void {
    this.#arranging.flush();
    this.#pointers.destroy();
    this.#overview.destroy();
  }

  /** Something else is done now. */
  calm(): void {
    this.#hint.textContent = '';
  }

  /** The drawing is another, or what waits for the server is. */
  renew(): void {
    const drawing = this.#here.drawing();
    this.#here.chosen.keep(new Set(drawing.elements.map(({ id }) => id)));
    this.settle();
    this.#overview.renew();
    this.#around(this.#here.board.focused);
  }

  /** What waits for the server stands where it was put, everything else where the server drew it. */
  settle(): void {
    const { board } = this.#here;
    if (this.#pointers.busy) return;
    board.sheet.clear('sizing', 'ties');
    board.sheet.mark('me-faint', []);
    standing(
      this.#here,
      this.#here.waiting().flatMap(({ command }) => placesOf(command)),
    );
  }

  /** @return whether the key was one of the hand's */
  key(press: Press): boolean {
    const pressed = handKey(press);
    this.calm();
    if (!pressed) return false;
    switch (pressed.kind) {
      case 'place':
      case 'size':
        if (this.#writable()) this.#arranging.nudge(pressed.dx, pressed.dy, pressed.kind);
        break;
      case 'pick':
        this.#toggle(this.#here.board.focused);
        break;
      case 'all':
        this.#choose(order(this.#here.drawing()));
        break;
      case 'none':
        this.#choose([]);
        this.#enter('plain');
        break;
      case 'arrange':
        if (this.#writable()) void this.#arranging.choose();
        break;
      case 'find':
        void this.find();
    }
    return true;
  }

  /** Focus has gone elsewhere by keys: what was about another goes. */
  focused(id: string): void {
    if (this.#pad.id !== id) this.#pad.hide();
    this.#handles.show(id);
  }

  /** The buttons of the hand, in the editor's own toolbar; kinds can also be dragged from there. */
  tools({ bar, kinds }: Pick<Tools, 'bar' | 'kinds'>): void {
    const palette = new Palette(this.#here);
    for (const [type, made] of kinds) palette.from(made, type);
    this.#modes = handButtons(bar, this.#here, {
      mode: (wanted) => this.#enter(this.#mode === wanted ? 'plain' : wanted),
      arrange: () => void this.#arranging.choose(),
      tidy: () => this.#arranging.tidy(),
      copy: () => this.#copying.copy(),
      paste: () => void this.#copying.paste(undefined, ''),
      find: () => void this.find(),
      overview: () => this.#overview.toggle(),
    });
    this.#enter('plain');
  }

  /** By its name, wherever it stands. */
  async find(): Promise<void> {
    const { dialogs, words, board } = this.#here;
    const drawing = this.#here.drawing();
    const there = drawing.elements.filter(({ id }) => order(drawing).includes(id));
    const choices = there.map(({ id, kind, name }) => ({
      words: `${kind} ${name === '' ? words.say('unnamed') : name}`,
      value: id,
    }));
    const id = await dialogs.choose(words.say('hand.find'), choices, board.focused);
    board.focus(id ?? board.focused, true);
    if (id) this.#around(id);
  }

  #writable(): boolean {
    const { writable } = this.#here.drawing();
    if (!writable) this.#here.tell(this.#here.words.say('readOnly'));
    return writable;
  }

  #listen(): Pointers {
    const { board, paper } = this.#here;
    return new Pointers(
      paper,
      {
        hold: () => this.#held(),
        grab: (from) => this.#grab(from),
        drag: (at) => this.#drag?.move(this.#lens(at)),
        drop: (at) => this.#over((drag) => drag.drop(this.#lens(at))),
        cancel: () => this.#over((drag) => drag.cancel()),
        pan: (dx, dy, touching) => {
          const left = board.view.pan(dx, dy);
          // past the drawing the page goes on, as under any finger
          if (touching && left !== 0) window.scrollBy(0, -left);
        },
        pinch: (factor, around, dx, dy) => {
          board.view.pan(dx, dy);
          board.view.zoomAt(factor, around);
        },
        rest: () => paper.classList.remove('me-held'),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      { tap: (at, event) => this.#tap(at, event) },
    );
  }

  #grab(from: Point): boolean {
    this.calm();
    this.#arranging.flush();
    this.#lens = this.#here.board.view.lens();
    this.#drag = this.#begins(this.#lens(from));
    if (!this.#drag) return false;
    this.#pad.hide();
    this.#handles.hide();
    this.#here.paper.classList.add('me-held');
    return true;
  }

  /** What is dragged from here; undefined: the paper. */
  #begins(from: Point): Drag | undefined {
    const target = this.#pointers.target;
    if (!target || this.#pointers.isMiddle) return undefined;
    const drawing = this.#here.drawing();
    if (this.#mode === 'mark' || this.#pointers.isShift) return new Marking(this.#here, from, this.#pointers.isShift);
    if (!drawing.writable) return undefined;
    if (this.#mode === 'room') return new Spacing(this.#here, from);
    if (target.closest('[data-act=connect]') && this.#pad.id !== '') return new Joining(this.#here, this.#pad.id);
    const pull = target.closest<SVGElement>('[data-pull]')?.dataset['pull'];
    if (pull) return new Sizing(this.#here, this.#handles.id, pull as Pull, from);
    const id = grabbed(drawing, idOf(target));
    if (id === '') return undefined;
    this.#here.board.focus(id, true);
    if (!this.#here.chosen.has(id)) this.#here.chosen.set([id]);
    return new Moving(this.#here, this.#here.chosen.about(id), from);
  }

  #over(end: (drag: Drag) => void): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (drag) end(drag);
    if (this.#mode === 'room') this.#enter('plain');
    this.#handles.show(this.#here.board.focused);
  }

  #tap(at: globalThis.Element, event: PointerEvent): void {
    const id = idOf(at);
    const isKnown = id !== '' && isThere(this.#here.drawing(), id);
    if (!isKnown) {
      if (this.#mode !== 'mark') this.#choose([]);
      return;
    }
    if (this.#mode === 'mark' || event.shiftKey || event.ctrlKey || event.metaKey) {
      this.#toggle(id);
      return;
    }
    this.#here.chosen.set([id]);
    this.#around(id);
    this.#pad.show(id);
  }

  /** A long press: what can be done with it. */
  #held(): void {
    const id = idOf(this.#pointers.target);
    if (!isThere(this.#here.drawing(), id)) return;
    this.#here.board.focus(id, true);
    this.#here.chosen.set([id]);
    this.#around(id);
    this.#pad.enter(id);
  }

  #toggle(id: string): void {
    if (!order(this.#here.drawing()).includes(id)) return;
    this.#here.chosen.toggle(id);
    const { size } = this.#here.chosen.ids;
    this.#here.say(this.#here.words.say('hand.chosen', String(size)));
    this.#pad.hide();
    this.#handles.show(id);
  }

  #choose(ids: readonly string[]): void {
    if (ids.length === 0 && this.#here.chosen.ids.size === 0) {
      this.#pad.hide();
      return;
    }
    this.#here.chosen.set(ids);
    this.#pad.hide();
    this.#here.say(this.#here.words.say('hand.chosen', String(ids.length)));
  }

  #enter(mode: Mode): void {
    this.#mode = mode;
    this.#here.paper.dataset['mode'] = mode;
    for (const [each, made] of this.#modes) made.setAttribute('aria-pressed', String(each === mode));
    if (mode === 'mark') this.#here.tell(this.#here.words.say('hand.markHow'));
    if (mode === 'room') this.#here.tell(this.#here.words.say('hand.spaceHow'));
  }

  #around(id: string): void {
    this.#handles.show(id);
    if (this.#pad.id !== '' && this.#pad.id !== id) this.#pad.hide();
    else if (this.#pad.id === id) this.#pad.show(id);
  }
}

const idOf = (at: globalThis.Element | undefined): string =>
  at?.closest<SVGElement>('[data-element-id]')?.dataset['elementId'] ?? '';

const isThere = (drawing: Drawing, id: string): boolean =>
  drawing.elements.some((element) => element.id === id) || drawing.lines.some((line) => line.id === id);
