// SPDX-License-Identifier: EUPL-1.2
// Every instrument on a narrow phone: step by step, in three languages, by keyboard alone, without script, and with a pause.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults,
  houseFaults,
  LAPTOP,
  openBrowser,
  shoot,
  startBrowser,
  tabTo,
  unseenFocus,
} from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const NARROW = { width: 360, height: 740 };

/** Answered so that the result has something of everything. */
const INSTRUMENTS = [
  { id: 'E1.2', steps: 4 },
  { id: 'E7.3', steps: 6 },
  { id: 'E9.1', steps: 9 },
  { id: 'E9.2', steps: 6 },
  { id: 'E9.3', steps: 4 },
];
const WORDS = {
  sv: 'Vi utgår från våra egna blanketter och inte från den som söker. Det märks på frågorna i kundtjänst. ',
  nb: 'Vi tar utgangspunkt i våre egne skjemaer og ikke i den som søker. Det merkes på spørsmålene i kundeservice. ',
  en: 'We start from our own forms and not from the person who applies. It shows in the questions we get. ',
};

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Answers what the step shows: radios by turns, words in every box. */
async function answer(page, language, seed) {
  const names = await page
    .locator('main form.in-form input[type=radio]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => radio.name))]);
  for (const [turn, name] of names.entries()) {
    const radios = page.locator(`main input[type=radio][name="${name}"]`);
    if (await page.locator(`main input[type=radio][name="${name}"]:checked`).count()) continue;
    await radios.nth((turn * 3 + seed) % (await radios.count())).check();
  }
  for (const box of await page.locator('main form.in-form textarea').all()) {
    if (!(await box.inputValue())) await box.fill(WORDS[language].repeat(4).trim());
  }
  for (const line of await page.locator('main form.in-form input[type=text]').all()) {
    if (!(await line.inputValue())) await line.fill(WORDS[language].slice(0, 60));
  }
  for (const [turn, choice] of (await page.locator('main form.in-form select').all()).entries()) {
    await choice.selectOption({ index: 1 + turn });
  }
}

/** The form goes once what was typed is saved, so the next page may be a moment away. */
async function leaveStep(page) {
  const next = page.waitForNavigation();
  await page.locator('main form.in-form button').first().click();
  await next;
}

async function faultless(page, what) {
  assert.deepEqual([...(await houseFaults(page)), ...(await accessibilityFaults(page))], [], what);
}

for (const [site, name, language] of [
  ['se', 'Birgitta Nyström', 'sv'],
  ['no', 'Tor Nilsen', 'nb'],
  ['se', 'Sara Vikman', 'en'],
]) {
  test(`${name} answers every instrument on a narrow phone in ${language}`, async () => {
    const visitor = new Visitor(browser, site, name);
    const page = await visitor.open('home', { way: 'window' });
    await page.setViewportSize(NARROW);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const { id, steps } of INSTRUMENTS) {
      await page.goto(`${TOOL}/exercise/${id}?again=1`);
      for (let step = 1; step <= steps; step++) {
        await answer(page, language, step + id.length);
        await faultless(page, `${id} step ${step} in ${language}`);
        await shoot(page, `instrument-${id}-${language}-${step}`);
        await leaveStep(page);
      }
      assert.match(page.url(), /\?attempt=\d+/, `${id} is answered: ${await page.locator('main').innerText()}`);
      await faultless(page, `${id} result in ${language}`);
      await shoot(page, `instrument-${id}-${language}-result`);
      await page.setViewportSize(LAPTOP);
      await faultless(page, `${id} result on a laptop in ${language}`);
      await shoot(page, `instrument-${id}-${language}-result-laptop`);
      await page.setViewportSize(NARROW);
    }
    await visitor.leave();
  });
}

test('an unfinished instrument says what is missing and keeps what is there', async () => {
  const visitor = new Visitor(browser, 'no', 'Kari Nordmo');
  const page = await visitor.open('home', { way: 'window' });
  await page.setViewportSize(NARROW);
  await page.goto(`${TOOL}/exercise/E1.2?again=1&step=signs`);
  await page.locator('#REACTIVE-2').check();
  await page.locator('main form.in-form button').first().click();

  await page.locator('.ds-error-summary').waitFor();
  const first = page.locator('.ds-error-summary a').first();
  assert.equal(await page.locator('.ds-error-summary').evaluate((box) => box === document.activeElement), true);
  await faultless(page, 'E1.2 with errors');
  await shoot(page, 'instrument-E1.2-errors');
  await first.click();
  assert.equal(await page.locator('#PER1-today').evaluate((radio) => radio === document.activeElement), true);
  await page
    .locator('main button[value="step:signs"]')
    .last()
    .evaluate((button) => button.closest('details').setAttribute('open', ''));
  await page.locator('main .in-list button[value="step:signs"]').click();
  assert.equal(await page.locator('#REACTIVE-2').isChecked(), true);
  await visitor.leave();
});

test('an instrument is answered by keyboard alone, with a pause', async () => {
  const visitor = new Visitor(browser, 'no', 'Siv Bakken');
  const page = await visitor.open('home', { way: 'window' });
  await page.goto(`${TOOL}/exercise/E1.2?again=1&step=who`);
  const unseen = [];
  const look = async () => unseen.push(await unseenFocus(page));
  for (const name of ['PER1-today', 'PER1-wished']) {
    await tabTo(page, page.locator(`#${name}`), 150, look);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
  }
  await tabTo(page, page.locator('main button[value=save]'), 150, look);
  await page.keyboard.press('Enter');
  await page.waitForURL(/saved=1&step=who/);
  await page.goto(`${TOOL}/exercise/E1.2`);

  assert.equal(await page.locator('#PER1-today-3').isChecked(), true);
  assert.equal(await page.locator('#PER1-wished-3').isChecked(), true);
  assert.deepEqual(unseen.filter(Boolean), []);
  await visitor.leave();
});

test('an instrument works without script', async () => {
  const { context } = await openBrowser(browser, { viewport: NARROW });
  const cookies = new Visitor(browser, 'se', 'Maria Öqvist');
  const signedIn = await cookies.open('home', { way: 'window' });
  await context.addCookies(await signedIn.context().cookies());
  await context.close();
  const still = await browser.newContext({ viewport: NARROW, locale: 'sv-SE', javaScriptEnabled: false });
  await still.addCookies(await signedIn.context().cookies());
  const page = await still.newPage();
  await page.goto(`${TOOL}/exercise/E7.3?again=1`);
  for (let step = 1; step <= 6; step++) {
    await answer(page, 'sv', step);
    await page.locator('main form.in-form button').first().click();
    await page.waitForLoadState();
  }
  assert.match(page.url(), /\?attempt=\d+/);
  assert.equal(await page.locator('.in-advice h2').count(), 1);
  await still.close();
  await cookies.leave();
});
