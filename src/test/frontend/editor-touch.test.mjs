// SPDX-License-Identifier: EUPL-1.2
// Fingers on a phone: real touches, as the browser gets them from the screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, NARROW, shoot, startBrowser } from './browser.mjs';
import { atModel } from './drawer.mjs';

/** What is placed and sized by script; the policy allows it. */
const SIZED = '.djs-container, .djs-container > svg, .djs-element, .djs-hit, .me-inline, .me-pad';

const PROCESS = [
  { command: 'add', type: 'LANE', label: 'Handläggare', id: 'l1' },
  { command: 'add', type: 'LANE', label: 'Chef', id: 'l2' },
  { command: 'add', type: 'EVENT.start', label: 'Ansökan har kommit', id: 's1' },
  { command: 'add', type: 'ACTIVITY', label: 'Registrera', id: 'a1', after: 's1', parent: 'l1' },
  { command: 'add', type: 'ACTIVITY', label: 'Pröva', id: 'a2', after: 'a1', parent: 'l1' },
  { command: 'add', type: 'EVENT.end', label: 'Beslut har skickats', id: 'e1', after: 'a2' },
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function withFingers() {
  const at = await atModel(browser, 'D', { viewport: NARROW });
  await at.drawer.command(...PROCESS);
  const screen = await at.page.context().newCDPSession(at.page);
  await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await at.drawer.open();
  const touch = (type, ...points) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  const swipe = async (from, to, steps = 6) => {
    await touch('touchStart', from);
    for (let i = 1; i <= steps; i++) {
      await touch('touchMove', {
        x: from.x + ((to.x - from.x) * i) / steps,
        y: from.y + ((to.y - from.y) * i) / steps,
      });
      await at.drawer.frame();
    }
    await touch('touchEnd');
    await at.drawer.frame();
  };
  const tap = async (point) => {
    await touch('touchStart', point);
    await touch('touchEnd');
    await at.drawer.frame();
  };
  return { ...at, touch, swipe, tap };
}

test('a tap chooses and shows what can be done, in targets of a finger, and never over it', async () => {
  const { visitor, page, drawer, tap } = await withFingers();

  await tap(await drawer.middle('a1'));

  await page.locator('.me-pad:not([hidden])').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-element-id') === 'a1');
  const pad = await page.locator('.me-pad').boundingBox();
  const { box } = await drawer.middle('a1');
  const isOver =
    pad.x < box.x + box.width && pad.x + pad.width > box.x && pad.y < box.y + box.height && pad.y + pad.height > box.y;
  assert.equal(isOver, false);
  for (const button of await page.locator('.me-pad button').all()) {
    const { width, height } = await button.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  }
  assert.deepEqual(await houseFaults(page, SIZED), []);
  assert.deepEqual(await accessibilityFaults(page), []);
  await shoot(page, 'editor-touch-pad-sv-phone');
  await visitor.leave();
});

test('a long press opens the same by focus, and the finger that leaves does nothing more', async () => {
  const { visitor, page, drawer, touch } = await withFingers();

  await touch('touchStart', await drawer.middle('a2'));
  await page.locator('.me-pad:not([hidden])').waitFor();
  await touch('touchEnd');

  await page.waitForFunction(() => document.activeElement?.closest('.me-pad') !== null);
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-element-id') === 'a2');
  await visitor.leave();
});

test('what a long press opened is tapped, and so is the way to connect', async () => {
  const { visitor, page, drawer, touch, tap } = await withFingers();
  const middleOf = async (action) => {
    const { x, y, width, height } = await page.locator(`.me-pad [data-act=${action}]`).boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  };
  await tap(await drawer.middle('a1'));
  await page.locator('.me-pad:not([hidden])').waitFor();
  await tap(await middleOf('connect'));
  await page.locator('dialog[open] input[type=search]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });

  await touch('touchStart', await drawer.middle('a2'));
  await page.waitForFunction(() => document.activeElement?.closest('.me-pad') !== null);
  await touch('touchEnd');
  await drawer.frame();
  const there = await middleOf('delete');
  const sent = await drawer.sent(() => tap(there));

  assert.deepEqual(sent, [{ command: 'delete', id: 'a2' }]);
  await visitor.leave();
});

test('a finger drags a step to another lane, which is what the command does', async () => {
  const { visitor, drawer, swipe } = await withFingers();
  const [from, lane] = [await drawer.middle('a2'), await drawer.middle('l2')];

  const sent = await drawer.sent(() => swipe(from, { x: from.x, y: lane.y }));

  assert.equal(sent.length, 1);
  const { x, y } = sent[0].commands.find(({ command }) => command === 'place').places[0];
  const byHand = await drawer.model();
  await drawer.command({ command: 'undo' });
  await drawer.command(
    { command: 'move-to-lane', id: 'a2', lane: 'l2' },
    { command: 'place', places: [{ id: 'a2', x, y }] },
  );
  assert.deepEqual((await drawer.model()).model, byHand.model);
  await visitor.leave();
});

test('two fingers come closer and go further off, around where they are', async () => {
  const { visitor, drawer, touch } = await withFingers();
  const before = await drawer.middle('a1');
  const fingers = (apart) => [
    { x: before.x - apart, y: before.y },
    { x: before.x + apart, y: before.y },
  ];

  await touch('touchStart', ...fingers(20));
  for (const apart of [25, 32, 40, 50, 60]) await touch('touchMove', ...fingers(apart));
  await touch('touchEnd');
  await drawer.frame();

  const now = await drawer.middle('a1');
  assert.ok(now.box.width > before.box.width * 2, `${before.box.width} → ${now.box.width}`);
  assert.ok(Math.hypot(now.x - before.x, now.y - before.y) < 40, JSON.stringify([before.x, before.y, now.x, now.y]));
  await visitor.leave();
});

test('the paper goes along with a finger, and past its end the page does', async () => {
  const { visitor, page, drawer, swipe } = await withFingers();
  for (let i = 0; i < 4; i++) await page.locator('.me-toolbar').getByRole('button', { name: 'Förstora' }).click();
  await page.locator('.me-paper').evaluate((paper) => paper.scrollIntoView({ block: 'center' }));
  const paper = await page.locator('.me-paper').boundingBox();
  const low = { x: paper.x + paper.width / 2, y: paper.y + paper.height - 40 };
  const before = await drawer.middle('s1');

  await swipe(low, { x: low.x - 60, y: low.y });

  const now = await drawer.middle('s1');
  assert.ok(Math.abs(now.x - before.x + 60) < 15, `${before.x} → ${now.x}`);
  const scrolled = await page.evaluate(() => window.scrollY);
  for (let i = 0; i < 6; i++) await swipe(low, { x: low.x, y: low.y - 220 });
  assert.ok((await page.evaluate(() => window.scrollY)) > scrolled + 50);
  await shoot(page, 'editor-touch-zoomed-sv-phone');
  await visitor.leave();
});

test('at 360 pixels the editor keeps to the page in Norwegian, too', async () => {
  const { visitor, page, drawer } = await atModel(browser, 'D', { viewport: NARROW, language: 'nb' });
  await drawer.command(...PROCESS);
  await drawer.open();

  assert.deepEqual(await houseFaults(page, SIZED), []);
  assert.deepEqual(await accessibilityFaults(page), []);
  await shoot(page, 'editor-touch-nb-phone');
  await visitor.inLanguage('sv');
  await visitor.leave();
});
