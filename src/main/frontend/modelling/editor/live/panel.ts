// SPDX-License-Identifier: EUPL-1.2
// The list beside the drawing: groups that fold, rule by rule, each question a button that leads to where it is asked.
// Only what is unfolded is made, and of a rule that asks much only the beginning.
import { button, element } from '../../../shared/page.ts';
import type { Words } from '../words.ts';
import { counts, type Findings, type Kind, parts } from './findings.ts';
import { Fold } from './fold.ts';
import type { Told } from './news.ts';

export interface Leads {
  /** To where it is asked. */
  go(elements: readonly string[]): void;
  /** Whether the drawing shows any of it. */
  shows(elements: readonly string[]): boolean;
  back(): void;
  hide(): void;
}

/** What is unfolded until somebody says otherwise. */
const OPEN: readonly Kind[] = ['LIVE'];

export class Panel {
  readonly place = element('section', { className: 'me-live', id: 'live-findings', tabIndex: -1 });
  readonly #words: Words;
  readonly #badges: HTMLTemplateElement | null;
  readonly #leads: Leads;
  readonly #counts = element('p', { className: 'me-live-counts' });
  readonly #answered = element('p', { className: 'me-live-answered' });
  readonly #now = element('p', { className: 'ds-sr-only' });
  readonly #behind = element('p', { className: 'me-live-behind', hidden: true });
  readonly #nothing = element('p', { className: 'me-live-nothing' });
  readonly #folds = new Map<Kind, Fold>();
  readonly #groups = element('div', { className: 'me-live-groups' });

  constructor(words: Words, badges: HTMLTemplateElement | null, leads: Leads) {
    this.#words = words;
    this.#badges = badges;
    this.#leads = leads;
    const title = element('h3', { className: 'ds-heading', id: 'live-title' }, words.say('live.title'));
    title.dataset['size'] = '2xs';
    const hide = button('×', 'secondary', () => leads.hide());
    hide.setAttribute('aria-label', words.say('live.hide'));
    hide.title = words.say('live.hide');
    hide.dataset['variant'] = 'tertiary';
    const news = element('div', { className: 'me-live-news' }, this.#answered, this.#now);
    news.setAttribute('role', 'status');
    this.place.setAttribute('aria-labelledby', title.id);
    this.place.append(
      element('div', { className: 'me-live-head' }, title, this.#counts, hide),
      news,
      this.#behind,
      this.#nothing,
      this.#groups,
    );
    this.place.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Everything anew, with folds, focus and what was asked for kept. */
  show(findings: Findings): void {
    const held = this.#focused();
    this.#count(findings);
    const all = parts(findings);
    for (const [kind, fold] of this.#folds) {
      if (all.some((part) => part.kind === kind)) continue;
      fold.place.remove();
      this.#folds.delete(kind);
    }
    for (const part of all) {
      const fold = this.#folds.get(part.kind) ?? this.#fold(part.kind);
      fold.show(part, findings.rules);
      this.#groups.append(fold.place);
    }
    if (held) this.#refocus(held);
  }

  /** What is asked about where one is. */
  mark(id: string): void {
    let first: HTMLElement | undefined;
    for (const fold of this.#folds.values()) first = fold.mark(id) ?? first;
    if (first) this.#scroll(first);
  }

  /** Into the list, at what is asked about the element. @return whether anything is */
  enter(id: string): boolean {
    for (const fold of this.#folds.values()) {
      const row = fold.reveal(id);
      if (!row) continue;
      row.focus();
      return true;
    }
    this.place.focus();
    return false;
  }

  tell({ answered, now }: Told): void {
    this.#answered.replaceChildren(...(answered === '' ? [] : [this.#badge('[data-icon=check]'), answered]));
    this.#now.textContent = now;
  }

  /** From when it is; empty when it is as new as the drawing. */
  behind(words: string): void {
    if (this.#behind.textContent !== words) this.#behind.textContent = words;
    this.#behind.hidden = words === '';
  }

  #fold(kind: Kind): Fold {
    const fold = new Fold({
      words: this.#words,
      isOpen: OPEN.includes(kind),
      badge: (severity) => this.#badge(`[data-severity=${severity}]`),
      go: (elements) => this.#leads.go(elements),
      shows: (elements) => this.#leads.shows(elements),
    });
    this.#folds.set(kind, fold);
    return fold;
  }

  #count(findings: Findings): void {
    const found = counts(findings);
    this.#counts.replaceChildren(
      ...[...found].map(([severity, count]) => {
        const badge = this.#badge(`[data-severity=${severity}]`);
        badge.lastChild?.after(` ${count}`);
        return badge;
      }),
    );
    const isNow = findings.groups.some(({ kind }) => kind === 'LIVE');
    this.#nothing.hidden = isNow;
    this.#nothing.textContent = this.#words.say(found.size === 0 ? 'live.none' : 'live.nothingNow');
  }

  #badge(which: string): Element {
    const made = this.#badges?.content.querySelector(which)?.firstElementChild?.cloneNode(true);
    return made instanceof Element ? made : element('span');
  }

  #focused(): { readonly key: string; readonly at: number } | undefined {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !this.#groups.contains(active)) return undefined;
    return { key: active.dataset['key'] ?? '', at: this.#rows().indexOf(active as HTMLButtonElement) };
  }

  /** Where one was; else what stands there now, else the list itself. */
  #refocus({ key, at }: { readonly key: string; readonly at: number }): void {
    if (this.#groups.contains(document.activeElement)) return;
    const rows = this.#rows();
    const same = key === '' ? undefined : rows.find((row) => row.dataset['key'] === key);
    (same ?? rows[Math.min(Math.max(0, at), rows.length - 1)] ?? this.place).focus({ preventScroll: true });
  }

  #rows(): readonly HTMLButtonElement[] {
    return [...this.#groups.querySelectorAll<HTMLButtonElement>('details[open] > .me-live-body .me-live-finding')];
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#leads.back();
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = this.#rows();
    const at = rows.indexOf(event.target as HTMLButtonElement);
    if (by === undefined || (at < 0 && event.target !== this.place)) return;
    const to = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    event.preventDefault();
    to?.focus();
  }

  /** Within the column; the page stays where it is. */
  #scroll(row: HTMLElement): void {
    const column = this.place.parentElement;
    if (!column || column.scrollHeight <= column.clientHeight) return;
    const [seen, there] = [column.getBoundingClientRect(), row.getBoundingClientRect()];
    if (there.top < seen.top) column.scrollTop -= seen.top - there.top + 8;
    else if (there.bottom > seen.bottom) column.scrollTop += there.bottom - seen.bottom + 8;
  }
}
