// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, startBrowser, thirdPartyCookieComesBack } from './browser.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test('an ordinary cookie of a framed site does not come back when third-party cookies are blocked', async () => {
  const page = await (await openBrowser(browser)).newPage();

  assert.equal(await thirdPartyCookieComesBack(page), false);
});

test('the same cookie comes back when they are not blocked, so the proof proves something', async () => {
  const page = await (await openBrowser(browser, { block: false })).newPage();

  assert.equal(await thirdPartyCookieComesBack(page), true);
});
