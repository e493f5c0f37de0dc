// SPDX-License-Identifier: EUPL-1.2
// Commands that say more of what is there, or make it something else: attributes, order, kind, other ends, one made
// two, two made one, and many at once from a list.
import { kinds, linesOf, where } from './choices.ts';
import type { Surroundings } from './commands.ts';
import type { Drawing } from './drawing.ts';
import type { Field } from './fields.ts';
import type { Action } from './keys.ts';
import { LONGEST_NAME, namesIn, tooLong } from './lists.ts';
import { elementOf, lineOf } from './lookup.ts';
import { alike, attributes, ends, followers, retypes } from './possible.ts';
import type { Command } from './queue.ts';
import { Saying } from './saying.ts';

const NAME = { kind: 'TEXT', most: LONGEST_NAME, own: true } as const;
/** As the server. */
const LONGEST_LIST = 200_000;

export class Reshaping {
  readonly #here: Surroundings;

  constructor(here: Surroundings) {
    this.#here = here;
  }

  async run(wanted: Action, drawing: Drawing, at: string): Promise<void> {
    if (wanted === 'attributes') await this.#attributes(drawing, at);
    else if (wanted === 'reorder') await this.#reorder(drawing, at);
    else if (wanted === 'retype') await this.#retype(drawing, at);
    else if (wanted === 'reconnect') await this.#reconnect(drawing, at);
    else if (wanted === 'split') await this.#split(drawing, at);
    else if (wanted === 'merge') await this.#merge(drawing, at);
    else return;
    this.#here.refocus();
  }

