// SPDX-License-Identifier: EUPL-1.2
// Copying within a model, to another, and from other programs. The clipboard holds names for other programs and the
// whole for ours; where it may not be read or written, as in a frame, this tab's own copy serves.
import { page } from '../../../shared/page.ts';
import { where } from '../choices.ts';
import { asText, type Clip, copied, pasted, read } from './clip.ts';
import { foreign, plain, preview } from './foreign.ts';
import { type Here, saidAll } from './here.ts';

const OURS = 'application/x-verkstad-model';
/** Of one person: whoever launches in this tab later is another one. */
const HELD = 'verkstad:clip:';

export class Copying {
  readonly #here: Here;

  constructor(here: Here) {
    this.#here = here;
    here.paper.addEventListener('copy', (event) => this.#event(event, false));
    here.paper.addEventListener('cut', (event) => this.#event(event, true));
    here.paper.addEventListener('paste', (event) => {
      if (isField(event.target)) return;
      event.preventDefault();
      const data = event.clipboardData;
      const text = data?.getData('text/plain') ?? '';
      const words = text.trim() === '' ? plain(data?.getData('text/html') ?? '') : text;
      void this.paste(read(data?.getData(OURS) ?? ''), words);
    });
  }

  /** By a button: the browser is asked to copy, which comes back as the event; where it will not, this tab's own serves. */
  copy(): void {
    let isCopied = false;
    const ended = new AbortController();
    const heard = { capture: true, signal: ended.signal };
    const copy = (event: ClipboardEvent) => {
      event.stopPropagation();
      isCopied = true;
      this.#write(event);
    };
    // nothing on the page is selected, and still there is something to copy
    document.addEventListener('beforecopy', (event) => event.preventDefault(), heard);
    document.addEventListener('copy', copy, heard);
    document.execCommand('copy');
    ended.abort();
    if (isCopied) return;
    const clip = this.#take();
    if (clip) this.#tell(clip);
  }

  /** @param clip what another window of ours copied, @param text what another program did */
  async paste(clip: Clip | undefined, text: string): Promise<void> {
    if (!this.#here.drawing().writable) return this.#here.tell(this.#here.words.say('readOnly'));
    const own = held();
    const ours = clip ?? (own && (text === '' || text === asText(own)) ? own : undefined);
    if (ours) this.#pasteOurs(ours);
    else await this.#pasteLines(text);
  }

  #event(event: ClipboardEvent, isCut: boolean): void {
    if (isField(event.target)) return;
    if (this.#write(event) && isCut) this.#here.act('delete');
  }

  /** @return whether there was anything to copy */
  #write(event: ClipboardEvent): boolean {
    const clip = this.#take();
    event.preventDefault();
    if (!clip) return false;
    event.clipboardData?.setData('text/plain', asText(clip));
    event.clipboardData?.setData(OURS, JSON.stringify(clip));
    this.#tell(clip);
    return true;
  }

  #take(): Clip | undefined {
    const { board, chosen, words } = this.#here;
    const clip = copied(this.#here.drawing(), new Set(chosen.about(board.focused)));
    if (clip.nodes.length === 0) {
      this.#here.tell(words.say('nothingChosen'));
      return undefined;
    }
    hold(clip, this.#here.drawing().confidential);
    return clip;
  }

  #tell(clip: Clip): void {
    const ids = clip.nodes.map(({ id }) => id);
    this.#here.say(this.#here.words.say('hand.copied', saidAll(this.#here, ids)));
  }

  #pasteOurs(clip: Clip): void {
    const { words } = this.#here;
    const newId = () => `c-${crypto.randomUUID().slice(0, 8)}`;
    const made = pasted(this.#here.drawing(), clip, newId);
    switch (made.kind) {
      case 'nothing-fits':
        this.#here.tell(words.say('hand.nothingFits'));
        return;
      case 'too-many':
        this.#here.tell(words.say('hand.tooMany'));
        return;
      case 'step':
        this.#here.send(made.command, words.say('hand.pasted', String(made.count)));
        if (made.left.length > 0) this.#here.tell(words.say('hand.leftOut', made.left.join(', ')));
    }
  }

  /** Lines become elements of a kind one chooses, or nothing. */
  async #pasteLines(text: string): Promise<void> {
    const { words, dialogs, board } = this.#here;
    const drawing = this.#here.drawing();
    const found = foreign(text);
    if (found === 'empty') return this.#here.tell(words.say('hand.nothingCopied'));
    if (found === 'too-long') return this.#here.tell(words.say('hand.tooLong'));
    const choices = drawing.notation.kinds
      .filter(({ kept, most }) => !kept && (most === 0 || most >= found.lines.length))
      .map(({ type, name }) => ({ words: name, value: type }));
    const type = await dialogs.choose(
      words.say('hand.lines', String(found.lines.length), preview(found.lines)),
      choices,
    );
    board.focus(board.focused, true);
    if (!type) return;
    this.#here.send(
      { command: 'paste-list', type, text: found.lines.join('\n'), ...where(drawing, type, board.focused) },
      words.say('hand.pasted', String(found.lines.length)),
    );
  }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea');

/** Of a confidential case: in this page alone, and on the clipboard of whoever copied. */
let kept: Clip | undefined;

/** Within this tab, also for the next page. */
function hold(clip: Clip, confidential: boolean): void {
  kept = clip;
  try {
    const person = page.person();
    if (confidential || person === '') sessionStorage.removeItem(HELD + person);
    else sessionStorage.setItem(HELD + person, JSON.stringify(clip));
  } catch {
    // the clipboard may still have it
  }
}

function held(): Clip | undefined {
  if (kept) return kept;
  try {
    const person = page.person();
    return person === '' ? undefined : read(sessionStorage.getItem(HELD + person) ?? '');
  } catch {
    return undefined;
  }
}
