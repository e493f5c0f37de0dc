// SPDX-License-Identifier: EUPL-1.2
// Texts kept on this device until the server has confirmed them. Every text belongs to one person:
// somebody else who launches in the same browser never sees it.

export interface Draft {
  /** What was typed: a field's text, or a form's values as JSON. */
  readonly text: string;
  readonly at: number;
  /** The page where it was typed, to find the way back. */
  readonly page: string;
  readonly label: string;
  /** A form that was sent, but whose answer has not been seen. */
  readonly sent?: boolean;
  /** Written while the server could not be reached. */
  readonly waited?: boolean;
  /** Of a form: the fields it had, also those nothing was chosen in. */
  readonly names?: readonly string[];
  /** Of a form: the hidden values that say which version it was written on. */
  readonly versions?: Readonly<Record<string, string>>;
}

export interface KeptDraft extends Draft {
  readonly slot: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'verkstad:draft:';
const WAITING = '#waiting';
const MONTH = 30 * 24 * 3600 * 1000;

export class Drafts {
  readonly #store: Store | undefined;
  readonly #prefix: string;

  constructor(store: Store | undefined, person: string) {
    this.#store = store;
    this.#prefix = `${PREFIX}${person}:`;
  }

  /** False when the browser refused: then nothing is safe before the server has it. */
  keep(slot: string, draft: Draft): boolean {
    return this.#write(slot, JSON.stringify([draft]));
  }

  read(slot: string): Draft | undefined {
    return this.#read(slot)[0];
  }

  drop(slot: string): void {
    this.#remove(slot);
  }

  /**
   * Texts from an earlier visit to be offered again, newest first. They are set aside, so that what is
   * typed now cannot overwrite them before the person has chosen.
   */
  setAside(slot: string, shown: string): readonly Draft[] {
    const found = this.#read(slot).filter((draft) => draft.text !== shown);
    const waiting = this.#read(slot + WAITING).filter((old) => !found.some((draft) => draft.text === old.text));
    const all = [...found, ...waiting].filter((draft) => draft.text !== shown);
    if (all.length === 0) this.#remove(slot + WAITING);
    else if (!this.#write(slot + WAITING, JSON.stringify(all))) return all;
    this.#remove(slot);
    return all;
  }

  /** The person has chosen: this waiting text is used or thrown away. */
  settle(slot: string, chosen: Draft): void {
    const left = this.#read(slot + WAITING).filter((draft) => draft.text !== chosen.text);
    if (left.length === 0) this.#remove(slot + WAITING);
    else this.#write(slot + WAITING, JSON.stringify(left));
  }

  /** Texts kept under an older name of their place wait under the new one. */
  adopt(from: string, to: string, fits: (draft: Draft) => boolean): void {
    if (from === to) return;
    for (const old of [from, from + WAITING]) {
      const all = this.#read(old);
      const found = all.filter(fits);
      const waiting = [...this.#read(to + WAITING), ...found];
      if (found.length === 0 || !this.#write(to + WAITING, JSON.stringify(waiting))) continue;
      const left = all.filter((draft) => !found.includes(draft));
      if (left.length === 0) this.#remove(old);
      else this.#write(old, JSON.stringify(left));
    }
  }

  /** Everything of this person that waits, newest first, whatever page it belongs to. */
  all(): readonly KeptDraft[] {
    return this.#slots()
      .flatMap((slot) => this.#read(slot).map((draft) => ({ ...draft, slot: slot.replace(WAITING, '') })))
      .sort((a, b) => b.at - a.at);
  }

  /** Texts of this person that came along from another window: offered where they were typed, never put in by themselves. */
  receive(lines: readonly KeptDraft[]): void {
    for (const { slot, text, at, page, label, names, versions } of lines) {
      const waiting = this.#read(slot + WAITING).filter((draft) => draft.text !== text);
      this.#write(slot + WAITING, JSON.stringify([{ text, at, page, label, names, versions }, ...waiting]));
    }
  }

  /** A page of ours came as the answer: what was sent has arrived. */
  confirmSent(): void {
    for (const slot of this.#slots()) if (this.#read(slot).some((draft) => draft.sent)) this.#remove(slot);
  }

  /** Nothing stays on a device for ever. */
  forgetOld(now: number): void {
    for (const slot of this.#slots()) {
      const fresh = this.#read(slot).filter((draft) => now - draft.at < MONTH);
      if (fresh.length === 0) this.#remove(slot);
    }
  }

  #slots(): string[] {
    const store = this.#store;
    if (!store) return [];
    return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => key.slice(this.#prefix.length));
  }

  #read(slot: string): Draft[] {
    try {
      const found: unknown = JSON.parse(this.#store?.getItem(this.#prefix + slot) ?? '[]');
      return Array.isArray(found) ? (found as Draft[]) : [];
    } catch {
      return [];
    }
  }

  #write(slot: string, value: string): boolean {
    try {
      this.#store?.setItem(this.#prefix + slot, value);
      return this.#store !== undefined;
    } catch {
      return false;
    }
  }

  #remove(slot: string): void {
    try {
      this.#store?.removeItem(this.#prefix + slot);
    } catch {
      // a browser that forbids storage has nothing to remove
    }
  }
}

/** Asking for the storage may throw by itself in a frame with everything blocked. */
export function deviceStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
