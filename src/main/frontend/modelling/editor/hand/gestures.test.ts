// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Contact, Gestures } from './gestures.ts';

/** Writes down what it all meant. */
function listening(grabs = true) {
  const told: string[] = [];
  let ring: (() => void) | undefined;
  const gestures = new Gestures({
    hold: ({ x, y }) => void told.push(`hold ${x},${y}`),
    grab: ({ x, y }) => {
      told.push(`grab ${x},${y}`);
      return grabs;
    },
    drag: ({ x, y }) => void told.push(`drag ${x},${y}`),
    drop: ({ x, y }) => void told.push(`drop ${x},${y}`),
    cancel: () => void told.push('cancel'),
    pan: (dx, dy, touching) => void told.push(`pan ${dx},${dy}${touching ? ' by finger' : ''}`),
    pinch: (factor, { x, y }, dx, dy) => void told.push(`pinch ${factor} at ${x},${y} by ${dx},${dy}`),
    rest: () => void told.push('rest'),
    later: (_, run) => {
      ring = run;
      return () => {
        ring = undefined;
      };
    },
  });
  return { gestures, told, wait: () => ring?.() };
}

const mouse = (x: number, y: number): Contact => ({ id: 1, x, y, touching: false });
const finger = (x: number, y: number, id = 1): Contact => ({ id, x, y, touching: true });

test('a shaking finger taps, a mouse that goes further drags', () => {
  const touched = listening();
  touched.gestures.down(finger(10, 10));
  touched.gestures.move(finger(15, 14));
  touched.gestures.up(finger(15, 14));
  const moused = listening();
  moused.gestures.down(mouse(10, 10));
  moused.gestures.move(mouse(15, 14));
  moused.gestures.up(mouse(20, 14));

  assert.deepEqual(touched.told, ['rest']);
  assert.deepEqual(moused.told, ['grab 10,10', 'drag 15,14', 'drop 20,14', 'rest']);
});

test('where nothing is grabbed the paper goes along', () => {
  const { gestures, told } = listening(false);

  gestures.down(finger(100, 100));
  gestures.move(finger(80, 100));
  gestures.move(finger(70, 90));
  gestures.up(finger(70, 90));

  assert.deepEqual(told, ['grab 100,100', 'pan -20,0 by finger', 'pan -10,-10 by finger', 'rest']);
});

test('a long press is told once, and what comes after it drags nothing', () => {
  const { gestures, told, wait } = listening();

  gestures.down(finger(10, 10));
  wait();
  gestures.move(finger(60, 60));
  gestures.up(finger(60, 60));

  assert.deepEqual(told, ['hold 10,10', 'rest']);
});

test('a mouse has no long press, and a drag none either', () => {
  const still = listening();
  still.gestures.down(mouse(10, 10));
  still.wait();
  const dragged = listening();
  dragged.gestures.down(finger(10, 10));
  dragged.gestures.move(finger(50, 10));
  dragged.wait();

  assert.deepEqual(still.told, []);
  assert.deepEqual(dragged.told, ['grab 10,10', 'drag 50,10']);
});

test('two fingers pinch, and undo what the first had begun', () => {
  const { gestures, told } = listening();

  gestures.down(finger(0, 0, 1));
  gestures.move(finger(20, 0, 1));
  gestures.down(finger(120, 0, 2));
  gestures.move(finger(220, 0, 2));
  gestures.up(finger(220, 0, 2));
  gestures.move(finger(90, 90, 1));
  gestures.up(finger(90, 90, 1));

  assert.deepEqual(told, ['grab 0,0', 'drag 20,0', 'cancel', 'pinch 2 at 120,0 by 50,0', 'rest']);
});

test('Escape, or a browser that takes the finger, ends a drag without a drop', () => {
  const { gestures, told } = listening();

  gestures.down(finger(0, 0));
  gestures.move(finger(40, 0));
  gestures.cancel(7);
  gestures.cancel(1);
  gestures.up(finger(40, 0));

  assert.deepEqual(told, ['grab 0,0', 'drag 40,0', 'cancel', 'rest']);
});
