// SPDX-License-Identifier: EUPL-1.2
// Commands of the drawing editor that wait on this device, each under a name of its own: two windows never overwrite
// each other's.

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

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'verkstad:command:';
const MONTH = 30 * 24 * 3600 * 1000;

/** Nothing stays on a device for ever, whoever drew and whatever model. */
export function forgetOldCommands(store: Store | undefined, now: number): void {
  read(store, PREFIX, now);
}

export class KeptCommands {
  readonly #store: Store | undefined;
  readonly #prefix: string;

  /** @param slot of one person and one model */
  constructor(store: Store | undefined, slot: string) {
    this.#store = store;
    this.#prefix = `${PREFIX}${slot}:`;
  }

  /** False when the browser refused: then nothing is safe before the server has it. */
  keep(sending: Sending): boolean {
    try {
      this.#store?.setItem(this.#prefix + sending.id, JSON.stringify(sending));
      return this.#store !== undefined;
    } catch {
      return false;
    }
  }

  forget(sending: Sending): void {
    remove(this.#store, this.#prefix + sending.id);
  }

  /** In the order they were made. */
  all(now: number): Sending[] {
    return read(this.#store, this.#prefix, now).sort((one, other) => one.at - other.at);
  }
}

/** What cannot be read is in nobody's way, and what is old is not sent any more: both are removed. */
function read(store: Store | undefined, prefix: string, now: number): Sending[] {
  try {
    if (!store) return [];
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const found = parsed(store.getItem(key) ?? '');
        if (found && now - found.at < MONTH) return [found];
        remove(store, key);
        return [];
      });
  } catch {
    return [];
  }
}

function parsed(text: string): Sending | undefined {
  try {
    const found = JSON.parse(text) as Partial<Sending>;
    const fits = typeof found.id === 'string' && typeof found.command === 'object' && typeof found.at === 'number';
    return fits ? (found as Sending) : undefined;
  } catch {
    return undefined;
  }
}

function remove(store: Store | undefined, key: string): void {
  try {
    store?.removeItem(key);
  } catch {
    // a browser that forbids storage has nothing to remove
  }
}
