// SPDX-License-Identifier: EUPL-1.2
// The roll as a whole: how many are here, how much waits for the network, and finding somebody while typing a name.
import { fill } from '../shared/texts.ts';
import type { AttendanceTick } from './attendance-tick.ts';

const PAUSE = 400;

export function rolls(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-roll]')) roll(form);
}

function roll(form: HTMLFormElement): void {
  const ticks = [...form.querySelectorAll<AttendanceTick>('attendance-tick')];
  const hidden = Number(form.dataset['present'] ?? 0) - ticks.filter((tick) => tick.wasPresent).length;
  const count = form.querySelector<HTMLElement>('[data-count]');
  const wait = form.querySelector<HTMLElement>('[data-wait]');
  let timer = 0;
  let waited = false;
  const tell = () => {
    // ticks that are not shown here stay as they were
    const here = Math.max(0, hidden) + ticks.filter((tick) => tick.present).length;
    if (count) count.textContent = fill(form.dataset['here'] ?? '', String(here), form.dataset['everybody'] ?? '');
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const waiting = ticks.filter((tick) => tick.waits && tick.state !== 'saving').length;
      if (!wait) return;
      if (waiting > 0) wait.textContent = fill(form.dataset['waiting'] ?? '', String(waiting));
      else if (waited && !ticks.some((tick) => tick.waits)) wait.textContent = form.dataset['allSaved'] ?? '';
      waited ||= waiting > 0;
    }, PAUSE);
  };
  form.addEventListener('tick-state', tell);
  for (const button of form.querySelectorAll<HTMLElement>('[data-scriptless]')) button.hidden = true;
  // Enter in a box would send the whole list
  form.addEventListener('submit', (event) => event.preventDefault());
  find(form, ticks);
  tell();
}

/** Search and country work at once, without asking the server: there may be no network. */
function find(form: HTMLFormElement, ticks: readonly AttendanceTick[]): void {
  const filter = document.querySelector<HTMLFormElement>('form.mt-filter');
  const query = filter?.querySelector<HTMLInputElement>('input[type=search]');
  const country = filter?.querySelector<HTMLSelectElement>('select');
  // a list the server has cut cannot be widened here
  if (!filter || !query || !country || ticks.length !== Number(form.dataset['everybody'])) return;
  const groups = [...form.querySelectorAll<HTMLElement>('.mt-group')];
  const apply = () => {
    for (const group of groups) {
      const legend = group.querySelector('legend')?.textContent ?? '';
      const wanted = country.value === '' || group.dataset['country'] === country.value;
      let any = false;
      for (const person of group.querySelectorAll<HTMLElement>('attendance-tick')) {
        const name = person.querySelector('.mt-name')?.textContent ?? '';
        person.hidden = !wanted || !matches(`${name} ${legend}`, query.value);
        any ||= !person.hidden;
      }
      group.hidden = !any;
    }
  };
  query.addEventListener('input', apply);
  country.addEventListener('change', apply);
  filter.addEventListener('submit', (event) => event.preventDefault());
  for (const button of filter.querySelectorAll<HTMLElement>('button')) button.hidden = true;
  apply();
}

/** Every word typed stands somewhere, whatever its case. */
export function matches(words: string, query: string): boolean {
  const folded = words.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => folded.includes(part));
}
