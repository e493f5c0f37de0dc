// SPDX-License-Identifier: EUPL-1.2
// What is copied from a drawing, and the one step that puts it into another. Knows no DOM.
import type { Drawing } from '../drawing.ts';
import type { Command } from '../queue.ts';

type Attributes = Readonly<Record<string, string>>;

interface Node {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly props: Attributes;
  readonly x?: number;
  readonly y?: number;
}

interface Edge {
  readonly type: string;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly props: Attributes;
}

export interface Clip {
  readonly verkstad: 1;
  /** Of the model it was copied from. */
  readonly type: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** What one step of the server may hold. */
const MOST = 100;

/** Some elements and the lines between them, in reading order. */
export function copied(drawing: Drawing, ids: ReadonlySet<string>): Clip {
  return {
    verkstad: 1,
    type: drawing.type,
    nodes: drawing.elements
      .filter(({ id }) => ids.has(id))
      .map(({ id, type, name, props, x, y }) => ({
        id,
        type,
        name,
        props,
        ...(x !== undefined && y !== undefined && { x, y }),
      })),
    edges: drawing.lines
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ type, name, source, target, props }) => ({ type, name, source, target, props })),
  };
}

/** For other programs: a name a line. */
export const asText = (clip: Clip): string => clip.nodes.map(({ name }) => name).join('\n');

export function read(text: string): Clip | undefined {
  try {
    const found = JSON.parse(text) as Partial<Clip>;
    const fits =
      found.verkstad === 1 &&
      typeof found.type === 'string' &&
      Array.isArray(found.nodes) &&
      Array.isArray(found.edges) &&
      found.nodes.every(isNode) &&
      found.edges.every(isEdge);
    return fits ? (found as Clip) : undefined;
  } catch {
    return undefined;
  }
}

const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

const isNode = ({ id, type, name, props }: Node): boolean =>
  [id, type, name].every((text) => typeof text === 'string') && isTexts(props);

const isEdge = ({ type, name, source, target, props }: Edge): boolean =>
  [type, name, source, target].every((text) => typeof text === 'string') && isTexts(props);

export type Pasted =
  | { readonly kind: 'step'; readonly command: Command; readonly count: number; readonly left: readonly string[] }
  | { readonly kind: 'nothing-fits' }
  | { readonly kind: 'too-many'; readonly most: number };

/** Elements this model knows, with what they say of themselves and the lines between them, as one step. */
export function pasted(drawing: Drawing, clip: Clip, newId: () => string, beside = 24): Pasted {
  const kinds = drawing.notation.kinds;
  const held = new Map<string, number>();
  for (const { type } of drawing.elements) held.set(type, (held.get(type) ?? 0) + 1);
  const fits = clip.nodes.flatMap((node) => {
    const exact = `${node.type}.${node.props['kind'] ?? ''}`;
    const kind = kinds.find(({ type }) => type === exact) ?? kinds.find(({ type }) => type === node.type);
    const count = held.get(node.type) ?? 0;
    if (!kind || (kind.most > 0 && count >= kind.most)) return [];
    held.set(node.type, count + 1);
    return [{ node, kind, id: newId() }];
  });
  if (fits.length === 0) return { kind: 'nothing-fits' };
  const ids = new Map(fits.map(({ node, id }) => [node.id, id]));
  const commands: Command[] = fits.map(({ node, kind, id }) => ({
    command: 'add',
    type: kind.type,
    label: node.name,
    id,
  }));
  for (const { node, kind, id } of fits) {
    for (const [attribute, value] of saidOf(drawing, node)) {
      if (!(attribute === 'kind' && kind.type.includes('.'))) {
        commands.push({ command: 'set-attribute', id, attribute, value });
      }
    }
  }
  for (const edge of clip.edges) {
    const [source, target] = [ids.get(edge.source), ids.get(edge.target)];
    const isKnown = drawing.notation.relations.some(({ type }) => type === edge.type);
    if (!source || !target || !isKnown) continue;
    commands.push({ command: 'connect', type: edge.type, source, target });
    const made = `+${commands.length}`;
    if (edge.name !== '') commands.push({ command: 'name', id: made, label: edge.name });
    for (const [attribute, value] of saidOf(drawing, edge)) {
      commands.push({ command: 'set-attribute', id: made, attribute, value });
    }
    const lane = ids.get(edge.props[drawing.notation.places[edge.type]?.attribute ?? ''] ?? '');
    if (lane) commands.push({ command: 'move-to-lane', id: made, lane });
  }
  const isPlacing = clip.type === drawing.type && drawing.elements.some(({ placeable }) => placeable === true);
  const spots = fits.flatMap(({ node, id }) =>
    node.x === undefined || node.y === undefined || !isPlacing ? [] : [{ id, x: node.x + beside, y: node.y + beside }],
  );
  const stand = new Set(drawing.elements.filter(({ placeable }) => placeable === true).map(({ type }) => type));
  const placed = spots.filter(({ id }) => fits.some((each) => each.id === id && stand.has(each.node.type)));
  if (placed.length > 0) commands.push({ command: 'place', places: placed });
  if (commands.length > MOST) return { kind: 'too-many', most: MOST };
  const left = clip.nodes.filter(({ id }) => !ids.has(id)).map(({ name }) => name);
  return { kind: 'step', command: { command: 'together', name: 'paste', commands }, count: fits.length, left };
}

/** What people say about it; its order, its place and the like follow from the model it comes to. */
function saidOf({ notation }: Drawing, { type, props }: Node | Edge): readonly (readonly [string, string])[] {
  const known = new Set((notation.attributes[type] ?? []).map(({ name }) => name));
  return Object.entries(props).filter(([name, value]) => value !== '' && known.has(name));
}
