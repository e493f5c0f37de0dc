// SPDX-License-Identifier: EUPL-1.2
// A village far from the mast: 100 kbit/s and 400 ms to every answer. The page can be read soon, and nobody has to guess
// whether what was written is safe.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { report, startBrowser } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const SLOW = { offline: false, latency: 400, downloadThroughput: 100_000 / 8, uploadThroughput: 100_000 / 8 };
/** What somebody waits without wondering whether it broke. */
const PATIENCE = 6_000;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test('on a slow line the first page can be read soon, later ones sooner, and saving shows', async () => {
  const visitor = new Visitor(browser, 'no', 'Tor Nilsen');
  const page = await visitor.open('home', { way: 'window' });
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW);
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  const first = await readable(page, '/home');
  await line.send('Network.setCacheDisabled', { cacheDisabled: false });
  await readable(page, '/help');
  const later = await readable(page, '/case?section=B');

  const field = page.locator('auto-save:has(#B7)');
  const status = field.locator('.vk-saved');
  await page.locator('#B7').fill(`Fra henvisning til vedtak, også i helgene (${Date.now()}).`);
  await page.locator('#B8').focus();

  await status.and(page.locator('[data-state=saving]')).waitFor();
  assert.match(await status.innerText(), /^Lagrer/);
  await status.and(page.locator('[data-state=saved]')).waitFor();
  assert.match(await status.innerText(), /^Lagret/);
  const pages = { first, later };
  assert.ok(first <= PATIENCE && later <= PATIENCE / 2, JSON.stringify(pages));
  if (process.env.VERKSTAD_REPORT) report(process.env.VERKSTAD_REPORT, 'slow-line.json', pages);
  await visitor.leave();
});

/** Milliseconds until something of the page is painted, by the browser's own clock. */
async function readable(page, path) {
  await page.goto(`${TOOL}${path}`, { timeout: 60_000 });
  const painted = await page.waitForFunction(
    () => performance.getEntriesByType('paint').find((paint) => paint.name === 'first-contentful-paint')?.startTime,
  );
  return painted.jsonValue();
}
