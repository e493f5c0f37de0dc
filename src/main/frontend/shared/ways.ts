// SPDX-License-Identifier: EUPL-1.2
// What shows that this browser began a login, for browsers that hold our cookies back in a frame. Kept per tab and in our own
// storage only: never in an address, never seen by the platform, worthless after ten minutes.

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

interface Way {
  readonly token: string;
  readonly at: number;
}

const PREFIX = 'verkstad:way:';
const LIFE = 10 * 60 * 1000;

export class Ways {
  readonly #store: Store | undefined;

  constructor(store: Store | undefined) {
    this.#store = store;
  }

  /** False when the browser keeps nothing here. */
  keep(key: string, token: string, now: number): boolean {
    try {
      this.#forgetOld(now);
      this.#store?.setItem(PREFIX + key, JSON.stringify({ token, at: now }));
      return this.#read(PREFIX + key)?.token === token;
    } catch {
      return false;
    }
  }

  /** The token of one login, or '' when this browser did not begin it. */
  of(key: string): string {
    return this.#read(PREFIX + key)?.token ?? '';
  }

  /** The token of the last login in this tab, or '' when none is young enough. */
  newest(now: number): string {
    const young = this.#keys()
      .map((key) => this.#read(key))
      .filter((way) => way !== undefined && now - way.at < LIFE) as Way[];
    return young.sort((a, b) => b.at - a.at)[0]?.token ?? '';
  }

  #forgetOld(now: number): void {
    for (const key of this.#keys()) {
      if (now - (this.#read(key)?.at ?? 0) >= LIFE) this.#store?.removeItem(key);
    }
  }

  #keys(): string[] {
    const store = this.#store;
    if (!store) return [];
    return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) =>
      key.startsWith(PREFIX),
    );
  }

  #read(key: string): Way | undefined {
    try {
      const way = JSON.parse(this.#store?.getItem(key) ?? 'null') as Way | null;
      return way ?? undefined;
    } catch {
      return undefined;
    }
  }
}

/** Asking for the storage may throw by itself in a frame with everything blocked. */
export function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
