// SPDX-License-Identifier: EUPL-1.2
// Every command of the server's list (api/v1/models/commands.schema.json) is carried out in three ways: in the drawing by
// keys alone and by pointing, and by a plain form with script off. All three must make the very same model. A command
// without one of the ways fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, startBrowser } from './browser.mjs';
import { FIRST, WAYS } from './drawn-commands.mjs';
import { TOOL, Visitor } from './moodles.mjs';
import { Pen } from './pen.mjs';

const MEANS = ['keys', 'pointer', 'form'];

const schema = await (await fetch(`${TOOL}/api/v1/models/commands.schema.json`)).json();
const listed = [...schema.$defs.one.oneOf, ...schema.$defs.any.oneOf].flatMap(
  ({ properties }) => properties?.command?.const ?? [],
);

let browser;
let visitor;
let pen;
let plain;
let start;

/** The forms of the page as a browser without script sends them. */
class PlainForm {
  constructor(page, drawer) {
    this.page = page;
    this.pen = drawer;
  }

  async open(id = '') {
    await this.page.goto(`${TOOL}${this.pen.path}${id === '' ? '' : `?edit=${id}`}`);
  }

  async set(name, value) {
    const field = this.page.locator(`#${name}`);
    // what is folded away is opened as anybody opens it
    const folded = this.page.locator('details:not([open])', { has: field }).locator('> summary');
    if (await folded.count()) await folded.first().click();
    const isList = await field.evaluate((one) => one.tagName === 'SELECT');
    await (isList ? field.selectOption(value) : field.fill(value));
  }

  async send(asked) {
    const answered = this.page.waitForEvent('framenavigated');
    await this.page.locator(`button[name=_do][value="${asked}"]`).first().click();
    await answered;
    await this.page.waitForLoadState();
  }
}

before(async () => {
  browser = await startBrowser();
  visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.ownCase(LAPTOP);
  pen = new Pen(page, await visitor.ownModel('D1'));
  const cookies = await page.context().cookies(TOOL);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: LAPTOP, locale: 'sv-SE' });
  context.setDefaultTimeout(15_000);
  await context.addCookies(cookies.filter(({ name }) => name.includes('verkstad')));
  plain = new PlainForm(await context.newPage(), pen);
  await pen.sendAll(FIRST);
  start = (await pen.model()).model;
  await pen.open();
});
after(() => browser.close());

/** The model as it was at first, by the store's own undo. */
async function backToStart() {
  for (let step = 0; step < 5; step++) {
    const now = await pen.model();
    if (JSON.stringify(now.model) === JSON.stringify(start)) return;
    assert.equal(await pen.send(now.base, { command: 'undo' }), 200);
  }
  assert.fail('the model cannot be brought back');
}

async function by(means, way) {
  await backToStart();
  if (way.before) await pen.sendAll(await way.before(pen));
  const { base, model } = await pen.model();
  if (means === 'form') {
    await way.form(plain);
  } else {
    await pen.catchUp(base);
    await way[means](pen);
    await pen.drawnAfter(base);
  }
  const after = await pen.model();
  assert.ok(after.base > base, `${means}: nothing was changed`);
  assert.notDeepEqual(after.model, model, `${means}: the model is as it was`);
  return after.model;
}

test('every command of the list has its three ways', () => {
  const missing = listed.flatMap((name) =>
    MEANS.filter((means) => !WAYS[name]?.[means]).map((means) => `${name} by ${means}`),
  );
  assert.ok(listed.length > 10, listed.join(' '));
  assert.deepEqual(missing, []);
});

for (const name of listed) {
  const way = WAYS[name];
  if (!way) continue;
  test(`${name} makes the same model by keys, by pointing and by a plain form`, async () => {
    const byForm = await by('form', way);

    assert.deepEqual(await by('keys', way), byForm);
    assert.deepEqual(await by('pointer', way), byForm);
  });
}

test('nothing of it breaks the page’s policy', () => {
  assert.deepEqual(pen.broken, []);
});
