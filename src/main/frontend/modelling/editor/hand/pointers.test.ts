// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Meaning } from './gestures.ts';
import { Pointers } from './pointers.ts';
import { Sheet } from './sheet.ts';

let { window } = new JSDOM('');
let done: string[] = [];
let holds: () => void = () => {};
let pointers: Pointers;

beforeEach(() => {
  window = new JSDOM('<div id="paper"><svg class="me-svg"><g id="shape"></g></svg></div>', {
    pretendToBeVisual: true,
  }).window;
  const { document } = window;
  const lent = {
    window,
    document,
    Element: window.Element,
    WheelEvent: window.WheelEvent,
    AbortController: window.AbortController,
  };
  Object.assign(globalThis, lent, {
    requestAnimationFrame: () => 1,
    cancelAnimationFrame: () => undefined,
  });
  done = [];
  const meaning: Meaning = {
    hold: () => done.push('hold'),
    grab: () => done.push('grab') > 0,
    drag: () => done.push('drag'),
    drop: () => done.push('drop'),
    cancel: () => done.push('cancel'),
    pan: () => done.push('pan'),
    pinch: () => done.push('pinch'),
    rest: () => done.push('rest'),
    later: (_, run) => {
      holds = run;
      return () => undefined;
    },
  };
  const paper = at('paper') as HTMLElement;
  paper.setPointerCapture = () => undefined;
  pointers = new Pointers(paper, meaning, { tap: () => done.push('tap') > 0 });
});

const at = (id: string) => window.document.getElementById(id) ?? window.document.body;

function tell(target: EventTarget, name: string, more: object = {}): Event {
  const event = new window.Event(name, { bubbles: true, cancelable: true });
  Object.assign(event, { pointerId: 1, pointerType: 'mouse', button: 0, buttons: 1, clientX: 0, clientY: 0, ...more });
  target.dispatchEvent(event);
  return event;
}

test('what is let go of outside the paper is over', () => {
  tell(at('shape'), 'pointerdown');
  tell(window.document.body, 'pointerup', { buttons: 0 });

  assert.deepEqual(done, ['rest', 'tap']);
  tell(at('shape'), 'pointermove', { clientX: 90 });
  tell(at('shape'), 'pointerup', { buttons: 0, clientX: 90 });
  assert.deepEqual(done, ['rest', 'tap']);
});

test('a mouse that comes back without its button held drags nothing', () => {
  tell(at('shape'), 'pointerdown');
  tell(at('shape'), 'pointermove', { buttons: 0, clientX: 90 });

  assert.deepEqual([done, pointers.busy], [['rest'], false]);
});

test('after a long press the finger that leaves clicks nothing, and the next one does', () => {
  const finger = { pointerType: 'touch' };
  tell(at('shape'), 'pointerdown', finger);
  holds();
  tell(at('shape'), 'pointerup', finger);

  assert.deepEqual(done, ['hold', 'rest']);
  assert.equal(tell(at('shape'), 'touchend').defaultPrevented, true);
  assert.equal(tell(at('paper'), 'touchend').defaultPrevented, false);
});

test('what rests elsewhere goes on from there, and goes back to there', () => {
  const shape = at('shape') as unknown as SVGElement;
  const sheet = new Sheet({ graphics: (id) => (id === 'g1' ? [shape] : []), layer: () => shape });
  const group = shape.parentElement;
  const now = () => group?.getAttribute('transform');

  sheet.rest(new Map([['g1', { x: 10, y: 20 }]]));
  assert.equal(now(), 'translate(10 20)');
  sheet.shift('g1', 5, 5);
  assert.equal(now(), 'translate(15 25)');
  sheet.back();
  assert.equal(now(), 'translate(10 20)');
  sheet.rest(new Map());
  assert.equal(now(), null);
  sheet.mark('me-chosen', ['g1'], 'markerat');
  assert.equal(shape.getAttribute('aria-description'), 'markerat');
  sheet.mark('me-chosen', [], 'markerat');
  assert.equal(shape.hasAttribute('aria-description'), false);
});
