// SPDX-License-Identifier: EUPL-1.2
// <model-hunt>: errors pointed out in the drawing itself. It fills the form below, which is all there is without script;
// once it is judged it shows how it went.
import { element } from '../../../shared/page.ts';
import { Board } from '../board.ts';
import { order } from '../choices.ts';
import type { Drawing } from '../drawing.ts';
import { idOf, overPaper } from '../hand/begins.ts';
import { Pointers } from '../hand/pointers.ts';
import type { Action } from '../keys.ts';
import { Saying } from '../saying.ts';
import { Toolbar } from '../toolbar.ts';
import { Walker } from '../walker.ts';
import { Words } from '../words.ts';
import { Answers } from './answers.ts';
import { Badges } from './badges.ts';
import { meant } from './keys.ts';
import { type Mark, opened, written } from './opened.ts';
import { Panel } from './panel.ts';
import { marked, placeOf, type Row, rowFor, WHOLE } from './rows.ts';
import { Telling } from './telling.ts';

/** Letters can be read from here on. */
const READABLE = 0.5;
const SPARE = 24;

/** What there is once it stands on the page. */
interface Parts {
  readonly drawing: Drawing;
  readonly marks: readonly Mark[] | undefined;
  readonly answers: Answers;
  readonly board: Board;
  readonly panel: Panel;
  readonly pointers: Pointers;
  readonly telling: Telling;
  /** No more of the lists is heard. */
  unheard(): void;
}

export class ModelHunt extends HTMLElement {
  readonly #paper = element('div', { className: 'me-paper' });
  readonly #status = element('p', { className: 'ds-sr-only' });
  readonly #walker = new Walker();
  #words = new Words(null);
  #parts: Parts | undefined;
  #whole: HTMLButtonElement | undefined;

