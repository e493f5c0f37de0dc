// SPDX-License-Identifier: EUPL-1.2
// "Unsaved text is waiting": a person who comes back after a broken session lands on another page
// than the one the text belongs to. Here is the way.
import { modelSlot } from '../modelling/kept-commands.ts';
import type { Drafts, KeptDraft } from './drafts.ts';
import { formSlot } from './keep-form.ts';
import { element, page } from './page.ts';
import { text, when } from './texts.ts';

/** The newest text of each page, newest page last; what has its field here is offered in the field. */
export function elsewhere(drafts: readonly KeptDraft[], here: ReadonlySet<string>): readonly KeptDraft[] {
  const pages = new Map<string, KeptDraft>();
  for (const draft of [...drafts].reverse()) {
    if (here.has(draft.slot)) continue;
    const address = draft.page.replace(/#.*/, '');
    pages.delete(address);
    pages.set(address, draft);
  }
  return [...pages.values()];
}

/** @param models whose changes were drawn and not sent */
export function showWaiting(drafts: Drafts, models: readonly KeptDraft[]): void {
  const all = [...drafts.all(), ...models].sort((one, other) => other.at - one.at);
  const waiting = elsewhere(all, slotsHere());
  const main = document.querySelector('.vk-content');
  if (waiting.length === 0 || !main) return;
  const links = [...waiting].reverse().map((draft) => {
    const link = element(
      'a',
      { href: draft.page },
      draft.label || text(draft.slot.startsWith('model:') ? 'waitingModel' : 'waitingText'),
    );
    return element('li', {}, link, ` (${when(draft.at, Date.now(), page.language())})`);
  });
  const banner = element('section', { className: 'vk-waiting' });
  banner.setAttribute('aria-label', text('waitingTitle'));
  banner.append(element('p', {}, text('waitingElsewhere')), element('ul', {}, ...links));
  main.prepend(banner);
}

function slotsHere(): ReadonlySet<string> {
  const fields = [...document.querySelectorAll<HTMLElement>('auto-save[data-url], attendance-tick[data-url]')];
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')];
  const drawings = [...document.querySelectorAll<HTMLElement>('[data-draw][data-api]')];
  const models = drawings.map(({ dataset }) => modelSlot(dataset['api']?.split('/').at(-1) ?? ''));
  return new Set([...models, ...fields.map((field) => field.dataset['url'] ?? ''), ...forms.map(formSlot)]);
}
