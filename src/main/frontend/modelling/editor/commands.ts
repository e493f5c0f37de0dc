// SPDX-License-Identifier: EUPL-1.2
// From what somebody wants done to the command that says it, with the questions on the way.
import { element } from '../../shared/page.ts';
import { kept, kinds, places, targets, where } from './choices.ts';
import type { Dialogs } from './dialog.ts';
import type { Drawing } from './drawing.ts';
import type { Action } from './keys.ts';
import type { Command } from './queue.ts';
import { Saying } from './saying.ts';
import type { Words } from './words.ts';

export interface Surroundings {
  readonly words: Words;
  readonly dialogs: Dialogs;
  readonly paper: HTMLElement;
  drawing(): Drawing;
  focused(): string;
  spot(id: string): { left: number; top: number; width: number; height: number } | undefined;
  send(command: Command, said: string): void;
  say(words: string): void;
  refocus(): void;
}

export class Commands {
  readonly #here: Surroundings;

  constructor(here: Surroundings) {
    this.#here = here;
  }

  async run(wanted: Action): Promise<void> {
    const drawing = this.#here.drawing();
    const at = this.#here.focused();
    if (wanted === 'undo' || wanted === 'redo') {
      if (drawing[wanted]) this.#here.send({ command: wanted }, this.#word(wanted === 'undo' ? 'undone' : 'redone'));
      else this.#here.say(this.#word(wanted === 'undo' ? 'nothingToUndo' : 'nothingToRedo'));
      return;
    }
    if (wanted === 'add') return this.#chooseKind(drawing);
    if (at === '') return this.#tell('nothingChosen');
    if (wanted === 'name') return this.#name(drawing, at);
    if (wanted === 'connect') return this.#connect(drawing, at);
    if (wanted === 'move') return this.#move(drawing, at);
    if (wanted === 'delete') this.#delete(drawing, at);
  }

  async add(type: string): Promise<void> {
    const drawing = this.#here.drawing();
    const at = this.#here.focused();
    const kind = kinds(drawing).find((each) => each.type === type);
    if (!kind) return this.#tell('noRoom');
    const label = await this.#here.dialogs.ask(
      this.#word('addTitle', kind.name),
      this.#word('label'),
      '',
      !kind.unnamed,
    );
    if (label === undefined) return this.#here.refocus();
    const id = `${type.slice(0, 1).toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`;
    this.#here.send(
      { command: 'add', type, label, id, ...where(drawing, type, at) },
      this.#word('added', `${kind.name} ${label}`),
    );
    this.#here.refocus();
  }

  async #chooseKind(drawing: Drawing): Promise<void> {
    const choices = kinds(drawing)
      .filter((kind) => !kind.kept)
      .map((kind) => ({ words: kind.name, value: kind.type }));
    const type = await this.#here.dialogs.choose(this.#word('add'), choices);
    if (type === undefined) this.#here.refocus();
    else await this.add(type);
  }

  async #connect(drawing: Drawing, at: string): Promise<void> {
    const possible = targets(drawing, at);
    if (possible.length === 0) return this.#tell('nothingToConnect', this.#said(drawing, at));
    const choices = possible.map((target) => ({
      words: `${target.words} ${target.source === at ? '→' : '←'} ${this.#said(drawing, target.other.id)}`,
      value: target,
    }));
    const chosen = await this.#here.dialogs.choose(this.#word('connectTitle', this.#said(drawing, at)), choices);
    if (chosen) {
      const { relation: type, source, target } = chosen;
      this.#here.send(
        { command: 'connect', type, source, target },
        this.#word('connected', this.#said(drawing, source), this.#said(drawing, target)),
      );
    }
    this.#here.refocus();
  }

  async #move(drawing: Drawing, at: string): Promise<void> {
    const found = places(drawing, at);
    if (!found) return this.#tell('standsNowhere', this.#said(drawing, at));
    const choices = [
      ...found.possible.map((place) => ({ words: this.#said(drawing, place.id), value: place.id })),
      { words: this.#word('nowhere'), value: '' },
    ];
    const lane = await this.#here.dialogs.choose(this.#word('moveTitle', this.#said(drawing, at)), choices, found.now);
    if (lane !== undefined && lane !== found.now) {
      const said = this.#said(drawing, at);
      const words = lane === '' ? this.#word('freed', said) : this.#word('moved', said, this.#said(drawing, lane));
      this.#here.send({ command: 'move-to-lane', id: at, lane }, words);
    }
    this.#here.refocus();
  }

  #delete(drawing: Drawing, at: string): void {
    const said = this.#said(drawing, at);
    if (kept(drawing, at)) this.#here.say(this.#word('kept', said));
    else this.#here.send({ command: 'delete', id: at }, this.#word('deleted', said));
  }

  async #name(drawing: Drawing, at: string): Promise<void> {
    const held = [...drawing.elements, ...drawing.lines].find(({ id }) => id === at)?.name ?? '';
    const isNode = drawing.elements.some(({ id }) => id === at);
    const spot = this.#here.spot(at);
    const label = spot
      ? await this.#inline(drawing, at, held, spot)
      : await this.#here.dialogs.ask(this.#said(drawing, at), this.#word('label'), held, isNode);
    if (label !== undefined && label !== held) {
      this.#here.send({ command: 'name', id: at, label }, this.#word('named', label));
    }
    this.#here.refocus();
  }

  /** A field over the element itself. Enter and leaving it keep the name, Escape does not. */
  #inline(
    drawing: Drawing,
    at: string,
    held: string,
    spot: { left: number; top: number; width: number; height: number },
  ): Promise<string | undefined> {
    return new Promise((resolve) => {
      const input = element('input', { type: 'text', className: 'me-inline', defaultValue: held, maxLength: 300 });
      input.lang = drawing.language;
      input.autocomplete = 'off';
      input.setAttribute('aria-label', this.#word('nameOf', this.#said(drawing, at)));
      const room = this.#here.paper.clientWidth;
      const width = Math.min(Math.max(spot.width, 200), Math.max(room - 16, 120));
      input.style.width = `${width}px`;
      input.style.left = `${Math.max(8, Math.min(spot.left + (spot.width - width) / 2, room - width - 8))}px`;
      const top = spot.height > 120 ? spot.top + 8 : spot.top + spot.height / 2 - 22;
      input.style.top = `${Math.max(8, Math.min(top, this.#here.paper.clientHeight - 52))}px`;
      let isOver = false;
      const end = (label: string | undefined) => {
        if (isOver) return;
        isOver = true;
        input.remove();
        resolve(label);
      };
      input.addEventListener('keydown', (event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') end(input.value.trim());
        else if (event.key === 'Escape') end(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      });
      input.addEventListener('blur', () => end(input.value.trim()));
      this.#here.paper.append(input);
      input.focus();
      input.select();
    });
  }

  #said(drawing: Drawing, id: string): string {
    return new Saying(drawing, this.#here.words).short(id);
  }

  #tell(key: string, ...args: string[]): void {
    this.#here.say(this.#word(key, ...args));
  }

  #word(key: string, ...args: string[]): string {
    return this.#here.words.say(key, ...args);
  }
}
