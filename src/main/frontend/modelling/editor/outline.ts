// SPDX-License-Identifier: EUPL-1.2
// The lists below the drawing, in step with it: the server writes them anew. What somebody is typing there is left alone.
import { sendOnce } from '../../shared/forms.ts';
import { filters } from '../filter.ts';

const PARTS = ['.mo-bar', '.mo-findings', '.mo-lists', '.mo-scroll'];
const WAIT = 20_000;

/** @param typing told when something was being typed, and so stayed as it was */
export async function renewOutline(typing: () => void): Promise<void> {
  try {
    const response = await fetch(location.pathname + location.search, {
      credentials: 'same-origin',
      headers: { Accept: 'text/html' },
      signal: AbortSignal.timeout(WAIT),
    });
    if (!response.ok) return;
    if (renewFrom(new DOMParser().parseFromString(await response.text(), 'text/html'))) typing();
  } catch {
    // the lists come along with the next change
  }
}

export function renewFrom(fresh: Document): boolean {
  let typing = false;
  const edits = document.querySelector<HTMLFormElement>('form#edits');
  for (const name of PARTS) {
    const old = document.querySelector<HTMLElement>(name);
    const made = fresh.querySelector<HTMLElement>(name);
    if (!old || !made) continue;
    const focused = focusedIn(old);
    if (focused?.matches('input[type=search]')) continue;
    const twin = focused && twinOf(focused, old, made);
    if (isTyped(old) || (focused && !twin)) {
      typing = true;
      continue;
    }
    keepOpen(old, made);
    keepSearch(old, made);
    old.replaceChildren(...made.childNodes);
    twin?.focus({ preventScroll: true });
    for (const form of old.querySelectorAll<HTMLFormElement>('form[method=post]')) sendOnce(form);
    filters(old);
  }
  // rows made anew are hidden by the word that stands in the search
  for (const search of document.querySelectorAll<HTMLInputElement>('form[data-filter] input[type=search]')) {
    if (search.value !== search.defaultValue) search.dispatchEvent(new Event('input'));
  }
  const base = fresh.querySelector<HTMLInputElement>('form#edits input[name=_base]');
  const held = edits?.querySelector<HTMLInputElement>('input[name=_base]');
  // what is half typed was typed at the old version, and says so when it is sent
  if (base && held && !typing) held.value = base.value;
  return typing;
}

function focusedIn(part: HTMLElement): HTMLElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== part && part.contains(active) ? active : undefined;
}

/** The same button or link in the part made anew: by its id, else what does the same and is called the same. */
function twinOf(focused: HTMLElement, old: HTMLElement, made: HTMLElement): HTMLElement | undefined {
  // whoever stands in a field is about to write there
  if (focused.matches('input, textarea, select')) return undefined;
  const all = (part: HTMLElement) => [...part.querySelectorAll<HTMLElement>(focused.localName)];
  if (focused.id !== '') return all(made).find(({ id }) => id === focused.id);
  const told = (each: HTMLElement) =>
    [...['href', 'name', 'value'].map((name) => each.getAttribute(name)), each.textContent?.trim()].join('\n');
  const alike = (part: HTMLElement) => all(part).filter((each) => told(each) === told(focused));
  return alike(made)[alike(old).indexOf(focused)];
}

function isTyped(part: HTMLElement): boolean {
  return [
    ...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select'),
  ].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const usual = [...field.options].some((option) => option.defaultSelected);
      return usual && [...field.options].some((option) => option.selected !== option.defaultSelected);
    }
    // a word to search for changes nothing in the model
    if (field instanceof HTMLInputElement && (field.type === 'hidden' || field.type === 'search')) return false;
    const ticked = field instanceof HTMLInputElement && field.checked !== field.defaultChecked;
    return ticked || (!isBox(field) && field.value !== field.defaultValue);
  });
}

function keepSearch(old: HTMLElement, made: HTMLElement): void {
  const fields = (part: HTMLElement) => [...part.querySelectorAll<HTMLInputElement>('input[type=search]')];
  for (const search of fields(old)) {
    const twin = fields(made).find(({ id }) => id === search.id);
    if (twin) twin.value = search.value;
  }
}

const isBox = (field: HTMLInputElement | HTMLTextAreaElement): boolean =>
  field.type === 'checkbox' || field.type === 'radio';

function keepOpen(old: HTMLElement, made: HTMLElement): void {
  const before = [...old.querySelectorAll('details')];
  const key = (details: HTMLDetailsElement) => details.id || details.querySelector('summary')?.textContent || '';
  for (const details of made.querySelectorAll('details')) {
    const twin = before.find((each) => key(each) === key(details));
    if (twin) details.open = twin.open;
  }
}
