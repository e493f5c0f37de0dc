// SPDX-License-Identifier: EUPL-1.2
// form[data-keep]: what is typed stays on this device until a page of ours has answered the form.
import type { Draft, Drafts } from './drafts.ts';
import { button, element, page } from './page.ts';
import { text, when } from './texts.ts';

type Values = Record<string, string[]>;

/** Files and hidden fields stay out: a file cannot be put back, a hidden field is not typed. */
export function values(data: FormData, hidden: ReadonlySet<string>): Values {
  const found: Values = {};
  for (const [name, value] of data) {
    if (typeof value === 'string' && !hidden.has(name)) found[name] = [...(found[name] ?? []), value];
  }
  return found;
}

/** Under what a form is kept. */
export function formSlot(form: HTMLFormElement): string {
  return `form:${new URL(form.action, location.href).pathname}`;
}

export function keepForm(form: HTMLFormElement, drafts: Drafts): void {
  const slot = formSlot(form);
  const shown = snapshot(form);
  const waiting = drafts.setAside(slot, shown);
  let timer = 0;
  const keep = (sent: boolean) => {
    const now = snapshot(form);
    if (now === shown && !sent) return drafts.drop(slot);
    drafts.keep(slot, {
      text: now,
      at: Date.now(),
      page: location.pathname + location.search,
      label: document.title,
      sent,
    });
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => keep(false), 400);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (!event.defaultPrevented) keep(true);
  });
  offer(form, drafts, slot, waiting);
}

function snapshot(form: HTMLFormElement): string {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map((input) => input.name));
  // fields that save themselves are kept by themselves
  for (const own of form.querySelectorAll<HTMLInputElement>('auto-save [name]')) hidden.add(own.name);
  return JSON.stringify(values(new FormData(form), hidden));
}

function offer(form: HTMLFormElement, drafts: Drafts, slot: string, waiting: readonly Draft[]): void {
  const newest = waiting[0];
  if (!newest) return;
  const decide = (use: boolean) => {
    drafts.settle(slot, newest);
    panel.remove();
    if (use) {
      restore(form, JSON.parse(newest.text) as Values);
      form.dispatchEvent(new Event('input', { bubbles: true }));
    }
    offer(form, drafts, slot, waiting.slice(1));
    form.querySelector<HTMLElement>('textarea, select, input:not([type=hidden])')?.focus();
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

function restore(form: HTMLFormElement, kept: Values): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      control.checked = kept[control.name]?.includes(control.value) ?? false;
    } else if (
      (control instanceof HTMLInputElement && control.type !== 'hidden' && control.type !== 'file') ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      control.value = kept[control.name]?.[0] ?? control.value;
    }
  }
}
