// SPDX-License-Identifier: EUPL-1.2
// Commands on their way to the server: kept on this device until they are answered, sent one after the other, once
// however often they are tried. Knows no DOM and no network.
import type { Seal } from '../../shared/seal.ts';
import type { Command, Found, KeptCommands, Sending } from '../kept-commands.ts';
import type { Sides } from './drawing.ts';

export type { Command, Sending };

export interface Done {
  readonly base: number;
  readonly focus: string;
}

export type Answer =
  | ({ readonly kind: 'done' } & Done)
  | { readonly kind: 'refused'; readonly detail: string }
  | ({ readonly kind: 'conflict' } & Told)
  | { readonly kind: 'expired' }
  | { readonly kind: 'unreachable' };

/** A conflict in words, and drawn from both sides. */
interface Told {
  /** The version it tells of: what came after it nobody has seen. */
  readonly base: number;
  readonly detail: string;
  readonly sides?: Sides | undefined;
}

interface Waiting {
  readonly waiting: readonly Sending[];
  /** Whether the device holds what waits. */
  readonly kept: boolean;
}

export type State =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | ({ readonly kind: 'waiting' } & Waiting)
  | ({ readonly kind: 'expired' } & Waiting)
  | ({ readonly kind: 'conflict'; readonly mine: Sending } & Told & Waiting);

export interface Ports {
  /** Of this person and this model. */
  readonly device: KeptCommands;
  /** What the model is called now. */
  model(): string;
  /** No connection is an answer too. */
  send(sending: Sending): Promise<Answer>;
  show(state: State): void;
  done(sending: Sending, done: Done): Promise<void>;
  refused(sending: Sending, detail: string): void;
  later(milliseconds: number, run: () => void): () => void;
  now(): number;
  newId(): string;
}

/** Why nothing is sent any more: the session is over, or somebody has to choose. */
type Halt = { readonly kind: 'expired' } | ({ readonly kind: 'conflict'; readonly mine: Sending } & Told);

const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

export class Queue {
  readonly #ports: Ports;
  /** The only stored copy of a command that was given a new id and could not be stored again. */
  readonly #copies = new Map<string, Sending>();
  #base: number;
  #waiting: Sending[];
  #broken: readonly string[];
  #kept = true;
  /** Commands that are being put on the device just now. */
  #keeping = 0;
  #sending = false;
  #unreached = false;
  #halt: Halt | undefined;
  #retry = FIRST_RETRY;
  #cancel: () => void = () => {};

  private constructor(ports: Ports, base: number, found: Found) {
    this.#ports = ports;
    this.#base = base;
    this.#waiting = found.sendings;
    this.#broken = found.broken;
  }

  /** With what waits from an earlier visit. */
  static async open(ports: Ports, base: number): Promise<Queue> {
    return new Queue(ports, base, await ports.device.all(ports.now()));
  }

  get waiting(): readonly Sending[] {
    return this.#waiting;
  }

  get base(): number {
    return this.#base;
  }

  /** Something would be lost with the page. */
  get atRisk(): boolean {
    return this.#waiting.length > 0 && (!this.#kept || this.#keeping > 0);
  }

  /** How much on the device cannot be read. */
  get broken(): number {
    return this.#broken.length;
  }

  dropBroken(): void {
    this.#ports.device.drop(this.#broken);
    this.#broken = [];
  }

  /** What somebody has to choose about. */
  get disputed(): Sending | undefined {
    return this.#halt?.kind === 'conflict' ? this.#halt.mine : undefined;
  }

  /** The page shows another version now. */
  shows(base: number): void {
    this.#base = base;
  }

