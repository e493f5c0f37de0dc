// SPDX-License-Identifier: EUPL-1.2
// "Unsaved text is waiting": a person who comes back after a broken session lands on another page
// than the one the text belongs to. Here is the way.
import type { Drafts } from './drafts.ts';
import { element, page } from './page.ts';
import { text, when } from './texts.ts';

export function showWaiting(drafts: Drafts): void {
  const pages = new Map(
    drafts
      .all()
      .filter((draft) => draft.page !== location.pathname)
      .reverse()
      .map((draft) => [draft.page, draft]),
  );
  const main = document.querySelector('.vk-content');
  if (pages.size === 0 || !main) return;
  const links = [...pages.values()].reverse().map((draft) => {
    const link = element('a', { href: draft.page }, draft.label || draft.page);
    return element('li', {}, link, ` (${when(draft.at, Date.now(), page.language())})`);
  });
  const banner = element('section', { className: 'vk-waiting' });
  banner.setAttribute('aria-label', text('waitingTitle'));
  banner.append(element('p', {}, text('waitingElsewhere')), element('ul', {}, ...links));
  main.prepend(banner);
}
