// SPDX-License-Identifier: EUPL-1.2
// A form is sent once, and nobody leaves a page by mistake with text that is kept nowhere.
import type { AutoSave } from './auto-save.ts';

const GIVE_UP = 20_000;
const LONGEST_REST = 4_000;
/** A slow device seals a long text in less; without a key one does not wait for ever. */
const LONGEST_SEALING = 1_000;

/** @param sealing until what was typed in it lies sealed on the device; undefined when nothing is being sealed */
export function sendOnce(form: HTMLFormElement, sealing: () => Promise<void> | undefined = () => undefined): void {
  let rested = false;
  form.addEventListener('submit', (event) => {
    if (rested) {
      rested = false;
      return;
    }
    if (form.dataset['busy'] !== undefined) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented) return;
    form.dataset['busy'] = '';
    const pressed = event.submitter;
    // not `disabled`: the pressed button's name and value must travel with the form
    pressed?.setAttribute('aria-disabled', 'true');
    const fields = [...form.querySelectorAll<AutoSave>('auto-save')];
    const again = () => {
      delete form.dataset['busy'];
      pressed?.removeAttribute('aria-disabled');
      for (const field of fields) field.wake();
    };
    // a download answers without a new page
    setTimeout(again, form.hasAttribute('data-download') ? 2_000 : GIVE_UP);
    window.addEventListener('pageshow', (shown) => shown.persisted && again(), { once: true });
    const answered = Promise.all(fields.map((field) => field.rest()));
    const sealed = sealing();
    const isSending = fields.some((field) => field.sending);
    if (!isSending && !sealed) return;
    // else the form would meet its own field, saved a moment ago, as somebody else's change; or its last letters would be
    // nowhere if it did not arrive
    event.preventDefault();
    void Promise.all([isSending && atMost(LONGEST_REST, answered), atMost(LONGEST_SEALING, sealed)]).then(() => {
      rested = true;
      form.requestSubmit(pressed?.isConnected ? pressed : undefined);
      // what has become invalid meanwhile does not go, and may be sent anew
      if (rested) again();
      rested = false;
    });
  });
}

function atMost(milliseconds: number, done: Promise<unknown> | undefined): Promise<unknown> {
  return Promise.race([done, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
}

/** @param kept forms that may hold what the device does not */
export function warnBeforeLoss(kept: readonly { readonly atRisk: boolean }[]): void {
  const guarded = new Set<HTMLFormElement>();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guard]')) {
    form.addEventListener('input', () => guarded.add(form));
    form.addEventListener('submit', () => guarded.delete(form));
  }
  window.addEventListener('beforeunload', (event) => {
    const fields = document.querySelectorAll<HTMLElement & { readonly atRisk: boolean }>(
      'auto-save, attendance-tick, model-editor',
    );
    const unsafe = [...fields, ...kept].some((field) => field.atRisk);
    if (unsafe || guarded.size > 0) event.preventDefault();
  });
}

/** After a refused form the summary speaks first; autofocus alone is ignored in a frame. */
export function focusSummary(): void {
  const summary = document.querySelector<HTMLElement>('[data-focus]');
  summary?.focus();
  summary?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    const first = field.matches('input, textarea, select, button')
      ? field
      : (field.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') ?? field);
    first.focus();
    (first.closest('.ds-field') ?? first).scrollIntoView({ block: 'nearest' });
  });
}
