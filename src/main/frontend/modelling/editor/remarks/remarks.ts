// SPDX-License-Identifier: EUPL-1.2
// What others have said, beside the drawing: numbers at the elements, a list that follows focus, keys from one to the next.
import { button, element, page } from '../../../shared/page.ts';
import type { Beside, Companion } from '../companion.ts';
import type { Drawing } from '../drawing.ts';
import { svg } from '../hand/sheet.ts';
import type { Toolbar } from '../toolbar.ts';
import { card } from './card.ts';
import { about, badges, beside, parted, type Remark } from './remark.ts';

const RADIUS = 11;
const WAIT = 20_000;

export class Remarks implements Companion {
  readonly place = element('section', { className: 'me-remarks', hidden: true });
  readonly #beside: Beside;
  readonly #list = element('div', { className: 'me-remark-lists' });
  readonly #told = element('p', { className: 'vk-meta' });
  #toggle: HTMLButtonElement | undefined;
  #remarks: readonly Remark[] = [];
  #focused = '';
  #paper: HTMLElement | undefined;
  /** Until somebody says otherwise it is open where something is new. */
  #open: boolean | undefined;

  constructor(beside: Beside) {
    this.#beside = beside;
    const { words } = beside;
    const heading = element('h3', { className: 'ds-heading', id: 'me-remarks' }, words.say('remarks.title'));
    heading.dataset['size'] = 'xs';
    heading.tabIndex = -1;
    const hide = button(words.say('remarks.hide'), 'secondary', () => this.#turn(false));
    hide.dataset['size'] = 'sm';
    this.#told.setAttribute('role', 'status');
    this.place.setAttribute('aria-labelledby', 'me-remarks');
    this.place.append(element('div', { className: 'me-remarks-head' }, heading, hide), this.#told, this.#list);
  }

  tools(bar: Toolbar): void {
    const { words } = this.#beside;
    this.#remarks = this.#beside.drawing().remarks ?? [];
    if (this.#remarks.length === 0) return;
    const group = bar.group(words.say('remarks.title'));
    const count = String(this.#remarks.length);
    this.#toggle = bar.add(group, words.say('remarks.show', count), '', () => this.#turn(this.#open !== true));
    bar.picture(group, 'next', words.say('remarks.next'), 'K', () => this.#step(1));
    bar.picture(group, 'previous', words.say('remarks.previous'), 'Shift+K', () => this.#step(-1));
  }

  drawn(drawing: Drawing): void {
    this.#remarks = drawing.remarks ?? [];
    this.#listen();
    this.#open ??= this.#remarks.some(({ own, mark }) => own && mark === '');
    this.#badges();
    this.#show();
  }

  focused(id: string): void {
    if (id === this.#focused) return;
    this.#focused = id;
    this.#show();
  }

  destroy(): void {
    this.#paper?.removeEventListener('keydown', this.#key);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const isTyped = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    if (isTyped || event.key.toLowerCase() !== 'k' || this.#remarks.length === 0) return;
    event.preventDefault();
    this.#step(event.shiftKey ? -1 : 1);
  };

  /** Keys are heard in the drawing, once it is on the page. */
  #listen(): void {
    if (this.#paper) return;
    this.#paper = this.place.closest('.me-desk')?.querySelector<HTMLElement>('.me-paper') ?? undefined;
    this.#paper?.addEventListener('keydown', this.#key);
  }

  #step(by: 1 | -1): void {
    const to = beside(this.#remarks, this.#focused, by);
    if (to === '') {
      this.#turn(true);
      return;
    }
    this.#open = true;
    this.#beside.go(to);
    this.#show();
    const said = about(this.#remarks, to);
    this.#beside.say(said.map(({ kind, text, author }) => `${kind}, ${author}: ${text}`).join('. '));
  }

  #turn(isOpen: boolean): void {
    this.#open = isOpen;
    this.#show();
    if (isOpen) this.place.querySelector('h3')?.focus();
    else this.#toggle?.focus();
  }

  #show(): void {
    const { words } = this.#beside;
    this.place.hidden = this.#open !== true || this.#remarks.length === 0;
    this.#toggle?.setAttribute('aria-expanded', String(!this.place.hidden));
    if (this.place.hidden) return;
    const { here, others } = parted(this.#remarks, this.#focused);
    const name = here[0]?.name ?? '';
    const held = document.activeElement?.closest<HTMLElement>('[data-remark]')?.dataset['remark'];
    const lists = here.length > 0 ? [this.#part(words.say('remarks.about', name), here)] : [];
    if (others.length > 0) lists.push(this.#part(here.length > 0 ? words.say('remarks.elsewhere') : '', others));
    this.#list.replaceChildren(...lists);
    if (held) this.#list.querySelector<HTMLElement>(`[data-remark="${held}"] :is(button, a)`)?.focus();
  }

  #part(heading: string, remarks: readonly Remark[]): HTMLElement {
    const { words } = this.#beside;
    const doing = { go: (id: string) => this.#beside.go(id), read: (remark: Remark) => void this.#read(remark) };
    const list = element('ul', {}, ...remarks.map((remark) => card(remark, words, doing)));
    if (heading === '') return element('div', {}, list);
    const title = element('h4', { className: 'ds-heading' }, heading);
    title.dataset['size'] = '2xs';
    return element('div', {}, title, list);
  }

  /** A number at each element, which goes along when it is moved. */
  #badges(): void {
    const numbers = badges(this.#remarks);
    for (const [id, number] of numbers) {
      const group = this.#paper?.querySelector<SVGElement>(`.djs-element[data-element-id="${CSS.escape(id)}"]`);
      if (!group || group.querySelector('.me-remark-badge')) continue;
      const sign = svg('g', { class: 'me-remark-badge', 'aria-hidden': 'true' });
      const words = svg('text', { x: 0, y: 4, 'text-anchor': 'middle' });
      words.textContent = String(number);
      sign.append(svg('circle', { r: RADIUS }), words);
      group.append(sign);
    }
    this.#beside.board.sheet.mark('me-remarked', numbers.keys(), this.#beside.words.say('remarks.has'));
  }

  async #read(remark: Remark): Promise<void> {
    const { words } = this.#beside;
    const isKept = await marked(remark.path);
    if (isKept) {
      this.#remarks = this.#remarks.map((each) => (each.id === remark.id ? { ...each, mark: 'READ' } : each));
      this.#show();
    }
    this.#told.textContent = words.say(isKept ? 'remarks.marked' : 'remarks.notMarked');
  }
}

async function marked(path: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1${path.replace('/annotation/', '/annotations/')}/mark`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Verkstad-Handle': page.handle() },
      body: JSON.stringify({ mark: 'READ' }),
      signal: AbortSignal.timeout(WAIT),
    });
    return response.ok;
  } catch {
    return false;
  }
}
