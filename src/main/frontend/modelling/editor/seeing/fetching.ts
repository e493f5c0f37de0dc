// SPDX-License-Identifier: EUPL-1.2
// What the server tells of a model beside its drawing, in the reader's words.
import type { Change, Marked } from '../drawing.ts';

const WAIT = 20_000;

export interface Earlier {
  readonly asIs: boolean;
  /** Those with a name first. */
  readonly versions: readonly { readonly number: number; readonly words: string }[];
}

export interface Line {
  readonly text: string;
  /** In the earlier drawing; empty where it was not there. */
  readonly before: string;
  /** In this one; empty where it is gone. */
  readonly after: string;
}

export interface Dispositions {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly notSaid: string;
  readonly missing: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly outcomes: readonly { readonly what: string; readonly id: string; readonly name: string }[];
  }[];
  readonly fresh: string;
  readonly none: string;
  readonly added: readonly { readonly id: string; readonly name: string }[];
}

export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** What the earlier drawing is called. */
  readonly earlier: string;
  /** Said when nothing differs. */
  readonly same: string;
  readonly parts: readonly { readonly name: string; readonly heading: string; readonly lines: readonly Line[] }[];
  readonly marks: readonly { readonly element: string; readonly change: Change }[];
  /** Ids of this drawing by those of the earlier. */
  readonly pairs: Readonly<Record<string, string>>;
  readonly then: Marked;
  readonly dispositions?: Dispositions;
}

export interface Told {
  readonly ways: readonly {
    readonly title: string;
    readonly share: string;
    readonly by: string;
    readonly steps: readonly Step[];
    readonly end: string;
  }[];
  readonly summary: readonly string[];
}

export interface Step {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly details: readonly string[];
}

export const fetchEarlier = (api: string): Promise<Earlier | undefined> => get(`${api}/earlier`);

export const fetchDifference = (api: string, query: string): Promise<Difference | undefined> =>
  get(`${api}/difference?${query}`);

export const fetchWalk = (api: string): Promise<Told | undefined> => get(`${api}/walk`);

async function get<T>(address: string): Promise<T | undefined> {
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(WAIT),
    });
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
