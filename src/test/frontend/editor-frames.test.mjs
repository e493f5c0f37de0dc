// SPDX-License-Identifier: EUPL-1.2
// The editor in a frame of another site, as an LMS shows it: third-party cookies blocked, storage of its own, no clipboard,
// a strict policy, and perhaps nothing that may be kept at all.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blockThirdPartyCookies, LAPTOP, shoot, startBrowser } from './browser.mjs';
import { LINKS, MOODLES, TOOL, Visitor } from './moodles.mjs';
import { Pen, pressTool } from './pen.mjs';

const ACTIVITIES = [
  { command: 'add', type: 'EVENT.start', label: 'Ansökan har kommit', id: 's1' },
  { command: 'add', type: 'ACTIVITY', label: 'Pröva ansökan', id: 'a1', after: 's1' },
];

let browser;
let path;
before(async () => {
  browser = await startBrowser({ parted: true });
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  await visitor.ownCase(LAPTOP);
  path = await visitor.ownModel('D1');
  await visitor.leave();
});
after(() => browser.close());

/** Keys and pointer are the window's, everything else is the frame's. */
function inside(window, frame) {
  const ofWindow = new Set(['keyboard', 'mouse', 'on', 'context', 'screenshot']);
  return new Proxy(frame, {
    get(place, name) {
      const owner = ofWindow.has(name) ? window : place;
      const found = Reflect.get(owner, name, owner);
      return typeof found === 'function' ? found.bind(owner) : found;
    },
  });
}

/** @param prepare run in every page before its own scripts */
async function inFrame(prepare = () => {}) {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const broken = [];
  await visitor.open('home');
  await visitor.moodle.setViewportSize({ width: 1366, height: 1400 });
  visitor.moodle.on('console', (line) => {
    if (/policy-broken|Content Security Policy|Refused to/i.test(line.text())) broken.push(line.text());
  });
  visitor.moodle.on('pageerror', (error) => broken.push(String(error)));
  await visitor.moodle.context().addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy-broken ${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  await visitor.moodle.context().addInitScript(prepare);
  const pen = await drawing(visitor);
  return { visitor, pen, broken };
}

async function drawing(visitor) {
  await visitor.go(path);
  const pen = new Pen(inside(visitor.moodle, visitor.tool), path);
  if (!(await pen.model()).model.nodes.some(({ id }) => id === 'a1')) await pen.sendAll(ACTIVITIES);
  await visitor.go(path);
  await visitor.tool.locator('[data-draw] > button').click();
  await visitor.tool.locator('.me-paper [aria-label*="Pröva"]').first().waitFor({ state: 'attached' });
  return pen;
}

const rename = async (pen, from, to) => {
  await pen.walkTo(from);
  await pen.press('F2');
  await pen.page.locator('.me-inline').fill(to);
  await pen.press('Enter');
};

const saved = (pen) => pen.page.locator('.me-save[data-state=saved]').waitFor();
const named = async (pen, name) => (await pen.model()).model.nodes.some(({ label }) => label === name);

test('in a frame of another site one draws by keys and by pointer, and no policy is broken', async () => {
  const { visitor, pen, broken } = await inFrame();
  const frame = visitor.tool;
  assert.equal(await frame.evaluate(() => window.top !== window), true);
  assert.notEqual(new URL(visitor.moodle.url()).hostname, new URL(TOOL).hostname);
  assert.equal(await frame.evaluate(() => document.permissionsPolicy?.allowsFeature('clipboard-read') ?? false), false);

  const name = `Pröva ${Date.now()}`;
  await rename(pen, 'Aktivitet Pröva', name);
  await saved(pen);
  assert.ok(await named(pen, name));

  const { base } = await pen.model();
  const hit = frame.locator('.me-paper [data-element-id="a1"] > .djs-hit');
  await hit.scrollIntoViewIfNeeded();
  const box = await hit.boundingBox();
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await visitor.moodle.mouse.move(from.x, from.y);
  await visitor.moodle.mouse.down();
  await visitor.moodle.mouse.move(from.x + 90, from.y + 30, { steps: 8 });
  await visitor.moodle.mouse.up();
  await pen.drawnAfter(base);
  assert.ok((await pen.model()).model.places.a1);

  await pen.press('Control+c');
  const dragged = (await pen.model()).base;
  await pressTool(frame, 'Klistra in');
  await pen.drawnAfter(dragged);
  assert.equal((await pen.model()).model.nodes.filter(({ label }) => label === name).length, 2);
  await shoot(visitor.moodle, 'editor-framed-sv-laptop');

  assert.deepEqual(broken, []);
  // what is watched with would have seen it
  await frame.evaluate(() =>
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' })),
  );
  await visitor.moodle.waitForTimeout(300);
  assert.ok(
    broken.some((line) => line.includes('policy-broken style-src')),
    broken.join(),
  );
  await visitor.leave();
});

test('what is drawn in the frame without a connection is there after a new launch in it', async () => {
  const { visitor, pen } = await inFrame();
  const name = `Pröva utan nät ${Date.now()}`;
  const context = visitor.moodle.context();
  await context.setOffline(true);
  await rename(pen, 'Aktivitet Pröva', name);
  await pen.page.locator('.me-save[data-state=waiting]').waitFor();
  const lying = () => Object.keys(localStorage).filter((key) => key.startsWith('verkstad:command:')).length;
  assert.equal(await visitor.tool.evaluate(lying), 1);
  await visitor.loseSession();
  await context.setOffline(false);

  await visitor.open('home');
  await visitor.tool.locator(`.vk-waiting a[href="${path}"]`).click();
  await visitor.tool.locator('[data-draw] > button').click();
  await visitor.tool.locator('.me-save[data-state=saved]').waitFor();

  assert.equal(await visitor.tool.evaluate(lying), 0);
  assert.ok(await named(new Pen(inside(visitor.moodle, visitor.tool), path), name));
  await visitor.leave();
});

/** The same person in a tab of the tool, in the same browser. */
async function besideFrame(context) {
  const moodle = await context.newPage();
  await blockThirdPartyCookies(moodle);
  await moodle.goto(`${MOODLES}/`);
  await moodle
    .locator('#se')
    .getByRole('button', { name: /kursen.* Sara Vikman/ })
    .click();
  const opened = context.waitForEvent('page');
  await moodle.locator(`a[href*="launch.php?id=${LINKS.home}&v=1p3"][href*="window=1"]`).click();
  const tab = await opened;
  await tab.waitForURL((url) => url.href.startsWith(`${TOOL}/`) && !url.pathname.startsWith('/lti/'));
  await tab.locator('h1').waitFor();
  await tab.goto(`${TOOL}${path}`);
  const pen = new Pen(tab, path);
  await pen.open();
  return pen;
}

test('a draft in the frame outlives its page, and neither meets nor hides that of a tab', async () => {
  const { visitor, pen } = await inFrame();
  const context = visitor.moodle.context();
  const tab = await besideFrame(context);
  const lying = () =>
    Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith('verkstad:command:') ? [text] : []));
  const [inside, beside] = [`Pröva i ramen ${Date.now()}`, `Handlägga i fliken ${Date.now()}`];

  await context.setOffline(true);
  await rename(pen, 'Aktivitet Pröva', inside);
  await pen.page.locator('.me-save[data-state=waiting]').waitFor();
  await tab.press('Home', 'F2');
  await tab.page.locator('.me-inline').fill(beside);
  await tab.press('Enter');
  await tab.page.locator('.me-save[data-state=waiting]').waitFor();

  const [ofFrame, ofTab] = [await visitor.tool.evaluate(lying), await tab.page.evaluate(lying)];
  assert.deepEqual([ofFrame.length, ofTab.length], [1, 1], 'each has a storage of its own');
  assert.ok(ofFrame[0].includes(inside) && ofTab[0].includes(beside));

  const dying = await context.newCDPSession(visitor.moodle);
  const crashed = visitor.moodle.waitForEvent('crash');
  void dying.send('Page.crash').catch(() => {});
  await crashed;
  await visitor.moodle.close();
  await context.setOffline(false);
  await tab.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await saved(tab);
  assert.ok(await named(tab, beside));
  assert.ok(!(await named(tab, inside)), 'the tab knows nothing of it');

  visitor.moodle = await context.newPage();
  await blockThirdPartyCookies(visitor.moodle);
  await visitor.open('home');
  await visitor.tool.locator(`.vk-waiting a[href="${path}"]`).click();
  await visitor.tool.locator('[data-draw] > button').click();
  await visitor.tool.locator('.me-save[data-state=saved]').waitFor();

  assert.deepEqual(await visitor.tool.evaluate(lying), []);
  assert.ok(await named(tab, inside));
  assert.ok(await named(tab, beside), 'what the tab drew stands beside it');
  await visitor.leave();
});

