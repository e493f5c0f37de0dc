// SPDX-License-Identifier: EUPL-1.2
// Pointer, pen and finger in the drawing: which of them does what, and the same by buttons and keys.

import { element } from '../../../shared/page.ts';
import { order } from '../choices.ts';
import type { Drawing } from '../drawing.ts';
import type { Press } from '../keys.ts';
import type { Spot } from '../naming.ts';
import type { Tools } from '../tools.ts';
import { Arranging } from './arranging.ts';
import { begins, idOf, overPaper } from './begins.ts';
import { handButtons, type Mode } from './buttons.ts';
import { Chosen } from './chosen.ts';
import { Copying } from './copying.ts';
import { find } from './find.ts';
import { type Point, placeOf } from './geometry.ts';
import { type Drag, type Here, said } from './here.ts';
import { handKey } from './keys.ts';
import { tellLying } from './lying.ts';
import { standing } from './moving.ts';
import { Overview } from './overview.ts';
import { Pad } from './pad.ts';
import { Palette } from './palette.ts';
import { Pointers } from './pointers.ts';
import { Handles } from './sizing.ts';
import { Undrawn } from './waiting.ts';

export class Hand {
  /** What keys move goes before anything else. */
  readonly arranging: Arranging;
  readonly undrawn: Undrawn;
  readonly #here: Here;
  readonly #pointers: Pointers;
  readonly #pad: Pad;
  readonly #handles: Handles;
  readonly #overview: Overview;
  readonly #copying: Copying;
  /** Why something was not done; heard as well. */
  readonly #hint = element('p', { className: 'me-hint', ariaHidden: 'true' });
  #modes: ReadonlyMap<Mode, HTMLButtonElement> = new Map();
  #mode: Mode = 'plain';
  #drag: Drag | undefined;
  readonly #flushed = () => this.arranging.flush();

