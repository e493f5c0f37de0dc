// SPDX-License-Identifier: EUPL-1.2
// Where buttons go that are about something: near it, never over it. Knows no DOM.
import type { Place } from '../drawing.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const AWAY = 10;

/**
 * Below it, above, right or left, wherever there is room within the paper: a flow goes on to the right.
 * @return undefined when there is room nowhere
 */
export function beside(at: Place, pad: Size, paper: Size): { left: number; top: number } | undefined {
  const clamp = (value: number, most: number) => Math.max(AWAY, Math.min(value, most - AWAY));
  const left = clamp(at.x, paper.width - pad.width);
  const top = clamp(at.y, paper.height - pad.height);
  const isIn = pad.width + 2 * AWAY <= paper.width && pad.height + 2 * AWAY <= paper.height;
  const isSeen = at.x < paper.width && at.y < paper.height && at.x + at.width > 0 && at.y + at.height > 0;
  if (!isIn || !isSeen) return undefined;
  const right = at.x + at.width + AWAY;
  const below = at.y + at.height + AWAY;
  if (below + pad.height + AWAY <= paper.height) return { left, top: below };
  if (at.y - AWAY - pad.height >= AWAY) return { left, top: at.y - AWAY - pad.height };
  if (right + pad.width + AWAY <= paper.width) return { left: right, top };
  if (at.x - AWAY - pad.width >= AWAY) return { left: at.x - AWAY - pad.width, top };
  return undefined;
}
