// SPDX-License-Identifier: EUPL-1.2
// <attendance-tick data-url data-label> around one person of the roll: every tick is a small save of its own, kept on the
// device without network and sent when it is back. Without script the list is a plain form.
import type { Draft, Drafts } from '../shared/drafts.ts';
import { wayOut } from '../shared/fallbacks.ts';
import { type Answer, FieldSaver, type SaveState } from '../shared/field-saver.ts';
import { drafts, element, page } from '../shared/page.ts';
import { fill, text, when } from '../shared/texts.ts';
import { newest, putTick, saysPresent, tickBody, tickText } from './tick.ts';

export class AttendanceTick extends HTMLElement {
  #drafts: Drafts = drafts();
  #saver: FieldSaver | undefined;
  #at = 0;
  #confirmed = false;
  #said = '';
  #state: SaveState['kind'] | undefined;

  connectedCallback(): void {
    const url = this.dataset['url'];
    const box = this.#box;
    if (!url || !box || this.#saver) return;
    this.#confirmed = box.checked;
    this.#said = this.#line?.textContent ?? '';
    const aside = this.#drafts.setAside(url, '');
    this.#saver = new FieldSaver(
      {
        drafts: this.#drafts,
        slot: url,
        send: (tick) => this.#send(url, tick),
        show: (state) => this.#show(state),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        draft: (tick) => ({
          text: tick,
          at: this.#at,
          page: location.pathname + location.search,
          label: this.dataset['label'] ?? '',
        }),
      },
      '',
      0,
    );
    box.addEventListener('change', () => this.#tick(tickText(box.checked, crypto.randomUUID()), Date.now()));
    window.addEventListener('online', () => void this.#saver?.flush());
    document.addEventListener('visibilitychange', () => void this.#saver?.flush());
    void aside.then(({ texts }) => this.#goOn(url, box, texts));
  }

  /** With what waits from an earlier visit. */
  #goOn(url: string, box: HTMLInputElement, waiting: readonly Draft[]): void {
    const last = newest(waiting);
    for (const old of waiting) this.#drafts.settle(url, old);
    // what has been ticked meanwhile is newer
    if (!last || this.waits) return;
    box.checked = saysPresent(last.text);
    this.#tick(last.text, last.at);
  }

  get present(): boolean {
    return this.#box?.checked ?? false;
  }

  /** As the page came. */
  get wasPresent(): boolean {
    return this.#box?.defaultChecked ?? false;
  }

  /** On its way or kept here: the server does not have it yet. */
  get waits(): boolean {
    return this.#saver?.unsaved ?? false;
  }

  /** True while leaving the page would lose something: neither the server nor the device has it. */
  get atRisk(): boolean {
    return this.waits && !this.#drafts.holds(this.dataset['url'] ?? '');
  }

  get state(): SaveState['kind'] | undefined {
    return this.#state;
  }

  get #box(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[type=checkbox]');
  }

  get #line(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.mt-said');
  }

  /** @param at when it was made; not always now */
  #tick(tick: string, at: number): void {
    this.#at = at;
    this.#saver?.typed(tick);
    void this.#saver?.flush();
    this.#tell();
  }

  async #send(url: string, tick: string): Promise<Answer> {
    const { answer, holds } = await putTick(url, page.handle(), tickBody(tick, Date.now() - this.#at));
    if (holds) {
      const theirs = holds.present !== saysPresent(tick);
      this.#confirmed = holds.present;
      const words = this.#words(holds.self ? 'self' : 'saved');
      const time = when(Date.parse(holds.at), Date.now(), page.language());
      this.#said = theirs
        ? fill(this.#words('theirs'), holds.by)
        : holds.self
          ? fill(words, time)
          : fill(words, holds.by, time);
      // what was ticked while this one was on its way is newer than the answer
      if (theirs && this.#box?.checked === saysPresent(tick)) this.#box.checked = holds.present;
    }
    return answer;
  }

  #show(state: SaveState): void {
    this.#state = state.kind;
    this.dataset['state'] = state.kind;
    const line = this.#line;
    if (line) line.textContent = this.#sentence(state);
    if (state.kind === 'expired') {
      const way = wayOut();
      if (way !== '') line?.append(' ', element('a', { href: way }, text('ownWindow')));
    }
    if (state.kind === 'refused') this.#back();
    this.#tell();
  }

  #sentence(state: SaveState): string {
    switch (state.kind) {
      case 'saving':
        return text('saving');
      case 'saved':
        return this.#said;
      case 'device':
        return this.#words('device');
      case 'unsafe':
        return this.#words('unsafe');
      case 'expired':
        return this.#words('expired');
      case 'refused':
        return state.detail || text('refused');
      case 'conflict':
        return '';
    }
  }

  /** The server will never take it: it is not kept either, and the box says what holds. */
  #back(): void {
    this.#drafts.drop(this.dataset['url'] ?? '');
    this.#saver?.takeTheirs('');
    if (this.#box) this.#box.checked = this.#confirmed;
  }

  #words(name: string): string {
    return this.closest<HTMLElement>('[data-roll]')?.dataset[name] ?? '';
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('tick-state', { bubbles: true }));
  }
}
