// SPDX-License-Identifier: EUPL-1.2
// What it means to let go of something somewhere else: a place by hand, another lane, another turn, or nothing.
// Knows no DOM: the notation and the drawing decide.
import { order, places, stands } from '../choices.ts';
import type { Drawing, Element, Place } from '../drawing.ts';
import { elementOf, lineOf } from '../lookup.ts';
import type { Command } from '../queue.ts';
import type { Spot } from './arrange.ts';
import { holds, isGround, middle, moved, type Point, placeOf, shown } from './geometry.ts';

export type Drop =
  | { readonly kind: 'place'; readonly spots: readonly Spot[] }
  | { readonly kind: 'stand'; readonly ids: readonly string[]; readonly host: string; readonly spots: readonly Spot[] }
  | { readonly kind: 'turn'; readonly id: string; readonly before: string }
  /** Nowhere else than before. */
  | { readonly kind: 'same' }
  /** The notation says where it stands. */
  | { readonly kind: 'fixed'; readonly id: string };

/** A lane has a height of its own, but its place is its turn. */
export const isPlaceable = (drawing: Drawing, id: string): boolean =>
  elementOf(drawing, id)?.placeable === true && elementOf(drawing, id)?.moves !== 'height';

/** Which of its sides one may pull. */
export function pulls(drawing: Drawing, id: string): 'all' | 'height' | 'none' {
  const element = elementOf(drawing, id);
  if (element?.placeable !== true) return 'none';
  return element.moves === 'height' ? 'height' : 'all';
}

/** What stands in a column goes up and down only. */
export const isInColumn = (drawing: Drawing, id: string): boolean => elementOf(drawing, id)?.moves === 'column';

/** A strip is named at its left end and goes on to the right: what is at its height stands in it. */
function strip(drawing: Drawing, host: string, at: Place): Place {
  return elementOf(drawing, host)?.type === 'LANE' ? { ...at, width: Math.max(at.width, drawing.width - at.x) } : at;
}

/** What it would stand in or under, let go of here. */
export const host = (drawing: Drawing, id: string, point: Point): string =>
  smallest(drawing, places(drawing, id)?.possible ?? [], point);

/** The same for one of this type that is not there yet. */
export function hostFor(drawing: Drawing, type: string, point: Point): string {
  const under = drawing.notation.places[type]?.under ?? [];
  const possible = drawing.elements.filter((element) => under.includes(element.type));
  return smallest(drawing, possible, point);
}

function smallest(drawing: Drawing, possible: readonly Element[], point: Point): string {
  const met = possible
    .map((element) => ({ id: element.id, at: placeOf(drawing, element.id) }))
    .flatMap((each) => (each.at ? [{ id: each.id, at: strip(drawing, each.id, each.at) }] : []))
    .filter(({ at }) => holds(at, point))
    .sort((one, other) => one.at.width * one.at.height - other.at.width * other.at.height);
  return met[0]?.id ?? '';
}

const spot = (id: string, at: Place): Spot => ({
  id,
  ...at,
  x: Math.max(0, Math.round(at.x)),
  y: Math.max(0, Math.round(at.y)),
});

/** @param ids what is dragged, what was taken hold of first */
export function dropped(drawing: Drawing, ids: readonly string[], dx: number, dy: number): Drop {
  if (Math.round(dx) === 0 && Math.round(dy) === 0) return { kind: 'same' };
  const line = lineOf(drawing, ids[0] ?? '');
  if (line) return lineDropped(drawing, line.id, dy);
  const standing = ids.flatMap((id) => {
    const at = placeOf(drawing, id);
    return at ? [{ id, to: moved(at, dx, dy) }] : [];
  });
  const spots = standing
    .filter(({ id }) => isPlaceable(drawing, id))
    .map(({ id, to }) => spot(id, isInColumn(drawing, id) ? moved(to, -dx, 0) : to));
  const elsewhere = standing.filter(({ id, to }) => {
    const there = host(drawing, id, middle(to));
    return there !== '' && !ids.includes(there) && there !== stands(drawing, id);
  });
  const first = elsewhere[0];
  if (first) {
    const there = host(drawing, first.id, middle(first.to));
    const going = elsewhere.filter(({ id, to }) => host(drawing, id, middle(to)) === there).map(({ id }) => id);
    // on top of another means under it; in a strip it has a place of its own too
    const stays = elementOf(drawing, there)?.type === 'LANE' ? spots : spots.filter(({ id }) => !going.includes(id));
    return { kind: 'stand', ids: going, host: there, spots: stays };
  }
  if (spots.length > 0) return { kind: 'place', spots };
  const only = standing[0];
  if (!only) return { kind: 'same' };
  return standing.length === 1 ? turned(drawing, only.id, middle(only.to)) : { kind: 'fixed', id: only.id };
}

