// SPDX-License-Identifier: EUPL-1.2
// A walk as one goes it: every step, what leads from one way to another, and in the end what there is to say of it all.
import type { Words } from '../words.ts';
import type { Told } from './fetching.ts';

export interface Stop {
  /** Of the element or line where one stands; empty at the end. */
  readonly id: string;
  /** What the token wears. */
  readonly sign: string;
  /** Which way begins here; empty within a way. */
  readonly over: string;
  readonly title: string;
  readonly details: readonly string[];
}

/** Empty when there is no step at all. */
export function stops({ ways, summary }: Told, words: Words): readonly Stop[] {
  const all = ways.flatMap(({ title, share, by, steps, end }) => {
    const over = share === '' ? `${title}.` : `${title}. ${share}`;
    if (steps.length === 0) {
      return [{ id: by, sign: '→', over, title: words.say('seeing.walkDirect'), details: [end] }];
    }
    return steps.map(({ id, number, name, kind, details }, index) => ({
      id,
      sign: String(number),
      over: index === 0 ? over : '',
      title: words.say('seeing.walkStep', String(number), name, kind),
      details: index === steps.length - 1 ? [...details, end] : details,
    }));
  });
  if (all.length === 0) return [];
  return [...all, { id: '', sign: '', over: '', title: `${words.say('seeing.walkSummary')}.`, details: summary }];
}
