// SPDX-License-Identifier: EUPL-1.2
// What the editor needs beside its drawing: what waits on this device, readable for this session only; whether it knows
// how to change such a model; other windows; and patience where there is no connection.
import { deviceStorage } from '../../shared/drafts.ts';
import { page } from '../../shared/page.ts';
import { holdsSealed, KeptCommands } from '../kept-commands.ts';
import { type Drawing, FORMAT } from './drawing.ts';
import { fetchModelSeal } from './server.ts';

const FIRST_RETRY = 3_000;
const LONGEST_RETRY = 60_000;
/** Where something half written may stand. */
const FIELDS = '.me-inline, dialog[open] :is(input[type=text], textarea)';

/** Undefined where the key for it is not to be had: then nothing may be kept, and nothing is taken for broken. */
export async function deviceOf(api: string, drawing: Drawing): Promise<KeptCommands | undefined> {
  const person = page.person();
  const store = person === '' ? undefined : deviceStorage();
  const slot = `${person}:${drawing.uid}`;
  if (!drawing.confidential && !holdsSealed(store, slot, Date.now())) return new KeptCommands(store, slot);
  const seal = await fetchModelSeal(api);
  if (!seal) return undefined;
  const device = new KeptCommands(store, slot, seal);
  // what was made before the case became confidential
  if (drawing.confidential) await device.confide(async () => seal, Date.now());
  return device;
}

/** What this page does not know how to change it only shows. */
export function known(drawing: Drawing): Drawing {
  return drawing.format > FORMAT ? { ...drawing, writable: false } : drawing;
}

/** Hears when there may be something new: a connection, eyes that come back, another window with the same model. */
export class Lookout {
  readonly #online: () => void;
  readonly #seen: () => void;
  readonly #channel: BroadcastChannel | undefined;

  constructor(api: string, online: () => void, look: () => void) {
    this.#online = online;
    this.#seen = () => {
      if (!document.hidden) look();
    };
    window.addEventListener('online', this.#online);
    document.addEventListener('visibilitychange', this.#seen);
    this.#channel = channel(`verkstad:${api}`);
    this.#channel?.addEventListener('message', this.#seen);
  }

  /** The other windows hear of it. */
  changed(base: number): void {
    this.#channel?.postMessage(base);
  }

  rest(): void {
    window.removeEventListener('online', this.#online);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#channel?.close();
  }
}

/** Other windows hear nothing where a frame is refused what they share: they look when somebody looks at them. */
function channel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

export function isHalfWritten(editor: HTMLElement): boolean {
  const fields = editor.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS);
  return [...fields].some((field) => field.value !== field.defaultValue);
}

/** What was pointed at, empty for nothing one can go to. */
export function idAt({ target }: Event): string {
  const at = target instanceof Element ? target.closest('[data-element-id][tabindex]') : null;
  return at?.getAttribute('data-element-id') ?? '';
}

/** Nothing left to stand at: the keys still work on the paper itself. */
export function standOn(paper: HTMLElement): void {
  paper.tabIndex = -1;
  paper.focus({ preventScroll: true });
}

/** @return what takes it back */
function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Real time, and names nothing else has. */
export const CLOCK = { later, now: () => Date.now(), newId: () => crypto.randomUUID() };

/** One more try at a time, ever more seldom. */
export class Patience {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_RETRY;

  again(run: () => void): void {
    this.rest();
    this.#timer = setTimeout(run, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_RETRY);
  }

  rest(): void {
    clearTimeout(this.#timer);
  }

  /** It was reached: the next time begins anew. */
  over(): void {
    this.rest();
    this.#wait = FIRST_RETRY;
  }
}
