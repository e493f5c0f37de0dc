// SPDX-License-Identifier: EUPL-1.2
// Real buttons, one stop of Tab; arrow keys go from one to the next.
import { button } from '../../shared/page.ts';

export class Toolbar {
  readonly place: HTMLElement;

  constructor(label: string) {
    this.place = document.createElement('div');
    this.place.className = 'me-toolbar';
    this.place.setAttribute('role', 'toolbar');
    this.place.setAttribute('aria-label', label);
    this.place.addEventListener('keydown', (event) => this.#keys(event));
    this.place.addEventListener('focusin', (event) => this.#stop(event.target as HTMLButtonElement));
  }

  /** A group of buttons, set apart from the next; before the last button and those that are folded away. */
  group(label: string): HTMLElement {
    const group = document.createElement('div');
    group.className = 'me-group';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    this.place.insertBefore(group, this.place.querySelector(':scope > :is(.me-end, .me-folded)'));
    return group;
  }

  /** The button after all groups. */
  end(words: string, run: () => void): void {
    const end = document.createElement('div');
    end.className = 'me-end';
    this.place.append(end);
    this.add(end, words, '', run);
  }

  /** A group that takes no room until its own button opens it. @param beside where that button stands */
  fold(beside: HTMLElement, words: string, label: string): HTMLElement {
    const folded = this.group(label);
    folded.classList.add('me-folded');
    this.place.append(folded);
    folded.id = 'me-folded';
    folded.hidden = true;
    const opens = this.add(beside, words, '', () => {
      folded.hidden = !folded.hidden;
      opens.setAttribute('aria-expanded', String(!folded.hidden));
    });
    opens.setAttribute('aria-expanded', 'false');
    opens.setAttribute('aria-controls', folded.id);
    return folded;
  }

  add(group: HTMLElement, words: string, key: string, run: () => void): HTMLButtonElement {
    // also where it says it cannot be done now: what it does then is to tell why
    const made = button(words, 'secondary', run);
    made.dataset['size'] = 'sm';
    if (key !== '') made.setAttribute('aria-keyshortcuts', key);
    made.tabIndex = this.place.querySelector('button') ? -1 : 0;
    group.append(made);
    return made;
  }

  /** What cannot be done now stays where it is and says so: focus is never lost on a button that goes grey. */
  static enable(made: HTMLButtonElement, isPossible: boolean): void {
    if (isPossible) made.removeAttribute('aria-disabled');
    else made.setAttribute('aria-disabled', 'true');
  }

  /** In the order they are seen, without those that are not. */
  get #buttons(): HTMLButtonElement[] {
    return [...this.place.querySelectorAll('button')].filter(isSeen);
  }

  #keys(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    let to = -1;
    if (by !== undefined && at >= 0) to = (at + by + buttons.length) % buttons.length;
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = last;
    if (to < 0) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  #stop(at: HTMLButtonElement): void {
    if (at.tagName !== 'BUTTON') return;
    for (const each of this.place.querySelectorAll('button')) each.tabIndex = each === at ? 0 : -1;
  }
}

/** Folded away, hidden by itself or by the width of the window: none of them can have focus. */
function isSeen(made: HTMLElement): boolean {
  // not in every browser that has the rest
  return 'checkVisibility' in made ? made.checkVisibility() : (made as HTMLElement).offsetParent !== null;
}
