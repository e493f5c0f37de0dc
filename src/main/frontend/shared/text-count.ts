// SPDX-License-Identifier: EUPL-1.2
// [data-count-for]: how long a text is, said quietly when the hands rest. Counts as the server does (exercise.text.Length).
import { page } from './page.ts';
import { fill } from './texts.ts';

const REST = 1_200;

/** Letters as people count them; a row of blanks is one, those around the text are none. */
export function textLength(text: string, language: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (!('Segmenter' in Intl)) return [...plain].length;
  return [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(plain)].length;
}

export function countTexts(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-count-for]')) {
    const field = document.getElementById(place.dataset['countFor'] ?? '');
    if (field instanceof HTMLTextAreaElement) follow(field, place);
  }
}

function follow(field: HTMLTextAreaElement, place: HTMLElement): void {
  const least = Number(place.dataset['least']);
  const show = () => {
    const length = textLength(field.value, page.language());
    const words = length >= least ? place.dataset['enough'] : place.dataset['short'];
    place.textContent = fill(words ?? '', String(length), String(least));
  };
  place.setAttribute('role', 'status');
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, REST);
  });
}
