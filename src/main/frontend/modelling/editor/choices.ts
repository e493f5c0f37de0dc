// SPDX-License-Identifier: EUPL-1.2
// What one can do and where one can go from an element. Knows no DOM: the notation and the drawing decide.
import { type Drawing, type Element, type Kind, type Line, place, type Relation, type Standing } from './drawing.ts';
import { elementOf, lineOf, linesAt } from './lookup.ts';

export interface Target {
  readonly relation: string;
  /** The relation's words. */
  readonly words: string;
  readonly source: string;
  readonly target: string;
  /** The element at the other end. */
  readonly other: Element;
}

/** Every relation that may be drawn from it or to it, relations that go on from it first. */
export function targets(drawing: Drawing, id: string): readonly Target[] {
  const from = elementOf(drawing, id);
  if (!from) return [];
  const out: Target[] = [];
  const back: Target[] = [];
  for (const relation of drawing.notation.relations) {
    for (const other of drawing.elements) {
      const join = (source: Element, target: Element, list: Target[]) => {
        if (!joins(drawing, relation, source, target)) return;
        list.push({ relation: relation.type, words: relation.name, source: source.id, target: target.id, other });
      };
      join(from, other, out);
      if (other.id !== id) join(other, from, back);
    }
  }
  return [...out, ...back];
}

/** Whether the relation may lead from the one to the other. @param except a line that would be led there */
export function joins(drawing: Drawing, relation: Relation, source: Element, target: Element, except = ''): boolean {
  if (source.id === target.id && !relation.loops) return false;
  if (!relation.from.includes(source.type) || !relation.to.includes(target.type)) return false;
  const there = linesAt(drawing, source.id).filter(
    (line) => line.id !== except && line.type === relation.type && line.source === source.id,
  );
  if (relation.tree && there.length > 0) return false;
  return relation.several || !there.some((line) => line.target === target.id);
}

/** Where it could stand instead; undefined when such an element or line stands nowhere. */
export function places(drawing: Drawing, id: string): { now: string; possible: readonly Element[] } | undefined {
  const standing = standingOf(drawing, id);
  if (!standing) return undefined;
  const possible = drawing.elements.filter((other) => other.id !== id && standing.under.includes(other.type));
  return { now: stands(drawing, id), possible };
}

/** What it stands in or under; empty for nothing. */
export function stands(drawing: Drawing, id: string): string {
  const standing = standingOf(drawing, id);
  if (!standing) return '';
  const { above, attribute, relation } = standing;
  if (attribute) return (elementOf(drawing, id) ?? lineOf(drawing, id))?.props[attribute] ?? '';
  const below = above === 'source' ? 'target' : 'source';
  const held = linesAt(drawing, id).find((line) => line.type === relation && line[below] === id);
  return held && above ? held[above] : '';
}

const standingOf = (drawing: Drawing, id: string): Standing | undefined =>
  drawing.notation.places[(elementOf(drawing, id) ?? lineOf(drawing, id))?.type ?? ''];

/** Kinds there is still room for. */
export function kinds(drawing: Drawing): readonly Kind[] {
  return drawing.notation.kinds.filter(
    ({ type, most }) => most === 0 || drawing.elements.filter((element) => element.type === plain(type)).length < most,
  );
}

const plain = (type: string): string => type.split('.')[0] ?? type;

/** The fields of an add command that say where: after the focused element, or in it, when the notation lets it. */
export function where(drawing: Drawing, type: string, focus: string): { after?: string; parent?: string } {
  const element = elementOf(drawing, focus);
  const added = plain(type);
  if (!element) return {};
  if (drawing.notation.places[added]?.under.includes(element.type)) return { parent: focus };
  const flow = drawing.notation.relations.find((relation) => relation.type === drawing.notation.flow);
  const inFlow = flow?.from.includes(element.type) && flow.to.includes(added);
  if (!inFlow && element.type !== added) return {};
  const now = stands(drawing, focus);
  const inherits = now !== '' && element.type === added;
  return inherits ? { after: focus, parent: now } : { after: focus };
}

export function kept(drawing: Drawing, id: string): boolean {
  const type = elementOf(drawing, id)?.type;
  return drawing.notation.kinds.some((kind) => plain(kind.type) === type && kind.kept);
}

/** What the picture shows, in reading order. */
export function order(drawing: Drawing): readonly string[] {
  return drawing.elements.filter((element) => place(element)).map((element) => element.id);
}

/** By so many steps; stays at the ends. */
export function step(drawing: Drawing, from: string, by: number): string {
  const ids = order(drawing);
  const at = ids.indexOf(from);
  return (at < 0 ? ids[0] : ids[Math.min(ids.length - 1, Math.max(0, at + by))]) ?? '';
}

/** Elements its lines lead to, or come from. */
export function along(drawing: Drawing, id: string, forward: boolean): readonly string[] {
  const shown = order(drawing);
  const ends = linesAt(drawing, id)
    .filter((line) => (forward ? line.source : line.target) === id)
    .map((line) => (forward ? line.target : line.source));
  return [...new Set(ends)].filter((end) => shown.includes(end));
}

/** Its lines that the picture shows. */
export function linesOf(drawing: Drawing, id: string): readonly Line[] {
  return linesAt(drawing, id).filter(({ ways }) => ways.length > 0);
}

/** The nearest element in a direction, by where it is drawn. */
export function beside(drawing: Drawing, id: string, dx: number, dy: number): string {
  const here = middle(elementOf(drawing, id));
  if (!here) return step(drawing, id, 0);
  let best = id;
  let least = Number.POSITIVE_INFINITY;
  for (const other of drawing.elements) {
    const there = middle(other);
    if (!there || other.id === id) continue;
    const ahead = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    if (ahead > 4 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = other.id;
    }
  }
  return best;
}

function middle(element: Element | undefined): { x: number; y: number } | undefined {
  const at = place(element);
  return at && { x: at.x + at.width / 2, y: at.y + at.height / 2 };
}

/** Where a command leads: to an element, to what came back, or nowhere in particular. */
export type Lead = { readonly to: string } | 'came-back' | 'nowhere';

/** Where to go when a command is done. Whoever connects stays where they are: there may be more to connect. */
export function lead(command: string, focus: string): Lead {
  if (command === 'undo' || command === 'redo') return 'came-back';
  return command === 'delete' || command === 'connect' ? 'nowhere' : { to: focus };
}

/** Where to go when the drawing is another: where the command leads, where one was, or what stood nearest. */
export function landing(before: Drawing, after: Drawing, focus: string, lead: Lead): string {
  const there = new Set([...order(after), ...after.lines.filter(({ ways }) => ways.length > 0).map(({ id }) => id)]);
  const known = new Set(order(before));
  const came = lead === 'came-back' ? order(after).find((id) => !known.has(id)) : undefined;
  const wanted = typeof lead === 'object' ? lead.to : (came ?? '');
  if (there.has(wanted)) return wanted;
  if (there.has(focus)) return focus;
  const line = lineOf(before, focus);
  if (line && there.has(line.source)) return line.source;
  const ids = order(before);
  const at = ids.indexOf(focus);
  const earlier = ids.slice(0, Math.max(0, at)).reverse();
  return [...earlier, ...ids.slice(at + 1)].find((id) => there.has(id)) ?? order(after)[0] ?? '';
}
