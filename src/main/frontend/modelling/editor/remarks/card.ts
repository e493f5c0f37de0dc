// SPDX-License-Identifier: EUPL-1.2
// One of them as it stands in the list.
import { button, element } from '../../../shared/page.ts';
import type { Words } from '../words.ts';
import type { Remark } from './remark.ts';

/** What can be done with it. */
export interface Card {
  go(id: string): void;
  read(remark: Remark): void;
}

export function title(remark: Remark, words: Words): string {
  if (remark.element === '') return words.say('remarks.whole');
  return remark.here ? remark.name : words.say('remarks.gone', remark.name);
}

export function card(remark: Remark, words: Words, doing: Card): HTMLElement {
  const quote = element('blockquote', { className: 'vk-quote', lang: remark.language }, remark.text);
  const item = element('li', { className: 'me-remark' }, heading(remark, words, doing), meta(remark, words), quote);
  item.dataset['remark'] = remark.id;
  if (remark.reply !== '') item.append(element('p', {}, words.say('remarks.reply', remark.reply)));
  if (remark.own && remark.reply === '') item.append(answers(remark, words, doing));
  return item;
}

function heading(remark: Remark, words: Words, doing: Card): HTMLElement {
  const name = title(remark, words);
  const number = remark.number > 0 ? element('span', { className: 'mo-noted' }, String(remark.number)) : '';
  if (!remark.here || remark.element === '') return element('p', { className: 'me-remark-of' }, name);
  const way = button(name, 'secondary', () => doing.go(remark.element));
  way.prepend(number);
  way.dataset['size'] = 'sm';
  way.setAttribute('aria-label', words.say('remarks.go', name));
  return element('p', { className: 'me-remark-of' }, way);
}

function meta(remark: Remark, words: Words): HTMLElement {
  const kind = element('span', { className: 'an-kind' }, remark.kind);
  const by = words.say('remarks.by', remark.author, remark.at, remark.about);
  const state = remark.mark === '' ? 'remarks.isNew' : `remarks.is${remark.mark}`;
  const mark = element('span', { className: 'me-remark-mark' }, words.say(state));
  const line = element('p', { className: 'vk-meta' }, kind, ' ', by);
  if (remark.own || remark.mark !== '') line.append(' ', mark);
  return line;
}

function answers(remark: Remark, words: Words, doing: Card): HTMLElement {
  const row = element('p', { className: 'me-remark-do' });
  const of = title(remark, words);
  if (remark.mark === '') {
    const read = button(words.say('remarks.read'), 'secondary', () => doing.read(remark));
    read.dataset['size'] = 'sm';
    read.setAttribute('aria-label', `${words.say('remarks.read')}: ${of}`);
    row.append(read);
  }
  const answer = element('a', { href: remark.path, className: 'ds-link' }, words.say('remarks.answer'));
  answer.setAttribute('aria-label', `${words.say('remarks.answer')}: ${of}`);
  row.append(answer);
  return row;
}
