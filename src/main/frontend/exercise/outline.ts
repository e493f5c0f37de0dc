// SPDX-License-Identifier: EUPL-1.2
// The outline beside a sorting exercise follows every choice. Without script it shows what was saved.
import { element } from '../shared/page.ts';
import { fill } from '../shared/texts.ts';
import { type Branch, isPlaced, type Placed, piles, tree } from './placement.ts';

export function outlines(): void {
  for (const outline of document.querySelectorAll<HTMLElement>('form [data-outline]')) {
    const form = outline.closest('form');
    if (!form) continue;
    const draw = outline.dataset['outline'] === 'tree' ? drawTree : drawPiles;
    const follow = () => {
      const placed = draw(outline, items(form));
      count(form, placed);
    };
    form.addEventListener('change', follow);
    // a browser that comes back with its choices kept has told nobody
    window.addEventListener('pageshow', follow);
  }
}

function items(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-item]')];
}

function count(form: HTMLFormElement, placed: number): void {
  const status = form.querySelector<HTMLElement>('[data-count]');
  const words = fill(status?.dataset['count'] ?? '', String(placed), String(items(form).length));
  if (status && status.textContent !== words) status.textContent = words;
}

function legend(item: HTMLElement): string {
  return item.querySelector('legend')?.textContent?.trim() ?? '';
}

function drawTree(outline: HTMLElement, items: HTMLElement[]): number {
  const goals: Placed[] = items.map((item) => {
    const level = item.querySelector<HTMLSelectElement>('[data-level]');
    return {
      id: item.dataset['item'] ?? '',
      text: legend(item),
      level: level?.value ?? '',
      levelName: level?.selectedOptions[0]?.textContent ?? '',
      above: item.querySelector<HTMLSelectElement>('[data-above]')?.value ?? '',
    };
  });
  const grown = tree(goals);
  outline.replaceChildren(grown.length > 0 ? list(grown) : element('p', {}, outline.dataset['empty'] ?? ''));
  return goals.filter(isPlaced).length;
}

function list(branches: readonly Branch[]): HTMLElement {
  return element(
    'ul',
    { className: 'ex-tree' },
    ...branches.map(({ goal, under }) =>
      element(
        'li',
        {},
        element('span', { className: 'ex-tree__goal' }, goal.text),
        ' ',
        element('span', { className: 'vk-meta' }, goal.levelName),
        ...(under.length > 0 ? [list(under)] : []),
      ),
    ),
  );
}

function drawPiles(outline: HTMLElement, items: HTMLElement[]): number {
  const cards = items.map((item) => ({
    text: legend(item),
    pile: item.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
  }));
  const found = piles(cards);
  for (const pile of outline.querySelectorAll<HTMLElement>('[data-pile]')) {
    const texts = found.get(pile.dataset['pile'] ?? '') ?? [];
    pile.querySelector('ul')?.replaceChildren(...texts.map((text) => element('li', {}, text)));
  }
  return cards.filter((card) => card.pile !== '').length;
}
