// SPDX-License-Identifier: EUPL-1.2
// Key figures in the drawing, as long as one wants to see them.
import { element } from '../../../shared/page.ts';
import type { Drawing } from '../drawing.ts';
import type { Surroundings } from './room.ts';

export class Figures {
  readonly place = element('section', { className: 'se-figures', hidden: true });
  readonly shown = false;

  constructor(_here: Surroundings, _seen: () => void) {}

  get offered(): boolean {
    return false;
  }

  toggle(): void {}

  drawn(_drawing: Drawing): void {}

  destroy(): void {}
}
