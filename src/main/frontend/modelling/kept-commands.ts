// SPDX-License-Identifier: EUPL-1.2
// Commands of the drawing editor that wait on this device, each under a name of its own: two windows never overwrite
// each other's. Those of a confidential model are sealed; what cannot be read is left where it is, until somebody has
// been told.
import { closed, type Seal, type Sealed } from '../shared/seal.ts';

/** As the server reads it; one may hold others, or places. */
export interface Command {
  readonly command: string;
  readonly [field: string]: string | readonly string[] | readonly Command[] | readonly Spot[];
}

/** Where somebody put an element, in the drawing's units. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
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

interface Lying {
  /** The name it is kept under. */
  readonly key: string;
  readonly text: string;
  /** Undefined for what is broken. */
  readonly held: Sending | Sealed | undefined;
}

export interface Found {
  /** In the order they were made. */
  readonly sendings: Sending[];
  /** Names of what cannot be read. */
  readonly broken: readonly string[];
}

/** What is a month old goes, whoever drew and whatever model; what cannot be read stays until somebody is told. */
export function forgetOldCommands(store: Store | undefined, now: number): void {
  read(store, PREFIX, now);
}

/** The newest change of each model this person has drawn in, to find the way back. */
export function waitingModels(store: Store | undefined, person: string, now: number): readonly WaitingModel[] {
  const models = new Map<string, WaitingModel>();
  for (const { key, held } of readable(store, person, now).sort((one, other) => one.held.at - other.held.at)) {
    const uid = uidOf(key, person);
    const slot = modelSlot(uid);
    const said = 'sealed' in held ? '' : held.said;
    const label = 'sealed' in held ? '' : (held.model ?? '') || said;
    models.set(slot, { slot, text: said, at: held.at, page: `/model/${uid}`, label });
  }
  return [...models.values()];
}

/** Whether something of one person and one model is sealed. */
export function holdsSealed(store: Store | undefined, slot: string, now: number): boolean {
  return read(store, `${PREFIX}${slot}:`, now).some(({ held }) => held && 'sealed' in held);
}

/** All that waits, to come along to a window with a storage of its own; what is sealed stays sealed. */
export function commandLines(store: Store | undefined, person: string, now: number): readonly WaitingModel[] {
  return readable(store, person, now).map(({ key, text, held }) => ({
    slot: LINE + key.slice(`${PREFIX}${person}:`.length),
    text,
    at: held.at,
    page: `/model/${uidOf(key, person)}`,
    label: 'sealed' in held ? '' : held.said,
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
    const name = slot.slice(LINE.length);
    const held = parsed(text);
    const id = name.split(':').slice(1).join(':');
    if (held && ('sealed' in held || held.id === id)) write(store, `${PREFIX}${person}:${name}`, text);
  }
  return lines.filter((line) => !isCommand(line));
}

export const modelSlot = (uid: string): string => `model:${uid}`;

export class KeptCommands {
  readonly #store: Store | undefined;
  readonly #prefix: string;
  #seal: Seal | undefined;
  /** Whether nothing may lie here readable, and whether that is so. */
  #confided: 'no' | 'asked' | 'yes' = 'no';
  /** One thing is done after the other, or what is forgotten could be kept once more. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param slot of one person and one model; @param seal for a model that is confidential */
  constructor(store: Store | undefined, slot: string, seal?: Seal) {
    this.#store = store;
    this.#prefix = `${PREFIX}${slot}:`;
    this.#seal = seal;
  }

  /** False when the browser refused: then nothing is safe before the server has it. */
  keep(sending: Sending): Promise<boolean> {
    const key = this.#prefix + sending.id;
    return this.#next(async () => {
      const text = JSON.stringify(sending);
      if (this.#seal) return write(this.#store, key, JSON.stringify(await closed(this.#seal, text, sending.at, key)));
      return this.#confided === 'no' && write(this.#store, key, text);
    });
  }

  /**
   * Confidential from now on: nothing more is kept readable, and what lies here readable is sealed.
   *
   * @param ask for the key, unless it is here already
   * @return whether that was done now; without a key it is tried again at the next call
   */
  async confide(ask: () => Promise<Seal | undefined>, now: number): Promise<boolean> {
    if (this.#confided === 'yes') return false;
    this.#confided = 'asked';
    this.#seal ??= await ask();
    const seal = this.#seal;
    return seal !== undefined && this.#next(() => this.#sealAll(seal, now));
  }

  async #sealAll(seal: Seal, now: number): Promise<boolean> {
    if (this.#confided === 'yes') return false;
    for (const { key, text, held } of read(this.#store, this.#prefix, now)) {
      if (!held || 'sealed' in held) continue;
      const sealed = JSON.stringify(await closed(seal, text, held.at, key));
      // what another window has sent meanwhile is gone
      if (this.#store?.getItem(key) === text) write(this.#store, key, sealed);
    }
    this.#confided = 'yes';
    return true;
  }

  forget(sending: Sending): Promise<boolean> {
    return this.#next(async () => remove(this.#store, this.#prefix + sending.id));
  }

  async all(now: number): Promise<Found> {
    const sendings: Sending[] = [];
    const broken: string[] = [];
    for (const { key, held } of read(this.#store, this.#prefix, now)) {
      const sending = held && 'sealed' in held ? await this.#opened(held, key) : held;
      if (sending) sendings.push(sending);
      else broken.push(key);
    }
    return { sendings: sendings.sort((one, other) => one.at - other.at), broken };
  }

  /** What cannot be read, once somebody has said so. */
  drop(broken: readonly string[]): void {
    for (const key of broken) remove(this.#store, key);
  }

  async #opened({ sealed }: Sealed, key: string): Promise<Sending | undefined> {
    try {
      const held = this.#seal && parsed(await this.#seal.open(sealed, key));
      return held && !('sealed' in held) ? held : undefined;
    } catch {
      return undefined;
    }
  }

  #next(run: () => Promise<boolean>): Promise<boolean> {
    const mine = this.#last.then(run).catch(() => false);
    this.#last = mine;
    return mine;
  }
}

const uidOf = (key: string, person: string): string => key.slice(`${PREFIX}${person}:`.length).split(':')[0] ?? '';

function readable(store: Store | undefined, person: string, now: number) {
  return read(store, `${PREFIX}${person}:`, now).flatMap(({ key, text, held }) => (held ? [{ key, text, held }] : []));
}

/** All under a name. What is old is not sent: it is removed. */
function read(store: Store | undefined, prefix: string, now: number): Lying[] {
  try {
    if (!store) return [];
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const text = store.getItem(key) ?? '';
        const held = parsed(text);
        if (!held || now - held.at < MONTH) return [{ key, text, held }];
        remove(store, key);
        return [];
      });
  } catch {
    return [];
  }
}

function parsed(text: string): Sending | Sealed | undefined {
  try {
    const found = JSON.parse(text) as Partial<Sending & Sealed>;
    if (typeof found.at !== 'number') return undefined;
    if (typeof found.sealed === 'string') return found as Sealed;
    return typeof found.id === 'string' && typeof found.command === 'object' ? (found as Sending) : undefined;
  } catch {
    return undefined;
  }
}

function write(store: Store | undefined, key: string, text: string): boolean {
  try {
    store?.setItem(key, text);
    return store !== undefined;
  } catch {
    return false;
  }
}

function remove(store: Store | undefined, key: string): boolean {
  try {
    store?.removeItem(key);
    return true;
  } catch {
    // a browser that forbids storage has nothing to remove
    return false;
  }
}
