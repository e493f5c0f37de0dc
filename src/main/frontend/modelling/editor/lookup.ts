// SPDX-License-Identifier: EUPL-1.2
// Finding things in a drawing by their names: looked through once for as long as a drawing lives. Knows no DOM.
import type { Drawing, Element, Line } from './drawing.ts';

const named = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();
const ended = new WeakMap<readonly Line[], ReadonlyMap<string, readonly Line[]>>();

export const elementOf = ({ elements }: Pick<Drawing, 'elements'>, id: string): Element | undefined =>
  byId(elements).get(id);

export const lineOf = ({ lines }: Pick<Drawing, 'lines'>, id: string): Line | undefined => byId(lines).get(id);

/** Lines that begin or end at it, in their order; one from it to itself once. */
export function linesAt({ lines }: Pick<Drawing, 'lines'>, id: string): readonly Line[] {
  let all = ended.get(lines);
  if (!all) {
    const made = new Map<string, Line[]>();
    for (const line of lines) {
      for (const end of new Set([line.source, line.target])) {
        const there = made.get(end);
        if (there) there.push(line);
        else made.set(end, [line]);
      }
    }
    ended.set(lines, made);
    all = made;
  }
  return all.get(id) ?? [];
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  const held = named.get(all) as ReadonlyMap<string, T> | undefined;
  if (held) return held;
  const made = new Map(all.map((one) => [one.id, one]));
  named.set(all, made);
  return made;
}
