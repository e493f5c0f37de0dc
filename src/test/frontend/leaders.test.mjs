// SPDX-License-Identifier: EUPL-1.2
// The leader track on a narrow phone: a management answers together, writes about its culture and records a decision.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, shoot, startBrowser } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const NARROW = { width: 360, height: 740 };
const DECISION = 'Samordnaren får en dag i veckan från januari.';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test('the management of an organisation goes through the leader track', async () => {
  const visitor = new Visitor(browser, 'se', 'Håkan');
  const page = await visitor.open('home', { way: 'window' });
  await page.setViewportSize(NARROW);
  const clean = async (name) => {
    await visitor.clean(name, ['sv', 'nb', 'en']);
    await shoot(page, `leaders-${name}`);
    await page.setViewportSize(LAPTOP);
    await shoot(page, `leaders-${name}-laptop`);
    await page.setViewportSize(NARROW);
  };
  await page.goto(`${TOOL}/leaders`);
  await clean('overview');
  const talks = await page.locator('.ld-list a').evaluateAll((links) => links.map((link) => link.href));
  assert.equal(talks.length, 3);

  await page.goto(talks[0]);
  for (const name of ['PER1-today', 'PER2-wished']) await page.locator(`#${name}`).check();
  await page.locator('#PER1-wished-6').check();
  await page.locator('#REACTIVE-1').check();
  await page.locator('main form.in-form button').first().click();
  await page.waitForURL(/saved=1/);
  assert.equal(await page.locator('#PER1-wished-6').isChecked(), true);
  await clean('LD1');

  await page.goto(talks[1]);
  await page.locator('#truths').fill('Allt ska vara på papper.');
  await page.locator('main form.in-form button').first().click();
  await page.waitForURL(/saved=1/);
  assert.equal(await page.locator('#truths').inputValue(), 'Allt ska vara på papper.');
  await clean('LD2');

  await page.goto(talks[2]);
  await page.locator('form[action$="/decisions"] button').click();
  await page.locator('.ds-error-summary').waitFor();
  await page.locator('#decision').fill(DECISION);
  await page.locator('form[action$="/decisions"] button').click();
  await page.waitForURL(/saved=1/);
  assert.equal(await page.getByText(DECISION).count(), 1);
  await clean('LD3');
  await visitor.leave();
});
