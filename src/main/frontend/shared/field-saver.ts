// SPDX-License-Identifier: EUPL-1.2
// When and how one field is saved. Knows no DOM and no network, so that every way it can fail is tested.
import type { Draft, Drafts } from './drafts.ts';

export type Answer =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: number }
  | { readonly kind: 'conflict'; readonly theirs: string; readonly version: number }
  /** @property unkeepable the text may not be stored anywhere, this device included */
  | { readonly kind: 'refused'; readonly detail: string; readonly unkeepable?: boolean }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unreachable' };

export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'device' }
  | { readonly kind: 'unsafe' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'conflict'; readonly mine: string; readonly theirs: string };

export interface Ports {
  readonly drafts: Drafts;
  readonly slot: string;
  /**
   * Never rejects: no connection is an answer too.
   * @param waited the text was written while the server could not be reached
   */
  send(text: string, version: number, waited: boolean): Promise<Answer>;
  show(state: SaveState): void;
  later(milliseconds: number, run: () => void): () => void;
  draft(text: string): Draft;
}

const IDLE = 1_500;
const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 60_000;

export class FieldSaver {
  readonly #ports: Ports;
  #version: number;
  #text: string;
  #confirmed: string;
  #refused: string | undefined;
  #sending = false;
  #onItsWay: Promise<void> = Promise.resolve();
  #halted = false;
  #unkeepable = false;
  #resting = false;
  #waited = false;
  #retry = FIRST_RETRY;
  #cancel: () => void = () => {};

  constructor(ports: Ports, text: string, version: number) {
    this.#ports = ports;
    this.#text = text;
    this.#confirmed = text;
    this.#version = version;
  }

  get version(): number {
    return this.#version;
  }

  get unsaved(): boolean {
    return this.#text !== this.#confirmed;
  }

  get sending(): boolean {
    return this.#sending;
  }

  /**
   * Keeps the text on the device at once and sends it when the hands rest.
   * @param waited it was written earlier, while the server could not be reached
   */
  typed(text: string, waited = false): void {
    this.#text = text;
    if (waited) this.#waited = true;
    void this.#keep().then((kept) => {
      // what the server has meanwhile needs no device
      if (!kept && !this.#halted && this.unsaved && this.#text === text) this.#ports.show({ kind: 'unsafe' });
    });
    if (!this.#halted) this.#schedule(IDLE);
  }

  /** Sends now: the field was left, or the connection is back. */
  async flush(): Promise<void> {
    this.#cancel();
    const text = this.#text;
    // a refused text is not sent again before it has changed
    if (this.#sending || this.#halted || this.#resting || !this.unsaved || text === this.#refused) return;
    this.#onItsWay = this.#send(text);
    await this.#onItsWay;
  }

  /** The whole form is about to go: nothing more is sent from here. Settles when what is on its way has been answered. */
  rest(): Promise<void> {
    this.#cancel();
    this.#resting = true;
    return this.#onItsWay;
  }

  /** The form did not go after all. */
  wake(): void {
    this.#resting = false;
    if (this.unsaved) this.#schedule(IDLE);
  }

  keepMine(): void {
    this.#halted = false;
    void this.flush();
  }

  takeTheirs(theirs: string): void {
    this.#halted = false;
    this.#text = theirs;
    this.#confirmed = theirs;
    this.#ports.drafts.drop(this.#ports.slot);
  }

  async #keep(): Promise<boolean> {
    // what was refused for good probably stands in it still: nothing is kept before the server has taken a text again
    if (this.#unkeepable) return false;
    const draft = this.#ports.draft(this.#text);
    return this.#ports.drafts.keep(this.#ports.slot, this.#waited ? { ...draft, waited: true } : draft);
  }

  async #send(text: string): Promise<void> {
    this.#sending = true;
    this.#ports.show({ kind: 'saving' });
    const answer = await this.#ports.send(text, this.#version, this.#waited);
    this.#sending = false;
    this.#take(answer, text);
  }

  #take(answer: Answer, sent: string): void {
    switch (answer.kind) {
      case 'saved':
        this.#saved(answer, sent);
        break;
      case 'conflict':
        this.#conflict(answer, sent);
        break;
      case 'refused':
        this.#refused = sent;
        this.#unkeepable = answer.unkeepable ?? false;
        if (this.#unkeepable) this.#ports.drafts.drop(this.#ports.slot);
        this.#ports.show(answer);
        if (this.#text !== sent) this.#schedule(IDLE);
        break;
      case 'expired':
        this.#halted = true;
        this.#ports.show(answer);
        break;
      case 'unreachable':
        this.#waited = true;
        this.#ports.show({ kind: this.#ports.drafts.holds(this.#ports.slot) ? 'device' : 'unsafe' });
        void this.#keep().then((kept) => {
          if (this.unsaved && !this.#sending) this.#ports.show({ kind: kept ? 'device' : 'unsafe' });
        });
        this.#schedule(this.#retry);
        this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY);
    }
  }

  #saved(answer: { readonly version: number; readonly savedAt: number }, sent: string): void {
    this.#version = answer.version;
    this.#confirmed = sent;
    this.#unkeepable = false;
    this.#waited = false;
    this.#retry = FIRST_RETRY;
    if (this.unsaved) {
      this.#schedule(IDLE);
      return;
    }
    this.#ports.drafts.drop(this.#ports.slot);
    this.#ports.show({ kind: 'saved', at: answer.savedAt });
  }

  #conflict(answer: Extract<Answer, { kind: 'conflict' }>, sent: string): void {
    if (answer.theirs === sent) {
      // an earlier try arrived although its answer did not
      this.#saved({ version: answer.version, savedAt: this.#ports.draft(sent).at }, sent);
      return;
    }
    this.#version = answer.version;
    this.#halted = true;
    this.#ports.show({ kind: 'conflict', mine: this.#text, theirs: answer.theirs });
  }

  #schedule(milliseconds: number): void {
    this.#cancel();
    if (this.#resting) return;
    this.#cancel = this.#ports.later(milliseconds, () => void this.flush());
  }
}
