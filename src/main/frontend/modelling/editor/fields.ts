// SPDX-License-Identifier: EUPL-1.2
// Fields of a dialog, by what they ask for: the same kinds as in the forms of the lists.
import { element } from '../../shared/page.ts';
import type { Attribute } from './drawing.ts';
import type { Words } from './words.ts';

export interface Field {
  readonly name: string;
  readonly words: string;
  readonly kind: Attribute['kind'];
  readonly choices?: Attribute['choices'];
  readonly held: string;
  readonly needed?: boolean;
  /** How many letters at most, when it is not as many as a text may have. */
  readonly most?: number;
  /** What else is wrong with it, in words; empty for nothing. */
  fault?(value: string): string;
  /** What is written in the model's language, and not in the reader's. */
  readonly own?: boolean;
  /** A choice that cannot be left open. */
  readonly closed?: boolean;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Of a text, as the server. */
const LONGEST = 2000;

/** One field with its label, and with what is wrong with it once somebody has tried. */
export class Asked {
  readonly row: HTMLElement;
  readonly control: Control;
  readonly #field: Field;
  readonly #words: Words;
  readonly #fault: HTMLElement;

  constructor(field: Field, id: string, words: Words, language: string) {
    this.#field = field;
    this.#words = words;
    this.control = made(field, id, words);
    if (field.own) this.control.lang = language;
    this.#fault = element('p', { className: 'ds-validation-message', id: `${id}-fault`, hidden: true });
    this.#fault.dataset['field'] = 'validation';
    const label = element('label', { className: 'ds-label', htmlFor: id }, field.words);
    this.row = element('div', { className: 'ds-field' }, label, this.control, this.#fault);
  }

  get name(): string {
    return this.#field.name;
  }

  get value(): string {
    return this.control.value.trim();
  }

  /** Says what is wrong, if anything is. */
  check(): boolean {
    const fault = this.#wrong();
    this.#fault.hidden = fault === '';
    this.#fault.textContent = fault;
    if (fault === '') this.control.removeAttribute('aria-invalid');
    else {
      this.control.setAttribute('aria-invalid', 'true');
      this.control.setAttribute('aria-describedby', this.#fault.id);
    }
    return fault === '';
  }

  #wrong(): string {
    const { kind, needed } = this.#field;
    if (this.value === '') return needed ? this.#words.say('missing') : '';
    const fault = this.#field.fault?.(this.value) ?? '';
    if (fault !== '') return fault;
    if (kind !== 'NUMBER' && kind !== 'PERCENT') return '';
    if (!isNumber(this.value)) return this.#words.say('badNumber', this.value);
    return kind === 'PERCENT' && tooMuch(this.value) ? this.#words.say('badPercent', this.value) : '';
  }
}

/** As people type it; the server has the last word about points, commas and blanks. */
function isNumber(text: string): boolean {
  return /\d/.test(text) && /^[\d\s.,]+$/.test(text);
}

function tooMuch(text: string): boolean {
  return Number(text.replace(/\s/g, '').replace(',', '.')) > 100;
}

function made(field: Field, id: string, words: Words): Control {
  const { name, kind, held } = field;
  if (kind === 'CHOICE' || kind === 'YES_NO') {
    const open = field.closed ? [] : [element('option', { value: '' }, words.say('notSaid'))];
    const options = (field.choices ?? []).map((choice) => element('option', { value: choice.value }, choice.words));
    const list = element('select', { id, name, className: 'ds-input' }, ...open, ...options);
    for (const option of list.options) option.defaultSelected = option.value === held;
    return list;
  }
  if (kind === 'LIST') {
    const area = element('textarea', { id, name, className: 'ds-input', rows: 6, defaultValue: held });
    area.maxLength = field.most ?? LONGEST;
    return area;
  }
  const input = element('input', { id, name, type: 'text', className: 'ds-input', defaultValue: held });
  input.autocomplete = 'off';
  if (kind === 'TEXT') input.maxLength = field.most ?? LONGEST;
  else input.inputMode = 'decimal';
  return input;
}
