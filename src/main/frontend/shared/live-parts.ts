// SPDX-License-Identifier: EUPL-1.2
// [data-part]: pieces of a page that the server writes anew when something was saved. Without script a reload does the same.
import { sendOnce } from './forms.ts';
import { element } from './page.ts';

interface Part {
  readonly name: string;
  readonly state: string;
}

/** Which parts look different now. A part of its own state is left alone, with whatever is being typed in it. */
export function changed(before: readonly Part[], after: readonly Part[]): readonly string[] {
  const states = new Map(before.map((part) => [part.name, part.state]));
  return after.filter((part) => states.has(part.name) && states.get(part.name) !== part.state).map((part) => part.name);
}

const parts = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-part]')];
const read = (part: HTMLElement): Part => ({
  name: part.dataset['part'] ?? '',
  state: part.dataset['partState'] ?? '',
});

export function followSaves(): void {
  if (!document.querySelector('[data-parts-follow="auto-saved"]')) return;
  const voice = element('p', { className: 'ds-sr-only' });
  voice.setAttribute('role', 'status');
  document.querySelector('main')?.append(voice);
  let running = false;
  let again = false;
  const renew = async () => {
    again = running;
    if (running) return;
    running = true;
    await fetchParts(voice);
    running = false;
    if (again) void renew();
  };
  document.addEventListener('auto-saved', () => void renew());
}

async function fetchParts(voice: HTMLElement): Promise<void> {
  try {
    const response = await fetch(location.pathname, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    if (response.ok) show(new DOMParser().parseFromString(await response.text(), 'text/html'), voice);
  } catch {
    // the network went again: the next save brings what is new
  }
}

function show(fresh: Document, voice: HTMLElement): void {
  const here = parts(document);
  const names = new Set(changed(here.map(read), parts(fresh).map(read)));
  const said: string[] = [];
  for (const old of here) {
    const name = old.dataset['part'] ?? '';
    const made = fresh.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`);
    if (!made || !names.has(name)) continue;
    const heard = made.dataset['partSaid'];
    if (heard && heard !== old.dataset['partSaid']) said.push(heard);
    old.replaceWith(made);
    for (const form of made.querySelectorAll('form')) sendOnce(form);
  }
  if (said.length > 0) voice.textContent = said.join('. ');
}
