// SPDX-License-Identifier: EUPL-1.2
// What the server wrote into the page for the drawing: its parts, and once it is judged how it went. Nothing else is known here.
import { type Drawing, FORMAT } from '../drawing.ts';
import type { State } from './badges.ts';

export interface Mark {
  readonly place: string;
  readonly state: Exclude<State, 'number'>;
  readonly said: string;
}

type Parts = Pick<Drawing, 'parts' | 'elements' | 'lines'>;

/** To look at only; the notation is nobody's concern here. */
export function opened(json: string): Drawing {
  const drawn = JSON.parse(json) as Pick<Drawing, 'type' | 'width' | 'height' | 'title' | 'description'> & Parts;
  return {
    format: FORMAT,
    uid: '',
    base: 0,
    confidential: false,
    language: '',
    writable: false,
    undo: false,
    redo: false,
    notation: { kinds: [], relations: [], places: {}, attributes: {}, flow: '' },
    ...drawn,
  };
}

export function written(place: ParentNode | null, name: string): string {
  return place?.querySelector<HTMLTemplateElement>(`template[data-${name}]`)?.content.textContent ?? '';
}
