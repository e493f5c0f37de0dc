// SPDX-License-Identifier: EUPL-1.2
// What an element or a line can become, come before, be made one with and be led to. Knows no DOM.
import { joins, kept, kinds } from './choices.ts';
import type { Attribute, Drawing, Element, Line } from './drawing.ts';
import { elementOf, lineOf } from './lookup.ts';

/** What else it can be made: kinds there is room for, or relations between the same two. */
export function retypes(drawing: Drawing, id: string): readonly { readonly type: string; readonly name: string }[] {
  const element = elementOf(drawing, id);
  if (element) {
    const now = [element.type, `${element.type}.${element.props['kind'] ?? ''}`];
    return kept(drawing, id) ? [] : kinds(drawing).filter((kind) => !kind.kept && !now.includes(kind.type));
  }
  const line = lineOf(drawing, id);
  const source = elementOf(drawing, line?.source ?? '');
  const target = elementOf(drawing, line?.target ?? '');
  if (!line || !source || !target) return [];
  return drawing.notation.relations.filter(
    (relation) => relation.type !== line.type && joins(drawing, relation, source, target, id),
  );
}

/** What it may be put before: steps of the flow it is in, else its equals; undefined when there is no order. */
export function followers(drawing: Drawing, id: string): readonly (Element | Line)[] | undefined {
  const line = lineOf(drawing, id);
  if (line) {
    const isOrdered = drawing.notation.relations.some((relation) => relation.type === line.type && relation.ordered);
    if (!isOrdered) return undefined;
    const place = ({ props }: Line) => Number(props['order'] ?? Number.MAX_SAFE_INTEGER);
    const equals = drawing.lines.filter((other) => other.type === line.type && other.id !== id);
    return [...equals].sort((one, other) => place(one) - place(other));
  }
  const { flow, relations } = drawing.notation;
  const isInFlow = drawing.lines.some(({ type, source, target }) => type === flow && [source, target].includes(id));
  if (!isInFlow) return alike(drawing, id);
  const reached = relations.find(({ type }) => type === flow)?.to ?? [];
  return drawing.elements.filter((other) => other.id !== id && reached.includes(other.type));
}

/** Others of its type. */
export function alike(drawing: Drawing, id: string): readonly Element[] {
  const type = elementOf(drawing, id)?.type;
  return drawing.elements.filter((other) => other.id !== id && other.type === type);
}

/** What a line can begin at or lead to instead. */
export function ends(drawing: Drawing, id: string, end: 'source' | 'target'): readonly Element[] {
  const line = lineOf(drawing, id);
  const relation = drawing.notation.relations.find(({ type }) => type === line?.type);
  const stays = elementOf(drawing, line?.[end === 'source' ? 'target' : 'source'] ?? '');
  if (!line || !relation || !stays) return [];
  return drawing.elements.filter(
    (other) =>
      other.id !== line[end] &&
      (end === 'source' ? joins(drawing, relation, other, stays, id) : joins(drawing, relation, stays, other, id)),
  );
}

/** What is asked about it. */
export function attributes(drawing: Drawing, id: string): readonly Attribute[] {
  const one = elementOf(drawing, id) ?? lineOf(drawing, id);
  return drawing.notation.attributes[one?.type ?? ''] ?? [];
}
