// SPDX-License-Identifier: EUPL-1.2
// What can be done with what was just met, as buttons near it: never over it, and under the paper where there is no room.
import { button, element } from '../../../shared/page.ts';
import { isRefused } from '../given.ts';
import type { Action } from '../keys.ts';
import { Toolbar } from '../toolbar.ts';
import { beside } from './beside.ts';
import { placeOf } from './geometry.ts';
import { type Here, said } from './here.ts';
import { svg } from './sheet.ts';

/** Drawn by ourselves: small pictures of a pen, an arrow, a plus, a hand over, a bin. */
const PICTURES: Readonly<Record<string, string>> = {
  name: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  connect: 'M4 12h14M13 6l6 6-6 6',
  add: 'M12 4v16M4 12h16',
  move: 'M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3',
  delete: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v6M14 11v6',
};

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
    const picture = svg('svg', { viewBox: '0 0 24 24', width: 22, height: 22, 'aria-hidden': 'true' });
    picture.append(svg('path', { d: PICTURES[action] ?? '' }));
    made.append(picture);
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
