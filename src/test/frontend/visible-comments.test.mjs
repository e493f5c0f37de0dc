// SPDX-License-Identifier: EUPL-1.2
// An examiner's comments: what the group sees of them and what not yet, with a grade and after it, without script too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, NARROW, startBrowser } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const WHO = 'Birgitta Nyström';

let browser;
let mikaela;
before(async () => {
  browser = await startBrowser();
  mikaela = new Visitor(browser, 'se', 'Mikaela Stenvall');
});
after(() => browser.close());

/** Mikaela at the sheet of somebody whose case was handed in. */
async function atSheet() {
  const page = await mikaela.open('teacher', { way: 'window' });
  await page.setViewportSize(LAPTOP);
  await mikaela.inLanguage('sv');
  await mikaela.go('/grading');
  await page.getByRole('link', { name: WHO }).click();
  await page.getByRole('heading', { level: 1, name: WHO }).waitFor();
  return { page, sheet: new URL(page.url()).pathname };
}

async function says(page, sheet, text) {
  await mikaela.go(`${sheet}/comments/D1`);
  await page.locator('.an-parts a').nth(4).click();
  await page.locator('#text').fill(text);
  await page.getByRole('button', { name: 'Spara kommentaren' }).click();
  await page.getByText('Kommentaren är sparad.').waitFor();
}

/** Everything mandatory counts as done, every criterion is sound, the grade is decided. */
async function decided(page) {
  const forms = page.locator('form[action$="/waive"]');
  for (let left = await forms.count(); left > 0; left--) {
    await page.locator('details:has(form[action$="/waive"]) > summary').first().click();
    await forms.first().getByRole('textbox').fill('Gjort muntligt vid träffen i Umeå.');
    await forms.first().getByRole('button').click();
    await forms.nth(left - 1).waitFor({ state: 'detached' });
  }
  for (const criterion of await page.locator('#levels fieldset').all()) {
    await criterion.locator('input[value="2"]').check();
  }
  await page.locator('#levels button[type=submit]').click();
  await page.waitForURL(/done=levels/);
  await page.locator('#code-G').check();
  await page.locator('form[action$="/decide"] button').click();
  await page.waitForURL(/done=decided/);
}

test('the examiner sees which comments the group sees: with the grade, and afterwards by publishing them', async () => {
  const { page, sheet } = await atSheet();
  await says(page, sheet, 'Vem svarar när handläggaren är borta?');
  assert.equal(await page.locator('.an-notes .vk-badge').textContent(), 'Inte synlig för gruppen än');
  await page.getByText('Dina kommentarer till fallet som gruppen inte ser än: 1.').waitFor();
  await page.getByText('Gruppen ser dem när du publicerar ett betyg.').waitFor();
  await mikaela.clean('comments at the desk', ['sv', 'nb', 'en']);

  await mikaela.go(sheet);
  await decided(page);
  await page.locator('a[href^="/grading/publish?"]').first().click();
  await page.getByText('Publiceras med betyget, dina egna: 1').waitFor();
  await mikaela.clean('publish with comments', ['sv', 'nb', 'en']);
  await mikaela.looked('publish-comments-with-grade');
  await page.locator('form[action="/grading/publish"] button').click();
  await page.waitForURL(/published=1/);
  await mikaela.go(`${sheet}/comments/D1`);
  assert.equal(await page.locator('.an-notes .vk-badge').textContent(), 'Synlig för gruppen');
  assert.equal(await page.getByRole('button', { name: /^Ta bort/ }).count(), 0);

  await says(page, sheet, 'Mät också väntan.');
  assert.deepEqual(await page.locator('.an-notes .vk-badge').allTextContents(), [
    'Synlig för gruppen',
    'Inte synlig för gruppen än',
  ]);
  await mikaela.looked('annotate-after-grade-laptop');
  await mikaela.go(sheet);
  await page.getByText('Dina kommentarer till fallet som gruppen inte ser än: 1.').waitFor();
  await mikaela.clean('sheet with a comment that waits', ['sv', 'nb', 'en']);

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: NARROW,
    locale: 'sv-SE',
  });
  const form = await plain.newPage();
  await form.goto(`${TOOL}${sheet}`);
  await form.getByRole('link', { name: 'Se igenom och publicera dina kommentarer' }).click();
  await form.getByText('Mät också väntan.').waitFor();
  const other = await plain.newPage();
  await other.goto(form.url());
  await mikaela.go(`${sheet}/publish-comments`);
  await page.setViewportSize(NARROW);
  await mikaela.clean('publish comments', ['sv', 'nb', 'en']);
  await mikaela.looked('publish-comments-phone');

  await form.getByRole('button', { name: 'Publicera (1)' }).click();
  await form.getByText('Dina kommentarer är publicerade. Gruppen ser dem nu.').waitFor();
  await other.getByRole('button', { name: 'Publicera (1)' }).click();
  await other.getByText('Inget publicerades.').waitFor();
  await plain.close();

  const author = new Visitor(browser, 'se', WHO);
  const group = await author.open('home', { way: 'window' });
  await author.inLanguage('sv');
  await author.go('/case?section=D');
  const models = await group
    .locator('a[href^="/model/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
  for (const path of models) {
    await author.go(path);
    if (await group.getByText('Mät också väntan.').count()) break;
  }
  await group.getByText('Vem svarar när handläggaren är borta?').first().waitFor();
  await group.getByText('Mät också väntan.').first().waitFor();
  await author.leave();
});
