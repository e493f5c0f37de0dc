// SPDX-License-Identifier: EUPL-1.2
// Real buttons, one stop of Tab; arrow keys go from one to the next.
import { button, element } from '../../shared/page.ts';
import { picture } from './picture.ts';

export class Toolbar {
  readonly place: HTMLElement;
  /** All that is no row of its own. */
  readonly #rest = element('div', { className: 'me-rest' });

  constructor(label: string) {
    this.place = document.createElement('div');
    this.place.className = 'me-toolbar';
    this.place.setAttribute('role', 'toolbar');
    this.place.setAttribute('aria-label', label);
    this.place.append(this.#rest);
    this.place.addEventListener('keydown', (event) => this.#keys(event));
    this.place.addEventListener('focusin', (event) => this.#stop(event.target as HTMLButtonElement));
  }

  /** A group of buttons, set apart from the next; before the last button. */
  group(label: string): HTMLElement {
    const made = named(label);
    this.#rest.insertBefore(made, this.#rest.querySelector(':scope > .me-end'));
    return made;
  }

  /** A group that has a row to itself where there is little room; before all that has none. */
  row(label: string): HTMLElement {
    const made = named(label);
    this.#rest.before(made);
    return made;
  }

  /** The button after all groups. */
  end(words: string, run: () => void): void {
    const end = element('div', { className: 'me-end' });
    this.#rest.append(end);
    this.add(end, words, '', run);
  }

  /** A group that takes no room until its own button opens it. @param beside where that button stands */
  fold(beside: HTMLElement, words: string, label: string): HTMLElement {
    const folded = named(label);
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

  /** A button whose picture everybody knows; those who do not, and those who do not see it, have its words. */
  picture(group: HTMLElement, name: string, words: string, key: string, run: () => void): HTMLButtonElement {
    const made = this.add(group, '', key, run);
    made.classList.add('me-pictured');
    made.title = words;
    made.setAttribute('aria-label', words);
    made.append(picture(name));
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

function named(label: string): HTMLElement {
  const group = element('div', { className: 'me-group' });
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  return group;
}

/** Folded away, hidden by itself or by the width of the window: none of them can have focus. */
function isSeen(made: HTMLElement): boolean {
  // not in every browser that has the rest
  return 'checkVisibility' in made ? made.checkVisibility() : (made as HTMLElement).offsetParent !== null;
}
