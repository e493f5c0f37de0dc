// SPDX-License-Identifier: EUPL-1.2
// What stands over every way to see a drawing: what it is, and the button that closes it.
import { button, element } from '../../../shared/page.ts';
import type { Words } from '../words.ts';

let made = 0;

/** Names the section, too. Focus comes to its title. */
export function head(section: HTMLElement, title: string, words: Words, close: () => void): HTMLElement[] {
  const heading = element('h3', { className: 'ds-heading', id: `se-title-${++made}`, tabIndex: -1 }, title);
  heading.dataset['size'] = 'xs';
  section.setAttribute('aria-labelledby', heading.id);
  const shut = button(words.say('seeing.close'), 'secondary', close);
  shut.dataset['size'] = 'sm';
  return [element('div', { className: 'se-head' }, heading, shut)];
}
