// SPDX-License-Identifier: EUPL-1.2
// Search in a model's lists while one types. Without script the form asks the server.
import { fill } from '../shared/texts.ts';
import { finds } from './words.ts';

/** @param place what was not there before */
export function filters(place: ParentNode = document): void {
  for (const form of place.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
    const lists = document.getElementById(form.dataset['filter'] ?? '');
    const input = form.querySelector<HTMLInputElement>('input[type=search]');
    const status = form.querySelector<HTMLElement>('[data-filter-count]');
    if (!lists || !input) continue;
    const follow = () => {
      const rows = [...lists.querySelectorAll<HTMLElement>('[data-row]')];
      let shown = 0;
      for (const row of rows) {
        row.hidden = !finds(input.value, row.textContent ?? '');
        if (!row.hidden) shown++;
      }
      if (status)
        status.textContent = input.value.trim() === '' ? '' : fill(status.dataset['filterCount'] ?? '', String(shown));
    };
    input.addEventListener('input', follow);
  }
}
