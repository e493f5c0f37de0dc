// SPDX-License-Identifier: EUPL-1.2
// What the editor tells: whether everything is saved, what just happened, what was refused, and what must be chosen.
import { button, element, page } from '../../shared/page.ts';
import { when } from '../../shared/texts.ts';
import { type Drawing, FORMAT } from './drawing.ts';
import type { Queue, Sending, State } from './queue.ts';
import { sideOf } from './sides.ts';
import type { Words } from './words.ts';

const MOST = 20;

type Conflict = Extract<State, { kind: 'conflict' }>;

export class Status {
  readonly place: HTMLElement;
  readonly #words: Words;
  readonly #back: () => void;
  readonly #save = element('div', { className: 'me-save' });
  /** Beside what is read out: how many wait is heard, not each of them again and again. */
  readonly #waiting = element('ul', { className: 'me-waiting', hidden: true });
  readonly #voice = element('p', { className: 'ds-sr-only' });
  readonly #trouble = element('div', { className: 'me-trouble' });
  readonly #refusals = element('ul');
  readonly #refused = element('div', { className: 'me-trouble me-refused', hidden: true });
  readonly #conflict = element('div', { className: 'me-trouble me-conflict' });
  #disputed = '';
  #saved = false;

  /** @param back puts focus back into the drawing */
  constructor(words: Words, back: () => void = () => {}) {
    this.#words = words;
    this.#back = back;
    this.#save.setAttribute('role', 'status');
    this.#voice.setAttribute('role', 'status');
    this.#voice.dataset['voice'] = '';
    this.#trouble.setAttribute('role', 'alert');
    this.#conflict.setAttribute('role', 'alert');
    // one by one as they come, not all of them at each
    this.#refusals.setAttribute('aria-live', 'assertive');
    const dismiss = button(words.say('dismiss'), 'secondary', () => {
      this.#refusals.replaceChildren();
      this.#refused.hidden = true;
      this.#back();
    });
    this.#refused.append(this.#refusals, element('p', {}, dismiss));
    const told = [this.#trouble, this.#refused, this.#conflict];
    this.place = element('div', {}, this.#save, this.#waiting, this.#voice, ...told);
  }

  say(words: string): void {
    // the same words twice are heard twice
    this.#voice.textContent = this.#voice.textContent === words ? `${words}\u00a0` : words;
  }

  /** Why the editor does not do what was asked, until the next thing is done. */
  tell(words: string): void {
    this.#trouble.replaceChildren(element('p', {}, words));
  }

  /** Made by a newer editor than this one. */
  newer({ format }: Drawing): void {
    if (format > FORMAT) this.tell(this.#words.say('newer'));
  }

  calm(): void {
    this.#trouble.replaceChildren();
  }

  /** What the server refused stays with all that was typed, until somebody has read it. */
  refused(sending: Sending, detail: string): void {
    const why = detail === '' ? this.#words.say('refused') : detail;
    this.#refused.hidden = false;
    this.#refusals.append(element('li', {}, this.#words.say('notDone', sending.said, why)));
  }

  /** What lies on the device and cannot be read stays there until somebody says otherwise. */
  broken(count: number, drop: () => void): void {
    const told = element('div', { className: 'me-trouble' });
    const remove = button(this.#words.say('dropBroken'), 'secondary', () => {
      drop();
      told.remove();
      this.#back();
    });
    told.setAttribute('role', 'alert');
    // only what comes into it is read out
    this.place.append(told);
    told.append(element('p', {}, this.#words.say('broken', String(count))), element('p', {}, remove));
  }

  show(state: State, queue: Queue): void {
    this.#save.dataset['state'] = state.kind;
    if (state.kind !== 'conflict') this.#settled();
    switch (state.kind) {
      case 'saving':
        this.#saved = true;
        this.#write(this.#words.say('saving'), []);
        return;
      case 'saved':
        if (this.#saved) {
          this.#write(this.#words.say('saved', when(Date.now(), Date.now(), page.language())), []);
        }
        return;
      case 'waiting':
        this.#write(this.#words.say(state.kept ? 'waiting' : 'unsafe', String(state.waiting.length)), state.waiting);
        return;
      case 'expired':
        this.#write(
          this.#words.say(state.kept ? 'expired' : 'expiredUnsafe', String(state.waiting.length)),
          state.waiting,
        );
        return;
      case 'conflict':
        this.#write(this.#words.say('conflict'), state.waiting.slice(1));
        this.#choose(state, queue);
    }
  }

  #write(words: string, waiting: readonly Sending[]): void {
    // written again it would be read out again
    if (this.#save.textContent !== words) this.#save.textContent = words;
    this.#waiting.hidden = waiting.length === 0;
    this.#waiting.replaceChildren(...waiting.slice(0, MOST).map(({ said }) => element('li', {}, said)));
  }

  /** Stands until it is chosen, whatever is drawn meanwhile. */
  #choose(state: Conflict, queue: Queue): void {
    if (this.#disputed === state.mine.id) {
      this.say(this.#words.say('conflict'));
      return;
    }
    this.#disputed = state.mine.id;
    const decide = (run: (base: number) => void) => () => {
      this.#settled();
      this.#back();
      run(state.base);
    };
    const mine = button(
      this.#words.say('insist'),
      'primary',
      decide((base) => queue.insist(base)),
    );
    const theirs = button(
      this.#words.say('giveWay'),
      'secondary',
      decide((base) => queue.giveWay(base)),
    );
    this.#conflict.replaceChildren(
      element('p', {}, state.detail),
      element('p', {}, this.#words.say('yours', state.mine.said)),
      this.#sides(state, mine, theirs),
    );
    // who is typing goes on typing, in a field of the drawing, a dialog or the lists
    if (isTyping()) this.say(this.#words.say('conflict'));
    else mine.focus();
  }

  /** Each button under what it keeps. */
  #sides({ sides }: Conflict, mine: HTMLButtonElement, theirs: HTMLButtonElement): HTMLElement {
    if (!sides) return element('p', { className: 'vk-row' }, mine, theirs);
    return element(
      'div',
      { className: 'me-sides' },
      sideOf(sides.mine, this.#words.say('mine'), this.#words, mine),
      sideOf(sides.theirs, this.#words.say('theirs'), this.#words, theirs),
    );
  }

  #settled(): void {
    this.#disputed = '';
    this.#conflict.replaceChildren();
  }
}

function isTyping(): boolean {
  if (document.querySelector('.me-inline, dialog[open]')) return true;
  return document.activeElement?.matches('input, textarea, select') === true;
}
