// SPDX-License-Identifier: EUPL-1.2
// The drawing on paper: all of it, whatever part of it is in sight, with what it is and when it was so.
import { element, page } from '../../../shared/page.ts';
import type { Beside } from '../companion.ts';
import { parse } from '../parts.ts';
import { svgOf } from '../sides.ts';
import { found } from './found.ts';
import { kept } from './kept.ts';
import { ends, type Reach } from './sheets.ts';

const AROUND = 8;
/** Of a sheet, in the drawing's own units at full size. */
const UPRIGHT = { width: 703, height: 888 };
const LYING = { width: 1031, height: 605 };
const READABLE = 0.6;
const LEAST = 560;
/** Height of a lying sheet by its width, what stands over the drawing off. */
const SHAPE = 0.56;
/** A mark stands so far above what it marks. */
const PLATE = 26;
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
    const { title, base, parts, figures, gaps = [], ...size } = drawing();
    const over = kept.figures ? figures : undefined;
    const { width, height } = over ?? size;
    const marks = [...this.#beside.board.layer().querySelectorAll('.se-marks .me-mark')];
    const painted = parse([...parts, ...(over?.parts ?? [])].map((part) => part.svg).join(''));
    const sheetOf = width > height ? LYING : UPRIGHT;
    // on one as long as it can be read there
    const isRead = Math.min(sheetOf.width / width, sheetOf.height / height) >= READABLE;
    const most = isRead ? height : Math.max(LEAST, width * SHAPE);
    const cuts = ends(height, most, gaps, marks.map(reach));
    const isWide = width > height || cuts.length > 1;
    const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
    const now = new Intl.DateTimeFormat(page.language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date());
    const sheet = element(
      'section',
      { className: isWide ? 'se-sheet se-wide' : 'se-sheet' },
      element('h1', { className: 'ds-heading' }, heading),
      element('p', { className: 'vk-meta' }, words.say('seeing.printVersion', String(base), now)),
      ...cuts.flatMap((end, nth) => {
        const svg = svgOf('svg', { role: 'img', 'aria-label': title, class: 'm-picture' });
        const top = cuts[nth - 1] ?? -AROUND;
        const bottom = end === height ? height + AROUND : end;
        svg.setAttribute('viewBox', `${-AROUND} ${top} ${width + 2 * AROUND} ${bottom - top}`);
        svg.append(...[...painted, ...marks].map((each) => each.cloneNode(true)));
        if (cuts.length === 1) return [svg];
        const part = words.say('seeing.printPart', String(nth + 1), String(cuts.length));
        return [element('p', { className: 'se-part' }, part), svg];
      }),
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

/** Between which heights a mark of a comparison lies: around an element and above it, or on a line. */
function reach(mark: Element): Reach {
  const box = mark.querySelector('.me-mark-box');
  if (box) {
    const top = Number(box.getAttribute('y'));
    return [top - PLATE, top + Number(box.getAttribute('height')) + 2];
  }
  const top = Number(/translate\(\S+ ([\d.-]+)\)/.exec(mark.getAttribute('transform') ?? '')?.[1] ?? 0);
  return [top - 4, top + PLATE];
}
