// SPDX-License-Identifier: EUPL-1.2
// Small pictures on buttons, drawn by ourselves: a pen, an arrow, a plus, a hand over, a bin, a lens.
import { svg } from './hand/sheet.ts';

const LENS = 'M17 10.5a6.5 6.5 0 1 1-13 0a6.5 6.5 0 0 1 13 0M15.5 15.5L21 21';

const PICTURES: Readonly<Record<string, string>> = {
  name: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  connect: 'M4 12h14M13 6l6 6-6 6',
  add: 'M12 4v16M4 12h16',
  move: 'M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3',
  delete: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v6M14 11v6',
  undo: 'M9 14L4 9l5-5M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  redo: 'M15 14l5-5-5-5M20 9H10a5.5 5.5 0 0 0 0 11h3',
  'zoom-in': `${LENS}M10.5 7.5v6M7.5 10.5h6`,
  'zoom-out': `${LENS}M7.5 10.5h6`,
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  next: 'M12 4v15M6 13l6 6 6-6',
  previous: 'M12 20V5M6 11l6-6 6 6',
};

/** Of what a button does; it has no words, so the button must have them. */
export function picture(name: string): SVGElement {
  const made = svg('svg', { class: 'me-picture', viewBox: '0 0 24 24', width: 22, height: 22, 'aria-hidden': 'true' });
  made.append(svg('path', { d: PICTURES[name] ?? '' }));
  return made;
}
