// SPDX-License-Identifier: EUPL-1.2
// One group of questions, folded or not.
import { button, element } from '../../../shared/page.ts';
import type { Words } from '../words.ts';
import type { Asked, Part, RuleWords, Section, Severity } from './findings.ts';

/** Of a rule that asks more, the rest comes when asked for, so many at a time. */
const MOST = 3;
const FURTHER = 20;

export interface Folding {
  readonly words: Words;
  readonly isOpen: boolean;
  badge(severity: Severity): Element;
  go(elements: readonly string[]): void;
  shows(elements: readonly string[]): boolean;
}

export class Fold {
  readonly place = element('details', { className: 'me-live-group' });
  readonly #here: Folding;
  readonly #summary = element('summary');
  readonly #body = element('div', { className: 'me-live-body' });
  /** How many of a rule's questions are to be seen. */
  readonly #most = new Map<string, number>();
  readonly #rows = new Map<HTMLElement, readonly string[]>();
  #part: Part | undefined;
  #rules: Readonly<Record<string, RuleWords>> = {};
  #at = '';
  /** What stands in the body is this part's. */
  #made: Part | undefined;

  constructor(here: Folding) {
    this.#here = here;
    this.place.open = here.isOpen;
    this.place.append(this.#summary, this.#body);
    this.place.addEventListener('toggle', () => this.#make());
  }

  show(part: Part, rules: Readonly<Record<string, RuleWords>>): void {
    this.#part = part;
    this.#rules = rules;
    this.place.dataset['kind'] = part.kind;
    const count = element('span', { className: 'me-live-count' }, ` (${part.count})`);
    this.#summary.replaceChildren(element('span', {}, part.title, count));
    this.#make();
  }

  /** @return the first that is asked there and seen */
  mark(id: string): HTMLElement | undefined {
    this.#at = id;
    let first: HTMLElement | undefined;
    for (const [row, elements] of this.#rows) {
      const isHere = id !== '' && elements.includes(id);
      if (isHere) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
      if (isHere && this.place.open) first ??= row;
    }
    return first;
  }

  /** Unfolds as far as the first question about the element. */
  reveal(id: string): HTMLElement | undefined {
    const sections = this.#part?.sections ?? [];
    const about = ({ elements }: Asked) => id !== '' && elements.includes(id);
    const section = sections.find(({ findings }) => findings.some(about));
    if (!section) return undefined;
    const nth = section.findings.findIndex(about);
    this.place.open = true;
    if (nth >= this.#seen(section)) {
      this.#most.set(section.id, nth + 1);
      this.#made = undefined;
    }
    this.#make();
    return [...this.#rows].find(([, elements]) => elements.includes(id))?.[0];
  }

  #make(): void {
    if (!this.place.open || !this.#part || this.#made === this.#part) return;
    this.#made = this.#part;
    this.#rows.clear();
    this.#body.replaceChildren(...this.#part.sections.map((section) => this.#section(section)));
    this.mark(this.#at);
  }

  #seen({ id }: Section): number {
    return this.#most.get(id) ?? MOST;
  }

  #section(section: Section): HTMLElement {
    const isQuestion = this.#part?.kind !== 'UNCHECKED';
    const seen = section.findings.slice(0, this.#seen(section));
    const list = element('ul', {}, ...seen.map((asked) => element('li', {}, ...this.#row(asked))));
    const made = element('div', { className: 'me-live-rule' });
    if (isQuestion) made.append(this.#here.badge(section.severity));
    made.append(list);
    const rest = section.findings.length - seen.length;
    if (rest > 0) made.append(this.#more(section, rest, seen.length));
    made.append(this.#why(section.rule));
    return made;
  }

  #row(asked: Asked): readonly HTMLElement[] {
    const { message, elements, key, decided, reason } = asked;
    const row = this.#here.shows(elements)
      ? button(message, 'secondary', () => this.#here.go(elements))
      : element('p', {}, message);
    row.className = 'me-live-finding';
    row.dataset['key'] = key;
    this.#rows.set(row, elements);
    const small = (...said: (Node | string)[]) => element('p', { className: 'me-live-small' }, ...said);
    if (decided) return [row, small(element('strong', {}, decided), ` ${reason ?? ''}`)];
    const isWhole = elements.length === 0 && this.#part?.kind !== 'UNCHECKED';
    return isWhole ? [row, small(this.#here.words.say('live.whole'))] : [row];
  }

  #more(section: Section, rest: number, seen: number): HTMLElement {
    const words = this.#here.words.say('live.more', String(Math.min(rest, FURTHER)));
    const more = button(words, 'secondary', () => {
      this.#most.set(section.id, seen + FURTHER);
      this.#made = undefined;
      this.#make();
      const next = section.findings[seen]?.key;
      [...this.#rows.keys()].find((row) => row.dataset['key'] === next)?.focus();
    });
    more.dataset['variant'] = 'tertiary';
    more.dataset['size'] = 'sm';
    return more;
  }

  #why(rule: string): HTMLElement {
    const { words } = this.#here;
    const says = this.#rules[rule];
    const link = (path: string, text: string) => element('a', { href: path }, text);
    const own = element('p', {}, link(`/rules?rule=${rule}#${rule}`, words.say('live.seeRule', rule)));
    if (says?.other) own.append(' ', link(says.other.path, words.say('live.seeOther', says.other.title)));
    if (!says || says.why === '') return own;
    const example = element(
      'p',
      {},
      element('span', { className: 'vk-why__label' }, words.say('live.example')),
      ` ${says.example}`,
    );
    const summary = element('summary', {}, words.say('live.why'));
    return element('details', { className: 'vk-why' }, summary, element('p', {}, says.why), example, own);
  }
}
