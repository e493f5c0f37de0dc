// SPDX-License-Identifier: EUPL-1.2
// Exercises answered by a form, on a phone: a tree, sixteen cards and a calculation, in three languages. By keys alone, without
// script, and with answers that save themselves and meet those of another device.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults,
  houseFaults,
  LAPTOP,
  NARROW,
  shoot,
  startBrowser,
  tabTo,
  unseenFocus,
} from './browser.mjs';
import { onPhone, TOOL } from './moodles.mjs';

/** Goal → level and the goal it contributes to. */
const TREE = {
  g0: ['0', ''],
  g1: ['1', 'g0'],
  g2: ['1', 'g0'],
  g3: ['2', 'g1'],
  g4: ['2', 'g1'],
  g5: ['2', 'g1'],
  g6: ['3', 'g5'],
  g7: ['2', 'g1'],
  g8: ['2', 'g1'],
  g9: ['3', 'g3'],
  g10: ['3', 'g4'],
  g11: ['3', 'g2'],
};
const FLOW = { hours: '2 700', fte: '1,59', flow: '0,78', rework: '540', fteAll: '1.91' };

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const submit = (page) => page.locator('main form .vk-actions button:not([name])');
const saved = (page) => page.locator('auto-save .vk-saved[data-state=saved]');

for (const [site, name, own] of [
  ['se', 'Sara Vikman', 'sv'],
  ['no', 'Kari Nordmo', 'nb'],
]) {
  test(`${name} sorts and works out numbers on a phone`, async () => {
    const { visitor, page } = await onPhone(browser, site, name);
    for (const language of [own, 'en', own]) {
      await visitor.inLanguage(language);
      for (const id of ['E2.1', 'E5.1', 'E6.1']) {
        await visitor.go(`/exercise/${id}?again=1`);
        await visitor.looked(`task-${id}-${language}-phone`);
      }
    }

    await visitor.go('/exercise/E5.1?again=1');
    for (const [question, answer] of Object.entries(FLOW)) await page.locator(`#${question}`).fill(answer);
    await page.locator('#hours').fill('162000');
    await submit(page).click();
    await page.locator('.vk-next').waitFor();
    await visitor.looked(`task-E5.1-result-${own}-phone`);
    await page.setViewportSize(LAPTOP);
    await visitor.looked(`task-E5.1-result-${own}-laptop`);

    await visitor.go('/exercise/E2.1?again=1');
    await visitor.looked(`task-E2.1-${own}-laptop`);
    for (const [goal, [level, above]] of Object.entries(TREE)) {
      await page.locator(`[id="${goal}"]`).selectOption(level);
      if (above) await page.locator(`[id="${goal}.parent"]`).selectOption(goal === 'g6' ? 'g1' : above);
    }
    assert.match(await page.locator('[data-count]').innerText(), /^12 .* 12 /);
    assert.equal(await page.locator('[data-outline] li').count(), 12);
    await visitor.looked(`task-E2.1-full-${own}-laptop`);
    await submit(page).click();
    await page.locator('.vk-next').waitFor();
    await visitor.looked(`task-E2.1-result-${own}-laptop`);
    await page.setViewportSize(NARROW);
    await visitor.looked(`task-E2.1-result-${own}-phone`);

    await visitor.go('/exercise/E6.1?again=1');
    for (const card of await page.locator('[data-item]').all()) await card.locator('label').first().click();
    assert.match(await page.locator('[data-count]').innerText(), /^16 .* 16 /);
    await page.setViewportSize(LAPTOP);
    await visitor.looked(`task-E6.1-full-${own}-laptop`);
    await submit(page).click();
    await page.locator('.vk-next').waitFor();
    await visitor.looked(`task-E6.1-result-${own}-laptop`);
    await page.setViewportSize(NARROW);
    await visitor.looked(`task-E6.1-result-${own}-phone`);
    await visitor.leave();
  });
}

test('a card, a goal and a number are reached and answered by keys alone', async () => {
  const { visitor, page } = await onPhone(browser, 'se', 'Maria Öqvist');
  const reach = (locator) => tabTo(page, locator, 200, async () => assert.equal(await unseenFocus(page), ''));

  await visitor.go('/exercise/E6.1?again=1');
  await reach(page.locator('#c1'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.match(await page.locator('[data-count]').innerText(), /^2 .* 16 /);

  await visitor.go('/exercise/E2.1?again=1');
  await reach(page.locator('#g9'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  assert.match(await page.locator('[data-count]').innerText(), /^1 .* 12 /);

  await visitor.go('/exercise/E5.1?again=1');
  await reach(page.locator('#hours'));
  await page.keyboard.type('mycket');
  await page.keyboard.press('Enter');
  await page.locator('.ds-error-summary').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'ds-error-summary');
  assert.equal(await page.locator('#hours').inputValue(), 'mycket');
  await visitor.looked('task-E5.1-errors-sv-phone');
  await visitor.leave();
});

test('answers save themselves, and two devices never overwrite each other', async () => {
  const { visitor, page } = await onPhone(browser, 'se', 'Maria Öqvist');
  await visitor.go('/exercise/E6.1');
  const other = await page.context().newPage();
  await other.goto(`${TOOL}/exercise/E6.1`);

  await page.locator('[data-item=c3] label').nth(1).click();
  await saved(page).waitFor();
  await other.locator('[data-item=c3] label').nth(2).click();
  await other.locator('.vk-conflict').waitFor();
  const sides = await other.locator('.vk-conflict__text').allInnerTexts();
  assert.equal(sides.length, 2);
  assert.notEqual(sides[0], sides[1]);
  assert.deepEqual([...(await houseFaults(other)), ...(await accessibilityFaults(other))], []);
  await shoot(other, 'task-E6.1-conflict-sv');
  await other.locator('.vk-conflict button').nth(1).click();
  assert.equal(await other.locator('[data-item=c3] input').nth(1).isChecked(), true);

  await page.reload();
  assert.equal(await page.locator('[data-item=c3] input').nth(1).isChecked(), true);
  assert.equal(await page.locator('.vk-next').count(), 0);
  await visitor.leave();
});

test('without script the same form is saved, shown and answered', async () => {
  const { visitor, page } = await onPhone(browser, 'no', 'Sindre Aas');
  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state, viewport: NARROW });
  const form = await plain.newPage();

  await form.goto(`${TOOL}/exercise/E2.1?again=1`);
  await form.locator('[id="g0"]').selectOption('0');
  await form.locator('[id="g1"]').selectOption('1');
  await form.locator('[id="g1.parent"]').selectOption('g0');
  await form.locator('button[name=_action]').click();
  await form.locator('.ds-alert').waitFor();
  assert.match(await form.locator('[data-count]').innerText(), /^2 .* 12 /);
  assert.equal(await form.locator('[data-outline] li').count(), 2);

  await form.goto(`${TOOL}/exercise/E5.1?again=1`);
  for (const [question, answer] of Object.entries(FLOW)) await form.locator(`#${question}`).fill(answer);
  await form.locator('#hours').fill('2.700');
  await submit(form).click();
  assert.match(await form.locator('#hours-error').innerText(), /2700.*2,700/);
  assert.equal(await form.locator('#fte').inputValue(), '1,59');
  await form.locator('#hours').fill('2700');
  await submit(form).click();
  assert.match(await form.locator('.vk-next').innerText(), /5 (av|of) 5/);
  await plain.close();
  await visitor.leave();
});
