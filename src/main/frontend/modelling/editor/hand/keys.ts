// SPDX-License-Identifier: EUPL-1.2
// Which key does what the pointer does with places, and with several elements at once.
import type { Press } from '../keys.ts';

export type HandKey =
  | { readonly kind: 'place' | 'size'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'pick' | 'all' | 'find' | 'arrange' | 'none' };

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function handKey(press: Press): HandKey | undefined {
  const { key, altKey, shiftKey } = press;
  const isCtrl = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[key];
  if (arrow && shiftKey && !isCtrl) return { kind: altKey ? 'size' : 'place', dx: arrow[0], dy: arrow[1] };
  if (shiftKey || altKey) return undefined;
  const small = key.toLowerCase();
  if (isCtrl) {
    if (small === 'a') return { kind: 'all' };
    return small === 'f' ? { kind: 'find' } : undefined;
  }
  if (key === ' ') return { kind: 'pick' };
  if (key === 'Escape') return { kind: 'none' };
  return small === 'o' ? { kind: 'arrange' } : undefined;
}
