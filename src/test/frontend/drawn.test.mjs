// SPDX-License-Identifier: EUPL-1.2
// Exercises on a drawn model: numbered parts of a picture and the figures of a flow, answered by pointing, by keys and without
// script; and the models to build for practice. In three languages, on a phone and a laptop.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, NARROW, startBrowser, tabTo, unseenFocus } from './browser.mjs';
import { onPhone, TOOL } from './moodles.mjs';

const PARTS = {
  q1: 'EVENT.start',
  q2: 'DECISION',
  q3: 'LANE',
  q4: 'a3',
  q5: 'g',
  q6: 'RULE',
  q7: 'INPUT',
  q8: 'SUPPLY',
  q9: 'CONTROL',
  q10: 'FLOW',
  q11: 'f17',
  q12: 'e1',
};
const FLOW = {
  times: '1,25',
  work: '114,5',
  waiting: '114',
  lead: '115,91',
  flow: '1,65',
  handovers: '3.5',
  year: '2 290',
};

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const submit = (page) => page.locator('main form .vk-actions button:not([name])');

for (const [site, name, own] of [
  ['se', 'Sara Vikman', 'sv'],
  ['no', 'Kari Nordmo', 'nb'],
]) {
  test(`${name} reads drawn models on a phone and a laptop`, async () => {
    const { visitor, page } = await onPhone(browser, site, name);
    for (const language of [own, 'en', own]) {
      await visitor.inLanguage(language);
      for (const id of ['E3.5', 'E5.1', 'E5.4', 'E1.4', 'E2.4', 'E4.4']) {
        await visitor.go(`/exercise/${id}?again=1`);
        await visitor.looked(`drawn-${id}-${language}-phone`);
        await page.setViewportSize(LAPTOP);
        await visitor.looked(`drawn-${id}-${language}-laptop`);
        await page.setViewportSize(NARROW);
      }
    }

    await visitor.go('/exercise/E3.5?again=1');
    const drawn = async (picture) => (await page.locator(`${picture} text`).allTextContents()).join(' ');
    assert.ok(!(await drawn('.ex-parts svg')).includes('«'), 'the picture says no kinds before it is answered');
    for (const [question, answer] of Object.entries(PARTS)) await page.locator(`#${question}`).selectOption(answer);
    await page.locator('#q8').selectOption('INPUT');
    await submit(page).click();
    assert.match(await page.locator('.vk-next').innerText(), /11 (av|of) 12/);
    assert.ok((await drawn('svg.m-picture')).includes('«'), 'and says them after');
    await visitor.looked(`drawn-E3.5-result-${own}-phone`);
    await page.setViewportSize(LAPTOP);
    await visitor.looked(`drawn-E3.5-result-${own}-laptop`);

    await visitor.go('/exercise/E5.4?again=1');
    for (const [question, answer] of Object.entries(FLOW)) await page.locator(`#${question}`).fill(answer);
    await page.locator('#work').fill('140');
    await page.locator('input[name=longest][value=a6]').check();
    await submit(page).click();
    assert.match(await page.locator('.vk-next').innerText(), /7 (av|of) 8/);
    assert.match(
      await page.locator('main').innerText(),
      /20 \+ 1,25 × 12 \+ 0,25 × 8 \+ 40 \+ 0,25 × 30 \+ 25 \+ 5 = 114,5/,
    );
    await visitor.looked(`drawn-E5.4-result-${own}-laptop`);
    await page.setViewportSize(NARROW);
    await visitor.looked(`drawn-E5.4-result-${own}-phone`);
    await visitor.leave();
  });
}

test('a part is pointed at in the picture, and the list says which', async () => {
  const { visitor, page } = await onPhone(browser, 'se', 'Maria Öqvist');
  await page.setViewportSize(LAPTOP);
  await visitor.go('/exercise/E3.5?again=1');

  await page.locator('button[data-point=q5]').click();
  assert.match(await page.locator('.ex-pointing').innerText(), /5/);
  await page.locator('.m-number[data-part=g]').click();
  assert.equal(await page.locator('#q5').inputValue(), 'g');
  assert.match(await page.locator('.ex-pointing').innerText(), /Gångvägarna/);
  await page.locator('.m-number[data-part=a3]').click();
  assert.equal(await page.locator('#q4').inputValue(), 'a3', 'the first without an answer');
  await visitor.looked('drawn-E3.5-pointed-sv-laptop');
  await visitor.leave();
});

test('parts and figures are answered by keys alone', async () => {
  const { visitor, page } = await onPhone(browser, 'se', 'Maria Öqvist');
  const reach = (locator) => tabTo(page, locator, 200, async () => assert.equal(await unseenFocus(page), ''));

  await visitor.go('/exercise/E3.5?again=1');
  await reach(page.locator('#q4'));
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await page.locator('#q4').inputValue(), '');
  await visitor.go('/exercise/E5.4?again=1');
  await reach(page.locator('#times'));
  await page.keyboard.type('ofta');
  await page.keyboard.press('Enter');
  await page.locator('.ds-error-summary').waitFor();
  assert.equal(await page.locator('#times').inputValue(), 'ofta');
  await visitor.looked('drawn-E5.4-errors-sv-phone');
  await visitor.leave();
});

test('without script parts are chosen in lists, and nothing promises more', async () => {
  const { visitor, page } = await onPhone(browser, 'no', 'Sindre Aas');
  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state, viewport: NARROW });
  const form = await plain.newPage();

  await form.goto(`${TOOL}/exercise/E3.5?again=1`);
  assert.equal(await form.locator('button[data-point]:visible').count(), 0);
  for (const [question, answer] of Object.entries(PARTS)) await form.locator(`#${question}`).selectOption(answer);
  await submit(form).click();
  assert.match(await form.locator('.vk-next').innerText(), /12 (av|of) 12/);
  await plain.close();
  await visitor.leave();
});
