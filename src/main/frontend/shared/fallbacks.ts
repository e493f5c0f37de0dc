// SPDX-License-Identifier: EUPL-1.2
// The pages of docs/lti.md, "When cookies are blocked": keep the token, show it, and lead out of the frame with every unsaved line.
import { commandLines, receiveCommands } from '../modelling/kept-commands.ts';
import { Drafts, deviceStorage, type KeptDraft } from './drafts.ts';
import { page } from './page.ts';
import { tabStorage, Ways } from './ways.ts';

/** A one-time way is good for two minutes; ask for the next one in good time. */
const RENEW = 90_000;
const WINDOW = '/lti/1p3/window';

interface Code {
  readonly ticket: string;
  readonly person: string;
  readonly to: string;
}

export function fallbacks(): void {
  const ways = new Ways(tabStorage());
  begin(ways);
  recover(ways);
  lost();
  offerWindow(ways);
  carryAlong();
  takeOver();
}

/** Out of a frame that has lost its session, back to this very page; '' where there is no such way. */
export function wayOut(): string {
  if (window.top === window || new Ways(tabStorage()).newest(Date.now()) === '') return '';
  return `${WINDOW}?lang=${page.language()}&to=${encodeURIComponent(location.pathname + location.search)}`;
}

/** lti/start.jte: keep the token, then go on to the platform. */
function begin(ways: Ways): void {
  const start = document.querySelector<HTMLElement>('[data-way]');
  if (!start) return;
  const { way, token, next, cookies } = start.dataset;
  const kept = ways.keep(way ?? '', token ?? '', Date.now());
  // neither a cookie nor a token would come back: another window is the only way
  if (!kept && cookies !== 'true') show('[data-way-closed]');
  else if (next?.startsWith('http')) location.replace(next);
}

/** lti/recover.jte: the server says what holds when there is no token. */
function recover(ways: Ways): void {
  const form = document.querySelector<HTMLFormElement>('form[data-way-recover]');
  if (!form) return;
  put(form, 'token', ways.of(form.dataset['wayRecover'] ?? ''));
  form.submit();
}

/** layout/error.jte: a page of a frame found no session. What was typed and is only shown there is not left by itself. */
function lost(): void {
  const panel = document.querySelector<HTMLElement>('[data-way-lost]');
  const way = wayOut();
  if (!panel || way === '') return;
  if (panel.dataset['wayLost'] === 'leave') {
    location.replace(way);
    return;
  }
  panel.querySelector('a')?.setAttribute('href', way);
  panel.hidden = false;
}

/** lti/window.jte: one button, as long as there is a way. */
function offerWindow(ways: Ways): void {
  const form = document.querySelector<HTMLFormElement>('form[data-way-window]');
  if (!form) return;
  if (form.dataset['wayWindow'] === 'once') {
    offerOnce(form);
    return;
  }
  const asked = form.querySelector<HTMLInputElement>('[name=to]')?.value ?? '';
  const renew = async () => {
    const code = await fetchCode(ways.newest(Date.now()));
    if (!code) {
      form.hidden = true;
      if (document.querySelector('[data-way-said]')?.textContent === '') show('[data-way-closed]');
      return;
    }
    put(form, 'ticket', code.ticket);
    put(form, 'to', asked || code.to);
    put(form, 'lines', linesOfPerson(code.person));
    form.hidden = false;
  };
  form.addEventListener('submit', (event) => {
    // pressed again before the next way has come
    if (form.querySelector<HTMLInputElement>('[name=ticket]')?.value === '') {
      event.preventDefault();
      return;
    }
    setTimeout(() => {
      put(form, 'ticket', '');
      sayOpened();
      form.querySelector('[data-way-first]')?.remove();
      void renew();
    });
  });
  setInterval(() => void renew(), RENEW);
  void renew();
}

/** The way stands in the page and is good once: after an LTI 1.1 launch, which has no login to ask again by. */
function offerOnce(form: HTMLFormElement): void {
  put(form, 'lines', linesOfPerson(form.dataset['wayPerson'] ?? ''));
  form.addEventListener('submit', () =>
    setTimeout(() => {
      form.hidden = true;
      sayOpened();
    }),
  );
}

function sayOpened(): void {
  const said = document.querySelector<HTMLElement>('[data-way-said]');
  if (said) said.textContent = said.dataset['opened'] ?? '';
}

/** layout/window.jte: the frame still has its session; unsaved lines come along to the new window. */
function carryAlong(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-carry]');
  link?.addEventListener('click', (event) => {
    const lines = linesOfPerson(page.person());
    if (lines === '') return;
    event.preventDefault();
    const address = new URL(link.href);
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/window/enter';
    form.target = '_blank';
    form.rel = 'noopener';
    const fields = {
      ticket: address.pathname.split('/').at(-1) ?? '',
      to: address.searchParams.get('to') ?? '',
      lines,
    };
    for (const [name, value] of Object.entries(fields)) {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
    document.body.append(form);
    form.submit();
    form.remove();
  });
}

/** layout/carried.jte: the lines now belong to this window's own storage, and are offered where they were typed. */
function takeOver(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-carried]');
  if (!link) return;
  const person = link.dataset['carriedPerson'] ?? '';
  const store = person === '' ? undefined : deviceStorage();
  const texts = receiveCommands(store, person, parsed(link.dataset['carried'] ?? ''));
  new Drafts(store, person).receive(texts);
  location.replace(link.href);
}

function linesOfPerson(person: string): string {
  const store = person === '' ? undefined : deviceStorage();
  return linesOf(new Drafts(store, person), commandLines(store, person, Date.now()));
}

/** Everything this person has unsaved on this device, texts and drawn changes, or ''. */
export function linesOf(from: Drafts, drawn: readonly KeptDraft[] = []): string {
  const lines = [...from.all(), ...drawn];
  return lines.length === 0 ? '' : JSON.stringify(lines);
}

/** @returns nothing of what is not a list of drafts */
export function parsed(lines: string): readonly KeptDraft[] {
  try {
    const found: unknown = JSON.parse(lines);
    return Array.isArray(found) ? found.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(line: unknown): line is KeptDraft {
  const draft = line as Partial<Record<keyof KeptDraft, unknown>> | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    ['slot', 'text', 'page', 'label'].every((name) => typeof draft[name as keyof KeptDraft] === 'string') &&
    typeof draft.at === 'number' &&
    (draft.sealed === undefined || typeof draft.sealed === 'string') &&
    (draft.names === undefined || Array.isArray(draft.names)) &&
    (draft.versions === undefined || (typeof draft.versions === 'object' && draft.versions !== null)) &&
    /^\/(?!\/)/.test(String(draft.page))
  );
}

async function fetchCode(token: string): Promise<Code | undefined> {
  if (token === '') return undefined;
  try {
    const response = await fetch(`${WINDOW}/code`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token }).toString(),
    });
    return response.ok ? ((await response.json()) as Code) : undefined;
  } catch {
    return undefined;
  }
}

function put(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (field) field.value = value;
}

function show(selector: string): void {
  for (const hidden of document.querySelectorAll<HTMLElement>(selector)) hidden.hidden = false;
}
