// SPDX-License-Identifier: EUPL-1.2
// Where focus stays when what it stands on is written anew.

/** @return what puts focus back: on what says the same, else on what stands there now, else on the title */
export function staying(place: HTMLElement): () => void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !place.contains(active)) return () => {};
  const at = rows(place).indexOf(active);
  const nth = alike(place, active).indexOf(active);
  const isRow = at >= 0;
  return () => {
    const all = rows(place);
    const same = alike(place, active);
    const title = place.querySelector<HTMLElement>('[tabindex="-1"]');
    const next = isRow ? all[Math.min(at, all.length - 1)] : undefined;
    (same[Math.max(0, Math.min(nth, same.length - 1))] ?? next ?? title)?.focus({ preventScroll: true });
  };
}

const rows = (place: HTMLElement): readonly HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('.se-lines button'),
];

const alike = (place: HTMLElement, active: HTMLElement): readonly HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>('button')].filter((each) => each.textContent === active.textContent);
