// SPDX-License-Identifier: EUPL-1.2
// An operator sends a new version of the course and gives it to new editions; a teacher sees what it would change for whom,
// moves the edition and moves it back. What is changed here is changed back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults,
  houseFaults,
  LAPTOP,
  openBrowser,
  PHONE,
  shoot,
  startBrowser,
  tabTo,
} from './browser.mjs';
import { changed, versioned, zip } from './course-archive.mjs';
import { MOODLES, TOOL, Visitor } from './moodles.mjs';

assert.ok(MOODLES);
const VERSION = `2099.${process.pid}`;

let browser;
let operator;
before(async () => {
  browser = await startBrowser();
  const { newPage } = await openBrowser(browser, { locale: 'sv-SE' });
  operator = await newPage();
  await operator.goto(`${TOOL}/admin/courses`);
  await operator.locator('#key').fill(process.env.VERKSTAD_ADMIN_KEY);
  await operator.locator('main form button').click();
  await operator.locator('#package, a[href="/admin/courses"]').first().waitFor();
  await operator.goto(`${TOOL}/admin/courses`);
});
after(() => browser.close());

/** Looks at a page on a phone and on a laptop. */
async function fits(page, name) {
  for (const [kind, viewport] of [
    ['phone', PHONE],
    ['laptop', LAPTOP],
  ]) {
    await page.setViewportSize(viewport);
    assert.deepEqual([...(await houseFaults(page)), ...(await accessibilityFaults(page))], [], `${name} on ${kind}`);
    await shoot(page, `courses-${name}-${kind}`);
  }
}

/** The page in both languages; ends in Swedish. */
async function fitsInBoth(page, name) {
  for (const language of ['nb', 'sv']) {
    const button = page.locator(`.vk-languages button[value=${language}]`);
    if (await button.count()) {
      await button.click();
      await page.locator(`html[lang=${language}]`).waitFor();
    }
    await fits(page, `${name}-${language}`);
  }
}

const send = async (files) => {
  await operator
    .locator('#package')
    .setInputFiles({ name: 'course.zip', mimeType: 'application/zip', buffer: zip(files) });
  await operator.locator('form[enctype] button[type=submit]').click();
};

test('a broken course is refused with every fault, and nothing of it is stored', async () => {
  const versions = await operator.locator('#versions ~ div tbody tr').count();
  await send(
    changed('exercises/E1.1.yaml', '  correct: a', '  correct: x', changed('modules/M3.yaml', 'U+14d', 'U+90d')),
  );

  await operator.locator('#faults').waitFor();
  const told = await operator.locator('#faults ~ div tbody').innerText();
  assert.match(told, /exercises\/E1\.1\.yaml:\d+ questions\[0\]\.correct/);
  assert.match(told, /modules\/M3\.yaml:\d+/);
  assert.equal(await operator.locator('#versions ~ div tbody tr').count(), versions);
  await fits(operator, 'faults-sv');
});

test('a new version is sent, and new editions get it until another is chosen', async () => {
  await operator.goto(`${TOOL}/admin/courses`);
  await send(next());

  const row = operator.locator('#versions ~ div tbody tr', { hasText: VERSION });
  await row.waitFor();
  await fitsInBoth(operator, 'stored');
  await operator.setViewportSize(LAPTOP);
  await tabTo(operator, row.locator('button'));
  await operator.keyboard.press('Enter');
  await operator.waitForURL(/done=chosen/);
  assert.equal(await row.locator('button').count(), 0);

  const delivered = operator.locator('#versions ~ div tbody tr', { hasText: '2026.2' });
  await delivered.locator('button').click();
  await operator.waitForURL(/done=chosen/);
  assert.equal(await delivered.locator('button').count(), 0);
});

test('a teacher sees what a version changes for whom, moves the edition and moves it back', async () => {
  const mikaela = new Visitor(browser, 'se', 'Mikaela Stenvall');
  await mikaela.open('teacher', { way: 'window' });
  const page = mikaela.tool;
  await mikaela.go('/edition/version');
  await fitsInBoth(page, 'offered');

  await page.locator(`a[href="/edition/version?to=${VERSION}"]`).click();
  await page.locator('#changes').waitFor();
  const preview = await page.locator('main').innerText();
  assert.match(preview, /E3\.1/);
  await fits(page, 'preview-sv');
  await page.setViewportSize(LAPTOP);
  await tabTo(page, page.locator('form[action="/edition/version"] button'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/moved=1/);
  assert.ok((await page.locator('main').innerText()).includes(VERSION));
  await fitsInBoth(page, 'moved');

  await page.locator('a[href="/edition/version?to=2026.2"]').click();
  await page.locator('form[action="/edition/version"] button').click();
  await page.waitForURL(/moved=1/);
  assert.ok((await page.locator('main .vk-lead').innerText()).includes('2026.2'));
});

// ---- the course as an archive ----

/** The delivered course as a new version, with another day and another title. */
const next = () => changed('modules/M3.yaml', 'due: U+14d', 'due: U+13d', versioned(VERSION));
