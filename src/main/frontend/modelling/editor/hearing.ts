// SPDX-License-Identifier: EUPL-1.2
// Keys in the drawing, and the menu a browser would open over it.
import { handKey } from './hand/keys.ts';
import { type Action, action } from './keys.ts';
import { idAt } from './opening.ts';

export interface Meant {
  /** Arrows with Shift and the like are the hand's. @return whether it was one of its keys */
  hand(event: KeyboardEvent): boolean;
  act(wanted: Action): void;
  /** Goes there. @return whether anything can be done with it */
  menu(id: string): boolean;
}

export function hears(paper: HTMLElement, meant: Meant): void {
  paper.addEventListener('keydown', (event) => {
    const at = event.target instanceof Element ? event.target : undefined;
    if (at?.tagName === 'INPUT') return;
    const wanted = meant.hand(event) ? undefined : action(event);
    if (!wanted && !handKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (wanted) meant.act(wanted);
  });
  // a menu of the browser's own would say nothing about the drawing
  paper.addEventListener('contextmenu', (event) => {
    const id = idAt(event);
    if (id === '' || !meant.menu(id)) return;
    event.preventDefault();
    meant.act('actions');
  });
}
