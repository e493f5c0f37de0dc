// SPDX-License-Identifier: EUPL-1.2
// What is drawn is on the device within a second and on the server within five, sealed where the case is confidential;
// it comes back after a new launch, beside another window, with a full or forbidden storage and with a broken draft.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, LAPTOP, PHONE, shoot, startBrowser } from './browser.mjs';
import { Visitor } from './moodles.mjs';
import { Pen } from './pen.mjs';

const ON_DEVICE = 1000;
const ON_SERVER = 5000;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** The person whose case nobody else writes in, at an empty process. */
async function atProcess(viewport = LAPTOP) {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.ownCase(viewport);
  const path = await visitor.ownModel('D1');
  return { visitor, page, path, pen: new Pen(page, path) };
}

const rename = async (pen, name) => {
  await pen.press('Home', 'F2');
  await pen.page.locator('.me-inline').fill(name);
  await pen.press('Enter');
  return Date.now();
};

const waitingTexts = (page) =>
  page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith('verkstad:command:') ? [text] : [])),
  );

async function sooner(limit, since, holds) {
  while (!(await holds())) {
    assert.ok(Date.now() - since < limit, `not within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('is on the server within five seconds', async () => {
  const { visitor, pen } = await atProcess();
  await pen.open();

  const since = await rename(pen, 'Hantera parkeringstillstånd');

  await sooner(ON_SERVER, since, async () => JSON.stringify(await pen.model()).includes('Hantera parkeringstillstånd'));
  await pen.page.locator('.me-save[data-state=saved]').waitFor();
  assert.deepEqual(await waitingTexts(pen.page), []);
  await visitor.leave();
});

test('changes of a confidential case lie sealed on the device, and are there after a new launch', async () => {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  let page = await visitor.ownCase(LAPTOP);
  const path = await visitor.ownModel('D1');
  await confide(visitor, 'REVIEWERS');
  await visitor.go(path);
  const pen = new Pen(page, path);
  await pen.open();
  await page.route('**/commands', (route) => route.abort());

  const since = await rename(pen, 'Hemlig hantering');

  await sooner(ON_DEVICE, since, async () => (await waitingTexts(page)).length > 0);
  await page.locator('.me-save[data-state=waiting]').waitFor();
  const kept = (await waitingTexts(page)).join();
  assert.match(kept, /"sealed"/);
  assert.doesNotMatch(kept, /Hemlig|hantering|label|Process/);

  await visitor.loseSession();
  page = await visitor.open('home', { way: 'window' });
  const link = page.locator(`.vk-waiting a[href="${path}"]`);
  await link.waitFor();
  assert.doesNotMatch(await link.innerText(), /Hemlig/);
  assert.deepEqual(await accessibilityFaults(page), []);
  await visitor.go(path);
  await page.locator('[data-draw] > button').click();
  await page.locator('.me-paper [aria-label*="Hemlig hantering"]').first().waitFor({ state: 'attached' });
  assert.deepEqual(await waitingTexts(page), []);
  await confide(visitor, 'COURSE');
  await visitor.leave();
});

/** Says in the case's first section who may read it. */
async function confide(visitor, choice) {
  const status = await visitor.tool.evaluate(async (level) => {
    const page = new DOMParser().parseFromString(await (await fetch('/case?section=A')).text(), 'text/html');
    const field = [...page.querySelectorAll('[data-url*="/fields/"]')].find((each) =>
      each.querySelector(`input[type=radio][value=${level}], option[value=${level}]`),
    );
    if (!field) return 'no field';
    const answer = await fetch(field.dataset.url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Verkstad-Handle': document.body.dataset.handle },
      body: JSON.stringify({ text: level, version: Number(field.dataset.version) }),
    });
    return answer.status;
  }, choice);
  assert.equal(status, 200);
}

test('another window with the same model follows at once', async () => {
  const { visitor, page, path, pen } = await atProcess();
  await pen.open();
  const second = await page.context().newPage();
  await second.goto(page.url());
  const beside = new Pen(second, path);
  await beside.open();

  await rename(pen, 'Pröva ansökningar');

  await second.locator('.me-paper [aria-label*="Pröva ansökningar"]').first().waitFor({ state: 'attached' });
  await rename(beside, 'Pröva ärenden');
  await page.locator('.me-paper [aria-label*="Pröva ärenden"]').first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('.me-conflict button').count(), 0);
  await visitor.leave();
});

test('says so when the browser may keep nothing, and does not let the page go by mistake', async () => {
  const { visitor, page, pen } = await atProcess();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await pen.open();
  await page.route('**/commands', (route) => route.abort());

  await rename(pen, 'Pröva ansökningar');

  await page.locator('.me-save', { hasText: 'får inte spara' }).waitFor();
  assert.equal(await page.locator('model-editor').evaluate((editor) => editor.atRisk), true);
  await page.unroute('**/commands');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.locator('.me-save[data-state=saved]').waitFor();
  assert.equal(await page.locator('model-editor').evaluate((editor) => editor.atRisk), false);
  await visitor.leave();
});

test('tells of a draft it cannot read, and leaves it until somebody says otherwise', async () => {
  const { visitor, page, path, pen } = await atProcess(PHONE);
  await page.evaluate((uid) => {
    localStorage.setItem(`verkstad:command:${document.body.dataset.person}:${uid}:broken`, '{"half":');
  }, path.split('/').at(-1));

  await pen.open();

  const told = page.locator('.me-trouble', { hasText: 'inte går att läsa: 1' });
  await told.waitFor();
  assert.deepEqual(await waitingTexts(page), ['{"half":']);
  assert.deepEqual(await accessibilityFaults(page), []);
  await shoot(page, 'editor-broken-draft-sv-phone');
  await told.getByRole('button').click();
  await told.waitFor({ state: 'detached' });
  assert.deepEqual(await waitingTexts(page), []);
  await visitor.leave();
});

test('only shows a model that belongs to a newer version of the tool', async () => {
  const { visitor, page, pen } = await atProcess();
  await page.route('**/drawing', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), format: 99 } });
  });

  await pen.open();
  await page.locator('.me-trouble', { hasText: 'nyare version' }).waitFor();
  await pen.press('Delete');
  await pen.press('n');

  assert.equal(await page.locator('dialog[open]').count(), 0);
  assert.equal(await page.locator('.me-toolbar').getByRole('button', { name: 'Ta bort' }).count(), 0);
  await visitor.leave();
});
