// SPDX-License-Identifier: EUPL-1.2
// Real buttons, one stop of Tab; arrow keys go from one to the next.
import { button } from '../../shared/page.ts';

export class Toolbar {
  readonly place: HTMLElement;
  #buttons: HTMLButtonElement[] = [];

  constructor(label: string) {
    this.place = document.createElement('div');
    this.place.className = 'me-toolbar';
    this.place.setAttribute('role', 'toolbar');
    this.place.setAttribute('aria-label', label);
    this.place.addEventListener('keydown', (event) => this.#keys(event));
    this.place.addEventListener('focusin', (event) => this.#stop(event.target as HTMLButtonElement));
  }

  /** A group of buttons, set apart from the next. */
  group(label: string): HTMLElement {
    const group = document.createElement('div');
    group.className = 'me-group';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    this.place.append(group);
    return group;
  }

  add(group: HTMLElement, words: string, key: string, run: () => void): HTMLButtonElement {
    // also where it says it cannot be done now: what it does then is to tell why
    const made = button(words, 'secondary', run);
    made.dataset['size'] = 'sm';
    if (key !== '') made.setAttribute('aria-keyshortcuts', key);
    made.tabIndex = this.#buttons.length === 0 ? 0 : -1;
    this.#buttons.push(made);
    group.append(made);
    return made;
  }

  /** What cannot be done now stays where it is and says so: focus is never lost on a button that goes grey. */
  static enable(made: HTMLButtonElement, isPossible: boolean): void {
    if (isPossible) made.removeAttribute('aria-disabled');
    else made.setAttribute('aria-disabled', 'true');
  }

  #keys(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = this.#buttons.indexOf(event.target as HTMLButtonElement);
    const last = this.#buttons.length - 1;
    let to = -1;
    if (by !== undefined && at >= 0) to = (at + by + this.#buttons.length) % this.#buttons.length;
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = last;
    if (to < 0) return;
    event.preventDefault();
    this.#buttons[to]?.focus();
  }

  #stop(at: HTMLButtonElement): void {
    if (!this.#buttons.includes(at)) return;
    for (const each of this.#buttons) each.tabIndex = each === at ? 0 : -1;
  }
}
