// SPDX-License-Identifier: EUPL-1.2
// From what somebody wants done to the command that says it, with the questions on the way.
import { kinds, places, targets, where } from './choices.ts';
import type { Dialogs } from './dialog.ts';
import type { Drawing } from './drawing.ts';
import { isGiven, isRefused, stays } from './given.ts';
import { together } from './hand/drop.ts';
import type { Action } from './keys.ts';
import { nameAt, type Spot } from './naming.ts';
import type { Command } from './queue.ts';
import { Reshaping } from './reshaping.ts';
import { Saying } from './saying.ts';
import type { Words } from './words.ts';

export interface Surroundings {
  readonly words: Words;
  readonly dialogs: Dialogs;
  readonly paper: HTMLElement;
  drawing(): Drawing;
  focused(): string;
  /** All that is chosen with this one, or this one. */
  about(id: string): readonly string[];
  spot(id: string): Spot | undefined;
  send(command: Command, said: string): void;
  say(words: string): void;
  refocus(): void;
  /** As a key does. */
  act(wanted: Action): void;
}

/** What can be done with what is focused, in the order it is offered. */
export const ACTIONS: readonly Action[] = [
  'name',
  'attributes',
  'add',
  'connect',
  'move',
  'reorder',
  'retype',
  'reconnect',
  'split',
  'merge',
  'paste',
  'delete',
  'findings',
];

export class Commands {
  readonly #here: Surroundings;
  readonly #reshaping: Reshaping;

  constructor(here: Surroundings) {
    this.#here = here;
    this.#reshaping = new Reshaping(here);
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
    if (wanted === 'paste') return this.#reshaping.paste(drawing, at);
    if (at === '') return this.#tell('nothingChosen');
    if (wanted === 'actions') return this.#choose(drawing, at);
    if (wanted !== 'delete' && isRefused(drawing, at, wanted)) return this.#tell('givenStays', this.#said(drawing, at));
    if (wanted === 'name') return this.#name(drawing, at);
    if (wanted === 'connect') return this.#connect(drawing, at);
    if (wanted === 'move') return this.#move(drawing, at);
    if (wanted === 'delete') return this.#delete(drawing, at);
    return this.#reshaping.run(wanted, drawing, at);
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
    if (label !== undefined) {
      this.#here.send(
        { command: 'add', type, label, ...where(drawing, type, at) },
        this.#word('added', `${kind.name} ${label}`),
      );
    }
    this.#here.refocus();
  }

  /** All that can be done here, to be found by its name. */
  async #choose(drawing: Drawing, at: string): Promise<void> {
    const choices = ACTIONS.filter((value) => !isRefused(drawing, at, value)).map((value) => ({
      words: this.#word(value),
      value,
    }));
    const wanted = await this.#here.dialogs.choose(this.#word('actionsTitle', this.#said(drawing, at)), choices);
    this.#here.refocus();
    if (wanted) this.#here.act(wanted);
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
    const all = this.#here.about(at);
    const left = all.filter((id) => stays(drawing, id));
    const gone = new Set(all.filter((id) => !left.includes(id)));
    // lines go with what they lead to
    const ends = drawing.lines.filter(({ source, target }) => gone.has(source) || gone.has(target));
    for (const { id } of ends) gone.delete(id);
    const commands = [...gone].map((id): Command => ({ command: 'delete', id }));
    if (commands.length > 0) {
      const names = [...gone].map((id) => this.#said(drawing, id));
      this.#here.send(together('delete', commands), this.#word('deleted', names.join(', ')));
    }
    if (left.length === 0) return;
    const why = (id: string) => this.#word(isGiven(drawing, id) ? 'givenStays' : 'kept', this.#said(drawing, id));
    this.#here.say(left.map(why).join(' '));
  }

  async #name(drawing: Drawing, at: string): Promise<void> {
    const held = [...drawing.elements, ...drawing.lines].find(({ id }) => id === at)?.name ?? '';
    const isNode = drawing.elements.some(({ id }) => id === at);
    const spot = this.#here.spot(at);
    const said = this.#said(drawing, at);
    const label = spot
      ? await nameAt(this.#here.paper, spot, held, this.#word('nameOf', said), drawing.language)
      : await this.#here.dialogs.ask(said, this.#word('label'), held, isNode);
    if (label !== undefined && label !== held) {
      this.#here.send({ command: 'name', id: at, label }, this.#word('named', label));
    }
    this.#here.refocus();
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
