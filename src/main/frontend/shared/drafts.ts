// SPDX-License-Identifier: EUPL-1.2
// Texts kept on this device until the server has confirmed them. Every text belongs to one person:
// somebody else who launches in the same browser never sees it. Those of a confidential case are sealed.
import { closed, type Sealed, Secrecy } from './seal.ts';

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
  /** As it lies, where it was sealed: then text and label are empty before it is opened. */
  readonly sealed?: string;
}

export interface KeptDraft extends Draft {
  readonly slot: string;
}

/** What is offered again, and how much is there that nothing here opens. */
export interface Aside {
  readonly texts: readonly Draft[];
  readonly locked: number;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'verkstad:draft:';
const WAITING = '#waiting';
const MONTH = 30 * 24 * 3600 * 1000;
const OPEN = new Secrecy(false, async () => undefined);

export class Drafts {
  readonly #store: Store | undefined;
  readonly #prefix: string;
  readonly #secrecy: Secrecy;
  /** The newest thing done to each slot: what is sealed too late is not written. */
  readonly #turns = new Map<string, number>();
  readonly #held = new Set<string>();

  constructor(store: Store | undefined, person: string, secrecy = OPEN) {
    this.#store = store;
    this.#prefix = `${PREFIX}${person}:`;
    this.#secrecy = secrecy;
  }

