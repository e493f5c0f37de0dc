// SPDX-License-Identifier: EUPL-1.2
// A field over an element of the drawing, to name it where it stands.
import { element } from '../../shared/page.ts';
import { LONGEST_NAME } from './lists.ts';

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Enter and leaving the field keep the name, Escape does not: then it is undefined. */
export function nameAt(
  paper: HTMLElement,
  spot: Spot,
  held: string,
  label: string,
  language: string,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const input = element('input', {
      type: 'text',
      className: 'me-inline',
      defaultValue: held,
      maxLength: LONGEST_NAME,
    });
    input.lang = language;
    input.autocomplete = 'off';
    input.setAttribute('aria-label', label);
    const room = paper.clientWidth;
    const width = Math.min(Math.max(spot.width, 200), Math.max(room - 16, 120));
    input.style.width = `${width}px`;
    input.style.left = `${Math.max(8, Math.min(spot.left + (spot.width - width) / 2, room - width - 8))}px`;
    const top = spot.height > 120 ? spot.top + 8 : spot.top + spot.height / 2 - 22;
    input.style.top = `${Math.max(8, Math.min(top, paper.clientHeight - 52))}px`;
    let isOver = false;
    const end = (name: string | undefined) => {
      if (isOver) return;
      isOver = true;
      input.remove();
      resolve(name);
    };
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') end(input.value.trim());
      else if (event.key === 'Escape') end(undefined);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    input.addEventListener('blur', () => end(input.value.trim()));
    paper.append(input);
    input.focus();
    input.select();
  });
}
