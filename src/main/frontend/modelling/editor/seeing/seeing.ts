// SPDX-License-Identifier: EUPL-1.2
// Other ways to see a drawing: beside an earlier one, step by step, with its figures, on paper. What is behind the button
// is fetched when somebody asks for it.
import { element } from '../../../shared/page.ts';
import type { Beside, Companion } from '../companion.ts';
import type { Drawing } from '../drawing.ts';
import type { Toolbar } from '../toolbar.ts';
import { kept } from './kept.ts';
import { Paper } from './paper.ts';
import type { Room, Surroundings } from './room.ts';

export class Seeing implements Companion {
  readonly place = element('div', { className: 'se-room', hidden: true });
  readonly #beside: Beside;
  readonly #paper: Paper;
  readonly #ended = new AbortController();
  #address = '';
  #editor: HTMLElement | null = null;
  #button: HTMLButtonElement | undefined;
  #room: Promise<Room | undefined> | undefined;
  /** The same once it is there. */
  #open: Room | undefined;

  constructor(beside: Beside) {
    this.#beside = beside;
    this.#paper = new Paper(beside);
  }

  tools(bar: Toolbar): void {
    const { words } = this.#beside;
    const group = bar.group(words.say('seeing.menu'));
    this.#button = bar.add(group, words.say('seeing.see'), 'V', () => void this.#menu());
    this.#button.setAttribute('aria-haspopup', 'dialog');
    this.#address = bar.place.closest<HTMLElement>('[data-seeing]')?.dataset['seeing'] ?? '';
    this.#editor = bar.place.parentElement;
    this.#why(bar);
    this.#editor
      ?.querySelector('.me-paper')
      ?.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), {
        capture: true,
        signal: this.#ended.signal,
      });
  }

  drawn(drawing: Drawing): void {
    this.#open?.drawn(drawing);
    if (!this.#room && drawing.figures && kept.figures) void this.#enter();
  }

  focused(id: string): void {
    this.#open?.focused(id);
  }

  destroy(): void {
    this.#ended.abort();
    this.#paper.destroy();
    this.#open?.destroy();
  }

  /** Whoever may only look is told so, and why, before the buttons that are not there are missed. */
  #why(bar: Toolbar): void {
    const { writable, readOnly } = this.#beside.drawing();
    if (writable || !readOnly) return;
    const say = this.#beside.words.say('seeing.lookOnly');
    bar.place.before(element('p', { className: 'se-why' }, element('strong', {}, say), ` ${readOnly}`));
  }

  #key(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Escape' && isHands(this.#editor?.querySelector<HTMLElement>('.me-paper'))) return;
    if (event.key.toLowerCase() === 'v') void this.#menu();
    else if (!this.#open?.key(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  async #menu(): Promise<void> {
    const room = await this.#enter();
    await room?.menu();
  }

  #enter(): Promise<Room | undefined> {
    this.#room ??= this.#fetch();
    return this.#room;
  }

  async #fetch(): Promise<Room | undefined> {
    const { words, say } = this.#beside;
    try {
      const made = (await import(this.#address)) as { enter(surroundings: Surroundings): Room };
      if (this.#ended.signal.aborted) return undefined;
      this.#open = made.enter({
        ...this.#beside,
        place: this.place,
        editor: this.#editor ?? this.place,
        back: () => this.#button?.focus(),
        print: (findings) => this.#paper.print(findings),
      });
      return this.#open;
    } catch {
      // asked for again with the next press
      this.#room = undefined;
      say(words.say('seeing.failed'));
      return undefined;
    }
  }
}

/** Whether the hand has something that Escape ends: a way to draw, what is chosen or held, the buttons beside it. */
export function isHands(paper: HTMLElement | null | undefined): boolean {
  if (!paper) return false;
  const isMode = (paper.dataset['mode'] ?? 'plain') !== 'plain';
  return isMode || paper.matches('.me-held') || paper.querySelector('.me-chosen, .me-pad:not([hidden])') !== null;
}
