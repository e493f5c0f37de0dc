// SPDX-License-Identifier: EUPL-1.2
// What others have said of a model, as the drawing brings it along, and in which order it is met.

export interface Remark {
  readonly id: string;
  /** In the picture and the list; 0 for the whole model and for what is no longer there. */
  readonly number: number;
  /** Empty for the whole model. */
  readonly element: string;
  readonly name: string;
  /** Whether the model still has what it is about. */
  readonly here: boolean;
  readonly kind: string;
  readonly text: string;
  readonly language: string;
  readonly author: string;
  readonly at: string;
  /** The copy it was said about. */
  readonly about: string;
  /** Said to whoever reads it now, who may mark it. */
  readonly own: boolean;
  readonly mark: '' | 'READ' | 'ANSWERED';
  readonly reply: string;
  /** Of its own page. */
  readonly path: string;
}

/** Those about an element that is there. */
export function about(remarks: readonly Remark[], element: string): Remark[] {
  return remarks.filter((remark) => remark.here && remark.element === element);
}

/** The numbers the picture shows, by element. */
export function badges(remarks: readonly Remark[]): Map<string, number> {
  return new Map(remarks.filter(({ here, number }) => here && number > 0).map((each) => [each.element, each.number]));
}

/** The next element that somebody has said something about, round and round; empty for none. */
export function beside(remarks: readonly Remark[], focused: string, by: 1 | -1): string {
  const all = [...badges(remarks).keys()];
  const at = all.indexOf(focused);
  const from = at < 0 && by < 0 ? 0 : at;
  return all.length === 0 ? '' : (all[(from + by + all.length) % all.length] ?? '');
}

/** Those that stand first: about what has focus, else about nothing in particular. */
export function parted(remarks: readonly Remark[], focused: string): { here: Remark[]; others: Remark[] } {
  const here = focused === '' ? [] : about(remarks, focused);
  return { here, others: remarks.filter((remark) => !here.includes(remark)) };
}
