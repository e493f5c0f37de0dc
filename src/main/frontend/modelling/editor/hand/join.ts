// SPDX-License-Identifier: EUPL-1.2
// What may be joined to what, and why not. Knows no DOM.
import { type Target, targets } from '../choices.ts';
import type { Drawing } from '../drawing.ts';
import { elementOf } from '../lookup.ts';

/** Relations from one element to another as it is pulled; when there is none that way, those the other way round. */
export function joins(drawing: Drawing, from: string): ReadonlyMap<string, readonly Target[]> {
  const all = targets(drawing, from);
  const found = new Map<string, readonly Target[]>();
  for (const { other } of all) {
    const there = all.filter((target) => target.other.id === other.id);
    const out = there.filter((target) => target.source === from);
    found.set(other.id, out.length > 0 ? out : there);
  }
  return found;
}

/** Why nothing joins them: they never are, it is already there, or one of them may have only one such line. */
export function whyNot(drawing: Drawing, from: string, to: string): 'joinSelf' | 'joinNever' | 'joinThere' | 'joinOne' {
  if (from === to) return 'joinSelf';
  const type = (id: string) => elementOf(drawing, id)?.type ?? '';
  const possible = drawing.notation.relations.flatMap((relation) => {
    const ways: [string, string][] = [];
    if (relation.from.includes(type(from)) && relation.to.includes(type(to))) ways.push([from, to]);
    if (relation.from.includes(type(to)) && relation.to.includes(type(from))) ways.push([to, from]);
    return ways.map(([source, target]) => ({ relation, source, target }));
  });
  if (possible.length === 0) return 'joinNever';
  const isThere = possible.some(({ relation, source, target }) =>
    drawing.lines.some(
      (line) => line.type === relation.type && line.source === source && line.target === target && !relation.several,
    ),
  );
  return isThere ? 'joinThere' : 'joinOne';
}

/** Names of kinds it may be joined to, for somebody who has just tried another. */
export function kindsFor(drawing: Drawing, from: string): readonly string[] {
  const type = elementOf(drawing, from)?.type ?? '';
  const possible = new Set(
    drawing.notation.relations.flatMap((relation) => [
      ...(relation.from.includes(type) ? relation.to : []),
      ...(relation.to.includes(type) ? relation.from : []),
    ]),
  );
  const names = drawing.notation.kinds
    .filter((kind) => possible.has(kind.type.split('.')[0] ?? ''))
    .map(({ name }) => name);
  return [...new Set(names)];
}
