// SPDX-License-Identifier: EUPL-1.2
// What the editor tells: whether everything is saved, what just happened, and why something was refused.
import { button, element, page } from '../../shared/page.ts';
import { when } from '../../shared/texts.ts';
import type { Queue, State } from './queue.ts';
import type { Words } from './words.ts';

export class Status {
  readonly place: HTMLElement;
  readonly #words: Words;
  readonly #save = element('div', { className: 'me-save' });
  readonly #voice = element('p', { className: 'ds-sr-only' });
  readonly #trouble = element('div', { className: 'me-trouble' });
  #saved = false;

  constructor(words: Words) {
    this.#words = words;
    this.#save.setAttribute('role', 'status');
    this.#voice.setAttribute('role', 'status');
    this.#voice.dataset['voice'] = '';
    this.#trouble.setAttribute('role', 'alert');
    this.place = element('div', {}, this.#save, this.#voice, this.#trouble);
  }

  say(words: string): void {
    // the same words twice are heard twice
    this.#voice.textContent = this.#voice.textContent === words ? `${words}\u00a0` : words;
  }

  refused(detail: string): void {
    this.#trouble.replaceChildren(element('p', {}, detail === '' ? this.#words.say('refused') : detail));
  }

  calm(): void {
    this.#trouble.replaceChildren();
  }

  show(state: State, queue: Queue): void {
    this.#save.dataset['state'] = state.kind;
    switch (state.kind) {
      case 'saving':
        this.#saved = true;
        this.#save.textContent = this.#words.say('saving');
        return;
      case 'saved':
        if (this.#saved)
          this.#save.textContent = this.#words.say('saved', when(Date.now(), Date.now(), page.language()));
        return;
      case 'waiting':
        this.#list(this.#words.say(state.kept ? 'waiting' : 'unsafe', String(state.waiting.length)), state.waiting);
        return;
      case 'expired':
        this.#list(this.#words.say('expired', String(state.waiting.length)), state.waiting);
        return;
      case 'conflict':
        this.#save.textContent = this.#words.say('conflict');
        this.#choose(state, queue);
    }
  }

  #list(words: string, waiting: readonly { readonly said: string }[]): void {
    const shown = waiting.slice(0, 20).map(({ said }) => element('li', {}, said));
    this.#save.replaceChildren(words, element('ul', { className: 'me-waiting' }, ...shown));
  }

  #choose(state: Extract<State, { kind: 'conflict' }>, queue: Queue): void {
    const decide = (run: (base: number) => void) => () => {
      this.calm();
      run(queue.base);
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
    this.#trouble.replaceChildren(
      element('p', {}, state.detail),
      element('p', {}, this.#words.say('yours', state.mine.said)),
      element('p', { className: 'vk-row' }, mine, theirs),
    );
    mine.focus();
  }
}
