// SPDX-License-Identifier: EUPL-1.2
// Named lists in a browser's storage, which may be full, forbidden or filled with what somebody else wrote.
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export class Slots<T> {
  readonly #store: Store | undefined;
  readonly #prefix: string;

  constructor(store: Store | undefined, prefix: string) {
    this.#store = store;
    this.#prefix = prefix;
  }

  names(): string[] {
    const store = this.#store;
    if (!store) return [];
    return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => key.slice(this.#prefix.length));
  }

  read(name: string): T[] {
    try {
      const found: unknown = JSON.parse(this.#store?.getItem(this.#prefix + name) ?? '[]');
      return Array.isArray(found) ? (found as T[]) : [];
    } catch {
      return [];
    }
  }

  /** @return whether it lies there now */
  write(name: string, all: readonly T[]): boolean {
    try {
      this.#store?.setItem(this.#prefix + name, JSON.stringify(all));
      return this.#store !== undefined;
    } catch {
      return false;
    }
  }

  remove(name: string): void {
    try {
      this.#store?.removeItem(this.#prefix + name);
    } catch {
      // a browser that forbids storage has nothing to remove
    }
  }
}
