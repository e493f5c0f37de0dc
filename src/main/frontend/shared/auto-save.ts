// SPDX-License-Identifier: EUPL-1.2
// <auto-save data-url data-version> around one field. Without script the form's own button saves.
import { put } from './answer.ts';
import type { Draft, Drafts } from './drafts.ts';
import { wayOut } from './fallbacks.ts';
import { FieldSaver, type SaveState } from './field-saver.ts';
import { button, drafts, element, page } from './page.ts';
import { text, when } from './texts.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export class AutoSave extends HTMLElement {
  #drafts: Drafts = drafts();
  #saver: FieldSaver | undefined;
  #status = element('p', { className: 'vk-saved' });
  #panel: HTMLElement | undefined;

  connectedCallback(): void {
    const url = this.dataset['url'];
    if (!url || this.#saver || this.#controls().length === 0) return;
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
    const value = this.#value();
    const waiting = this.#drafts.setAside(url, value);
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
        draft: (words) => ({ text: words, at: Date.now(), page: this.#place(), label: this.#label() }),
      },
      value,
      Number(this.dataset['version'] ?? 0),
    );
    this.addEventListener('input', () => this.#saver?.typed(this.#value()));
    this.addEventListener('change', () => this.#saver?.typed(this.#value()));
    this.addEventListener('focusout', () => void this.#saver?.flush());
    window.addEventListener('online', () => void this.#saver?.flush());
    document.addEventListener('visibilitychange', () => void this.#saver?.flush());
    this.#offer(waiting);
  }

  /** True while leaving the page would lose something: neither the server nor the device has it. */
  get atRisk(): boolean {
    return (this.#saver?.unsaved ?? false) && this.#drafts.read(this.dataset['url'] ?? '') === undefined;
  }

  get sending(): boolean {
    return this.#saver?.sending ?? false;
  }

  /** The whole form is about to go, with the version each text really builds on. */
  rest(): Promise<void> {
    const settled = this.#saver?.rest() ?? Promise.resolve();
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

  #controls(): Control[] {
    return [...this.querySelectorAll<Control>('textarea, select, input:not([type=hidden])')];
  }

  #value(): string {
    const controls = this.#controls();
    const checked = controls.filter((control) => control instanceof HTMLInputElement && control.checked);
    const boxes = controls.some((control) => control.type === 'radio' || control.type === 'checkbox');
    return boxes ? checked.map((control) => control.value).join(',') : (controls[0]?.value ?? '');
  }

  #set(words: string): void {
    const chosen = words.split(',');
    for (const control of this.#controls()) {
      if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
        control.checked = chosen.includes(control.value);
      } else {
        control.value = words;
      }
    }
  }

  /** The way back to the field itself, not only to the page it stood on. */
  #place(): string {
    const id = this.#controls()[0]?.id;
    return location.pathname + location.search + (id ? `#${id}` : '');
  }

  #label(): string {
    return this.querySelector('label, legend')?.textContent?.trim() ?? '';
  }

  #show(state: SaveState): void {
    this.#status.dataset['state'] = state.kind;
    this.#status.textContent = this.#words(state);
    const way = state.kind === 'expired' ? wayOut() : '';
    if (way !== '') this.#status.append(' ', element('a', { href: way }, text('ownWindow')));
    this.#stamp();
    if (state.kind === 'saved') this.dispatchEvent(new CustomEvent('auto-saved', { bubbles: true }));
    if (state.kind === 'conflict') this.#choose(state.mine, state.theirs);
  }

  #words(state: SaveState): string {
    switch (state.kind) {
      case 'saving':
        return text('saving');
      case 'saved':
        return text('saved', when(state.at, Date.now(), page.language()));
      case 'device':
        return text('device');
      case 'unsafe':
        return text('unsafe');
      case 'expired':
        return text('expired');
      case 'refused':
        return state.detail || text('refused');
      case 'conflict':
        return text('conflict');
    }
  }

  /** Two people wrote: both texts side by side, nothing overwritten before somebody has chosen. */
  #choose(mine: string, theirs: string): void {
    const side = (heading: string, words: string, action: HTMLButtonElement) =>
      element('div', {}, element('h3', {}, heading), element('p', { className: 'vk-conflict__text' }, words), action);
    const sides = element(
      'div',
      { className: 'vk-conflict__sides' },
      side(
        text('yours'),
        mine,
        button(text('keepYours'), 'primary', () => this.#decided(() => this.#saver?.keepMine())),
      ),
      side(
        text('theirs'),
        theirs,
        button(text('takeTheirs'), 'secondary', () =>
          this.#decided(() => {
            this.#set(theirs);
            this.#saver?.takeTheirs(theirs);
            this.#status.textContent = '';
            delete this.#status.dataset['state'];
          }),
        ),
      ),
    );
    this.#open(element('div', { className: 'vk-conflict' }, element('p', {}, text('conflictHelp')), sides));
  }

  #offer(waiting: readonly Draft[]): void {
    const newest = waiting[0];
    if (!newest) return;
    const next = (use: boolean) =>
      this.#decided(() => {
        this.#drafts.settle(this.dataset['url'] ?? '', newest);
        if (use) {
          this.#set(newest.text);
          this.#saver?.typed(newest.text, newest.waited);
          void this.#saver?.flush();
        }
        this.#offer(waiting.slice(1));
      });
    this.#open(
      element(
        'div',
        { className: 'vk-waiting' },
        element('p', {}, text('waiting', when(newest.at, Date.now(), page.language()))),
        element('p', { className: 'vk-conflict__text' }, newest.text),
        element(
          'p',
          { className: 'vk-row' },
          button(text('use'), 'primary', () => next(true)),
          button(text('throwAway'), 'secondary', () => next(false)),
        ),
      ),
    );
  }

  #open(panel: HTMLElement): void {
    this.#panel?.remove();
    this.#panel = panel;
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', this.#label());
    this.append(panel);
  }

  #decided(run: () => void): void {
    this.#panel?.remove();
    this.#panel = undefined;
    run();
    this.#controls()[0]?.focus();
  }
}
