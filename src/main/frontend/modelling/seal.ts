// SPDX-License-Identifier: EUPL-1.2
// Seals what waits on this device. The key is given to a live session (POST …/device-key) and is stored nowhere: whoever
// finds the device, or comes after in the same browser, reads nothing.

const ALGORITHM = 'AES-GCM';
const NONCE = 12;

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
    return base64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
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
  return btoa(String.fromCharCode(...all));
}
