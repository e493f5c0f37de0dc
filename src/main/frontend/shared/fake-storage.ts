// SPDX-License-Identifier: EUPL-1.2
// For tests: a browser's storage that can be full.
export class FakeStorage {
  readonly #kept = new Map<string, string>();
  #full: boolean;

  constructor({ full = false } = {}) {
    this.#full = full;
  }

  /** From now on there is no room for more. */
  fill(): void {
    this.#full = true;
  }

  get length(): number {
    return this.#kept.size;
  }

  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.#full) throw new Error('QuotaExceededError');
    this.#kept.set(key, value);
  }

  removeItem(key: string): void {
    this.#kept.delete(key);
  }
}