  constructor(surroundings: Omit<Here, 'chosen' | 'tell'>) {
    const { board, words: texts } = surroundings;
    const isMarked = texts.say('hand.isMarked');
    const chosen = new Chosen((ids) => board.sheet.mark('me-chosen', ids.size > 1 ? ids : [], isMarked));
    const tell = (words: string) => {
      // over the paper, so that nothing under the finger moves
      this.#hint.textContent = words;
      surroundings.say(words);
    };
    this.undrawn = new Undrawn(surroundings.drawing, surroundings.waiting);
    const send: Here['send'] = (command, words) => {
      const before = this.undrawn.drawing();
      surroundings.send(command, words);
      this.#rest();
      tellLying(this.#here, before, command);
    };
    this.#here = { ...surroundings, chosen, tell, send, drawing: () => this.undrawn.drawing() };
    this.#pad = new Pad(this.#here);
    this.#handles = new Handles(this.#here);
    this.#overview = new Overview(this.#here);
    this.arranging = new Arranging(this.#here);
    this.#copying = new Copying(this.#here);
    this.#pointers = this.#listen();
    this.#here.board.onView(() => this.#handles.show(this.#handles.id));
    surroundings.paper.append(this.#pad.place, this.#overview.place, this.#hint);
    window.addEventListener('pagehide', this.#flushed);
  }

  /** Where it is on the screen, put there by hand or drawn. */
  spot(id: string): Spot | undefined {
    const at = placeOf(this.#here.drawing(), id);
    return at && this.#here.board.view.onScreen(at);
  }

  /** What a command is about: all that are chosen with this one, or this one. */
  about(id: string): readonly string[] {
    return this.#here.chosen.about(id);
  }

  destroy(): void {
    window.removeEventListener('pagehide', this.#flushed);
    this.arranging.flush();
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
    this.#rest();
    if (this.#drag) return;
    board.sheet.clear('sizing');
    standing(this.#here, this.arranging.unsent);
    this.#sized();
  }

  /** The frame stays until the server has drawn it so large. */
  #sized(): void {
    const id = this.undrawn.resized().at(-1);
    const at = id && placeOf(this.#here.drawing(), id);
    if (at) this.#here.board.sheet.frame('sizing', at);
  }

  #rest(): void {
    this.#here.board.sheet.rest(this.undrawn.offsets());
    if (!this.#drag) this.#around(this.#here.board.focused);
  }

  /** @return whether the key was one of the hand's */
  key(press: Press): boolean {
    const pressed = handKey(press);
    this.calm();
    if (!pressed) return false;
    switch (pressed.kind) {
      case 'place':
      case 'size':
        if (this.#writable()) this.arranging.nudge(pressed.dx, pressed.dy, pressed.kind);
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
        if (this.#writable()) void this.arranging.choose();
        break;
      case 'find':
        void this.#find();
    }
    return true;
  }

  /** Focus has gone elsewhere by keys: what was about another goes. */
  focused(id: string): void {
    if (this.#pad.id !== id) this.#pad.hide();
    this.#handles.show(id);
  }

  /** The buttons of the hand, in the editor's own toolbar; kinds can also be dragged from there. */
  tools(tools: Pick<Tools, 'bar' | 'kinds' | 'look' | 'more'>): void {
    const palette = new Palette(this.#here);
    for (const [type, made] of tools.kinds) palette.from(made, type);
    this.#modes = handButtons(tools, this.#here, {
      mode: (wanted) => this.#enter(this.#mode === wanted ? 'plain' : wanted),
      arrange: () => void this.arranging.choose(),
      tidy: () => this.arranging.tidy(),
      copy: () => this.#copying.copy(),
      paste: () => void this.#copying.paste(undefined, ''),
      find: () => void this.#find(),
      overview: () => this.#overview.toggle(),
    });
    this.#enter('plain');
  }

  async #find(): Promise<void> {
    const id = await find(this.#here);
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
        ...overPaper(board),
        hold: () => this.#held(),
        grab: (from) => this.#grab(from),
        // the paper may have gone along, or another drawing may have come, since it was taken hold of
        drag: (at) => this.#drag?.move(board.view.lens()(at)),
        drop: (at) => this.#over((drag) => drag.drop(board.view.lens()(at))),
        cancel: () => this.#over((drag) => drag.cancel()),
        rest: () => paper.classList.remove('me-held'),
      },
      { tap: (at, event) => this.#tap(at, event) },
    );
  }

  #grab(from: Point): boolean {
    this.calm();
    this.arranging.flush();
    const { target, isMiddle, isShift } = this.#pointers;
    const how = { target, isMiddle, isShift, mode: this.#mode, pad: this.#pad.id, handles: this.#handles.id };
    this.#drag = begins(this.#here, this.#here.board.view.lens()(from), how);
    if (!this.#drag) return false;
    this.#pad.hide();
    this.#handles.hide();
    this.#here.paper.classList.add('me-held');
    return true;
  }

  #over(end: (drag: Drag) => void): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (drag) end(drag);
    if (drag) this.#sized();
    if (this.#mode === 'room') this.#enter('plain');
    this.#handles.show(this.#here.board.focused);
  }

  #tap(at: globalThis.Element, event: PointerEvent): boolean {
    // its own buttons are clicked
    if (at.closest('.me-pad')) return false;
    const id = idOf(at);
    const isKnown = id !== '' && isThere(this.#here.drawing(), id);
    if (!isKnown) {
      if (this.#mode !== 'mark') this.#choose([]);
      return false;
    }
    // the handles that come now would catch the click of a finger
    const isFinger = event.pointerType !== 'mouse';
    if (isFinger) this.#here.board.focus(id, true);
    if (this.#mode === 'mark' || event.shiftKey || event.ctrlKey || event.metaKey) {
      this.#toggle(id);
      return isFinger;
    }
    this.#here.chosen.set([id]);
    this.#around(id);
    this.#pad.show(id);
    return isFinger;
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
    const key = this.#here.chosen.has(id) ? 'hand.marked' : 'hand.unmarked';
    this.#here.say(this.#here.words.say(key, said(this.#here, id), String(size)));
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

const isThere = (drawing: Drawing, id: string): boolean =>
  drawing.elements.some((element) => element.id === id) || drawing.lines.some((line) => line.id === id);
