// SPDX-License-Identifier: EUPL-1.2
// A real browser for the journeys: the Chromium that npm ships, so that a fresh machine needs nothing installed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, levels A and AA: what EN 301 549 asks and what we promise. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

export const PHONE = { width: 390, height: 844 };
/** The narrowest anything must fit. */
export const NARROW = { width: 360, height: 740 };
export const LAPTOP = { width: 1366, height: 900 };

/**
 * Playwright switches off what it calls ThirdPartyStoragePartitioning, which every Chrome since 115 has: a frame of another
 * site has a storage of its own. Chromium heeds the last list it is given: this one, which is theirs without that.
 */
const AS_IN_LIFE = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
];

/**
 * Its own list of arguments switches off web security, which is what we want to see working.
 * @param parted whether what a frame of another site keeps is apart from what a tab keeps, as in people's browsers
 */
export async function startBrowser({ parted = false } = {}) {
  const features = parted ? [`--disable-features=${AS_IN_LIFE.join(',')}`] : [];
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox', '--disable-background-networking', ...features],
    headless: true,
  });
}

/** A person's browser: own cookies, own storage, third-party cookies blocked in every page it opens. */
export async function openBrowser(
  browser,
  { viewport = LAPTOP, locale = 'sv-SE', block = true, colorScheme = 'light' } = {},
) {
  const context = await browser.newContext({ viewport, locale, colorScheme, timezoneId: 'Europe/Stockholm' });
  context.setDefaultTimeout(15_000);
  const newPage = async () => {
    const page = await context.newPage();
    if (block) await blockThirdPartyCookies(page);
    return page;
  };
  return { context, newPage };
}

/** The only way that really blocks them; see the proof in {@link thirdPartyCookieComesBack}. */
export async function blockThirdPartyCookies(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  });
}

/**
 * Puts a plain `SameSite=None; Secure` cookie from within a frame of another site and asks whether it came back.
 * With blocking on it must not; without blocking it must, else the proof proves nothing.
 */
export async function thirdPartyCookieComesBack(page) {
  const seen = [];
  const inside = createServer((request, response) => {
    seen.push(request.headers.cookie ?? '');
    response.setHeader('Set-Cookie', 'control=1; Path=/; Secure; HttpOnly; SameSite=None');
    response.setHeader('Content-Type', 'text/html');
    response.end(request.url === '/first' ? '<a href="/second">on</a>' : '<p>inside</p>');
  });
  const port = await listen(inside, 'localhost');
  const outside = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe name="inside" src="http://localhost:${port}/first"></iframe>`);
  });
  const outsidePort = await listen(outside, '127.0.0.1');
  try {
    await page.goto(`http://127.0.0.1:${outsidePort}/`);
    await page.frameLocator('iframe').getByRole('link', { name: 'on' }).click();
    await page.frameLocator('iframe').getByText('inside').waitFor();
    return seen.at(-1)?.includes('control=1') ?? false;
  } finally {
    inside.close();
    outside.close();
    inside.closeAllConnections();
    outside.closeAllConnections();
  }
}

function listen(server, host) {
  return new Promise((resolve) => server.listen(0, host, () => resolve(server.address().port)));
}

/** Until the new look is painted and nothing moves: colours on their way from light to dark are nobody's fault. */
export async function standStill(place) {
  await place.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter((change) => change.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    do {
      await painted();
      await Promise.allSettled(moving().map((change) => change.finished));
    } while (moving().some((change) => change.playState === 'running'));
  });
}

/** Everything axe finds against WCAG A and AA, as readable lines. @param place a page or a frame */
export async function accessibilityFaults(place) {
  await standStill(place);
  await place.evaluate(axeSource);
  const result = await place.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false }),
    STANDARD,
  );
  return result.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help} — ${node.target.join(' ')} — ${node.html.slice(0, 160)} — ${node.any.map((one) => one.message).join('; ')}`,
    ),
  );
}

/** What is placed and sized by script in a drawing; the policy allows it. */
const DRAWN = '.me-paper, .me-paper .djs-container, .me-paper .djs-container *';

/** What axe cannot see: exactly one h1, a language, no sideways scrolling, nothing too small to hit. */
export async function houseFaults(place, sizedByScript = DRAWN) {
  return place.evaluate((sizedByScript) => {
    const faults = [];
    const count = document.querySelectorAll('h1').length;
    if (count !== 1) faults.push(`${count} h1 on the page`);
    if (!['sv', 'nb', 'en'].includes(document.documentElement.lang))
      faults.push(`language ${document.documentElement.lang}`);
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 1) faults.push(`scrolls ${wide} px sideways`);
    for (const hit of document.querySelectorAll(
      'button, .ds-button, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox])',
    )) {
      const box = hit.getBoundingClientRect();
      if (box.height > 0 && box.height < 43.5)
        faults.push(`only ${Math.round(box.height)} px high: ${hit.outerHTML.slice(0, 120)}`);
    }
    for (const inline of document.querySelectorAll('[style]:not([style=""]), style, script:not([src])')) {
      if (!inline.matches(sizedByScript)) faults.push(`inline style or script: ${inline.outerHTML.slice(0, 120)}`);
    }
    return faults;
  }, sizedByScript);
}

/** Bytes over the wire for one page, by kind of file. Call before the page is opened; read `sum()` after. */
export async function weigh(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map();
  let bytes = [];
  session.on('Network.responseReceived', (event) => addresses.set(event.requestId, event.response.url));
  session.on('Network.loadingFinished', (event) =>
    bytes.push({ url: addresses.get(event.requestId) ?? '', bytes: event.encodedDataLength }),
  );
  return {
    sum: (origin) => bytes.filter((one) => one.url.startsWith(origin)).reduce((total, one) => total + one.bytes, 0),
    foreign: (...origins) =>
      bytes
        .map((one) => one.url)
        .filter((url) => url.startsWith('http') && !origins.some((own) => url.startsWith(own))),
    /** @param cold as for somebody who has never been here */
    again: async (cold) => {
      bytes = [];
      await session.send('Network.setCacheDisabled', { cacheDisabled: cold });
    },
  };
}

/** Presses Tab until the wished control has focus, as somebody without a mouse would. @param look at every stop */
export async function tabTo(page, locator, most = 150, look = async () => {}) {
  for (let presses = 0; presses < most; presses++) {
    if (await locator.evaluate((wished) => wished === wished.ownerDocument.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
    await look();
  }
  throw new Error(`not reached by ${most} presses of Tab: ${locator}`);
}

/** The element that has focus in this place and does not show it; empty when all is well. */
export async function unseenFocus(place) {
  return place.evaluate(() => {
    const now = document.activeElement;
    if (!now || now === document.body || now.tagName === 'IFRAME') return '';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(now);
    const outlined = outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
    return outlined || boxShadow !== 'none' ? '' : now.outerHTML.slice(0, 160);
  });
}

/** Pictures for people to look at; kept under target/ when VERKSTAD_SHOTS names a folder. */
export async function shoot(page, name) {
  const folder = process.env.VERKSTAD_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

export function report(folder, name, data) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(data, null, 2)}\n`);
}
