// SPDX-License-Identifier: EUPL-1.2
// The technical rehearsal: the network goes and comes back, and the page sees it by itself. Without script every step
// can be done too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, NARROW, shoot, startBrowser } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const step = (page, sign) => page.locator(`#step-${sign}`);
const done = (page, sign) => page.locator(`#step-${sign}.vk-step--done`);

test('the steps are ticked off as they happen, also the one without a network', async () => {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.open('home', { way: 'window' });
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await page.setViewportSize(NARROW);
  await visitor.go('/exercise/E0.1');
  await done(page, 'LAUNCHED').waitFor();
  assert.equal(await done(page, 'DRAFT_SAVED').count(), 0);
  await shoot(page, 'checklist-begun-sv-phone');

  await step(page, 'LANGUAGE_CHOSEN').getByRole('button', { name: /Norsk/ }).click();
  await done(page, 'LANGUAGE_CHOSEN').waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'nb');

  await page.locator('#line').fill('Hei fra fjellet');
  await page.locator('#line').blur();
  await done(page, 'DRAFT_SAVED').waitFor();
  assert.equal(await done(page, 'OFFLINE_MERGED').count(), 0);
  assert.match(await page.locator('main > [role=status]').innerText(), /3 av 5/);

  await line.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  await page.locator('#line').fill('Hei fra fjellet, uten nett');
  await page.locator('#line').blur();
  await page.locator('auto-save .vk-saved[data-state=device]').waitFor();
  await shoot(page, 'checklist-offline-nb-phone');
  assert.equal(await done(page, 'OFFLINE_MERGED').count(), 0);
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await done(page, 'OFFLINE_MERGED').waitFor();
  assert.deepEqual([...(await houseFaults(page)), ...(await accessibilityFaults(page))], []);
  await shoot(page, 'checklist-merged-nb-phone');

  await page.reload();
  assert.equal(await page.locator('#line').inputValue(), 'Hei fra fjellet, uten nett');
  await step(page, 'OWN_WORD').getByRole('button').click();
  await page.getByRole('heading', { name: 'Alt fungerer for deg' }).waitFor();
  await visitor.clean('checklist', ['sv', 'nb', 'en']);
  await shoot(page, 'checklist-done-phone');
  await visitor.inLanguage('sv');
  await visitor.leave();
});

test('without script the rest is done by buttons and a short word', async () => {
  const visitor = new Visitor(browser, 'no', 'Amina Hassan');
  const page = await visitor.open('home', { way: 'window' });
  const cookies = await page.context().cookies(TOOL);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    viewport: NARROW,
  });
  await plain.addCookies(cookies.filter((cookie) => cookie.name.includes('verkstad')));
  const quiet = await plain.newPage();
  await quiet.goto(`${TOOL}/exercise/E0.1`);
  await quiet.locator('#line').fill('Uten skript');
  await quiet.locator('button[value=line]').click();
  await done(quiet, 'DRAFT_SAVED').waitFor();
  await quiet.locator('#step-OFFLINE_MERGED summary').click();
  await quiet.locator('#reason').fill('kort');
  await quiet.locator('button[value=offline]').click();
  await quiet.locator('.ds-error-summary').waitFor();
  assert.equal(await quiet.locator('#reason').inputValue(), 'kort');
  await quiet.locator('#reason').fill('Nettleseren min har ikke skript.');
  await quiet.locator('button[value=offline]').click();
  await done(quiet, 'OFFLINE_MERGED').waitFor();
  await quiet.locator('button[value=seen]').click();
  await done(quiet, 'OWN_WORD').waitFor();
  await plain.close();
  await visitor.leave();
});
