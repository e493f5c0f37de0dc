// SPDX-License-Identifier: EUPL-1.2
// form[data-keep]: what is typed stays on this device until a page of ours has answered the form.
import type { Draft, Drafts } from './drafts.ts';
import { button, element, page } from './page.ts';
import type { Control } from './saved.ts';
import { text, when } from './texts.ts';
import { tellUnread } from './unread.ts';

type Values = Record<string, string[]>;

/** Files and hidden fields stay out: a file cannot be put back, a hidden field is not typed. */
export function values(data: FormData, hidden: ReadonlySet<string>): Values {
  const found: Values = {};
  for (const [name, value] of data) {
    if (typeof value === 'string' && !hidden.has(name)) found[name] = [...(found[name] ?? []), value];
  }
  return found;
}

/** Which version or attempt a form is about: goes back with the text, or the server could not see what happened meanwhile. */
const VERSIONS: ReadonlySet<string> = new Set(['_base', '_version', '_attempt']);

/** As much of a control as is needed here. */
export interface Field {
  readonly name: string;
  readonly type: string;
  value: string;
  checked?: boolean;
}

type Written = Pick<Draft, 'text' | 'names' | 'versions'>;

/** Which fields there were, ticked or not, and which version they showed. */
export function shape(
  fields: readonly Field[],
  hidden: ReadonlySet<string>,
): { names: string[]; versions: Record<string, string> } {
  const names = fields.filter(({ type, name }) => type !== 'hidden' && !hidden.has(name)).map(({ name }) => name);
  const versions = fields.filter(isVersion).map(({ name, value }) => [name, value] as const);
  return { names: [...new Set(names)], versions: Object.fromEntries(versions) };
}

/** Puts a draft back as it was; what it does not know of stays as the page shows it. */
export function restore(fields: readonly Field[], draft: Written): void {
  const kept = valuesOf(draft);
  const held = new Set([...Object.keys(kept), ...(draft.names ?? [])]);
  for (const field of fields) {
    if (isVersion(field)) field.value = draft.versions?.[field.name] ?? field.value;
    if (field.type === 'hidden' || !held.has(field.name)) continue;
    const values = kept[field.name] ?? [];
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
    else field.value = values[0] ?? field.value;
  }
}

/** Of a draft from before steps had slots of their own: whether it was typed in a form with these names. */
export function fits(draft: Written, names: readonly string[]): boolean {
  const typed = Object.keys(valuesOf(draft));
  return draft.names === undefined && typed.length > 0 && typed.every((name) => names.includes(name));
}

/** One step of several is kept by itself, and so is each thing that the same form may be about (data-keep="…"). */
export function slotOf(action: string, here: string, hiddenStep?: string, about = ''): string {
  const address = new URL(action, here);
  const step = address.searchParams.get('step') ?? hiddenStep ?? '';
  const part = step === '' ? '' : `?step=${encodeURIComponent(step)}`;
  return `form:${address.pathname}${part}${about === '' ? '' : `#about:${about}`}`;
}

/** Under what a form is kept. */
export function formSlot(form: HTMLFormElement): string {
  const step = form.querySelector<HTMLInputElement>('input[type=hidden][name=step]')?.value;
  return slotOf(form.getAttribute('action') ?? '', location.href, step, form.dataset['keep']);
}

/** What the page asks of a form that is kept. */
export interface Kept {
  /** Whether leaving the page would lose something. */
  readonly atRisk: boolean;
  /** Until what was typed last lies sealed; undefined when nothing is being sealed. */
  readonly sealing: Promise<void> | undefined;
}

export function keepForm(form: HTMLFormElement, drafts: Drafts): Kept {
  const slot = formSlot(form);
  const { text: shown, names } = snapshot(form);
  drafts.adopt(slot.replace(/\?.*/, ''), slot, (draft) => fits(draft, names));
  const aside = drafts.setAside(slot, shown);
  let typed = false;
  /** What the device was given last. */
  let given = '';
  const keep = async (sent: boolean) => {
    const now = snapshot(form);
    given = JSON.stringify(now);
    typed = now.text !== shown;
    if (!typed && !sent) {
      drafts.drop(slot);
      return told(form, true);
    }
    const draft = { ...now, at: Date.now(), page: place(slot), label: document.title, sent };
    told(form, await drafts.keep(slot, draft));
  };
  const typing = new InTurn(() => keep(false));
  // at every letter: when it is sent, nothing is left to be sealed
  form.addEventListener('input', () => typing.run());
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    typing.rest();
    const isThere = given === JSON.stringify(snapshot(form)) && (drafts.holds(slot) || drafts.closing(slot));
    // sealed anew it might not be there in time
    void (isThere ? drafts.markSent(slot) : keep(true));
    typed = false;
    stays(() => drafts.takeBack(slot));
  });
  void aside.then((found) => {
    offer(form, drafts, slot, found.texts);
    form.prepend(
      ...tellUnread(
        found,
        (draft) => drafts.settle(slot, draft),
        () => focusFirst(form),
      ),
    );
  });
  return {
    get atRisk() {
      return typed && !drafts.holds(slot);
    },
    get sealing() {
      return typing.done;
    },
  };
}