  add(command: Command, said: string): void {
    const { newId, now, model } = this.#ports;
    const sending: Sending = { id: newId(), command, said, at: now(), base: this.#base, model: model() };
    this.#waiting.push(sending);
    void this.#keep(sending);
    if (this.#unreached) this.#show('waiting');
    void this.flush();
  }

  /** The model has become confidential: what waits lies on the device sealed from now on. */
  async confide(ask: () => Promise<Seal | undefined>): Promise<void> {
    const { device, now } = this.#ports;
    if (!(await device.confide(ask, now()))) return;
    this.#kept = true;
    await Promise.all(this.#waiting.map((each) => this.#keep(each)));
  }

  /** Sends what waits: something was added, or the connection is back. */
  async flush(): Promise<void> {
    this.#cancel();
    if (this.#halt) this.#ports.show({ ...this.#halt, ...this.#held() });
    if (this.#sending || this.#halt) return;
    this.#sending = true;
    try {
      let next = this.#waiting[0];
      let goesOn = true;
      while (next && goesOn) {
        // a further try says nothing before there is something new
        if (!this.#unreached) this.#ports.show({ kind: 'saving' });
        goesOn = await this.#take(await this.#sent(next), next);
        next = this.#waiting[0];
      }
    } finally {
      this.#sending = false;
    }
    if (this.#waiting.length > 0) return;
    this.#kept = true;
    if (!this.#halt) this.#ports.show({ kind: 'saved' });
  }

  /** The session is over: what waits is sent from a page of the next one. */
  expire(): void {
    this.#cancel();
    this.#halt = { kind: 'expired' };
    this.#show('expired');
  }

  /** After a conflict: on top of what the other one did. */
  insist(base: number): void {
    const mine = this.#waiting[0];
    if (mine) {
      const again = { ...mine, id: this.#ports.newId(), base };
      this.#waiting[0] = again;
      const stored = this.#copies.get(mine.id) ?? mine;
      this.#copies.delete(mine.id);
      void this.#replace(stored, again);
    }
    this.#goOn(base);
  }

  /** After a conflict: theirs stands. */
  giveWay(base: number): void {
    this.#drop();
    this.#goOn(base);
  }

  async #keep(sending: Sending): Promise<boolean> {
    this.#keeping++;
    const isKept = await this.#ports.device.keep(sending);
    this.#keeping--;
    // what was sent meanwhile needs no device
    if (!isKept && this.#waiting.some(({ id }) => id === sending.id)) {
      this.#kept = false;
      if (this.#halt) this.#ports.show({ ...this.#halt, ...this.#held() });
      else if (this.#unreached) this.#show('waiting');
    }
    return isKept;
  }

  async #replace(stored: Sending, again: Sending): Promise<void> {
    if (await this.#keep(again)) await this.#ports.device.forget(stored);
    else this.#copies.set(again.id, stored);
  }

  #goOn(base: number): void {
    this.#base = Math.max(base, this.#base);
    this.#halt = undefined;
    void this.flush();
  }

  async #sent(next: Sending): Promise<Answer> {
    try {
      return await this.#ports.send(next);
    } catch {
      return { kind: 'unreachable' };
    }
  }

  /** @return whether the next may be sent */
  async #take(answer: Answer, sending: Sending): Promise<boolean> {
    this.#unreached = answer.kind === 'unreachable';
    if (!this.#unreached) this.#retry = FIRST_RETRY;
    switch (answer.kind) {
      case 'done':
        this.#drop();
        this.#base = Math.max(answer.base, this.#base);
        this.#lift(sending, answer);
        await this.#tellDone(sending, answer);
        return !this.#halt;
      case 'refused':
        this.#drop();
        this.#ports.refused(sending, answer.detail);
        return !this.#halt;
      case 'conflict':
        this.#halt = { ...answer, mine: sending };
        this.#ports.show({ ...this.#halt, ...this.#held() });
        return false;
      case 'expired':
        this.expire();
        return false;
      case 'unreachable':
        if (this.#halt) return false;
        this.#show('waiting');
        this.#cancel = this.#ports.later(this.#retry, () => void this.flush());
        this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY);
        return false;
    }
  }

  /** It is done, whatever comes of telling it. */
  async #tellDone(sending: Sending, done: Done): Promise<void> {
    try {
      await this.#ports.done(sending, done);
    } catch {
      // the next change, or the next look at the page, shows it
    }
  }

  #show(kind: 'waiting' | 'expired'): void {
    this.#ports.show({ kind, ...this.#held() });
  }

  #held(): Waiting {
    return { waiting: this.#waiting, kept: this.#kept };
  }

  /**
   * What was made after this one, on the same screen, stands on what it made. When somebody else came in between it does
   * not, and the server says whether that matters.
   */
  #lift(sent: Sending, done: Done): void {
    if (done.base !== sent.base + 1) return;
    this.#waiting = this.#waiting.map((each) => {
      if (each.base !== sent.base) return each;
      const lifted = { ...each, base: done.base };
      // else the next visit would send it as made on an older version than it was
      void this.#keep(lifted);
      return lifted;
    });
  }

  #drop(): void {
    const done = this.#waiting.shift();
    if (!done) return;
    void this.#ports.device.forget(done);
    const copy = this.#copies.get(done.id);
    if (copy) void this.#ports.device.forget(copy);
    this.#copies.delete(done.id);
  }
}
