// SPDX-License-Identifier: EUPL-1.2
// Seals what waits on this device. The key is given to a live session (POST …/device-key) and is stored nowhere: whoever
// finds the device, or comes after in the same browser, reads nothing.

const ALGORITHM = 'AES-GCM';
const NONCE = 12;
const WAIT = 20_000;
const FIRST_REST = 5_000;
const LONGEST_REST = 60_000;
const CHUNK = 8_192;

/** What nobody but a live session can read; when it was made is told, so that nothing stays for ever. */
export interface Sealed {
  readonly at: number;
  readonly sealed: string;
}

/** @param name where it is kept: it opens nowhere else */
export async function closed(seal: Seal, text: string, at: number, name: string): Promise<Sealed> {
  return { at, sealed: await seal.close(text, name) };
}

/** What seals on this device; undefined when there is none to be had. @param handle of the live session that is given the key */
export async function fetchSeal(address: string, handle: string): Promise<Seal | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-Verkstad-Handle': handle },
      signal: AbortSignal.timeout(WAIT),
    });
    if (response.status !== 200) return undefined;
    return await Seal.of(((await response.json()) as { key: string }).key);
  } catch {
    return undefined;
  }
}

/**
 * Whether what is kept may lie readable, and what seals it when not. The one rule for texts: what is confidential is sealed,
 * or kept nowhere.
 */
export class Secrecy {
  readonly #ask: () => Promise<Seal | undefined>;
  readonly #now: () => number;
  #notBefore = 0;
  #rest = FIRST_REST;
  #confided: boolean;
  #seal: Seal | undefined;
  #asking: Promise<Seal | undefined> | undefined;

  constructor(confided: boolean, ask: () => Promise<Seal | undefined>, now: () => number = Date.now) {
    this.#confided = confided;
    this.#ask = ask;
    this.#now = now;
  }

  get confided(): boolean {
    return this.#confided;
  }

  /** From now on. @return whether that is news */
  confide(): boolean {
    const isNews = !this.#confided;
    this.#confided = true;
    return isNews;
  }

  /** One question at a time; where there was no answer it is asked again, but not at once. */
  seal(): Promise<Seal | undefined> {
    if (this.#seal) return Promise.resolve(this.#seal);
    if (!this.#asking && this.#now() < this.#notBefore) return Promise.resolve(undefined);
    this.#asking ??= this.#ask()
      .catch(() => undefined)
      .then((seal) => this.#answered(seal));
    return this.#asking;
  }

  /** The connection is back: no need to wait longer. */
  again(): void {
    this.#notBefore = 0;
    this.#rest = FIRST_REST;
  }

  #answered(seal: Seal | undefined): Seal | undefined {
    this.#seal = seal;
    this.#asking = undefined;
    if (!seal) {
      this.#notBefore = this.#now() + this.#rest;
      this.#rest = Math.min(this.#rest * 2, LONGEST_REST);
    }
    return seal;
  }
}

export class Seal {
  readonly #key: CryptoKey;

  private constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** @param key 32 bytes in base64 */
  static async of(key: string): Promise<Seal> {
    return new Seal(await crypto.subtle.importKey('raw', bytes(key), ALGORITHM, false, ['encrypt', 'decrypt']));
  }

  /** @param name where it is kept: it opens nowhere else */
  async close(text: string, name: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE));
    const params = { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(name) };
    const sealed = await crypto.subtle.encrypt(params, this.#key, new TextEncoder().encode(text));
    const all = new Uint8Array(iv.length + sealed.byteLength);
    all.set(iv);
    all.set(new Uint8Array(sealed), iv.length);
    return base64(all);
  }

  /** Fails when it was sealed with another key, for another place, or changed since. */
  async open(sealed: string, name: string): Promise<string> {
    const all = bytes(sealed);
    const params = { name: ALGORITHM, iv: all.slice(0, NONCE), additionalData: new TextEncoder().encode(name) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(params, this.#key, all.slice(NONCE)));
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function base64(all: Uint8Array): string {
  // in pieces: a long text has more bytes than a call may have arguments
  let letters = '';
  for (let at = 0; at < all.length; at += CHUNK) letters += String.fromCharCode(...all.subarray(at, at + CHUNK));
  return btoa(letters);
}
