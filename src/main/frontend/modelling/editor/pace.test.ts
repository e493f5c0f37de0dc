// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from './fake-clock.ts';
import { Pace } from './pace.ts';
import type { Sending } from './queue.ts';

const sent = (base: number): Sending => ({ id: `c${base}`, command: { command: 'undo' }, said: '', at: 0, base });

/** Ten commands, of which each is done while these wait. @return how often a drawing is asked for */
function ten(pace: Pace, clock: FakeClock, waiting: (nth: number) => number, each = 60): number {
  let asked = 0;
  for (let nth = 0; nth < 10; nth++) {
    clock.pass(each);
    const waits = Array.from({ length: waiting(nth) }, (_, more) => sent(nth + more + 1));
    if (pace.leaves(sent(nth), { base: nth + 1, focus: '' }, waits)) continue;
    asked++;
    pace.drawn();
  }
  return asked;
}

test('asks once for ten commands that were done one right after the other', () => {
  const clock = new FakeClock();

  assert.equal(
    ten(new Pace(clock), clock, (nth) => 9 - nth),
    1,
  );
});

test('asks for each where nothing waits', () => {
  const clock = new FakeClock();

  assert.equal(
    ten(new Pace(clock), clock, () => 0),
    10,
  );
});

test('shows something now and then to somebody who never stops', () => {
  const clock = new FakeClock();

  const asked = ten(new Pace(clock), clock, () => 3, 400);

  assert.ok(asked >= 1 && asked <= 3, String(asked));
});

test('asks when somebody else came in between: what waits was done without having seen it', () => {
  const pace = new Pace(new FakeClock());

  assert.equal(pace.leaves(sent(4), { base: 7, focus: '' }, [sent(4)]), false);
});

test('knows that a drawing is still owed when the last one comes to nothing', () => {
  const pace = new Pace(new FakeClock());

  pace.leaves(sent(4), { base: 5, focus: '' }, [sent(5)]);
  assert.equal(pace.owes, true);

  pace.drawn();
  assert.equal(pace.owes, false);
});

test('renews the lists once, when it has been quiet for a while', () => {
  const clock = new FakeClock();
  const pace = new Pace(clock);
  let renewed = 0;

  for (let nth = 0; nth < 10; nth++) {
    pace.lists(() => renewed++);
    clock.pass(100);
  }
  assert.equal(renewed, 0);
  clock.pass(300);

  assert.equal(renewed, 1);
});

test('looks once for what others do quickly, and now and then while they never stop', () => {
  const clock = new FakeClock();
  const pace = new Pace(clock);
  let looked = 0;
  const hears = (times: number) => {
    for (let nth = 0; nth < times; nth++) {
      pace.look(() => looked++);
      clock.pass(100);
    }
  };

  hears(5);
  clock.pass(300);
  assert.equal(looked, 1);
  hears(40);

  assert.ok(looked >= 3 && looked <= 5, String(looked));
});
