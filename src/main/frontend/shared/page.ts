// SPDX-License-Identifier: EUPL-1.2
// What the page says about itself (layout/page.jte).
import { Drafts, deviceStorage } from './drafts.ts';
import { fetchSeal, Secrecy } from './seal.ts';

let shared: Secrecy | undefined;
let kept: Drafts | undefined;

export const page = {
  /** The session's handle: sent with every save, so that two launches never write as each other. */
  handle: () => document.body.dataset['handle'] ?? '',
  /** Stable over launches, different between people; empty without a session. */
  person: () => document.body.dataset['person'] ?? '',
  /** An error page: what was sent before it may not have arrived. */
  failed: () => document.body.dataset['failed'] === 'true',
  language: () => document.documentElement.lang || 'en',
};

/** The page says whether what is written on it is confidential (data-confidential); what is saved later may say so too. */
export function secrecy(): Secrecy {
  shared ??= new Secrecy(document.body.dataset['confidential'] === 'true', () =>
    fetchSeal('/api/v1/device-key', page.handle()),
  );
  return shared;
}

export function drafts(): Drafts {
  // one for the page, so that each part of it knows what the others seal
  kept ??= new Drafts(page.person() === '' ? undefined : deviceStorage(), page.person(), secrecy());
  return kept;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function button(words: string, variant: 'primary' | 'secondary', run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'ds-button' }, words);
  if (variant === 'secondary') made.dataset['variant'] = 'secondary';
  made.addEventListener('click', run);
  return made;
}
