// SPDX-License-Identifier: EUPL-1.2
// Which keys mean something where one looks for errors: those of going about, and to accuse. Others stay the browser's.
import { type Action, action, type Press } from '../keys.ts';

export type Meant = Exclude<Action, 'name' | 'actions' | 'delete'> | 'accuse' | 'take';

const GOES: readonly Action[] = [
  'next',
  'previous',
  'first',
  'last',
  'follow',
  'back',
  'other',
  'other-back',
  'line',
  'left',
  'right',
  'up',
  'down',
  'zoom-in',
  'zoom-out',
  'fit',
];

export function meant(press: Press): Meant | undefined {
  const wanted = press.key === ' ' ? 'name' : action(press);
  if (wanted === 'name' || wanted === 'actions') return 'accuse';
  if (wanted === 'delete') return 'take';
  return wanted !== undefined && GOES.includes(wanted) ? (wanted as Meant) : undefined;
}
