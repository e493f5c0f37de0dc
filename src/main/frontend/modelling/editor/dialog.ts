// SPDX-License-Identifier: EUPL-1.2
// Questions the editor asks: a name, or one of many. The browser's own dialog keeps focus and gives it back.
import { button, element } from '../../shared/page.ts';
import { finds } from '../words.ts';
import { Asked, type Field } from './fields.ts';
import { LONGEST_NAME } from './lists.ts';
import type { Words } from './words.ts';

export interface Choice<T> {
  readonly words: string;
  readonly value: T;
}

let made = 0;

export class Dialogs {
  readonly #place: HTMLElement;
  readonly #words: Words;
  readonly #language: string;

  constructor(place: HTMLElement, words: Words, language: string) {
    this.#place = place;
    this.#words = words;
    this.#language = language;
  }

  /** A line of text; undefined when one thought better of it. */
  async ask(title: string, label: string, held: string, needed: boolean): Promise<string | undefined> {
    const field: Field = { name: 'label', words: label, kind: 'TEXT', held, needed, most: LONGEST_NAME, own: true };
    return (await this.fill(title, [field]))?.get('label');
  }

  /** Several fields; what stands in each when one is done, undefined when one thought better of it. */
  fill(title: string, fields: readonly Field[]): Promise<ReadonlyMap<string, string> | undefined> {
    const asked = fields.map((field) => new Asked(field, `me-field-${++made}`, this.#words, this.#language));
    const ok = element('button', { type: 'submit', className: 'ds-button' }, this.#words.say('ok'));
    const form = element('form', { noValidate: true }, ...asked.map(({ row }) => row));
    return this.#open(title, form, ok, (settle) => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const wrong = asked.filter((each) => !each.check());
        if (wrong.length === 0) settle(new Map(asked.map(({ name, value }) => [name, value])));
        else wrong[0]?.control.focus();
      });
      const first = asked[0]?.control;
      first?.focus();
      if (first instanceof HTMLInputElement) first.select();
    });
  }

  /** One of a list that is searched while one types; Enter in the field takes the first. */
  choose<T>(title: string, choices: readonly Choice<T>[], held?: T): Promise<T | undefined> {
    const id = `me-field-${++made}`;
    const input = element('input', { id, className: 'ds-input', type: 'search', autocomplete: 'off' });
    const count = element('p', { className: 'ds-sr-only' });
    count.setAttribute('role', 'status');
    const list = element('ul', { className: 'me-choices' });
    const form = element('form', {}, this.#label(id, this.#words.say('search')), input, count, list);
    return this.#open(title, form, undefined, (settle) => {
      const rows = choices.map(({ words, value }) => {
        const pick = button(words, 'secondary', () => settle(value));
        if (value === held) pick.setAttribute('aria-current', 'true');
        const row = element('li', {}, pick);
        list.append(row);
        return { row, words, value };
      });
      const follow = () => {
        for (const { row, words } of rows) row.hidden = !finds(input.value, words);
        const shown = rows.filter(({ row }) => !row.hidden).length;
        count.textContent = this.#words.say('found', String(shown));
      };
      input.addEventListener('input', follow);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const first = rows.find(({ row }) => !row.hidden);
        if (first) settle(first.value);
      });
      follow();
    });
  }

  #label(id: string, words: string): HTMLLabelElement {
    return element('label', { className: 'ds-label', htmlFor: id }, words);
  }

  #open<T>(
    title: string,
    form: HTMLFormElement,
    ok: HTMLButtonElement | undefined,
    wire: (settle: (value: T) => void) => void,
  ): Promise<T | undefined> {
    return new Promise((resolve) => {
      let answer: T | undefined;
      const heading = element('h2', { className: 'ds-heading', id: `me-title-${++made}` }, title);
      heading.dataset['size'] = 'xs';
      const dialog = element('dialog', { className: 'me-dialog' }, heading, form);
      dialog.setAttribute('aria-labelledby', heading.id);
      const row = element('p', { className: 'vk-row' });
      if (ok) row.append(ok);
      row.append(button(this.#words.say('cancel'), 'secondary', () => dialog.close()));
      form.append(row);
      dialog.addEventListener('close', () => {
        dialog.remove();
        resolve(answer);
      });
      this.#place.append(dialog);
      dialog.showModal();
      wire((value) => {
        answer = value;
        dialog.close();
      });
    });
  }
}
