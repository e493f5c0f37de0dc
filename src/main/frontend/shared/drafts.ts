// SPDX-License-Identifier: EUPL-1.2
// Texts kept on this device until the server has confirmed them. Every text belongs to one person:
// somebody else who launches in the same browser never sees it. Those of a confidential case are sealed.
import { closed, type Sealed, Secrecy } from './seal.ts';
import { Slots, type Store } from './slots.ts';

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

/** What is offered again, and what is there that cannot be. */
export interface Aside {
  readonly texts: readonly Draft[];
  /** There is no key now; there may be one later. */
  readonly locked: number;
  /** What the key at hand does not open, as it lies: no later visit will read it either. */
  readonly broken: readonly Draft[];
}

const PREFIX = 'verkstad:draft:';
const WAITING = '#waiting';
const ROUNDS = 10;
const MONTH = 30 * 24 * 3600 * 1000;
const OPEN = new Secrecy(false, async () => undefined);

export class Drafts {
  readonly #store: Slots<Draft>;
  readonly #prefix: string;
  readonly #secrecy: Secrecy;
  /** The newest thing done to each slot: what is sealed too late is not written. */
  readonly #turns = new Map<string, number>();
  readonly #held = new Set<string>();
  readonly #closing = new Map<string, Promise<unknown>>();
  /** What was sealed here while it stood on the screen: text by seal. */
  readonly #sealedFrom = new Map<string, string>();

  constructor(store: Store | undefined, person: string, secrecy = OPEN) {
    this.#prefix = `${PREFIX}${person}:`;
    this.#store = new Slots(store, this.#prefix);
    this.#secrecy = secrecy;
  }

