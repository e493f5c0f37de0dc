// SPDX-License-Identifier: EUPL-1.2
// What the rules say while one draws, beside the paper: renewed when it has been quiet for a moment, told seldom, and
// never in the way of what somebody does.
import { page } from '../../../shared/page.ts';
import { when } from '../../../shared/texts.ts';
import type { Beside, Companion } from '../companion.ts';
import { type Drawing, place } from '../drawing.ts';
import type { Action } from '../keys.ts';
import { CLOCK } from '../opening.ts';
import { type Clock, Quiet } from '../quiet.ts';
import { Saying } from '../saying.ts';
import type { Toolbar } from '../toolbar.ts';
import { Badges } from './badges.ts';
import { type Findings, NOTHING, signature } from './findings.ts';
import { News } from './news.ts';
import { Panel } from './panel.ts';

const REST = 300;

export class Live implements Companion {
  readonly place: HTMLElement;
  readonly #beside: Beside;
  readonly #clock: Clock;
  readonly #panel: Panel;
  readonly #news: News;
  readonly #quiet: Quiet;
  readonly #badges: Badges;
  #button: HTMLButtonElement | undefined;
  #findings: Findings = NOTHING;
  /** What is shown, to the letter; empty before anything is. */
  #shown = '';
  /** When the newest drawing came. */
  #came = 0;
  /** What the question one came from is about. */
  #about: readonly string[] = [];
  #isHidden = false;
  /** What the drawing shows. */
  #there: ReadonlySet<string> = new Set();

  constructor(beside: Beside, clock: Clock = CLOCK) {
    this.#beside = beside;
    this.#clock = clock;
    this.#quiet = new Quiet(clock, REST);
    this.#badges = new Badges(beside.board, beside.words);
    const badges = document.querySelector<HTMLTemplateElement>('template[data-badges]');
    this.#panel = new Panel(beside.words, badges, {
      go: (elements) => this.#go(elements),
      shows: (elements) => this.#firstShown(elements) !== undefined,
      back: () => this.#back(),
      hide: () => this.#hide(),
    });
    this.place = this.#panel.place;
    this.place.hidden = true;
    this.#news = new News(clock, beside.words, (told) => this.#panel.tell(told));
  }

  tools(bar: Toolbar): void {
    const group = bar.group(this.#beside.words.say('live.title'));
    this.#button = bar.add(group, this.#beside.words.say('live.title'), 'F', () => this.#enter(''));
  }

  drawn(drawing: Drawing): void {
    const { findings } = drawing;
    this.#came = this.#clock.now();
    this.#panel.behind('');
    this.place.hidden = this.#isHidden || !findings;
    if (this.#button) this.#button.hidden = !findings;
    if (!findings) return;
    // on the paper at once, for it is drawn anew; the list when it is quiet
    this.#badges.show(drawing, findings);
    this.#findings = findings;
    this.#there = new Set([
      ...drawing.elements.filter(place).map(({ id }) => id),
      ...drawing.lines.filter(({ ways }) => ways.length > 0).map(({ id }) => id),
    ]);
    if (this.#shown === '') this.renew();
    else this.#quiet.after(() => this.renew());
  }

  focused(id: string): void {
    this.#panel.mark(id);
    if (!this.#about.includes(id)) this.#mark([]);
  }

  act(wanted: Action, at: string): boolean {
    if (wanted !== 'findings') return false;
    this.#enter(at);
    return true;
  }

  behind(): void {
    const time = when(this.#came, this.#clock.now(), page.language());
    this.#panel.behind(this.#beside.words.say('live.behind', time));
  }

  destroy(): void {
    this.#quiet.cancel();
    this.#news.rest();
  }

  /** The list, if it is another than the one that is shown. @return whether it was */
  renew(): boolean {
    const now = signature(this.#findings);
    if (now === this.#shown) return false;
    this.#shown = now;
    this.#panel.show(this.#findings);
    this.#panel.mark(this.#beside.board.focused);
    const { elements, lines } = this.#beside.drawing();
    const all = new Set([...elements, ...lines].map(({ id }) => id));
    this.#news.came(this.#findings, (id) => all.has(id));
    const count = this.#findings.groups
      .filter(({ kind }) => kind === 'LIVE' || kind === 'SUBMIT')
      .reduce((sum, { findings }) => sum + findings.length, 0);
    if (this.#button) this.#button.textContent = this.#beside.words.say('live.open', String(count));
    return true;
  }

  #enter(at: string): void {
    if (this.#shown === '') return;
    this.#isHidden = false;
    this.place.hidden = false;
    if (this.#panel.enter(at) || at === '') return;
    const name = new Saying(this.#beside.drawing(), this.#beside.words).short(at);
    this.#beside.say(this.#beside.words.say('live.noneAt', name));
  }

  #go(elements: readonly string[]): void {
    const to = this.#firstShown(elements);
    if (to === undefined) return;
    this.#mark(elements);
    this.#beside.go(to);
    this.#reveal();
  }

  /** The paper may be far above on a phone. */
  #reveal(): void {
    this.place.closest('.me-desk')?.querySelector('.me-paper')?.scrollIntoView({ block: 'nearest' });
  }

  #back(): void {
    this.#beside.go(this.#beside.board.focused);
    this.#reveal();
  }

  #hide(): void {
    this.#isHidden = true;
    this.place.hidden = true;
    this.#back();
  }

  #mark(elements: readonly string[]): void {
    if (elements.length === 0 && this.#about.length === 0) return;
    this.#about = elements;
    this.#beside.board.sheet.mark('me-about', elements, this.#beside.words.say('live.about'));
  }

  #firstShown(elements: readonly string[]): string | undefined {
    return elements.find((id) => this.#there.has(id));
  }
}
