// SPDX-License-Identifier: EUPL-1.2
// The story once more without a mouse: nothing here clicks, everything is reached by Tab and done by keys, in the frame.
// At every stop of Tab one sees where one is, and every page somebody works on is looked at by axe.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openBrowser, startBrowser, tabTo, unseenFocus } from './browser.mjs';
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
    await this.clean();
    return this.tool;
  }

  /** Tab by Tab to the control; the place on the way that does not show where focus is fails the test. */
  async reach(locator) {
    await locator.waitFor();
    await tabTo(this.page, locator, 400, async () => {
      for (const frame of this.page.frames()) assert.equal(await unseenFocus(frame), '', frame.url());
    });
  }

  async press(locator, key = 'Enter') {
    await this.reach(locator);
    await this.page.keyboard.press(key);
  }

  async type(locator, words) {
    await this.reach(locator);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(words);
  }

  /** The page as it is has nothing axe would find. */
  async clean() {
    assert.deepEqual(await accessibilityFaults(this.tool), [], this.tool.url());
  }

  /** Tab reaches one radio of a group; arrows choose among them. */
  async choose(group, index) {
    const radios = group.getByRole('radio');
    const checked = group.locator('input:checked');
    const now = (await checked.count()) ? checked.first() : radios.first();
    await this.reach(now);
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
  await keys.clean();
});

test('a fault of a model is repaired by keys, and focus lands on the changed step', async () => {
  const keys = await Keys.of('se', 'Elle Šávvon');
  const tool = await keys.open('model');
  await keys.press(tool.getByRole('link', { name: 'Öppna modellen och rätta' }));
  const fault = tool.locator('.mo-finding').filter({ hasText: 'Vem utför ”Mäta avstånd”?' });
  await fault.waitFor();

  await keys.press(tool.locator('a[href*="edit=a4"]').first());
  await tool.locator('#form-a4').waitFor();
  await keys.clean();
  await keys.reach(tool.locator('#form-a4').getByLabel('Utförare', { exact: true }));
  await keys.page.keyboard.type('Skolskj');
  await keys.press(tool.locator('#form-a4').getByRole('button', { name: 'Spara' }).first());

  await fault.waitFor({ state: 'detached' });
  assert.equal(await tool.evaluate(() => document.activeElement.closest('tr')?.id), 'a4');
});

test('a case gets a step in its model, is completed and handed in by keys', async () => {
  const keys = await Keys.of('no', 'Sindre Aas');
  const tool = await keys.open('case');
  await keys.press(tool.locator('a[href="/case?section=D"]').first());
  await keys.press(tool.locator('main a[href^="/model/"]').first());
  await keys.type(tool.locator('#new-step'), 'Ringe kandidaten');
  await keys.press(tool.locator('form[aria-labelledby=new-step-heading] button[value=add-step]'));
  await tool.locator('tr.mo-changed').filter({ hasText: 'Ringe kandidaten' }).waitFor();
  await keys.clean();
  await keys.press(tool.locator('main a[href^="/case?section=D"]').first());
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
  await keys.clean();
  await keys.press(tool.locator('#confirmed'), 'Space');
  await keys.press(tool.locator('form[action$="/submit"] button'));

  await tool.getByText(/^[0-9a-f]{64}$/).waitFor();
  await keys.clean();
});

test('a review is written and delivered by keys', async () => {
  const keys = await Keys.of('no', 'Amina Hassan');
  const tool = await keys.open('reviews');
  await keys.press(tool.locator('main a[href^="/review/"]').first());
  const deliver = tool.getByRole('button', { name: 'Lever vurderingen' });
  await deliver.waitFor();
  await keys.clean();

  for (const criterion of await tool.locator('fieldset.rv-criterion').all()) {
    if (await criterion.getByRole('radio').count()) await keys.choose(criterion, 1);
    for (const text of await criterion.getByRole('textbox').all()) {
      await keys.type(text, 'Jeg ser hvem som trenger tjenesten. Hva skjer når ingen svarer i tide?');
    }
    if (await criterion.getByRole('combobox').count()) await keys.press(criterion.getByRole('combobox'), 'ArrowDown');
  }
  await keys.press(deliver);

  await tool.getByText('Vurderingen er levert').first().waitFor();
  await keys.clean();
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

test('the grade is found on the path by keys, and the research is answered', async () => {
  const keys = await Keys.of('no', 'Odd-Arne Myrvang');
  const tool = await keys.open('home');
  await keys.press(tool.locator('main a[href="/grade"]').first());
  await tool.locator('.gr-grade').filter({ hasText: /^C/ }).waitFor();
  await keys.clean();
  await keys.press(tool.locator('main a[href="/home"]').first());
  await tool.waitForURL(`${TOOL}/home`);
  await keys.press(tool.locator('main a[href="/consent"]').first());
  const answer = tool.locator('form[action="/consent"] button').first();
  await answer.waitFor();
  await keys.clean();

  await keys.press(answer);

  await tool.locator('main [role=status], main .ds-alert').first().waitFor();
});

test('the export for research is fetched by keys', async () => {
  const keys = await Keys.of('se', 'Ulla Bergdahl');
  const tool = await keys.open('research');
  const download = keys.page.waitForEvent('download');

  await keys.press(tool.locator('form[action="/research/export"] button').first());

  assert.match((await download).suggestedFilename(), /\.zip$/);
});