  /** Many at once, one a line, after what is focused or in it. */
  async paste(drawing: Drawing, at: string): Promise<void> {
    const possible = kinds(drawing).filter(({ kept, most }) => !kept && most === 0);
    const like = elementOf(drawing, at)?.type;
    const held = (possible.find(({ type }) => type === like) ?? possible[0])?.type ?? '';
    const choices = possible.map(({ type, name }) => ({ value: type, words: name }));
    const filled = await this.#here.dialogs.fill(this.#word('paste'), [
      { name: 'type', words: this.#word('kind'), kind: 'CHOICE', choices, held, closed: true },
      {
        ...{ name: 'text', words: this.#word('lines'), kind: 'LIST', held: '', needed: true, own: true },
        most: LONGEST_LIST,
        fault: (lines) => this.#unfit(lines),
      },
    ]);
    const type = filled?.get('type') ?? '';
    const text = filled?.get('text') ?? '';
    if (filled) {
      // all of it: what the server refuses is to be had again from what is said
      const all = namesIn(text);
      this.#here.send(
        { command: 'paste-list', type, text, ...where(drawing, type, at) },
        this.#word('pasted', String(all.length), all.join('; ')),
      );
    }
    this.#here.refocus();
  }

  #unfit(lines: string): string {
    if (namesIn(lines).length === 0) return this.#word('missing');
    const line = tooLong(lines);
    return line === 0 ? '' : this.#word('lineTooLong', String(line), String(LONGEST_NAME));
  }

  /** The name and all attributes at once; what is changed is one step to take back. */
  async #attributes(drawing: Drawing, at: string): Promise<void> {
    const said = this.#said(drawing, at);
    const one = elementOf(drawing, at) ?? lineOf(drawing, at);
    if (!one) return;
    const asked = attributes(drawing, at);
    const isNode = elementOf(drawing, at) !== undefined;
    const unnamed = drawing.notation.kinds.some(({ type, unnamed }) => type === one.type && unnamed);
    const fields: Field[] = [
      { ...NAME, name: '', words: this.#word('label'), held: one.name, needed: isNode && !unnamed },
      ...asked.map((each) => ({
        ...each,
        held: one.props[each.name] ?? '',
        own: each.kind === 'TEXT' || each.kind === 'LIST',
      })),
    ];
    const filled = await this.#here.dialogs.fill(this.#word('attributesTitle', said), fields);
    if (!filled) return;
    const changed = fields.filter(({ name, held }) => filled.get(name) !== held.trim());
    const commands = changed.map(({ name }): Command => {
      const value = filled.get(name) ?? '';
      if (name === '') return { command: 'name', id: at, label: value };
      return { command: 'set-attribute', id: at, attribute: name, value };
    });
    const told = changed.map(({ name, words, choices }) => {
      const value = filled.get(name) ?? '';
      return `${words}: ${choices?.find((choice) => choice.value === value)?.words ?? (value || this.#word('notSaid'))}`;
    });
    const only = commands[0];
    if (!only) return this.#here.say(this.#word('unchanged'));
    const command: Command = commands.length === 1 ? only : { command: 'together', name: 'change', commands };
    this.#here.send(command, this.#word('changed', said, told.join('. ')));
  }

  async #reorder(drawing: Drawing, at: string): Promise<void> {
    const said = this.#said(drawing, at);
    const possible = followers(drawing, at) ?? [];
    if (possible.length === 0) return this.#here.say(this.#word('noOrder', said));
    const choices = [
      ...possible.map(({ id }) => ({ words: this.#said(drawing, id), value: id })),
      { words: this.#word('lastPlace'), value: '' },
    ];
    const before = await this.#here.dialogs.choose(this.#word('reorderTitle', said), choices);
    if (before === undefined) return;
    const words =
      before === '' ? this.#word('putLast', said) : this.#word('putBefore', said, this.#said(drawing, before));
    this.#here.send({ command: 'reorder', id: at, before }, words);
  }

  async #retype(drawing: Drawing, at: string): Promise<void> {
    const said = this.#said(drawing, at);
    const possible = retypes(drawing, at);
    if (possible.length === 0) return this.#here.say(this.#word('nothingElse', said));
    const choices = possible.map((kind) => ({ words: kind.name, value: kind }));
    const kind = await this.#here.dialogs.choose(this.#word('retypeTitle', said), choices);
    if (kind) this.#here.send({ command: 'retype', id: at, type: kind.type }, this.#word('retyped', said, kind.name));
  }

  /** A line, or one of the lines of an element. */
  async #reconnect(drawing: Drawing, at: string): Promise<void> {
    const id = lineOf(drawing, at) ? at : await this.#oneLine(drawing, at);
    if (id === undefined) return;
    const said = this.#said(drawing, id);
    const led = (end: 'source' | 'target') =>
      ends(drawing, id, end).map((other) => ({
        words: this.#word(end === 'source' ? 'from' : 'to', this.#said(drawing, other.id)),
        value: { end, other: other.id },
      }));
    const choices = [...led('target'), ...led('source')];
    if (choices.length === 0) return this.#here.say(this.#word('nothingElse', said));
    const chosen = await this.#here.dialogs.choose(this.#word('reconnectTitle', said), choices);
    if (!chosen) return;
    this.#here.send(
      { command: 'reconnect', id, [chosen.end]: chosen.other },
      this.#word('reconnected', said, this.#said(drawing, chosen.other)),
    );
  }

  async #oneLine(drawing: Drawing, at: string): Promise<string | undefined> {
    const lines = linesOf(drawing, at);
    if (lines.length < 2) {
      if (lines.length === 0) this.#here.say(this.#word('noLines'));
      return lines[0]?.id;
    }
    const choices = lines.map(({ id }) => ({ words: this.#said(drawing, id), value: id }));
    return this.#here.dialogs.choose(this.#word('whichLine'), choices);
  }

  async #split(drawing: Drawing, at: string): Promise<void> {
    const element = elementOf(drawing, at);
    if (!element) return this.#here.say(this.#word('onlyElements'));
    const filled = await this.#here.dialogs.fill(this.#word('splitTitle', this.#said(drawing, at)), [
      { ...NAME, name: 'first', words: this.#word('first'), held: element.name, needed: true },
      { ...NAME, name: 'second', words: this.#word('second'), held: '', needed: true },
    ]);
    if (!filled) return;
    const first = filled.get('first') ?? '';
    const second = filled.get('second') ?? '';
    this.#here.send({ command: 'split', id: at, first, second }, this.#word('divided', first, second));
  }

  async #merge(drawing: Drawing, at: string): Promise<void> {
    const said = this.#said(drawing, at);
    if (!elementOf(drawing, at)) return this.#here.say(this.#word('onlyElements'));
    const choices = alike(drawing, at).map(({ id }) => ({ words: this.#said(drawing, id), value: id }));
    if (choices.length === 0) return this.#here.say(this.#word('noneAlike', said));
    const other = await this.#here.dialogs.choose(this.#word('mergeTitle', said), choices);
    if (other === undefined) return;
    this.#here.send({ command: 'merge', ids: [at, other] }, this.#word('merged', said, this.#said(drawing, other)));
  }

  #said(drawing: Drawing, id: string): string {
    return new Saying(drawing, this.#here.words).short(id);
  }

  #word(key: string, ...args: string[]): string {
    return this.#here.words.say(key, ...args);
  }
}
