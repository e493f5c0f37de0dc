// SPDX-License-Identifier: EUPL-1.2
// A question asked in the room: answered on a phone, seen to grow on the teacher's screen. And the card people may show.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, LAPTOP, shoot, startBrowser } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const PHONE = { width: 360, height: 740 };

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const width = (page) => page.locator('rect[data-bar=bar-time]').getAttribute('width');
const clean = async (page) =>
  assert.deepEqual([...(await houseFaults(page)), ...(await accessibilityFaults(page))], []);

test('a phone answers and the bar on the screen grows; the teacher pauses, hides and closes', async () => {
  const teacher = new Visitor(browser, 'se', 'Nils Holmström');
  const screen = await teacher.open('teacher', { way: 'window' });
  await screen.setViewportSize(LAPTOP);
  await teacher.go('/polls');
  await shoot(screen, 'poll-room-sv-laptop');
  await teacher.clean('polls', ['sv', 'nb', 'en']);
  await teacher.inLanguage('sv');
  await screen.locator('.vk-next a').click();
  const before = Number(await width(screen));
  const people = Number.parseInt(
    await screen
      .locator('.po-people')
      .innerText()
      .then((words) => words.match(/(\d+) har/)[1]),
    10,
  );
  await shoot(screen, 'poll-screen-sv-laptop');
  await teacher.clean('screen', ['sv', 'nb', 'en']);
  await teacher.inLanguage('sv');

  const learner = new Visitor(browser, 'no', 'Ingrid Solbakk');
  const phone = await learner.open('home', { way: 'window' });
  await phone.setViewportSize(PHONE);
  await phone.getByRole('link', { name: 'Svar her' }).click();
  await phone.locator('.po-choice').first().waitFor();
  assert.equal(await phone.locator('.po-result').count(), 0);
  await clean(phone);
  await shoot(phone, 'poll-ask-nb-phone');
  await phone.locator('.po-choice').first().click();
  await phone.getByRole('button', { name: 'Send svaret' }).click();
  await phone.locator('.ds-alert[data-color=success]').waitFor();
  await phone.locator('.po-result').waitFor();
  await learner.clean('phone', ['sv', 'nb', 'en']);
  await learner.inLanguage('nb');
  await shoot(phone, 'poll-answered-nb-phone');

  await screen
    .getByText(`${people + 1} har svarat`)
    .first()
    .waitFor();
  await screen.waitForFunction(
    (old) => Number(document.querySelector('rect[data-bar=bar-time]')?.getAttribute('width')) > old,
    before,
  );

  await screen.getByRole('button', { name: 'Pausa' }).click();
  await phone.locator('.ds-alert[data-color=info]').waitFor();
  await phone.locator('.po-choice').nth(2).click();
  await phone.getByRole('button', { name: 'Endre svaret' }).click();
  await phone.locator('.ds-error-summary').waitFor();
  assert.equal(await phone.locator('#choice-agree').isChecked(), true);
  await screen.getByRole('button', { name: 'Fortsätt' }).click();
  await phone.locator('[data-part=form][data-part-state=OPEN]').waitFor();
  assert.equal(await phone.locator('#choice-agree').isChecked(), true);
  await screen.getByRole('button', { name: 'Dölj resultatet' }).click();
  await screen.getByText('Resultatet är dolt').waitFor();
  await phone.locator('[data-part=result][data-part-state=hidden]').waitFor({ state: 'attached' });
  await screen.getByRole('button', { name: 'Stäng omröstningen' }).click();
  await screen.locator('.po-result').waitFor();
  await phone.getByRole('link', { name: 'Til neste spørsmål' }).waitFor();
  await phone.locator('.po-result').waitFor();
  await shoot(phone, 'poll-closed-nb-phone');
  await teacher.leave();
  await learner.leave();
});

test('without script a poll is answered and the result seen', async () => {
  const teacher = new Visitor(browser, 'no', 'Terje-Andre Solvang');
  const room = await teacher.open('teacher', { way: 'window' });
  await teacher.go('/polls');
  await room.locator('form:has(input[value=found]) button').click();
  await room.locator('.po-people--big').waitFor();
  const learner = new Visitor(browser, 'se', 'Karin Åström');
  const page = await learner.open('home', { way: 'window' });
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  await plain.addCookies((await page.context().cookies(TOOL)).filter((cookie) => cookie.name.includes('verkstad')));
  const quiet = await plain.newPage();
  await quiet.goto(room.url().replace('/polls/', '/poll/'));
  await quiet.getByRole('button', { name: 'Skicka svaret' }).click();
  await quiet.locator('.ds-error-summary').waitFor();
  await quiet.locator('#choice').check();
  await quiet.locator('#choice-nobody').check();
  await quiet.getByRole('button', { name: 'Skicka svaret' }).click();
  await quiet.locator('.ds-alert[data-color=success]').waitFor();
  assert.equal(await quiet.locator('#choice-nobody').isChecked(), true);
  await quiet.getByText('1 har svarat').first().waitFor();
  assert.equal(await quiet.locator('.po-result').count(), 0);
  await plain.close();
  await teacher.leave();
  await learner.leave();
});

test('the card is handed in by keyboard, changed, and taken back', async () => {
  const visitor = new Visitor(browser, 'se', 'Karin Åström');
  const page = await visitor.open('home', { way: 'window' });
  await page.setViewportSize(PHONE);
  await visitor.go('/exercise/E0.2');
  await visitor.clean('profile form', ['sv', 'nb', 'en']);
  await visitor.inLanguage('sv');
  await shoot(page, 'profile-form-sv-phone');
  await page.getByRole('button', { name: 'Lämna kortet' }).press('Enter');
  await page.locator('.ds-error-summary').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'ds-error-summary');
  await page.locator('.ds-error-summary a').first().press('Enter');
  await page.keyboard.press('Space');
  await page.locator('#experience').press('Space');
  await page.locator('#takeHome').pressSequentially('Ett lugnare arbetssätt.');
  await page.locator('#shown').press('Space');
  await page.getByRole('button', { name: 'Lämna kortet' }).press('Enter');
  await page.getByRole('heading', { name: 'Ditt kort är inlämnat' }).waitFor();
  await page.getByText('Visas för kursgruppen').waitFor();
  await page.getByRole('heading', { name: 'Birgitta Nyström' }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Håkan' }).count(), 0);
  await visitor.clean('profile', ['sv', 'nb', 'en']);
  await visitor.inLanguage('sv');
  await shoot(page, 'profile-sv-phone');
  await page.setViewportSize(LAPTOP);
  await shoot(page, 'profile-sv-laptop');
  await page.getByRole('link', { name: 'Ändra kortet' }).click();
  assert.equal(await page.locator('#takeHome').inputValue(), 'Ett lugnare arbetssätt.');
  await page.getByRole('link', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: 'Ta tillbaka kortet' }).click();
  await page.getByText('Ditt kort är borta').waitFor();
  assert.equal(await page.locator('#takeHome').inputValue(), '');
  await visitor.leave();
});
