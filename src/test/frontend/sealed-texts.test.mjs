// SPDX-License-Identifier: EUPL-1.2
// Texts that wait on a device: readable there in an open case, and for nobody without a live session in a confidential one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, LAPTOP, PHONE, shoot, startBrowser } from './browser.mjs';
import { Visitor } from './moodles.mjs';

const WORDS = 'Bilen kom för sent var femte gång';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** The person whose case nobody else writes in. */
async function atCase(choice, viewport = LAPTOP) {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.ownCase(viewport);
  await confide(page, choice);
  await visitor.go('/case?section=B');
  return { visitor, page };
}

/** Says in the case's first section who may read it. */
async function confide(page, choice) {
  const status = await page.evaluate(async (level) => {
    const section = new DOMParser().parseFromString(await (await fetch('/case?section=A')).text(), 'text/html');
    const field = [...section.querySelectorAll('[data-url*="/fields/"]')].find((each) =>
      each.querySelector(`input[type=radio][value=${level}], option[value=${level}]`),
    );
    const answer = await fetch(field.dataset.url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Verkstad-Handle': document.body.dataset.handle },
      body: JSON.stringify({ text: level, version: Number(field.dataset.version) }),
    });
    return answer.status;
  }, choice);
  assert.equal(status, 200);
}

/** Everything that lies in this browser for our pages, wherever a page may put it. */
const lying = (page) =>
  page.evaluate(async () => {
    const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = failed;
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        found.push(JSON.stringify(await new Promise((done) => (all.onsuccess = () => done(all.result)))));
      }
    }
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) {
        found.push(await (await (await caches.open(name)).match(request)).text());
      }
    }
    return found.join('\n');
  });

const cut = (page) => page.route('**/fields/**', (route) => route.abort());

async function write(page, words, field = 'B7') {
  await page.locator(`#${field}`).fill(words);
  await page.locator(`auto-save:has(#${field}) .vk-saved[data-state=device]`).waitFor();
}

async function emptied(page, visitor) {
  await page.unroute('**/fields/**');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.locator('auto-save:has(#B7) .vk-saved[data-state=saved]').waitFor();
  await confide(page, 'COURSE');
  await visitor.leave();
}

test('the text of an open case lies readable on the device until it is sent', async () => {
  const { visitor, page } = await atCase('COURSE');
  await cut(page);

  await write(page, `${WORDS}, ${Date.now()}`);

  assert.match(await lying(page), new RegExp(WORDS));
  await emptied(page, visitor);
});

test('the text of a confidential case lies sealed, and is offered after a new launch', async () => {
  let { visitor, page } = await atCase('REVIEWERS', PHONE);
  const words = `${WORDS}, ${Date.now()}`;
  const label = (await page.locator('label[for=B7]').innerText()).trim().slice(0, 12);
  await cut(page);

  await write(page, words);

  const kept = await lying(page);
  assert.match(kept, /"sealed\\*"/);
  assert.doesNotMatch(kept, /femte|Bilen/);
  assert.ok(!kept.includes(label), label);
  await shoot(page, 'sealed-text-sv-phone');

  await visitor.loseSession();
  page = await visitor.open('home', { way: 'window' });
  await page.locator('.vk-waiting a', { hasText: 'Text du skrev' }).click();
  const offer = page.locator('auto-save:has(#B7) .vk-waiting');
  await offer.getByText(words).waitFor();
  assert.doesNotMatch(await lying(page), /femte|Bilen/);
  assert.deepEqual(await accessibilityFaults(page), []);
  await offer.getByRole('button', { name: 'Använd texten' }).click();
  await page.locator('auto-save:has(#B7) .vk-saved[data-state=saved]').waitFor();
  assert.doesNotMatch(await lying(page), /"sealed/);
  await confide(page, 'COURSE');
  await visitor.leave();
});

test('what was typed while the case was open is sealed as soon as the page hears that it no longer is', async () => {
  const { visitor, page } = await atCase('COURSE');
  await page.route('**/fields/B7', (route) => route.abort());
  await write(page, `${WORDS}, ${Date.now()}`);
  assert.match(await lying(page), /femte/);

  await confide(page, 'REVIEWERS');
  // the answer of any other field tells
  await page.locator('#B8').fill(`Var dag, ${Date.now()}`);
  await page.locator('auto-save:has(#B8) .vk-saved[data-state=saved]').waitFor();

  await page.waitForFunction(() => !JSON.stringify({ ...localStorage }).includes('femte'));
  await write(page, `${WORDS}, sedan ${Date.now()}`);
  assert.doesNotMatch(await lying(page), /femte/);
  await page.unroute('**/fields/B7');
  await emptied(page, visitor);
});

test('without a key nothing is kept, which is said, and nothing is lost with the page by mistake', async () => {
  const { visitor, page } = await atCase('REVIEWERS');
  await page.route('**/device-key', (route) => route.abort());
  await page.reload();
  await cut(page);

  await page.locator('#B7').fill(`${WORDS}, ${Date.now()}`);
  await page.locator('auto-save:has(#B7) .vk-saved[data-state=unsafe]').waitFor();

  assert.match(await page.locator('auto-save:has(#B7) .vk-saved').innerText(), /kan inte sparas på den här enheten/);
  assert.doesNotMatch(await lying(page), /femte/);
  assert.equal(await page.locator('auto-save:has(#B7)').evaluate((field) => field.atRisk), true);
  await page.unroute('**/device-key');
  await emptied(page, visitor);
});

test('what a teacher writes about a case is sealed too, with the form it stands in', async () => {
  const visitor = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const page = await visitor.open('teacher', { way: 'window' });
  await visitor.go('/grading');
  const sheets = await page
    .locator('main a[href^="/grading/"]')
    .evaluateAll((all) => all.map(({ pathname }) => pathname));
  const choice = page.locator('form#levels[data-keep] input[type=radio]:not(:checked)').first();
  for (const sheet of sheets.filter((path) => /\/\d+$/.test(path))) {
    await visitor.go(sheet);
    if (await choice.count()) break;
  }
  await choice.check();

  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('sealed'));

  assert.doesNotMatch(await lying(page), /level-/);
  await visitor.leave();
});

