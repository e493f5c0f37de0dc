// SPDX-License-Identifier: EUPL-1.2
// The drawing on paper: all of it, whatever part of it is in sight, with what it is and when it was so.
import { element, page } from '../../../shared/page.ts';
import type { Beside } from '../companion.ts';
import { parse } from '../parts.ts';
import { svgOf } from '../sides.ts';
import { found } from './found.ts';
import { kept } from './kept.ts';

const AROUND = 8;
const PRINTING = 'se-printing';

export class Paper {
  readonly #beside: Beside;
  readonly #ended = new AbortController();
  #findings = false;
  #sheet: HTMLElement | undefined;

  constructor(beside: Beside) {
    this.#beside = beside;
    const { signal } = this.#ended;
    window.addEventListener('beforeprint', () => this.#lay(), { signal });
    window.addEventListener('afterprint', () => this.#away(), { signal });
  }

  print(findings: boolean): void {
    this.#findings = findings;
    window.print();
  }

  destroy(): void {
    this.#ended.abort();
    this.#away();
  }

  #lay(): void {
    this.#away();
    const { words, drawing } = this.#beside;
    const { title, base, parts, figures, ...size } = drawing();
    const over = kept.figures ? figures : undefined;
    const { width, height } = over ?? size;
    const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
    const svg = svgOf('svg', { role: 'img', 'aria-label': title, class: 'm-picture' });
    svg.setAttribute('viewBox', `${-AROUND} ${-AROUND} ${width + 2 * AROUND} ${height + 2 * AROUND}`);
    svg.append(...parse([...parts, ...(over?.parts ?? [])].map((part) => part.svg).join('')));
    const now = new Intl.DateTimeFormat(page.language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date());
    const sheet = element(
      'section',
      { className: width > height ? 'se-sheet se-wide' : 'se-sheet' },
      element('h1', { className: 'ds-heading' }, heading),
      element('p', { className: 'vk-meta' }, words.say('seeing.printVersion', String(base), now)),
      svg,
      ...this.#found(),
    );
    document.body.append(sheet);
    document.documentElement.classList.add(PRINTING);
    this.#sheet = sheet;
  }

  #away(): void {
    if (!this.#sheet) return;
    this.#sheet.remove();
    this.#sheet = undefined;
    this.#findings = false;
    document.documentElement.classList.remove(PRINTING);
  }

  #found(): Node[] {
    const { words, drawing } = this.#beside;
    const { findings } = drawing();
    return this.#findings && findings ? found(findings, words.say('seeing.printFindingsTitle')) : [];
  }
}
