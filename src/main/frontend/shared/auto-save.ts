// SPDX-License-Identifier: EUPL-1.2
// <auto-save data-url data-version> around one field, or with data-answers around all that a form asks. Without script the
// form's own button saves.
import { put } from './answer.ts';
import type { Draft, Drafts } from './drafts.ts';
import { wayOut } from './fallbacks.ts';
import { FieldSaver, type SaveState } from './field-saver.ts';
import { button, drafts, element, page } from './page.ts';
import { OneField, type Saved, WholeForm } from './saved.ts';
import { fill, text, when } from './texts.ts';
import { tellUnread } from './unread.ts';

export class AutoSave extends HTMLElement {
  #drafts: Drafts = drafts();
  #saver: FieldSaver | undefined;
  #saved: Saved = new OneField(this);
  #status = element('p', { className: 'vk-saved' });
  #panel: HTMLElement | undefined;

  connectedCallback(): void {
    const url = this.dataset['url'];
    if (this.dataset['answers'] !== undefined) this.#saved = new WholeForm(this);
    if (!url || this.#saver || this.#saved.first === undefined) return;
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
    const value = this.#saved.read();
    const aside = this.#drafts.setAside(url, value);
    this.#saver = new FieldSaver(
      {
        drafts: this.#drafts,
        slot: url,
        send: (words, version, waited) => put(url, page.handle(), { text: words, version, waited }),
        show: (state) => this.#show(state),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        draft: (words) => ({ text: words, at: Date.now(), page: this.#place(), label: this.#saved.label }),
      },
      value,
      Number(this.dataset['version'] ?? 0),
    );
    this.addEventListener('input', () => this.#typed());
    this.addEventListener('change', () => this.#typed());
    this.addEventListener('focusout', () => void this.#saver?.flush());
    window.addEventListener('online', () => void this.#saver?.flush());
    document.addEventListener('visibilitychange', () => void this.#saver?.flush());
    void aside.then((found) => {
      this.#offer(found.texts);
      const drop = (draft: Draft) => this.#drafts.settle(url, draft);
      this.append(...tellUnread(found, drop, () => this.#saved.first?.focus()));
    });
  }

  /** True while leaving the page would lose something: neither the server nor the device has it. */
  get atRisk(): boolean {
    return (this.#saver?.unsaved ?? false) && !this.#drafts.holds(this.dataset['url'] ?? '');
  }

  get sending(): boolean {
    return (this.#saver?.sending ?? false) || this.#drafts.closing(this.dataset['url'] ?? '');
  }

  /** The whole form is about to go, with the version each text really builds on. */
  rest(): Promise<void> {
    const settled = Promise.all([this.#sent(), this.#saver?.rest()]);
    this.#stamp();
    return settled.then(() => this.#stamp());
  }

  /** The form did not go after all. */
  wake(): void {
    this.#saver?.wake();
  }

  #stamp(): void {
    if (!this.#saver) return;
    for (const hidden of this.querySelectorAll<HTMLInputElement>('input[data-version]')) {
      hidden.value = String(this.#saver.version);
    }
  }

  #typed(): void {
    this.#saver?.typed(this.#saved.read());
  }

  /** Answers go with their form: once a page of ours has answered, nothing waits on the device any more. */
  #sent(): Promise<void> {
    return this.dataset['answers'] === undefined ? Promise.resolve() : this.#drafts.markSent(this.dataset['url'] ?? '');
  }

  /** The way back to the field itself, not only to the page it stood on. */
  #place(): string {
    const id = this.#saved.first?.id;
    return (this.dataset['page'] ?? location.pathname + location.search) + (id ? `#${id}` : '');
  }

  #show(state: SaveState): void {
    this.#status.dataset['state'] = state.kind;
    this.#status.textContent = this.#words(state);
    const way = state.kind === 'expired' ? wayOut() : '';
    if (way !== '') this.#status.append(' ', element('a', { href: way }, text('ownWindow')));
    this.#stamp();
    if (state.kind === 'saved') this.dispatchEvent(new CustomEvent('auto-saved', { bubbles: true }));
    if (state.kind !== 'conflict') return;
    this.#choose(state.mine, state.theirs);
    if (this.dataset['answers'] !== undefined) {
      this.#status.append(' ', element('a', { href: '#answers-apart' }, this.#text('conflictHelp')));
    }
  }

  /** What the page says of this place in particular, else of any. */
  #text(key: string, ...args: string[]): string {
    const own = this.dataset[key];
    return own === undefined ? text(key, ...args) : fill(own, ...args);
  }

  #words(state: SaveState): string {
    switch (state.kind) {
      case 'saving':
        return this.#text('saving');
      case 'saved':
        return this.#text('saved', when(state.at, Date.now(), page.language()));
      case 'device':
        return this.#text('device');
      case 'unsafe':
        return this.#text('unsafe');
      case 'expired':
        return this.#text(this.atRisk ? 'expiredUnsafe' : 'expired');
      case 'refused':
        return state.detail || this.#text('refused');
      case 'conflict':
        return this.#text('conflict');
    }
  }

  /** Two people wrote: both texts side by side, nothing overwritten before somebody has chosen. */
  #choose(mine: string, theirs: string): void {
    const side = (heading: string, words: string, other: string, action: HTMLButtonElement) =>
      element('div', {}, element('h3', {}, heading), this.#saved.shown(words, other), action);
    const sides = element(
      'div',
      { className: 'vk-conflict__sides' },
      side(
        this.#text('yours'),
        mine,
        theirs,
        button(this.#text('keepYours'), 'primary', () => this.#decided(() => this.#saver?.keepMine())),
      ),
      side(
        this.#text('theirs'),
        theirs,
        mine,
        button(this.#text('takeTheirs'), 'secondary', () =>
          this.#decided(() => {
            this.#saved.write(theirs);
            this.#saver?.takeTheirs(theirs);
            this.#status.textContent = '';
            delete this.#status.dataset['state'];
          }),
        ),
      ),
    );
    this.#open(element('div', { className: 'vk-conflict' }, element('p', {}, this.#text('conflictHelp')), sides));
  }

  #offer(waiting: readonly Draft[]): void {
    const newest = waiting[0];
    if (!newest) return;
    const next = (use: boolean) =>
      this.#decided(() => {
        this.#drafts.settle(this.dataset['url'] ?? '', newest);
        if (use) {
          this.#saved.write(newest.text);
          this.#saver?.typed(newest.text, newest.waited);
          void this.#saver?.flush();
        }
        this.#offer(waiting.slice(1));
      });
    this.#open(
      element(
        'div',
        { className: 'vk-waiting' },
        element('p', {}, this.#text('waiting', when(newest.at, Date.now(), page.language()))),
        this.#saved.shown(newest.text, this.#saved.read()),
        element(
          'p',
          { className: 'vk-row' },
          button(this.#text('use'), 'primary', () => next(true)),
          button(this.#text('throwAway'), 'secondary', () => next(false)),
        ),
      ),
    );
  }

  #open(panel: HTMLElement): void {
    this.#panel?.remove();
    this.#panel = panel;
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', this.#saved.label);
    if (this.dataset['answers'] === undefined) {
      this.append(panel);
    } else {
      // far from where somebody is in a long form: the line at the foot leads there
      panel.id = 'answers-apart';
      this.prepend(panel);
    }
  }

  #decided(run: () => void): void {
    this.#panel?.remove();
    this.#panel = undefined;
    run();
    this.#saved.first?.focus();
  }
}