/** Among others of its kind, or in the flow, it comes before the one it was let go of before. */
function turned(drawing: Drawing, id: string, to: Point): Drop {
  const fellows = peers(drawing, id);
  const across = isAcross(fellows.map(({ at }) => middle(at)));
  const rest = fellows.filter((each) => each.id !== id);
  const beyond = rest.find(({ at }) => (across ? middle(at).x > to.x : middle(at).y > to.y));
  const now = fellows[fellows.findIndex((each) => each.id === id) + 1]?.id ?? '';
  if (rest.length === 0 || (beyond?.id ?? '') === now) return { kind: 'fixed', id };
  return { kind: 'turn', id, before: beyond?.id ?? '' };
}

interface Peer {
  readonly id: string;
  readonly at: Place;
}

/** Those it can change turns with, as they follow one another. */
function peers(drawing: Drawing, id: string): readonly Peer[] {
  const type = elementOf(drawing, id)?.type ?? '';
  const now = stands(drawing, id);
  const ids = order(drawing);
  const alike = shown(drawing)
    .filter(({ element }) => element.type === type && stands(drawing, element.id) === now)
    .map(({ element, at }) => ({ id: element.id, at }));
  const across = isAcross(alike.map(({ at }) => middle(at)));
  return alike.sort(
    (one, other) =>
      (across ? middle(one.at).x - middle(other.at).x : middle(one.at).y - middle(other.at).y) ||
      ids.indexOf(one.id) - ids.indexOf(other.id),
  );
}

/** Whether they stand beside one another rather than one below the other. */
function isAcross(points: readonly Point[]): boolean {
  const spread = (all: readonly number[]) => Math.max(...all) - Math.min(...all);
  return points.length > 1 && spread(points.map(({ x }) => x)) > spread(points.map(({ y }) => y));
}

/** A message is told where in time it is let go of. */
function lineDropped(drawing: Drawing, id: string, dy: number): Drop {
  const line = lineOf(drawing, id);
  const height = (way: (typeof drawing.lines)[number]) => way.ways[0]?.[0]?.[1];
  const own = line && height(line);
  if (!line || own === undefined || drawing.type !== 'SEQUENCE') return { kind: 'fixed', id };
  const all = drawing.lines
    .filter((each) => each.type === line.type && height(each) !== undefined)
    .sort((one, other) => (height(one) ?? 0) - (height(other) ?? 0));
  const rest = all.filter((each) => each.id !== id);
  const beyond = rest.find((each) => (height(each) ?? 0) > own + dy)?.id ?? '';
  const now = all[all.findIndex((each) => each.id === id) + 1]?.id ?? '';
  return beyond === now ? { kind: 'same' } : { kind: 'turn', id, before: beyond };
}

/** The command that says it; undefined when there is nothing to say. */
export function commandFor(drawing: Drawing, drop: Drop): Command | undefined {
  switch (drop.kind) {
    case 'place':
      return placing(drawing, drop.spots);
    case 'stand':
      return together('move', [
        ...drop.ids.map((id) => ({ command: 'move-to-lane', id, lane: drop.host })),
        ...(drop.spots.length > 0 ? [placing(drawing, drop.spots)] : []),
      ]);
    case 'turn':
      return { command: 'reorder', id: drop.id, before: drop.before };
    default:
      return undefined;
  }
}

/** A size that somebody has said is said again: else the layout makes it as large as its words need. */
export const placing = (drawing: Drawing, spots: readonly Spot[]): Command => ({
  command: 'place',
  places: spots.map(({ id, x, y, width, height }) =>
    elementOf(drawing, id)?.sized === true ? { id, x, y, width, height } : { id, x, y },
  ),
});

export const sizing = ({ id, x, y, width, height }: Spot): Command => ({
  command: 'place',
  places: [{ id, x, y, width, height }],
});

/** Told by its name in the history. */
export const named = (name: 'align' | 'distribute' | 'space' | 'resize', command: Command): Command => ({
  command: 'together',
  name,
  commands: [command],
});

/** Several commands are one step to take back, one is itself. */
export function together(name: string, commands: readonly Command[]): Command {
  const [first, ...more] = commands;
  return first && more.length === 0 ? first : { command: 'together', name, commands };
}

/** What can be dragged from here: an element, a line, or nothing, for ground is marked on and panned over. */
export function grabbed(drawing: Drawing, id: string): string {
  if (drawing.lines.some((line) => line.id === id)) return drawing.type === 'SEQUENCE' ? id : '';
  return elementOf(drawing, id) && !isGround(drawing, id) ? id : '';
}
