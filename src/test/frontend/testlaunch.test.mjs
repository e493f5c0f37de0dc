// SPDX-License-Identifier: EUPL-1.2
// The operator waits for a launch, a teacher makes one, and the report names the habits of the demo's Moodle: both versions of LTI.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, openBrowser, startBrowser } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const PAGE = `${TOOL}/admin/platforms/demo-se/test-launch`;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function operator() {
  const { newPage } = await openBrowser(browser, { locale: 'en-GB' });
  const page = await newPage();
  await page.goto(`${TOOL}/admin/platforms`);
  await page.locator('#key').fill(process.env.VERKSTAD_ADMIN_KEY);
  await page.locator('main form button').click();
  await page.waitForURL(`${TOOL}/admin/platforms`);
  return page;
}

/** The page is clean in all languages, and in English again afterwards. */
async function clean(page, name) {
  for (const language of ['sv', 'nb', 'en']) {
    const button = page.locator(`.vk-languages button[value=${language}]`);
    if (await button.count()) {
      await button.click();
      await page.locator(`html[lang=${language}]`).waitFor();
    }
    const faults = [...(await houseFaults(page)), ...(await accessibilityFaults(page))];
    assert.deepEqual(faults, [], `${name} in ${language}`);
  }
}

const seen = (page, habit) =>
  page
    .locator('tr', { has: page.getByRole('rowheader', { name: habit }) })
    .locator('td')
    .first();

for (const [version, how] of [
  ['1.3', { way: 'frame' }],
  ['1.1', { way: 'window', version: '1p1' }],
]) {
  test(`a launch by LTI ${version} is waited for, judged once and reported`, async () => {
    const page = await operator();
    const mikaela = new Visitor(browser, 'se', 'Mikaela Stenvall');
    const karin = new Visitor(browser, 'se', 'Karin Åström');
    try {
      await page.goto(PAGE);
      await clean(page, 'before');
      await page.getByRole('button', { name: /Wait for a launch|Test again/ }).click();
      await page.getByText('Waiting for a launch').waitFor();
      await clean(page, 'waiting');

      await karin.open('home', how);
      await page.getByRole('link', { name: 'See whether it has come' }).click();
      await page.getByText('Waiting for a launch').waitFor();

      await mikaela.open('home', how);
      await page.getByRole('link', { name: 'See whether it has come' }).click();
      await page.getByText(`Launch by LTI ${version}`).waitFor();
      assert.equal(await page.getByText('Waiting for a launch').count(), 0);
      await clean(page, 'report');
      assert.equal(await seen(page, 'The history of the course comes along').innerText(), 'Present');
      assert.equal(await seen(page, 'People, courses and links are numbers').count(), 1);
      if (version === '1.3') {
        assert.equal(await seen(page, 'The message hint went back unchanged').innerText(), 'Present');
        assert.equal(await seen(page, 'The token lives for a minute').innerText(), 'Present');
        assert.equal(await seen(page, 'The token has no azp').innerText(), 'Present');
      }
      assert.equal((await page.content()).includes('Mikaela'), false);

      await page.getByRole('link', { name: 'The report for printing' }).click();
      await page.waitForURL(`${PAGE}/report`);
      assert.equal(await page.locator('form[action*="test-launch"]').count(), 0);
      const faults = [...(await houseFaults(page)), ...(await accessibilityFaults(page))];
      assert.deepEqual(faults, [], 'for printing');

      await page.goto(`${TOOL}/admin/audit`);
      await page.getByText('lti.test-launch-judged').first().waitFor();
    } finally {
      await mikaela.leave();
      await karin.leave();
      await page.context().close();
    }
  });
}
