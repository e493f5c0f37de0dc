// SPDX-License-Identifier: EUPL-1.2
// The buttons over the drawing, and the list of keys under it.
import { element } from '../../shared/page.ts';
import type { Drawing } from './drawing.ts';
import type { Action } from './keys.ts';
import { Toolbar } from './toolbar.ts';
import type { Words } from './words.ts';

export interface Doing {
  add(type: string): void;
  act(action: Action): void;
  close(): void;
}

export class Tools {
  /** By what they add. */
  readonly kinds = new Map<string, HTMLButtonElement>();
  /** How one looks at the drawing. */
  readonly look: HTMLElement;
  /** What is seldom needed, folded away. */
  readonly more: HTMLElement;
  /** How one begins, over paper that has nothing on it yet. */
  readonly invitation = element('p', { className: 'me-invitation', hidden: true });
  readonly #bar: Toolbar;
  readonly #words: Words;
  readonly #writable: boolean;
  #undo: HTMLButtonElement | undefined;
  #redo: HTMLButtonElement | undefined;

  constructor(drawing: Drawing, words: Words, doing: Doing) {
    this.#words = words;
    this.#writable = drawing.writable;
    this.#bar = new Toolbar(words.say('toolbar'));
    if (drawing.writable) this.#edits(drawing, doing);
    this.look = this.#bar.group(words.say('look'));
    this.#bar.picture(this.look, 'zoom-in', words.say('zoomIn'), 'Plus', () => doing.act('zoom-in'));
    this.#bar.picture(this.look, 'zoom-out', words.say('zoomOut'), '-', () => doing.act('zoom-out'));
    this.#bar.picture(this.look, 'fit', words.say('fit'), '0', () => doing.act('fit'));
    this.#bar.end(words.say('close'), () => doing.close());
    this.more = this.#bar.fold(this.look, words.say('moreTools'), words.say('hand.tools'));
    if (drawing.writable) this.#bar.add(this.more, words.say('paste'), 'P', () => doing.act('paste'));
    const [first] = this.kinds.values();
    this.invitation.textContent = first ? words.say('empty', (first.textContent ?? '').replaceAll(' ', '\u00a0')) : '';
  }

  get place(): HTMLElement {
    return this.#bar.place;
  }

  get bar(): Toolbar {
    return this.#bar;
  }

  follow(drawing: Drawing): void {
    if (this.#undo) Toolbar.enable(this.#undo, drawing.undo);
    if (this.#redo) Toolbar.enable(this.#redo, drawing.redo);
    this.invitation.hidden = this.kinds.size === 0 || !isEmpty(drawing);
  }

  /** Whoever may only look reads of no key that would change something. */
  help(id: string): HTMLElement {
    const reading = ['keysReading', 'keysFlow', 'keysLines', 'keysZoom', 'live.keys', 'seeing.keysSee'];
    const editing = ['keysEdit', 'keysMore', 'keysUndo', 'hand.keysPlace', 'hand.keysSome'];
    const keys = this.#writable ? [...reading, ...editing] : reading;
    const rows = keys.map((row) => element('li', {}, this.#words.say(row)));
    const summary = element('summary', {}, this.#words.say('keys'));
    return element('details', { className: 'ds-details me-help' }, summary, element('ul', { id }, ...rows));
  }

  #edits(drawing: Drawing, doing: Doing): void {
    const bar = this.#bar;
    const words = this.#words;
    const add = bar.row(words.say('add'));
    for (const { type, name, kept } of drawing.notation.kinds) {
      if (!kept)
        this.kinds.set(
          type,
          bar.add(add, `+ ${name}`, '', () => doing.add(type)),
        );
    }
    const edit = bar.row(words.say('edit'));
    bar.add(edit, words.say('name'), 'Enter', () => doing.act('name'));
    bar.add(edit, words.say('attributes'), 'A', () => doing.act('attributes'));
    bar.add(edit, words.say('connect'), 'C', () => doing.act('connect'));
    if (Object.keys(drawing.notation.places).length > 0) {
      bar.add(edit, words.say('move'), 'M', () => doing.act('move'));
    }
    bar.picture(edit, 'delete', words.say('delete'), 'Delete', () => doing.act('delete'));
    bar.add(edit, words.say('actions'), 'Shift+F10', () => doing.act('actions'));
    this.#undo = bar.picture(edit, 'undo', words.say('undo'), 'Control+Z', () => doing.act('undo'));
    this.#redo = bar.picture(edit, 'redo', words.say('redo'), 'Control+Y', () => doing.act('redo'));
  }
}

/** Nothing but what the model is about, which is always there. */
function isEmpty({ elements, notation }: Drawing): boolean {
  const kept = new Set(notation.kinds.filter((kind) => kind.kept).map(({ type }) => type));
  return elements.every(({ type }) => kept.has(type));
}
