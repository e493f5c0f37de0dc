// SPDX-License-Identifier: EUPL-1.2
// What stands in the rows of the form, and where an accusation goes. Knows no DOM.
import type { Drawing } from '../drawing.ts';

/** The model as a whole. */
export const WHOLE = '*';

export interface Row {
  readonly place: string;
  readonly wrong: string;
}

/** Numbers of the rows, from 1, that say something about the place. */
export function marked(rows: readonly Row[], place: string): readonly number[] {
  return rows.flatMap((row, index) => (place !== '' && row.place === place ? [index + 1] : []));
}

/**
 * Number of the row that is to say it: the one that speaks about the place already, else one that only lacks the place,
 * else the first empty one; 0 when there is none. Of the whole several things may be said, each in a row of its own.
 */
export function rowFor(rows: readonly Row[], place: string, wrong: string): number {
  const number = (isIt: (row: Row) => boolean) => rows.findIndex(isIt) + 1;
  return (
    number((row) => row.place === place && row.wrong === wrong) ||
    (place === WHOLE ? 0 : number((row) => row.place === place)) ||
    number((row) => row.place === place && row.wrong === '') ||
    number((row) => row.place === '' && row.wrong === wrong) ||
    number((row) => row.place === '' && row.wrong === '')
  );
}

/** How many say where and what. */
export function said(rows: readonly Row[]): number {
  return rows.filter(({ place, wrong }) => place !== '' && wrong !== '').length;
}

/** What may be accused when this is pointed at: itself, what a relation leads from or to, else the whole. */
export function placeOf(drawing: Pick<Drawing, 'lines'>, offered: ReadonlySet<string>, id: string): string {
  const line = drawing.lines.find((each) => each.id === id);
  return [id, line?.source ?? '', line?.target ?? ''].find((each) => offered.has(each)) ?? WHOLE;
}
