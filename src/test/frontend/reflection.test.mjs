// SPDX-License-Identifier: EUPL-1.2
// The own reflection: written by keyboard, handed in, read by the examiner where the level is set, and passed with it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, shoot, startBrowser, tabTo } from './browser.mjs';
import { Visitor } from './moodles.mjs';

const PHONE = { width: 360, height: 740 };
const LONG = 'Jag trodde att jag visste hur skjutsarna gick till. '.repeat(40);
const PART = 'Jag samlade in tiderna och ritade processen tillsammans med dem som kör. '.repeat(2);

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test('a reflection is written by keyboard, judged, and then stands', async () => {
  const writer = new Visitor(browser, 'se', 'Jon Åkerlund');
  const page = await writer.open('home', { way: 'window' });
  await page.setViewportSize(PHONE);
  await writer.go('/exercise/E9.4');
  await writer.clean('reflection form', ['sv', 'nb', 'en']);
  await writer.inLanguage('sv');
  await tabTo(page, page.locator('#reflection'));
  await page.keyboard.type('För kort.');
  await page.locator('#reflection-count', { hasText: '9 av minst 2' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Lämna in texten' }));
  await page.keyboard.press('Enter');
  await page.locator('.ds-error-summary').waitFor();
  assert.equal(await page.locator('#reflection').inputValue(), 'För kort.');
  await shoot(page, 'reflection-short-sv-phone');
  await page.locator('.ds-error-summary a').first().press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'reflection');
  await page.locator('#reflection').fill(LONG);
  await page.locator('#reflection-count', { hasText: 'Det räcker' }).waitFor();
  await page.locator('#contribution').fill(PART);
  await page.setViewportSize(LAPTOP);
  await shoot(page, 'reflection-form-sv-laptop');
  await page.getByRole('button', { name: 'Lämna in texten' }).press('Enter');
  await page.getByText('Väntar på bedömning').waitFor();
  await writer.clean('reflection handed in', ['sv', 'nb', 'en']);
  await writer.inLanguage('sv');
  await shoot(page, 'reflection-waiting-sv-laptop');
  await page.getByRole('link', { name: 'Skriv en ny version' }).click();
  assert.equal((await page.locator('#contribution').inputValue()).trim(), PART.trim());
  await page.locator('#contribution').fill(`${PART} Och jag presenterade det för nämnden.`);
  await page.getByRole('button', { name: 'Lämna in texten' }).click();
  await page.getByText('Version 2').waitFor();

  const examiner = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const sheet = await examiner.open('teacher', { way: 'window' });
  await examiner.go('/grading');
  await sheet.getByRole('link', { name: 'Jon Åkerlund' }).click();
  await sheet.locator('#text-E9\\.4 summary').click();
  await sheet.getByText('Och jag presenterade det för nämnden.').waitFor();
  await examiner.clean('sheet with reflection', ['sv', 'nb']);
  await examiner.inLanguage('sv');
  await sheet.locator('#text-E9\\.4 summary').click();
  await shoot(sheet, 'reflection-sheet-sv-laptop');
  await sheet.locator('#level-K8-2').check();
  await sheet.locator('#levels button[type=submit]').click();
  await sheet.locator('.ds-alert[data-color=success]').waitFor();

  await writer.go('/exercise/E9.4?again=1');
  await page.getByText('Bedömd', { exact: true }).waitFor();
  assert.equal(await page.locator('textarea').count(), 0);
  await writer.leave();
  await examiner.leave();
});
