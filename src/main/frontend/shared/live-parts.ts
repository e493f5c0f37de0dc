// SPDX-License-Identifier: EUPL-1.2
// [data-part]: pieces of a page that the server writes anew when something was saved. Without script a reload does the same.
import { sendOnce } from './forms.ts';
import { element } from './page.ts';

const OFTEN = 2_500;
const SELDOM = 30_000;

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

/** When a field on the page has been saved. */
export function followSaves(): void {
  if (!document.querySelector('[data-parts-follow="auto-saved"]')) return;
  const renew = renewal();
  document.addEventListener('auto-saved', () => void renew());
}

/** [data-live]: asks this address every few seconds whether anything is new; rests while nobody looks. */
export function followAddress(): void {
  const address = document.querySelector<HTMLElement>('[data-live]')?.dataset['live'];
  if (!address) return;
  const renew = renewal();
  let known = '';
  let pause = OFTEN;
  const ask = async () => {
    if (!document.hidden) {
      const found = await news(address, known);
      pause = found === undefined ? Math.min(pause * 2, SELDOM) : OFTEN;
      if (found !== undefined && found !== known) {
        known = found;
        await renew();
      }
    }
    setTimeout(() => void ask(), pause);
  };
  void ask();
}

/** The tag of what is there now; undefined when it could not be asked. */
async function news(address: string, known: string): Promise<string | undefined> {
  try {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (known !== '') headers['If-None-Match'] = known;
    const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', headers });
    if (response.status === 304) return known;
    return response.ok ? (response.headers.get('ETag') ?? '') : undefined;
  } catch {
    return undefined;
  }
}

/** One at a time; what changes meanwhile is fetched once more. */
function renewal(): () => Promise<void> {
  const voice = element('p', { className: 'ds-sr-only' });
  voice.setAttribute('role', 'status');
  document.querySelector('main')?.append(voice);
  let running = false;
  let again = false;
  const renew = async (): Promise<void> => {
    again = running;
    if (running) return;
    running = true;
    await fetchParts(voice);
    running = false;
    if (again) await renew();
  };
  return renew;
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
    keepChoices(old, made);
    const grow = bars(old, made);
    const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
    old.replaceWith(made);
    if (focused) refocus(made, focused);
    for (const form of made.querySelectorAll('form')) sendOnce(form);
    grow();
  }
  if (said.length > 0) voice.textContent = said.join('. ');
}

/** Nobody is sent to the top of the page: the same control, or the part itself. */
function refocus(made: HTMLElement, focused: Element): void {
  const twin = focused.id === '' ? null : made.querySelector<HTMLElement>(`#${CSS.escape(focused.id)}`);
  if (!twin) made.tabIndex = -1;
  (twin ?? made).focus({ preventScroll: true });
}

/** What has been ticked here but not sent stays ticked, and what has been unfolded stays open. */
function keepChoices(old: HTMLElement, made: HTMLElement): void {
  for (const details of old.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    const twin = made.querySelector<HTMLDetailsElement>(`#${CSS.escape(details.id)}`);
    if (twin) twin.open = details.open;
  }
  for (const input of old.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')) {
    const twin = made.querySelector<HTMLInputElement>(`#${CSS.escape(input.id)}`);
    if (twin) twin.checked = input.checked;
  }
}

/** Lets every bar begin where it stood; the style sheet lets it grow, or not, as the reader wishes. */
function bars(old: HTMLElement, made: HTMLElement): () => void {
  const ends: [SVGRectElement, string][] = [];
  for (const bar of made.querySelectorAll<SVGRectElement>('rect[data-bar]')) {
    const before = old.querySelector(`rect[data-bar="${CSS.escape(bar.dataset['bar'] ?? '')}"]`)?.getAttribute('width');
    ends.push([bar, bar.getAttribute('width') ?? '0']);
    bar.setAttribute('width', before ?? '0');
  }
  return () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        for (const [bar, width] of ends) bar.setAttribute('width', width);
      }),
    );
}
