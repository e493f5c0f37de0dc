// SPDX-License-Identifier: EUPL-1.2
// Commands of the drawing editor that wait on this device, each under a name of its own: two windows never overwrite
// each other's.

/** As the server reads it; one may hold others. */
export interface Command {
  readonly command: string;
  readonly [field: string]: string | readonly string[] | readonly Command[];
}

export interface Sending {
  /** The same at every try, so that the server does it once. */
  readonly id: string;
  readonly command: Command;
  /** What it does, in words. */
  readonly said: string;
  readonly at: number;
  /** The version it was made on. */
  readonly base: number;
  /** What the model was called. */
  readonly model?: string;
}

/** Changes of one model that wait, or one of them; told as a text that waits is. */
export interface WaitingModel {
  readonly slot: string;
  readonly text: string;
  readonly at: number;
  readonly page: string;
  readonly label: string;
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'verkstad:command:';
const LINE = 'command:';
const MONTH = 30 * 24 * 3600 * 1000;

/** Nothing stays on a device for ever, whoever drew and whatever model. */
export function forgetOldCommands(store: Store | undefined, now: number): void {
  read(store, PREFIX, now);
}

/** The newest change of each model this person has drawn in, to find the way back. */
export function waitingModels(store: Store | undefined, person: string, now: number): readonly WaitingModel[] {
  const models = new Map<string, WaitingModel>();
  const found = read(store, `${PREFIX}${person}:`, now).sort((one, other) => one[1].at - other[1].at);
  for (const [rest, { said, at, model }] of found) {
    const uid = rest.split(':')[0] ?? '';
    const slot = modelSlot(uid);
    models.set(slot, { slot, text: said, at, page: `/model/${uid}`, label: model || said });
  }
  return [...models.values()];
}

/** All that waits, to come along to a window with a storage of its own. */
export function commandLines(store: Store | undefined, person: string, now: number): readonly WaitingModel[] {
  return read(store, `${PREFIX}${person}:`, now).map(([rest, sending]) => ({
    slot: LINE + rest,
    text: JSON.stringify(sending),
    at: sending.at,
    page: `/model/${rest.split(':')[0] ?? ''}`,
    label: sending.said,
  }));
}

/** Takes what came along. Sent from both windows it still counts once. @return the other lines */
export function receiveCommands<T extends { readonly slot: string; readonly text: string }>(
  store: Store | undefined,
  person: string,
  lines: readonly T[],
): readonly T[] {
  const isCommand = ({ slot }: T) => slot.startsWith(LINE);
  for (const { slot, text } of lines.filter(isCommand)) {
    const [model, ...rest] = slot.slice(LINE.length).split(':');
    const sending = parsed(text);
    if (sending && rest.join(':') === sending.id) new KeptCommands(store, `${person}:${model}`).keep(sending);
  }
  return lines.filter((line) => !isCommand(line));
}

export const modelSlot = (uid: string): string => `model:${uid}`;

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
    return read(this.#store, this.#prefix, now)
      .map(([, sending]) => sending)
      .sort((one, other) => one.at - other.at);
  }
}

/** With the rest of their names. What cannot be read is in nobody's way, and what is old is not sent: both are removed. */
function read(store: Store | undefined, prefix: string, now: number): (readonly [string, Sending])[] {
  try {
    if (!store) return [];
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const found = parsed(store.getItem(key) ?? '');
        if (found && now - found.at < MONTH) return [[key.slice(prefix.length), found] as const];
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
