// SPDX-License-Identifier: EUPL-1.2
// What can be done with what was just met, as buttons near it: never over it, and under the paper where there is no room.
import { button, element } from '../../../shared/page.ts';
import { isRefused } from '../given.ts';
import type { Action } from '../keys.ts';
import { picture } from '../picture.ts';
import { Toolbar } from '../toolbar.ts';
import { beside } from './beside.ts';
import { placeOf } from './geometry.ts';
import { type Here, said } from './here.ts';

export class Pad {
  readonly place = element('div', { className: 'me-pad', hidden: true });
  readonly #here: Here;
  readonly #buttons: readonly HTMLButtonElement[];
  #id = '';

  constructor(here: Here) {
    this.#here = here;
    this.place.setAttribute('role', 'toolbar');
    const actions: readonly Action[] = ['name', 'connect', 'add', 'move', 'delete'];
    this.#buttons = actions.map((action) => this.#button(action));
    this.place.append(...this.#buttons);
    this.place.addEventListener('keydown', (event) => this.#key(event));
    here.board.onView(() => this.#put());
  }

  get id(): string {
    return this.#id;
  }

  /** For this element or line; it has focus, and keeps it. */
  show(id: string): void {
    if (!this.#here.drawing().writable || id === '') {
      this.hide();
      return;
    }
    this.#id = id;
    this.place.setAttribute('aria-label', this.#here.words.say('hand.pad', said(this.#here, id)));
    this.place.hidden = false;
    for (const made of this.#buttons) {
      Toolbar.enable(made, !isRefused(this.#here.drawing(), id, made.dataset['act'] as Action));
    }
    this.#put();
  }

  hide(): void {
    this.#id = '';
    // whoever was in it is not left nowhere
    if (this.place.contains(document.activeElement)) this.#here.board.focus(this.#here.board.focused, true);
    this.place.hidden = true;
  }

  /** For those who come by keys, or by a long press. */
  enter(id: string): void {
    this.show(id);
    if (!this.place.hidden) this.#buttons[0]?.focus();
  }

  #button(action: Action): HTMLButtonElement {
    const words = this.#here.words.say(action);
    const made = button('', 'secondary', () => this.#do(action));
    made.dataset['size'] = 'sm';
    made.dataset['act'] = action;
    made.title = words;
    made.setAttribute('aria-label', words);
    made.append(picture(action));
    // its own stop of Tab only while one is in it
    made.tabIndex = -1;
    return made;
  }

  #do(action: Action): void {
    if (this.#id !== '') this.#here.board.focus(this.#id, true);
    this.#here.act(action);
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const at = this.#buttons.indexOf(event.target as HTMLButtonElement);
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      this.#buttons[(at + by + this.#buttons.length) % this.#buttons.length]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#here.board.focus(this.#id, true);
    }
  }

  #put(): void {
    if (this.#id === '') return;
    const place = placeOf(this.#here.drawing(), this.#id);
    const at = place && this.#here.board.view.onScreen(place);
    const size = { width: this.place.offsetWidth, height: this.place.offsetHeight };
    const paper = { width: this.#here.paper.clientWidth, height: this.#here.paper.clientHeight };
    const where = at && beside({ ...at, x: at.left, y: at.top }, size, paper);
    this.place.classList.toggle('me-docked', !where);
    this.place.style.left = where ? `${where.left}px` : '';
    this.place.style.top = where ? `${where.top}px` : '';
  }
}
