// SPDX-License-Identifier: EUPL-1.2
// The lists below the drawing, in step with it: the server writes them anew. What somebody is typing there is left alone.
import { sendOnce } from '../../shared/forms.ts';

const PARTS = ['.mo-bar', '.mo-findings', '.mo-lists', '.mo-scroll'];

/** @return whether something was being typed, and so stayed as it was */
export async function renewOutline(): Promise<boolean> {
  const response = await fetch(location.pathname, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
  if (!response.ok) return false;
  return renewFrom(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

export function renewFrom(fresh: Document): boolean {
  let typing = false;
  const edits = document.querySelector<HTMLFormElement>('form#edits');
  for (const name of PARTS) {
    const old = document.querySelector<HTMLElement>(name);
    const made = fresh.querySelector<HTMLElement>(name);
    if (!old || !made) continue;
    if (isTyped(old)) {
      typing = true;
      continue;
    }
    keepOpen(old, made);
    const focused = old.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    old.replaceChildren(...made.childNodes);
    if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
    for (const form of old.querySelectorAll<HTMLFormElement>('form[method=post]')) sendOnce(form);
  }
  const base = fresh.querySelector<HTMLInputElement>('form#edits input[name=_base]');
  const held = edits?.querySelector<HTMLInputElement>('input[name=_base]');
  // what is half typed was typed at the old version, and says so when it is sent
  if (base && held && !typing) held.value = base.value;
  return typing;
}

function isTyped(part: HTMLElement): boolean {
  return [
    ...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select'),
  ].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const usual = [...field.options].some((option) => option.defaultSelected);
      return usual && [...field.options].some((option) => option.selected !== option.defaultSelected);
    }
    if (field instanceof HTMLInputElement && field.type === 'hidden') return false;
    const ticked = field instanceof HTMLInputElement && field.checked !== field.defaultChecked;
    return ticked || (!isBox(field) && field.value !== field.defaultValue);
  });
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
