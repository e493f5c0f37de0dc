// SPDX-License-Identifier: EUPL-1.2
// What a hand takes hold of, by where it begins: something to be dragged, or the paper.
import type { Board } from '../board.ts';
import type { Pull } from './arrange.ts';
import type { Mode } from './buttons.ts';
import { grabbed } from './drop.ts';
import type { Point } from './geometry.ts';
import type { Meaning } from './gestures.ts';
import type { Drag, Here } from './here.ts';
import { Joining } from './joining.ts';
import { Marking, Spacing } from './marking.ts';
import { Moving } from './moving.ts';
import type { Pointers } from './pointers.ts';
import { Sizing } from './sizing.ts';

/** How it begins, and what the pad and the handles are about. */
export interface Beginning extends Pick<Pointers, 'target' | 'isMiddle' | 'isShift'> {
  readonly mode: Mode;
  readonly pad: string;
  readonly handles: string;
}

/** What is dragged from here; undefined: the paper. */
export function begins(here: Here, from: Point, how: Beginning): Drag | undefined {
  const { target, isMiddle, isShift, mode } = how;
  if (!target || isMiddle) return undefined;
  const drawing = here.drawing();
  if (mode === 'mark' || isShift) return new Marking(here, from, isShift);
  if (!drawing.writable) return undefined;
  if (mode === 'room') return new Spacing(here, from);
  if (target.closest('[data-act=connect]') && how.pad !== '') return new Joining(here, how.pad);
  const pull = target.closest<SVGElement>('[data-pull]')?.dataset['pull'];
  if (pull) return new Sizing(here, how.handles, pull as Pull, from);
  const id = grabbed(drawing, idOf(target));
  if (id === '') return undefined;
  here.board.focus(id, true);
  if (!here.chosen.has(id)) here.chosen.set([id]);
  return new Moving(here, here.chosen.about(id), from);
}

/** The paper along with the hand, closer and further off. */
export const overPaper = ({ view }: Board): Pick<Meaning, 'pan' | 'pinch' | 'later'> => ({
  pan: (dx, dy, touching) => {
    const left = view.pan(dx, dy);
    // past the drawing the page goes on, as under any finger
    if (touching && left !== 0) window.scrollBy(0, -left);
  },
  pinch: (factor, around, dx, dy) => {
    view.pan(dx, dy);
    view.zoomAt(factor, around);
  },
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

export const idOf = (at: globalThis.Element | undefined): string =>
  at?.closest<SVGElement>('[data-element-id]')?.dataset['elementId'] ?? '';
