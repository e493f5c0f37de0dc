// SPDX-License-Identifier: EUPL-1.2
// Which key does what while an element of the drawing has focus.

export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'follow'
  | 'back'
  | 'other'
  | 'other-back'
  | 'line'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'name'
  | 'add'
  | 'connect'
  | 'move'
  | 'delete'
  | 'attributes'
  | 'split'
  | 'merge'
  | 'paste'
  | 'reorder'
  | 'retype'
  | 'reconnect'
  | 'actions'
  | 'findings'
  | 'undo'
  | 'redo'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit';

export type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const PLAIN: Readonly<Record<string, Action>> = {
  pagedown: 'next',
  pageup: 'previous',
  home: 'first',
  end: 'last',
  arrowleft: 'left',
  arrowright: 'right',
  arrowup: 'up',
  arrowdown: 'down',
  enter: 'name',
  f2: 'name',
  n: 'add',
  c: 'connect',
  m: 'move',
  l: 'line',
  a: 'attributes',
  s: 'split',
  g: 'merge',
  p: 'paste',
  r: 'reorder',
  t: 'retype',
  e: 'reconnect',
  f: 'findings',
  contextmenu: 'actions',
  delete: 'delete',
  backspace: 'delete',
  '+': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
};

const WITH_ALT: Readonly<Record<string, Action>> = {
  arrowright: 'follow',
  arrowleft: 'back',
  arrowdown: 'other',
  arrowup: 'other-back',
};

export function action(press: Press): Action | undefined {
  const key = press.key.toLowerCase();
  if (press.ctrlKey || press.metaKey) {
    if (press.altKey) return undefined;
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : undefined;
  }
  if (key === 'f10' && press.shiftKey) return 'actions';
  return press.altKey ? WITH_ALT[key] : PLAIN[key];
}