  /** At once where it may lie readable. False when the browser refused or nothing seals it: then only the server is safe. */
  async keep(slot: string, draft: Draft): Promise<boolean> {
    const turn = this.#turn(slot);
    if (!this.#secrecy.confided) return this.#hold(slot, [draft]);
    const closing = this.#closed(slot, draft);
    this.#closing.set(slot, closing);
    const sealed = await closing;
    if (this.#turns.get(slot) !== turn) return true;
    this.#closing.delete(slot);
    return sealed !== undefined && this.#hold(slot, [sealed]);
  }

  /** Whether the newest that was to be kept lies here. */
  holds(slot: string): boolean {
    return this.#held.has(slot);
  }

  /** Whether the newest is being sealed just now. */
  closing(slot: string): boolean {
    return this.#closing.has(slot);
  }

  read(slot: string): Draft | undefined {
    return this.#store.read(slot)[0];
  }

  drop(slot: string): void {
    this.#turn(slot);
    this.#store.remove(slot);
  }

  /** It goes with a form: once a page of ours has answered, it has arrived. An older text than what goes is never marked. */
  async markSent(slot: string): Promise<void> {
    for (let last = this.#closing.get(slot); last; last = this.#closing.get(slot)) await last;
    if (!this.#held.has(slot)) return;
    const all = this.#store.read(slot);
    if (all.length > 0)
      this.#store.write(
        slot,
        all.map((draft) => ({ ...draft, sent: true })),
      );
  }

  /**
   * Texts from an earlier visit to be offered again, newest first. They are set aside at once, so that what is
   * typed now cannot overwrite them before the person has chosen.
   */
  async setAside(slot: string, shown: string): Promise<Aside> {
    const found = this.#store.read(slot).filter((draft) => draft.sealed !== undefined || draft.text !== shown);
    const waiting = this.#store.read(slot + WAITING).filter((old) => !found.some((draft) => isSame(draft, old)));
    const all = [...found, ...waiting]
      .filter((draft) => draft.sealed !== undefined || draft.text !== shown)
      // the page with its place came again without it: it has not arrived
      .map(unsent);
    if (all.length === 0) this.#store.remove(slot + WAITING);
    else if (!this.#store.write(slot + WAITING, all)) return this.#opened(slot, all, shown);
    this.#store.remove(slot);
    return this.#opened(slot, all, shown);
  }

  /** The person has chosen: this waiting text is used or thrown away, once. */
  settle(slot: string, chosen: Draft): void {
    const left = this.#store.read(slot + WAITING);
    const same = left.findIndex((draft) => isSame(draft, chosen));
    // it may have been sealed since it was shown
    const at = same < 0 && chosen.sealed === undefined ? left.findIndex((one) => this.#isOf(one, chosen)) : same;
    if (at < 0) return;
    left.splice(at, 1);
    if (left.length === 0) this.#store.remove(slot + WAITING);
    else this.#store.write(slot + WAITING, left);
  }

  /** Texts kept under an older name of their place wait under the new one; none of them is sealed. */
  adopt(from: string, to: string, fits: (draft: Draft) => boolean): void {
    if (from === to) return;
    for (const old of [from, from + WAITING]) {
      const all = this.#store.read(old);
      const found = all.filter((draft) => draft.sealed === undefined && fits(draft));
      const there = this.#store.read(to + WAITING);
      const waiting = [...there, ...found.filter((draft) => !there.some((one) => isSame(one, draft)))];
      if (found.length === 0 || !this.#store.write(to + WAITING, waiting)) continue;
      const left = all.filter((draft) => !found.includes(draft));
      if (left.length === 0) this.#store.remove(old);
      else this.#store.write(old, left);
    }
  }

  /** Everything of this person that waits, newest first, whatever page it belongs to; what is sealed stays sealed. */
  all(): readonly KeptDraft[] {
    return this.#store
      .names()
      .flatMap((slot) => this.#store.read(slot).map((draft) => ({ ...draft, slot: slot.replace(WAITING, '') })))
      .sort((a, b) => b.at - a.at);
  }

  /** Texts of this person that came along from another window: offered where they were typed, never put in by themselves. */
  receive(lines: readonly KeptDraft[]): void {
    for (const { slot, text, at, page, label, names, versions, sealed } of lines) {
      const form = { ...(names ? { names } : {}), ...(versions ? { versions } : {}) };
      const came: Draft = { text, at, page, label, ...form, ...(sealed === undefined ? {} : { sealed }) };
      const waiting = this.#store.read(slot + WAITING).filter((draft) => !isSame(draft, came));
      this.#store.write(slot + WAITING, [came, ...waiting]);
    }
  }

  /** The page it was sent from is still there, and may be left in another way: nothing says that it has arrived. */
  takeBack(slot: string): void {
    const all = this.#store.read(slot);
    if (all.some(({ sent }) => sent)) this.#store.write(slot, all.map(unsent));
  }

  /** A page of ours came as the answer: what was sent has arrived. @param from path of the page before it */
  confirmSent(from: string): void {
    const isAnswered = ({ sent, page }: Draft) => sent === true && page.replace(/[?#].*/, '') === from;
    for (const slot of this.#store.names()) if (this.#store.read(slot).some(isAnswered)) this.#store.remove(slot);
  }

  /** Nothing stays on a device for ever. */
  forgetOld(now: number): void {
    for (const slot of this.#store.names()) {
      const fresh = this.#store.read(slot).filter((draft) => now - draft.at < MONTH);
      if (fresh.length === 0) this.#store.remove(slot);
    }
  }

  /** What lies here readable is sealed, whatever page it was typed on; where nothing seals it, it is left for another time. */
  async sealAll(): Promise<void> {
    for (let round = 0; round < ROUNDS && this.#secrecy.confided && this.#readable().length > 0; round++) {
      // the key first: while one waits for it, what lies here may be moved
      if (!(await this.#secrecy.seal())) return;
      for (const slot of this.#readable()) await this.#sealSlot(slot);
    }
  }

  #readable(): string[] {
    return this.#store.names().filter((slot) => this.#store.read(slot).some((draft) => draft.sealed === undefined));
  }

  async #sealSlot(slot: string): Promise<void> {
    const all = this.#store.read(slot);
    const before = JSON.stringify(all);
    const closing = all.map((draft) => (draft.sealed === undefined ? this.#closed(slot, draft) : draft));
    const sealed = (await Promise.all(closing)).filter((draft): draft is Draft => draft !== undefined);
    // what was typed, sent or chosen meanwhile is newer
    if (sealed.length < all.length || JSON.stringify(this.#store.read(slot)) !== before) return;
    sealed.forEach((draft, index) => {
      const text = all[index]?.sealed === undefined ? all[index]?.text : undefined;
      if (draft.sealed !== undefined && text !== undefined) this.#sealedFrom.set(draft.sealed, text);
    });
    this.#store.write(slot, sealed);
  }

  #isOf(sealed: Draft, chosen: Draft): boolean {
    return sealed.sealed !== undefined && this.#sealedFrom.get(sealed.sealed) === chosen.text;
  }

  /** Neither what was typed nor the label of its field can be read any more; the address of the field can. */
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
    const broken: Draft[] = [];
    let locked = 0;
    for (const draft of all) {
      const open = draft.sealed === undefined ? draft : await this.#open(slot, draft, draft.sealed);
      if (open === 'locked') locked++;
      else if (open === 'broken') broken.push(draft);
      else if (open.text === shown || texts.some(({ text }) => text === open.text)) this.settle(slot, open);
      else texts.push(open);
    }
    return { texts, locked, broken };
  }

  async #open(slot: string, draft: Draft, sealed: string): Promise<Draft | 'locked' | 'broken'> {
    const seal = await this.#secrecy.seal();
    if (!seal) return 'locked';
    try {
      return { ...draft, ...(JSON.parse(await seal.open(sealed, this.#nameOf(slot))) as Draft) };
    } catch {
      return 'broken';
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
    this.#closing.delete(slot);
    return turn;
  }

  #hold(slot: string, drafts: readonly Draft[]): boolean {
    const isKept = this.#store.write(slot, drafts);
    if (isKept) this.#held.add(slot);
    return isKept;
  }
}

function unsent({ sent: _, ...draft }: Draft): Draft {
  return draft;
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
