// SPDX-License-Identifier: EUPL-1.2
// Commands on their way to the server: kept on this device until they are answered, sent one after the other, once
// however often they are tried. Knows no DOM and no network.

export type Command = Readonly<Record<string, string>>;

export interface Sending {
  /** The same at every try, so that the server does it once. */
  readonly id: string;
  readonly command: Command;
  /** What it does, in words. */
  readonly said: string;
  readonly at: number;
  /** The version it was made on. */
  readonly base: number;
}

export interface Done {
  readonly base: number;
  readonly focus: string;
}

export type Answer =
  | ({ readonly kind: 'done' } & Done)
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'conflict'; readonly base: number; readonly detail: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unreachable' };

export type State =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** @property kept whether the device holds what waits */
  | { readonly kind: 'waiting'; readonly waiting: readonly Sending[]; readonly kept: boolean }
  | { readonly kind: 'expired'; readonly waiting: readonly Sending[] }
  | { readonly kind: 'conflict'; readonly mine: Sending; readonly detail: string };

export interface Ports {
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | undefined;
  /** Of this person and this model. */
  readonly slot: string;
  /** Never rejects: no connection is an answer too. */
  send(sending: Sending): Promise<Answer>;
  show(state: State): void;
  done(sending: Sending, done: Done): Promise<void>;
  refused(sending: Sending, detail: string): void;
  later(milliseconds: number, run: () => void): () => void;
  now(): number;
  newId(): string;
}

const PREFIX = 'verkstad:command:';
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;
const MONTH = 30 * 24 * 3600 * 1000;

export class Queue {
  readonly #ports: Ports;
  #base: number;
  #waiting: Sending[];
  #kept = true;
  #sending = false;
  #halted = false;
  #retry = FIRST_RETRY;
  #cancel: () => void = () => {};

  constructor(ports: Ports, base: number) {
    this.#ports = ports;
    this.#base = base;
    this.#waiting = this.#read();
  }

  get waiting(): readonly Sending[] {
    return this.#waiting;
  }

  get base(): number {
    return this.#base;
  }

  /** The page shows another version now. */
  shows(base: number): void {
    this.#base = base;
  }

  add(command: Command, said: string): void {
    const { newId, now } = this.#ports;
    const sending: Sending = { id: newId(), command, said, at: now(), base: this.#base };
    this.#waiting.push(sending);
    this.#kept = this.#keep(sending) && this.#kept;
    void this.flush();
  }

  /** Sends what waits: something was added, or the connection is back. */
  async flush(): Promise<void> {
    this.#cancel();
    if (this.#sending || this.#halted) return;
    this.#sending = true;
    let next = this.#waiting[0];
    let goesOn = true;
    while (next && goesOn) {
      this.#ports.show({ kind: 'saving' });
      goesOn = await this.#take(await this.#ports.send(next), next);
      next = this.#waiting[0];
    }
    this.#sending = false;
    if (this.#waiting.length === 0) this.#ports.show({ kind: 'saved' });
  }

  /** After a conflict: on top of what the other one did. */
  insist(base: number): void {
    const mine = this.#waiting[0];
    if (mine) {
      const again = { ...mine, id: this.#ports.newId(), base };
      this.#waiting[0] = again;
      this.#keep(again);
      this.#forget(mine);
    }
    this.#base = Math.max(base, this.#base);
    this.#halted = false;
    void this.flush();
  }

  /** After a conflict: theirs stands. */
  giveWay(base: number): void {
    this.#drop();
    this.#base = Math.max(base, this.#base);
    this.#halted = false;
    void this.flush();
  }

  /** @return whether the next may be sent */
  async #take(answer: Answer, sending: Sending): Promise<boolean> {
    switch (answer.kind) {
      case 'done':
        this.#base = answer.base;
        this.#retry = FIRST_RETRY;
        this.#drop();
        this.#lift(sending, answer);
        await this.#ports.done(sending, answer);
        return true;
      case 'refused':
        this.#retry = FIRST_RETRY;
        this.#drop();
        this.#ports.refused(sending, answer.detail);
        return true;
      case 'conflict':
        this.#halted = true;
        this.#ports.show({ kind: 'conflict', mine: sending, detail: answer.detail });
        return false;
      case 'expired':
        this.#halted = true;
        this.#ports.show({ kind: 'expired', waiting: this.#waiting });
        return false;
      case 'unreachable':
        this.#ports.show({ kind: 'waiting', waiting: this.#waiting, kept: this.#kept });
        this.#cancel = this.#ports.later(this.#retry, () => void this.flush());
        this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY);
        return false;
    }
  }

  /**
   * What was made after this one, on the same screen, stands on what it made. When somebody else came in between it does
   * not, and the server says whether that matters.
   */
  #lift(sent: Sending, done: Done): void {
    if (done.base !== sent.base + 1) return;
    this.#waiting = this.#waiting.map((each) => (each.base === sent.base ? { ...each, base: done.base } : each));
  }

  #drop(): void {
    const done = this.#waiting.shift();
    if (done) this.#forget(done);
  }

  #key(id: string): string {
    return `${PREFIX}${this.#ports.slot}:${id}`;
  }

  /** Each under a name of its own: two windows never overwrite each other's. */
  #keep(sending: Sending): boolean {
    try {
      this.#ports.store?.setItem(this.#key(sending.id), JSON.stringify(sending));
      return this.#ports.store !== undefined;
    } catch {
      return false;
    }
  }

  #forget(sending: Sending): void {
    try {
      this.#ports.store?.removeItem(this.#key(sending.id));
    } catch {
      // a browser that forbids storage has nothing to remove
    }
  }

  #read(): Sending[] {
    try {
      const store = this.#ports.store;
      if (!store) return [];
      const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
      return keys
        .filter((key) => key.startsWith(this.#key('')))
        .flatMap((key) => this.#readable(key, store.getItem(key) ?? ''))
        .sort((one, other) => one.at - other.at);
    } catch {
      return [];
    }
  }

  /** Nothing stays on a device for ever, and what cannot be read is in nobody's way. */
  #readable(key: string, text: string): Sending[] {
    try {
      const found = JSON.parse(text) as Partial<Sending>;
      const fits = typeof found.id === 'string' && typeof found.command === 'object' && typeof found.at === 'number';
      if (fits && this.#ports.now() - (found.at ?? 0) < MONTH) return [found as Sending];
    } catch {
      // falls through to be removed
    }
    this.#ports.store?.removeItem(key);
    return [];
  }
}
