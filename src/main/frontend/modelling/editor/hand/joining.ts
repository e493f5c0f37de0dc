// SPDX-License-Identifier: EUPL-1.2
// A line pulled from one element to another: what may be met is lit, what may not says why.
import type { Target } from '../choices.ts';
import { middle, type Point, placeOf, under } from './geometry.ts';
import { type Drag, type Here, said } from './here.ts';
import { joins, kindsFor, whyNot } from './join.ts';

export class Joining implements Drag {
  readonly #here: Here;
  readonly #from: string;
  readonly #start: Point;
  readonly #possible: ReadonlyMap<string, readonly Target[]>;
  readonly #hint = document.createElement('p');
  #met = '';

  constructor(here: Here, from: string) {
    const drawing = here.drawing();
    const at = placeOf(drawing, from);
    this.#here = here;
    this.#from = from;
    this.#start = at ? middle(at) : { x: 0, y: 0 };
    this.#possible = joins(drawing, from);
    this.#hint.className = 'me-hint';
    here.paper.append(this.#hint);
    here.board.sheet.mark('me-legal', this.#possible.keys());
  }

  move(at: Point): void {
    const { sheet } = this.#here.board;
    sheet.line('joining', this.#start, at);
    const met = under(this.#here.drawing(), at)?.element.id ?? '';
    if (met === this.#met) return;
    this.#met = met;
    const isLegal = this.#possible.has(met);
    sheet.mark('me-host', isLegal ? [met] : []);
    sheet.mark('me-illegal', met !== '' && met !== this.#from && !isLegal ? [met] : []);
    this.#hint.textContent = met === '' || met === this.#from ? '' : this.#words(met);
  }

  drop(at: Point): void {
    this.move(at);
    const met = this.#met;
    this.cancel();
    const possible = this.#possible.get(met);
    if (possible) void this.#join(possible);
    else if (met !== '' && met !== this.#from) this.#here.tell(this.#words(met));
  }

  cancel(): void {
    const { sheet } = this.#here.board;
    this.#hint.remove();
    sheet.clear('joining');
    for (const mark of ['me-legal', 'me-host', 'me-illegal'] as const) sheet.mark(mark, []);
  }

  #words(met: string): string {
    const { words } = this.#here;
    const possible = this.#possible.get(met);
    if (possible) return possible.map((target) => target.words).join(', ');
    const why = whyNot(this.#here.drawing(), this.#from, met);
    const others = kindsFor(this.#here.drawing(), this.#from).join(', ');
    const refused = words.say(`hand.${why}`, this.#said(this.#from), this.#said(met));
    return why === 'joinNever' && others !== '' ? `${refused} ${words.say('hand.joinTo', others)}` : refused;
  }

  /** Of several relations one is chosen; they all have their words. */
  async #join(possible: readonly Target[]): Promise<void> {
    const { words } = this.#here;
    const [first, ...more] = possible;
    const chosen =
      more.length === 0
        ? first
        : await this.#here.dialogs.choose(
            words.say('connectTitle', this.#said(this.#from)),
            possible.map((target) => ({
              words: `${target.words} ${target.source === this.#from ? '→' : '←'} ${this.#said(target.other.id)}`,
              value: target,
            })),
          );
    if (chosen) {
      const { relation: type, source, target } = chosen;
      this.#here.send(
        { command: 'connect', type, source, target },
        words.say('connected', this.#said(source), this.#said(target)),
      );
    }
    this.#here.board.focus(this.#from, true);
  }

  #said(id: string): string {
    return said(this.#here, id);
  }
}
