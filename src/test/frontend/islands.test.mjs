// SPDX-License-Identifier: EUPL-1.2
// The scripts that help while writing, in a real browser, inside the server's own page and policy; only the save address
// is played here, because a server that works cannot be made to lose a connection or an answer on demand.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFaults, openBrowser, startBrowser } from './browser.mjs';

const TOOL = process.env.VERKSTAD_TOOL;
const FIELD = `
  <form class="vk-form" method="post" action="/stub/sent" data-keep>
    <auto-save data-url="/stub/save" data-version="3">
      <div class="ds-field"><label class="ds-label" for="goal">Mål</label><textarea class="ds-input" id="goal" name="goal">gammal text</textarea></div>
      <input type="hidden" name="goal.version" value="3" data-version>
    </auto-save>
    <div class="ds-field"><label class="ds-label" for="reason">Skäl</label><input class="ds-input" id="reason" name="reason"></div>
    <p class="vk-actions"><button class="ds-button" type="submit" name="action" value="send">Skicka</button></p>
  </form>`;

let browser;
let context;
let page;
let saves;
let answer;

before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

beforeEach(async (scenario) => {
  await context?.close();
  const opened = await openBrowser(browser);
  context = opened.context;
  saves = [];
  answer = () => ({ status: 200, json: { version: 4, savedAt: new Date().toISOString() } });
  const help = await fetch(`${TOOL}/help`, { headers: { 'Accept-Language': 'sv' } });
  const html = await help.text();
  const policy = help.headers.get('content-security-policy') ?? '';
  await context.route('**/stub/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/stub/save') {
      saves.push({ ...JSON.parse(route.request().postData()), handle: route.request().headers()['x-verkstad-handle'] });
      const how = await answer(saves.length);
      return how === 'unreachable' ? route.abort() : route.fulfill(how);
    }
    const person = path.startsWith('/stub/other') ? 'umu-43' : 'umu-42';
    const failed = path === '/stub/sent' && scenario.name.includes('not arrived');
    const body = html
      .replace(/data-person="[^"]*"/, `data-person="${person}"`)
      .replace(/data-handle="[^"]*"/, 'data-handle="a-handle"')
      .replace('<body', `<body data-failed="${failed}"`)
      .replace('<div class="vk-content">', `<div class="vk-content">${path === '/stub/elsewhere' ? '' : FIELD}`);
    return route.fulfill({
      body,
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin' },
    });
  });
  page = await opened.newPage();
  await page.goto(`${TOOL}/stub/case`);
});

const field = () => page.getByLabel('Mål');
const said = () => page.getByRole('status');

test('saves while somebody writes, with the version and the handle, and says when', async () => {
  await field().fill('ny text');
  await field().blur();

  await said()
    .filter({ hasText: /^Sparat \d\d:\d\d$/ })
    .waitFor();
  assert.deepEqual(saves, [{ text: 'ny text', version: 3, handle: 'a-handle' }]);
  assert.equal(await page.locator('[name="goal.version"]').inputValue(), '4');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('saves by itself when the hands rest', async () => {
  await field().pressSequentially('!');

  await said().filter({ hasText: 'Sparat' }).waitFor({ timeout: 5_000 });
  assert.equal(saves.length, 1);
});

test('keeps the text on the device without a connection and sends it when it is back', async () => {
  answer = () => 'unreachable';
  await field().fill('skriven i tunneln');
  await field().blur();
  await said().filter({ hasText: 'sparad på den här enheten' }).waitFor();

  answer = () => ({ status: 200, json: { version: 4, savedAt: new Date().toISOString() } });
  await page.evaluate(() => window.dispatchEvent(new Event('online')));

  await said().filter({ hasText: 'Sparat' }).waitFor();
  assert.equal(saves.at(-1).text, 'skriven i tunneln');
});

test('offers the text again after a closed tab, to its own writer only', async () => {
  answer = () => 'unreachable';
  await field().fill('halv mening');
  await page.close({ runBeforeUnload: false });

  page = await context.newPage();
  await page.goto(`${TOOL}/stub/other`);
  assert.equal(await page.getByText('halv mening').count(), 0);
  answer = () => ({ status: 200, json: { version: 4, savedAt: new Date().toISOString() } });
  await page.goto(`${TOOL}/stub/case`);
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.getByRole('button', { name: 'Använd texten' }).click();

  assert.equal(await field().inputValue(), 'halv mening');
  await said().filter({ hasText: 'Sparat' }).waitFor();
});

test('tells on another page that unsaved text is waiting, and leads there', async () => {
  answer = () => 'unreachable';
  await field().fill('halv mening');
  await page.goto(`${TOOL}/stub/elsewhere`);

  await page.getByRole('region', { name: 'Osparad text' }).getByRole('link', { name: 'Mål' }).click();

  await page.getByText('halv mening').waitFor();
});

test('shows both texts in a conflict and keeps mine only on purpose', async () => {
  answer = (time) =>
    time === 1
      ? {
          status: 409,
          contentType: 'application/problem+json',
          json: { yours: 'min', theirs: 'Tors text', version: 9 },
        }
      : { status: 200, json: { version: 10, savedAt: new Date().toISOString() } };
  await field().fill('min text');
  await field().blur();
  await page.getByText('Tors text').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.getByRole('button', { name: 'Behåll min text' }).click();

  await said().filter({ hasText: 'Sparat' }).waitFor();
  assert.deepEqual([saves.length, saves[1].version, saves[1].text], [2, 9, 'min text']);
});

test('shows why a text was refused', async () => {
  answer = () => ({
    status: 422,
    contentType: 'application/problem+json',
    json: { detail: 'Ser ut som ett personnummer.' },
  });
  await field().fill('811218-9876');
  await field().blur();

  await said().filter({ hasText: 'Ser ut som ett personnummer.' }).waitFor();
});

test('keeps the text and says to open again when the session is over', async () => {
  answer = () => ({ status: 401, contentType: 'application/problem+json', json: {} });
  await field().fill('sent på kvällen');
  await field().blur();

  await said().filter({ hasText: 'öppna länken i Moodle igen' }).waitFor();
  assert.match(await page.evaluate(() => JSON.stringify(Object.values(localStorage))), /sent på kvällen/);
});

test('sends a form once although the button is pressed twice', async () => {
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData()));
  await page.getByLabel('Skäl').fill('skäl');

  await page.getByRole('button', { name: 'Skicka' }).dblclick();

  await page.waitForURL('**/stub/sent');
  assert.equal(sent.length, 1);
  assert.match(sent[0], /action=send/);
});

test('forgets what was typed in a form once a page has answered it', async () => {
  await page.getByLabel('Skäl').fill('framme');
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.waitForURL('**/stub/sent');

  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('offers what was typed in a form again when it has not arrived', async () => {
  await page.getByLabel('Skäl').fill('inte framme');
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.waitForURL('**/stub/sent');

  await page.goto(`${TOOL}/stub/case`);
  await page.getByRole('button', { name: 'Använd texten' }).click();

  assert.equal(await page.getByLabel('Skäl').inputValue(), 'inte framme');
});
