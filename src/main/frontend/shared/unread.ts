// SPDX-License-Identifier: EUPL-1.2
// What lies on this device and cannot be offered: a later visit may read it, or nobody will.
import type { Aside, Draft } from './drafts.ts';
import { button, element } from './page.ts';
import { text } from './texts.ts';

/** @param drop takes it off the device @param back where one goes on afterwards */
export function tellUnread(
  { locked, broken }: Pick<Aside, 'locked' | 'broken'>,
  drop: (draft: Draft) => void,
  back: () => void,
): HTMLElement[] {
  const told: HTMLElement[] = [];
  if (locked > 0) told.push(said('locked', 'vk-saved'));
  if (broken.length > 0) {
    const panel = element('div', { className: 'vk-waiting' }, said('broken'));
    const remove = button(text('dropBroken'), 'secondary', () => {
      for (const draft of broken) drop(draft);
      panel.remove();
      back();
    });
    panel.append(element('p', {}, remove));
    told.push(panel);
  }
  return told;
}

/** Read out when it comes: only what comes into a line that is there already is. */
function said(key: string, className = ''): HTMLElement {
  const line = element('p', { className });
  line.setAttribute('role', 'status');
  setTimeout(() => line.append(text(key)));
  return line;
}