/** A reviewer at a comment on a model, which only the case's own readers may see. @param slow how long the device takes to seal */
async function atComment(slow) {
  const visitor = new Visitor(browser, 'se', 'Karin Åström');
  const page = await visitor.open('reviews', { way: 'window' });
  await visitor.inLanguage('sv');
  await page.addInitScript((wait) => {
    const { encrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.encrypt = async function (...all) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return encrypt.apply(this, all);
    };
  }, slow);
  const way = `${await page.locator('main a[href^="/review/"]').first().getAttribute('href')}/comments/D1`;
  await withdrawn(visitor, way);
  await page.locator('a.ds-button[href$="at=#write"]').click();
  await page.locator('form[data-keep] textarea').waitFor();
  assert.equal(await page.evaluate(() => document.body.dataset.confidential), 'true');
  return { visitor, page, way };
}

async function withdrawn(visitor, way) {
  const page = await visitor.go(way);
  while (await page.locator('button[name=withdraw]').count()) {
    await page.locator('button[name=withdraw]').first().click();
    await page.waitForURL(/done=withdrawn/);
  }
  await visitor.go(way);
}

/** Typed and sent in one breath: nothing has time to come between. */
const typeAndSend = (page, words) =>
  page.evaluate((text) => {
    const area = document.querySelector('form[data-keep] textarea');
    area.focus();
    document.execCommand('insertText', false, text);
    area.form.requestSubmit(area.form.querySelector('button[type=submit]'));
  }, words);

for (const slow of [0, 250]) {
  test(`a form sent with its last letter is whole on the device when sending fails, sealing taking ${slow} ms`, async () => {
    const { visitor, page } = await atComment(slow);
    const words = `${WORDS}, ${Date.now()}`;
    await page.context().setOffline(true);

    await typeAndSend(page, words);

    for (let tries = 0; tries < 100 && !page.url().startsWith('chrome-error:'); tries++) await page.waitForTimeout(50);
    assert.match(page.url(), /^chrome-error:/);
    await page.context().setOffline(false);
    await page.goBack();
    const offer = page.locator('form[data-keep] .vk-waiting');
    await offer.waitFor();
    // nor does a page after that take it for arrived
    await page.reload();
    await offer.waitFor();
    assert.doesNotMatch(await lying(page), /femte|Bilen/);
    await offer.getByRole('button', { name: 'Använd texten' }).click();
    assert.equal(await page.locator('form[data-keep] textarea').inputValue(), words);
    await page.evaluate(() => localStorage.clear());
    await visitor.leave();
  });

  test(`the same form arrives whole and once where there is a network, sealing taking ${slow} ms`, async () => {
    const { visitor, page, way } = await atComment(slow);
    const words = `${WORDS}, ${Date.now()}`;
    const posts = [];
    page.on(
      'request',
      (request) => request.method() === 'POST' && request.isNavigationRequest() && posts.push(request),
    );

    await typeAndSend(page, words);

    await page.waitForURL(/done=/);
    await page.getByText(words).first().waitFor();
    assert.equal(posts.length, 1);
    assert.equal(new URLSearchParams(posts[0].postData()).get('text'), words);
    assert.doesNotMatch(await lying(page), /"sealed/);
    await withdrawn(visitor, way);
    await visitor.leave();
  });
}