  /** At once where it may lie readable. False when the browser refused or nothing seals it: then only the server is safe. */
  async keep(slot: string, draft: Draft): Promise<boolean> {
    const turn = this.#turn(slot);
    if (!this.#secrecy.confided) return this.#hold(slot, [draft]);
    if (draft.sent) this.markSent(slot);
    const sealed = await this.#closed(slot, draft);
    if (this.#turns.get(slot) !== turn) return true;
    return sealed !== undefined && this.#hold(slot, [sealed]);
  }

  /** Whether the newest that was to be kept lies here. */
  holds(slot: string): boolean {
    return this.#held.has(slot);
  }

  read(slot: string): Draft | undefined {
    return this.#read(slot)[0];
  }

  drop(slot: string): void {
    this.#turn(slot);
    this.#remove(slot);
  }

  /** It goes with a form: once a page of ours has answered, it has arrived. */
  markSent(slot: string): void {
    const all = this.#read(slot);
    if (all.length > 0) this.#write(slot, JSON.stringify(all.map((draft) => ({ ...draft, sent: true }))));
  }

  /**
   * Texts from an earlier visit to be offered again, newest first. They are set aside at once, so that what is
   * typed now cannot overwrite them before the person has chosen.
   */
  async setAside(slot: string, shown: string): Promise<Aside> {
    const found = this.#read(slot).filter((draft) => draft.sealed !== undefined || draft.text !== shown);
    const waiting = this.#read(slot + WAITING).filter((old) => !found.some((draft) => isSame(draft, old)));
    const all = [...found, ...waiting].filter((draft) => draft.sealed !== undefined || draft.text !== shown);
    if (all.length === 0) this.#remove(slot + WAITING);
    else if (!this.#write(slot + WAITING, JSON.stringify(all))) return this.#opened(slot, all, shown);
    this.#remove(slot);
    return this.#opened(slot, all, shown);
  }

  /** The person has chosen: this waiting text is used or thrown away. */
  settle(slot: string, chosen: Draft): void {
    const left = this.#read(slot + WAITING).filter((draft) => !isSame(draft, chosen));
    if (left.length === 0) this.#remove(slot + WAITING);
    else this.#write(slot + WAITING, JSON.stringify(left));
  }

  /** Texts kept under an older name of their place wait under the new one; none of them is sealed. */
  adopt(from: string, to: string, fits: (draft: Draft) => boolean): void {
    if (from === to) return;
    for (const old of [from, from + WAITING]) {
      const all = this.#read(old);
      const found = all.filter((draft) => draft.sealed === undefined && fits(draft));
      const waiting = [...this.#read(to + WAITING), ...found];
      if (found.length === 0 || !this.#write(to + WAITING, JSON.stringify(waiting))) continue;
      const left = all.filter((draft) => !found.includes(draft));
      if (left.length === 0) this.#remove(old);
      else this.#write(old, JSON.stringify(left));
    }
  }

  /** Everything of this person that waits, newest first, whatever page it belongs to; what is sealed stays sealed. */
  all(): readonly KeptDraft[] {
    return this.#slots()
      .flatMap((slot) => this.#read(slot).map((draft) => ({ ...draft, slot: slot.replace(WAITING, '') })))
      .sort((a, b) => b.at - a.at);
  }

  /** Texts of this person that came along from another window: offered where they were typed, never put in by themselves. */
  receive(lines: readonly KeptDraft[]): void {
    for (const { slot, text, at, page, label, names, versions, sealed } of lines) {
      const form = { ...(names ? { names } : {}), ...(versions ? { versions } : {}) };
      const came: Draft = { text, at, page, label, ...form, ...(sealed === undefined ? {} : { sealed }) };
      const waiting = this.#read(slot + WAITING).filter((draft) => !isSame(draft, came));
      this.#write(slot + WAITING, JSON.stringify([came, ...waiting]));
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

  /** What lies here readable is sealed, whatever page it was typed on; where nothing seals it, it is left for another time. */
  async sealAll(): Promise<void> {
    if (!this.#secrecy.confided) return;
    for (const slot of this.#slots()) {
      const all = this.#read(slot);
      if (all.every((draft) => draft.sealed !== undefined)) continue;
      const before = JSON.stringify(all);
      const sealed = await Promise.all(
        all.map(async (draft) => (draft.sealed === undefined ? this.#closed(slot, draft) : draft)),
      );
      // what was typed, sent or chosen meanwhile is newer
      if (!sealed.includes(undefined) && JSON.stringify(this.#read(slot)) === before) {
        this.#write(slot, JSON.stringify(sealed));
      }
    }
  }

  /** Neither what was typed nor what the field is called can be read any more. */
  async #closed(slot: string, { at, page, sent, ...rest }: Draft): Promise<(Sealed & Draft) | undefined> {
    try {
      const seal = await this.#secrecy.seal();
      if (!seal) return undefined;
      const sealed = await closed(seal, JSON.stringify(rest), at, this.#nameOf(slot));
      return { ...sealed, page, text: '', label: '', ...(sent ? { sent } : {}) };
    } catch {
      return undefined;
    }
  }

  async #opened(slot: string, all: readonly Draft[], shown: string): Promise<Aside> {
    const texts: Draft[] = [];
    let locked = 0;
    for (const draft of all) {
      const open = draft.sealed === undefined ? draft : await this.#open(slot, draft, draft.sealed);
      if (!open) locked++;
      else if (open.text === shown || texts.some(({ text }) => text === open.text)) this.settle(slot, open);
      else texts.push(open);
    }
    return { texts, locked };
  }

  async #open(slot: string, draft: Draft, sealed: string): Promise<Draft | undefined> {
    try {
      const seal = await this.#secrecy.seal();
      return seal && { ...draft, ...(JSON.parse(await seal.open(sealed, this.#nameOf(slot))) as Draft) };
    } catch {
      return undefined;
    }
  }

  /** It opens in this place only, set aside or not. */
  #nameOf(slot: string): string {
    return this.#prefix + slot.replace(WAITING, '');
  }

  #turn(slot: string): number {
    const turn = (this.#turns.get(slot) ?? 0) + 1;
    this.#turns.set(slot, turn);
    this.#held.delete(slot);
    return turn;
  }

  #hold(slot: string, drafts: readonly Draft[]): boolean {
    const isKept = this.#write(slot, JSON.stringify(drafts));
    if (isKept) this.#held.add(slot);
    return isKept;
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

function isSame(one: Draft, other: Draft): boolean {
  return one.sealed === other.sealed && (one.sealed !== undefined || one.text === other.text);
}

/** Asking for the storage may throw by itself in a frame with everything blocked. */
export function deviceStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
