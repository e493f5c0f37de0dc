// SPDX-License-Identifier: EUPL-1.2
// What becomes of each activity of today, as the page of differences says it.
import { button, element } from '../../../shared/page.ts';
import type { Dispositions } from './fetching.ts';

/** @param go where an activity of the new process stands */
export function dispositions(told: Dispositions | undefined, go: (id: string) => void): HTMLElement[] {
  if (!told) return [];
  const heading = element('h4', { className: 'ds-heading', id: 'se-dispositions' }, told.heading);
  heading.dataset['size'] = '2xs';
  const way = ({ id, name }: { readonly id: string; readonly name: string }) => {
    if (id === '') return element('span', {}, name);
    const pick = button(name, 'secondary', () => go(id));
    pick.dataset['size'] = 'sm';
    return pick;
  };
  const rows = told.rows.map((row) => {
    const what = row.outcomes.map((outcome) => element('div', {}, outcome.what));
    const cells = [
      element('td', {}, ...(what.length > 0 ? what : [told.notSaid])),
      element('td', {}, ...row.outcomes.map((outcome) => element('div', {}, way(outcome)))),
    ];
    cells.forEach((cell, index) => {
      cell.dataset['label'] = told.columns[index + 1] ?? '';
    });
    return element('tr', {}, element('th', { scope: 'row' }, row.name), ...cells);
  });
  const top = element('tr', {}, ...told.columns.map((column) => element('th', { scope: 'col' }, column)));
  const table = element('table', { className: 'ds-table vk-table' });
  table.append(element('thead', {}, top), element('tbody', {}, ...rows));
  table.setAttribute('aria-labelledby', heading.id);
  const fresh = element('h5', { className: 'ds-heading' }, told.fresh);
  fresh.dataset['size'] = '2xs';
  const added = told.added.map((node) => element('li', {}, way(node)));
  return [
    heading,
    ...(told.missing === '' ? [] : [element('p', {}, told.missing)]),
    element('div', { className: 'vk-table-wrap' }, table),
    fresh,
    added.length > 0 ? element('ul', { className: 'se-lines' }, ...added) : element('p', {}, told.none),
  ];
}