  connectedCallback(): void {
    const place = this.parentElement;
    const marks = written(place, 'marks');
    this.#words = new Words(place?.querySelector<HTMLTemplateElement>('template[data-words]') ?? null);
    this.#parts = this.#build(
      opened(written(place, 'drawing')),
      marks === '' ? undefined : (JSON.parse(marks) as readonly Mark[]),
    );
    this.#renew();
    this.dispatchEvent(new CustomEvent('hunt-opened'));
  }

  disconnectedCallback(): void {
    this.#parts?.unheard();
    this.#parts?.pointers.destroy();
    this.#parts?.board.destroy();
    this.#parts = undefined;
  }

  /** Focus goes there, in the drawing. */
  go(id: string): void {
    this.#paper.scrollIntoView({ block: 'nearest' });
    this.#parts?.board.focus(id, true);
  }

  #build(drawing: Drawing, marks: readonly Mark[] | undefined): Parts {
    const words = this.#words;
    const panel = new Panel(words);
    const answers = new Answers(document);
    const saying = new Saying(drawing, words);
    this.#status.setAttribute('role', 'status');
    this.#paper.setAttribute('role', 'application');
    this.#paper.setAttribute('aria-label', `${words.say('hunt.region')}: ${drawing.title}`);
    this.#paper.setAttribute('aria-describedby', 'hunt-keys');
    this.#paper.addEventListener('keydown', (event) => this.#key(event));
    const beside = element('div', { className: 'me-beside' }, panel.place);
    const desk = element('div', { className: 'me-desk' }, this.#paper, beside);
    this.append(this.#tools(!marks), this.#status, desk, this.#help(!marks));
    this.#size(drawing);
    const board = new Board(
      this.#paper,
      (id) => this.#point(id, false),
      () => {},
    );
    board.show(drawing, { element: (id) => saying.element(id), line: (line) => saying.line(line) });
    const badges = new Badges(board, drawing);
    const back = (to: string) => this.#back(to);
    const telling = new Telling({ words, drawing, paper: this.#paper, badges, panel, answers, marks, back });
    const first = order(drawing)[0] ?? '';
    board.focus(first, false);
    if (board.view.scale < READABLE) board.view.zoom(READABLE / board.view.scale, first);
    const unheard = answers.heard((number) => this.#heard(number));
    return { drawing, marks, answers, board, panel, telling, pointers: this.#listen(board, drawing), unheard };
  }

  /** No higher than the drawing needs: the form is not far below. */
  #size(drawing: Drawing): void {
    const scale = Math.min(1, this.#paper.clientWidth / Math.max(1, drawing.width));
    const height = Math.round(drawing.height * scale) + SPARE;
    this.#paper.style.blockSize = `clamp(18rem, ${height}px, 65vh)`;
  }

  #tools(isAsked: boolean): HTMLElement {
    const bar = new Toolbar(this.#words.say('look'));
    const look = bar.group(this.#words.say('look'));
    for (const [key, press, action] of [
      ['zoomIn', 'Plus', 'zoom-in'],
      ['zoomOut', '-', 'zoom-out'],
      ['fit', '0', 'fit'],
    ] as const) {
      bar.picture(look, action, this.#words.say(key), press, () => this.#parts?.board.look(action));
    }
    if (isAsked) {
      const ask = bar.group(this.#words.say('hunt.ask'));
      this.#whole = bar.add(ask, this.#words.say('hunt.whole'), '', () => this.#accuse(WHOLE, '', true));
    }
    return bar.place;
  }

  #help(isAsked: boolean): HTMLElement {
    const rows = ['keysReading', 'keysFlow', 'keysLines', ...(isAsked ? ['hunt.keysAct'] : []), 'keysZoom'];
    const list = element('ul', { id: 'hunt-keys' }, ...rows.map((row) => element('li', {}, this.#words.say(row))));
    const summary = element('summary', {}, this.#words.say('hunt.keys'));
    return element('details', { className: 'ds-details me-help' }, summary, list);
  }

  #listen(board: Board, drawing: Drawing): Pointers {
    const nothing = () => {};
    const meaning = { hold: nothing, grab: () => false, drag: nothing, drop: nothing, cancel: nothing, rest: nothing };
    const known = new Set([...drawing.elements, ...drawing.lines].map(({ id }) => id));
    return new Pointers(
      this.#paper,
      { ...overPaper(board), ...meaning },
      {
        // a mouse is followed by its click
        tap: (at, { pointerType }) => {
          const id = idOf(at);
          const isFinger = pointerType !== 'mouse' && known.has(id);
          if (isFinger) this.#point(id, false);
          return isFinger;
        },
      },
    );
  }

  #key(event: KeyboardEvent): void {
    const wanted = meant(event);
    if (!wanted || !this.#parts) return;
    event.preventDefault();
    event.stopPropagation();
    const { board } = this.#parts;
    if (wanted === 'accuse') this.#point(board.focused, true);
    else if (wanted === 'take') this.#take(this.#placeOf(board.focused));
    else this.#walk(wanted, this.#parts);
  }

  #walk(wanted: Action, { board, drawing }: Parts): void {
    const way = this.#walker.go(drawing, board.focused, wanted);
    if (!way) board.look(wanted);
    if (way?.to) board.focus(way.to, true);
    if (way?.say) this.#say(this.#words.say(way.say, ...(way.args ?? [])));
  }

  #placeOf(id: string): string {
    return this.#parts ? placeOf(this.#parts.drawing, this.#parts.answers.places, id) : WHOLE;
  }

  #point(id: string, byKeys: boolean): void {
    if (id === '') return;
    this.#parts?.board.focus(id, true);
    if (!this.#parts?.marks) this.#accuse(this.#placeOf(id), id, byKeys);
  }

  /** @param id what was pointed at, empty for none */
  #accuse(place: string, id: string, byKeys: boolean): void {
    if (!this.#parts) return;
    const { answers, panel, telling, board } = this.#parts;
    const numbers = marked(answers.rows, place);
    const notes = numbers.map((number) => this.#words.say('hunt.held', String(number)));
    if (id !== '' && id !== place && place !== WHOLE) {
      notes.unshift(this.#words.say('hunt.partOf', answers.place(place)));
    }
    const back = () => {
      this.#renew();
      if (id === '') this.#whole?.focus();
      else board.focus(id, true);
    };
    const take = () => {
      this.#take(place);
      back();
    };
    panel.ask({
      about: id === '' || place === WHOLE ? answers.place(place) : telling.short(id),
      notes,
      offers: answers.wrongs,
      held: numbers.map((number) => answers.rows[number - 1]?.wrong ?? ''),
      choose: (wrong) => {
        if (this.#put({ place, wrong })) back();
      },
      ...(numbers.length > 0 ? { take } : {}),
      close: back,
    });
    if (byKeys) panel.enter();
    else panel.reveal();
  }

  /** @return whether there was room */
  #put(row: Row): boolean {
    if (!this.#parts) return false;
    const { answers, panel, telling } = this.#parts;
    const before = answers.rows;
    const number = rowFor(before, row.place, row.wrong);
    if (number === 0) {
      panel.refuse(this.#words.say('hunt.full', String(before.length)));
      return false;
    }
    const key = before[number - 1]?.place === row.place ? 'hunt.changed' : 'hunt.put';
    answers.put(number, row);
    const words = this.#words.say(key, String(number), answers.place(row.place), answers.wrong(row.wrong));
    this.#say(`${words}. ${telling.count()}`);
    return true;
  }

  /** Takes back the last that was said about it. */
  #take(place: string): void {
    if (!this.#parts || this.#parts.marks) return;
    const number = marked(this.#parts.answers.rows, place).at(-1);
    if (number === undefined) return;
    this.#parts.answers.put(number, { place: '', wrong: '' });
    this.#say(this.#words.say('hunt.taken', String(number)));
    this.#renew();
  }

  #renew(): void {
    if (!this.#parts) return;
    this.#parts.telling.renew();
    if (!this.#whole) return;
    const numbers = marked(this.#parts.answers.rows, WHOLE).join(' · ');
    const words = this.#words.say('hunt.whole');
    this.#whole.textContent = numbers === '' ? words : `${words} (${numbers})`;
  }

  /** Somebody chose in the lists: what they chose is shown. */
  #heard(number: number): void {
    this.#renew();
    if (!this.#parts) return;
    const { answers, board, telling } = this.#parts;
    const place = answers.rows[number - 1]?.place ?? '';
    if (place === '' || place === WHOLE) return;
    board.focus(telling.drawn(place), false);
    board.view.reveal(place);
  }

  #back(place: string): void {
    if (place === WHOLE && this.#whole) this.#whole.focus();
    else this.#parts?.board.focus(this.#parts.telling.drawn(place), true);
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }
}
