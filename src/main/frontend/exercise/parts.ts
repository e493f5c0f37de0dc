// SPDX-License-Identifier: EUPL-1.2
// Parts of a drawn model chosen by pointing at them. The lists below the picture do the same, and are all there is without script.
import { fill } from '../shared/texts.ts';

type Choice = HTMLSelectElement;

/**
 * The question a part is pointed at for: the one that was asked for or used last, else the first without an answer. None
 * when all are answered: a stray click changes nothing.
 */
export function asked<T extends { readonly value: string }>(questions: readonly T[], last: T | null): T | null {
  return last ?? questions.find((question) => question.value === '') ?? null;
}

export function parts(): void {
  const place = document.querySelector<HTMLElement>('.ex-parts');
  const picture = place?.querySelector('svg');
  const said = place?.querySelector<HTMLElement>('.ex-pointing');
  const pointed = [...document.querySelectorAll<Choice>('select[data-pointed=true]')];
  if (!place || !picture || !said || pointed.length === 0) return;
  let last: Choice | null = null;

  document.querySelector('.ex-how-list')?.setAttribute('hidden', '');
  document.querySelector('.ex-how-point')?.removeAttribute('hidden');
  place.classList.add('ex-pointable');

  const say = (text: string | undefined, question: Choice, chosen = '') => {
    said.textContent = fill(text ?? '', question.dataset.number ?? '', chosen);
  };

  for (const question of pointed) {
    question.addEventListener('focus', () => {
      last = question;
    });
    const button = document.querySelector<HTMLButtonElement>(`button[data-point="${question.id}"]`);
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      last = question;
      say(place.dataset.pointing, question);
      place.scrollIntoView({ block: 'start' });
    });
  }

  picture.addEventListener('click', (event) => {
    const hit = event.target instanceof Element ? event.target.closest('[data-part], [data-element]') : null;
    const part = hit?.getAttribute('data-part') ?? hit?.getAttribute('data-element') ?? '';
    const question = asked(pointed, last);
    const option = question && [...question.options].find((one) => one.value !== '' && one.value === part);
    if (!question || !option) return;
    question.value = part;
    question.dispatchEvent(new Event('input', { bubbles: true }));
    question.dispatchEvent(new Event('change', { bubbles: true }));
    say(place.dataset.chosen, question, option.text);
    last = null;
  });
}
