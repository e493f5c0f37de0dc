// SPDX-License-Identifier: EUPL-1.2
// The story once more without a mouse: nothing here clicks, everything is reached by Tab and done by keys, in the frame.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, startBrowser, tabTo } from './browser.mjs';
import { LINKS, MOODLES, TOOL } from './moodles.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Somebody who uses keys only. */
class Keys {
  constructor(page) {
    this.page = page;
  }

  static async of(site, name) {
    const { newPage } = await openBrowser(browser);
    const keys = new Keys(await newPage());
    keys.site = site;
    keys.name = name;
    return keys;
  }

  async open(link) {
    await this.page.goto(`${MOODLES}/`);
    const course = new RegExp(`(kursen|kurset).* ${this.name}|${this.name}.*(kursen|kurset)`);
    await this.press(this.page.locator(`#${this.site}`).getByRole('button', { name: course }));
    const way = this.page.locator(`a[href*="view.php?id=${LINKS[link]}&v=1p3"][href*="frame=1"]`).first();
    await way.waitFor();
    await this.press(way);
    await this.page.locator('#contentframe').waitFor();
    this.tool = await (await this.page.locator('#contentframe').elementHandle()).contentFrame();
    await this.tool.waitForURL((url) => url.href.startsWith(`${TOOL}/`) && !url.pathname.startsWith('/lti/'));
    await this.tool.locator('h1').waitFor();
    return this.tool;
  }

  async press(locator, key = 'Enter') {
    await locator.waitFor();
    await tabTo(this.page, locator, 400);
    await this.page.keyboard.press(key);
  }

  async type(locator, words) {
    await locator.waitFor();
    await tabTo(this.page, locator, 400);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(words);
  }

  /** Tab reaches one radio of a group; arrows choose among them. */
  async choose(group, index) {
    const radios = group.getByRole('radio');
    const checked = group.locator('input:checked');
    const now = (await checked.count()) ? checked.first() : radios.first();
    await tabTo(this.page, now, 400);
    await this.page.keyboard.press('Space');
    const at = await now.evaluate((radio) =>
      [...radio.form.elements].filter((other) => other.name === radio.name).indexOf(radio),
    );
    for (let step = at; step < index; step++) await this.page.keyboard.press('ArrowDown');
    for (let step = at; step > index; step--) await this.page.keyboard.press('ArrowUp');
    assert.equal(await radios.nth(index).isChecked(), true);
  }
}

test('a quiz is opened, skipped into, answered and corrected by keys', async () => {
  const keys = await Keys.of('se', 'Elle Šávvon');
  const tool = await keys.open('quiz');
  const again = tool.getByRole('link', { name: 'Gör ett nytt försök' });
  if (await again.count()) await keys.press(again.first());
  await tool.getByRole('button', { name: 'Rätta mina svar' }).waitFor();
  await keys.press(tool.getByRole('link', { name: 'Hoppa till innehållet' }));
  assert.equal(await tool.evaluate(() => document.activeElement.id), 'main');

  for (const question of await tool.getByRole('group').all()) await keys.choose(question, 1);
  await keys.press(tool.getByRole('button', { name: 'Rätta mina svar' }));

  await tool.getByRole('heading', { name: 'Dina svar, med förklaringar' }).waitFor();
});

test('a fault of a model is repaired by keys, and focus lands on the changed step', async () => {
  const keys = await Keys.of('se', 'Elle Šávvon');
  const tool = await keys.open('model');
  await keys.press(tool.getByRole('link', { name: 'Öppna modellen och rätta' }));
  const fault = tool.locator('.mo-finding').filter({ hasText: 'Vem utför ”Mäta avstånd”?' });
  await fault.waitFor();

  await keys.press(tool.locator('a[href*="edit=a4"]').first());
  const lane = tool.locator('#form-a4').getByLabel('Utförare');
  await lane.waitFor();
  await tabTo(keys.page, lane, 400);
  await keys.page.keyboard.type('Skolskj');
  await keys.press(tool.locator('#form-a4').getByRole('button', { name: 'Spara' }).first());

  await fault.waitFor({ state: 'detached' });
  assert.equal(await tool.evaluate(() => document.activeElement.closest('tr')?.id), 'a4');
});

test('a case is completed and handed in by keys', async () => {
  const keys = await Keys.of('no', 'Sindre Aas');
  const tool = await keys.open('case');
  await tool.locator('a[href$="/submit"]').first().waitFor();

  for (let step = 0; step < 40; step++) {
    await keys.press(tool.locator('a[href$="/submit"]').first());
    await tool.waitForURL(/\/submit$/);
    const missing = tool.locator('#missing a').first();
    if ((await missing.count()) === 0) break;
    const field = (await missing.getAttribute('href')).split('#')[1];
    await keys.press(missing);
    const control = tool.locator(`[id="${field}"]`);
    await control.waitFor();
    if (await control.evaluate((found) => found.matches('select'))) await keys.press(control, 'ArrowDown');
    else await keys.type(control, 'Avdelingsleder');
    await keys.press(tool.locator('form[action*="/section/"] button[type=submit]').first());
    await tool.waitForURL(/section=/);
  }
  await keys.press(tool.locator('#confirmed'), 'Space');
  await keys.press(tool.locator('form[action$="/submit"] button'));

  await tool.getByText(/^[0-9a-f]{64}$/).waitFor();
});

test('a grade is judged, decided and published by keys, and arrives in the Norwegian gradebook', async () => {
  const keys = await Keys.of('no', 'Terje-Andre Solvang');
  const tool = await keys.open('teacher');
  await keys.press(tool.locator('main a[href="/grading"]').first());
  await keys.press(tool.getByRole('link', { name: 'Odd-Arne Myrvang' }).first());
  await tool.getByRole('heading', { level: 1, name: 'Odd-Arne Myrvang' }).waitFor();
  const waived = tool.locator('form[action$="/waive"]');
  for (let left = await waived.count(); left > 0; left--) {
    await keys.press(tool.locator('details:has(form[action$="/waive"]) > summary').first());
    await keys.type(waived.first().getByRole('textbox'), 'Gjort muntlig på samlingen i Umeå.');
    await keys.press(waived.first().getByRole('button'));
    await waived.nth(left - 1).waitFor({ state: 'detached' });
  }

  for (const criterion of await tool.locator('#levels fieldset').all()) await keys.choose(criterion, 2);
  await keys.press(tool.locator('#levels button[type=submit]'));
  const decide = tool.locator('form[action$="/decide"]');
  await decide.waitFor();
  await keys.press(decide.getByRole('button'));
  await keys.press(tool.locator('a[href^="/grading/publish"]').first());
  await keys.press(tool.locator('form[action="/grading/publish"] button'));
  await tool.getByRole('heading', { level: 1 }).waitFor();

  const patience = Date.now() + 60_000;
  for (;;) {
    await keys.page.goto(`${MOODLES}/no/grade/report/index.php?id=3`);
    const row = await keys.page.locator('tr').filter({ hasText: 'Odd-Arne Myrvang' }).first().innerText();
    if (/\bC\s+72[.,]5\b/.test(row)) break;
    assert.ok(Date.now() < patience, `no grade arrived: ${row}`);
    await keys.page.waitForTimeout(1_000);
  }
});