test('where nothing may be kept one draws all the same, and is told while it matters', async () => {
  const { visitor, pen, broken } = await inFrame(() => {
    if (window.top === window) return;
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    window.BroadcastChannel = class {
      constructor() {
        refuse();
      }
    };
  });
  const context = visitor.moodle.context();
  await context.setOffline(true);
  const name = `Pröva utan plats ${Date.now()}`;
  await rename(pen, 'Aktivitet Pröva', name);

  await pen.page.locator('.me-save', { hasText: 'får inte spara' }).waitFor();
  assert.equal(await visitor.tool.locator('model-editor').evaluate((editor) => editor.atRisk), true);
  await context.setOffline(false);
  await visitor.tool.evaluate(() => window.dispatchEvent(new Event('online')));
  await saved(pen);

  assert.ok(await named(pen, name));
  assert.equal(await visitor.tool.locator('model-editor').evaluate((editor) => editor.atRisk), false);
  assert.deepEqual(broken, []);
  await visitor.leave();
});

test('with a storage that is really full nothing is lost while the page stands, and that is said', async () => {
  const { visitor, pen } = await inFrame();
  await visitor.tool.evaluate(() => {
    for (let size = 1 << 20; size > 0; size >>= 1) {
      try {
        for (let index = 0; ; index++) localStorage.setItem(`full:${size}:${index}`, 'x'.repeat(size));
      } catch {
        // smaller, until nothing fits
      }
    }
  });
  const context = visitor.moodle.context();
  await context.setOffline(true);
  const name = `Pröva trångt ${Date.now()}`;
  await rename(pen, 'Aktivitet Pröva', name);

  await pen.page.locator('.me-save', { hasText: 'får inte spara' }).waitFor();
  await context.setOffline(false);
  await visitor.tool.evaluate(() => window.dispatchEvent(new Event('online')));
  await saved(pen);
  assert.ok(await named(pen, name));
  await visitor.leave();
});
