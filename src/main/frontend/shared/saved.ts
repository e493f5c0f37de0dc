// SPDX-License-Identifier: EUPL-1.2
// What one <auto-save> holds: a field's text, or all answers of a form.
import { answers, differing, labelOf, restore } from './answers.ts';
import { element } from './page.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface Saved {
  readonly first: Control | undefined;
  readonly label: string;
  /** As it is stored: alike for the same content. */
  read(): string;
  write(words: string): void;
  /** For people, beside another version of the same. */
  shown(words: string, other: string): HTMLElement;
}

/** Controls somebody fills in. */
function controls(place: HTMLElement): Control[] {
  return [...place.querySelectorAll<Control>('textarea, select, input:not([type=hidden])')];
}

export class OneField implements Saved {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  get first(): Control | undefined {
    return controls(this.#place)[0];
  }

  get label(): string {
    return this.#place.querySelector('label, legend')?.textContent?.trim() ?? '';
  }

  read(): string {
    const all = controls(this.#place);
    const checked = all.filter((control) => control instanceof HTMLInputElement && control.checked);
    const boxes = all.some((control) => control.type === 'radio' || control.type === 'checkbox');
    return boxes ? checked.map((control) => control.value).join(',') : (all[0]?.value ?? '');
  }

  write(words: string): void {
    const chosen = words.split(',');
    for (const control of controls(this.#place)) {
      if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
        control.checked = chosen.includes(control.value);
      } else {
        control.value = words;
      }
    }
  }

  shown(words: string): HTMLElement {
    return element('p', { className: 'vk-conflict__text' }, words);
  }
}

export class WholeForm implements Saved {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  get first(): Control | undefined {
    return controls(this.#place)[0];
  }

  get label(): string {
    return document.querySelector('h1')?.textContent?.trim() ?? '';
  }

  read(): string {
    return answers(controls(this.#place));
  }

  write(words: string): void {
    restore(controls(this.#place), words);
    this.#place.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Only where the two differ: a form of sixteen cards with one choice changed is one line. */
  shown(words: string, other: string): HTMLElement {
    const all = controls(this.#place);
    const lines = differing(words, other).map(({ name, chosen }) =>
      element('li', {}, `${labelOf(all, name)}: ${said(all, name, chosen)}`),
    );
    return element('ul', { className: 'vk-conflict__text' }, ...lines);
  }
}

function said(all: readonly Control[], name: string, chosen: readonly string[]): string {
  const words = chosen.map((value) => {
    const control = all.find(
      (each) => each.name === name && (each instanceof HTMLSelectElement || each.value === value),
    );
    if (control instanceof HTMLSelectElement) {
      return [...control.options].find((option) => option.value === value)?.text ?? value;
    }
    return control?.labels?.[0]?.textContent?.trim() ?? value;
  });
  return words.join(', ') || '–';
}