/** Whoever has sent a form is still on its page, or comes back to it as it was, and goes on to somewhere else by a link. */
function stays(told: () => void): void {
  const link = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) told();
  };
  document.addEventListener('click', link, { capture: true });
  window.addEventListener('pageshow', (shown) => shown.persisted && told(), { once: true });
}

/** One at a time; what is asked for meanwhile is done once, afterwards. */
class InTurn {
  readonly #act: () => Promise<void>;
  #again = false;
  #done: Promise<void> | undefined;

  constructor(act: () => Promise<void>) {
    this.#act = act;
  }

  /** Until nothing is left to do; undefined when nothing is. */
  get done(): Promise<void> | undefined {
    return this.#done;
  }

  run(): void {
    this.#again = true;
    this.#done ??= this.#all();
  }

  /** Not once more. */
  rest(): void {
    this.#again = false;
  }

  async #all(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#act();
    }
    this.#done = undefined;
  }
}

/** Only while the device holds less than what stands in the form. */
function told(form: HTMLFormElement, isKept: boolean): void {
  const old = form.querySelector('[data-unkept]');
  if (isKept) old?.remove();
  if (isKept || old) return;
  const words = element('p', { className: 'vk-saved' }, text('unsafeForm'));
  words.dataset['unkept'] = '';
  words.dataset['state'] = 'unsafe';
  words.setAttribute('role', 'status');
  form.append(words);
}

/** The way back: to the very step, also from a page that chose it by itself. */
function place(slot: string): string {
  return slot.startsWith(`form:${location.pathname}?`)
    ? slot.slice('form:'.length)
    : location.pathname + location.search;
}

function snapshot(form: HTMLFormElement) {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map((input) => input.name));
  // fields that save themselves are kept by themselves
  for (const own of form.querySelectorAll<HTMLInputElement>('auto-save [name]')) hidden.add(own.name);
  return { text: JSON.stringify(values(new FormData(form), hidden)), ...shape(fieldsOf(form), hidden) };
}

/** What can be put back, and what a form builds on; what saves itself has its own version. */
function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (control): control is Control =>
      (control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement) &&
      !['file', 'submit', 'button', 'reset', 'image'].includes(control.type) &&
      control.name !== '' &&
      !control.matches(':disabled, auto-save *'),
  );
}

function isVersion({ type, name }: Field): boolean {
  return type === 'hidden' && VERSIONS.has(name);
}

function valuesOf({ text: json }: Written): Values {
  try {
    const found: unknown = JSON.parse(json);
    return typeof found === 'object' && found !== null ? (found as Values) : {};
  } catch {
    return {};
  }
}

function offer(form: HTMLFormElement, drafts: Drafts, slot: string, waiting: readonly Draft[]): void {
  const newest = waiting[0];
  if (!newest) return;
  const decide = (use: boolean) => {
    drafts.settle(slot, newest);
    panel.remove();
    if (use) {
      restore(fieldsOf(form), newest);
      form.dispatchEvent(new Event('input', { bubbles: true }));
    }
    offer(form, drafts, slot, waiting.slice(1));
    focusFirst(form);
  };
  const panel = element(
    'div',
    { className: 'vk-waiting' },
    element('p', {}, text('waiting', when(newest.at, Date.now(), page.language()))),
    element(
      'p',
      { className: 'vk-row' },
      button(text('use'), 'primary', () => decide(true)),
      button(text('throwAway'), 'secondary', () => decide(false)),
    ),
  );
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', text('waitingTitle'));
  form.prepend(panel);
}

function focusFirst(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('textarea, select, input:not([type=hidden])')?.focus();
}
