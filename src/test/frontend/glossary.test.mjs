// SPDX-License-Identifier: EUPL-1.2
// A word of the neighbours is one press away: by key, by finger, and without script. The word list is found, searched, printed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, LAPTOP, PHONE, shoot, startBrowser, tabTo } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const LANGUAGES = ['sv', 'nb', 'en'];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function noFaults(page, name) {
  assert.deepEqual([...(await houseFaults(page)), ...(await accessibilityFaults(page))], [], name);
}

test('a word opens at the word by key, says the neighbours’ word in its language, and closes again', async () => {
  const visitor = new Visitor(browser, 'se', 'Birgitta Nyström');
  const page = await visitor.open('home', { way: 'window' });
  await visitor.go('/module/M1');
  const word = page.locator('a.gl-word').first();

  await tabTo(page, word, 400);
  await page.keyboard.press('Enter');

  const box = page.locator('.gl-box');
  assert.equal(await word.getAttribute('aria-expanded'), 'true');
  assert.equal(await box.locator('[lang=nb]').count(), 1);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'gl-box__close');
  await page.keyboard.press('Enter');
  assert.equal(await box.count(), 0);
  assert.ok(await word.evaluate((link) => link === document.activeElement), 'focus is back at the word');
  await page.keyboard.press(' ');
  assert.equal(await box.count(), 1);
  await page.keyboard.press('Escape');
  assert.equal(await box.count(), 0);
  await visitor.leave();
});

for (const [kind, viewport] of [
  ['phone', PHONE],
  ['laptop', LAPTOP],
]) {
  test(`the teaching texts are sound in every language on a ${kind}, with a word open`, async () => {
    for (const [site, name] of [
      ['se', 'Birgitta Nyström'],
      ['no', 'Tor Nilsen'],
    ]) {
      const visitor = new Visitor(browser, site, name);
      const page = await visitor.open('home', { way: 'window' });
      await page.setViewportSize(viewport);
      for (const module of ['M0', 'M1', 'M3']) {
        await visitor.go(`/module/${module}`);
        const word = page.locator('a.gl-word').first();
        await word.click();
        const { width, height } = await page.locator('.gl-box__close').boundingBox();
        assert.ok(width >= 44 && height >= 44, `the button to close is ${width} × ${height}`);
        const touch = await word.boundingBox();
        assert.ok(touch.height >= 36, `a word is ${touch.height} high to a finger`);
        await noFaults(page, `${module} of ${site} on ${kind}`);
        await shoot(page, `text-${site}-${module}-${kind}`);
      }
      await visitor.inLanguage('en');
      await page.locator('a.gl-word').first().click();
      await noFaults(page, `M3 in English on ${kind}`);
      // the choice of a language stays with the person, and others of this suite speak with them
      await visitor.inLanguage(site === 'se' ? 'sv' : 'nb');
      await visitor.leave();
    }
  });
}

test('without script the word leads to the list below the text, and back', async () => {
  const visitor = new Visitor(browser, 'se', 'Birgitta Nyström');
  const page = await visitor.open('home', { way: 'window' });
  const cookies = await page.context().cookies();
  const bare = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  await bare.addCookies(cookies);
  const plain = await bare.newPage();
  await plain.goto(`${TOOL}/module/M1`);

  await plain.locator('a.gl-word').first().click();
  const id = new URL(plain.url()).hash.replace('#term-', '');
  assert.ok(await plain.locator(`#term-${id} [lang=nb]`).isVisible());
  await plain.locator(`#term-${id} .gl-back a`).click();

  assert.equal(new URL(plain.url()).hash, `#at-${id}`);
  await bare.close();
  await visitor.leave();
});

test('the word list is found from the foot of a page, searched in any form and sound in three languages', async () => {
  const visitor = new Visitor(browser, 'no', 'Tor Nilsen');
  const page = await visitor.open('home', { way: 'window' });
  await page.locator('footer a[href="/glossary"]').click();
  await noFaults(page, 'the list');
  await shoot(page, 'glossary-no-laptop');

  await page.locator('#q').fill('besluten');
  await page.locator('#q').press('Enter');

  await page.locator('#term-decision').waitFor();
  assert.equal(await page.locator('.gl-entry').count(), 1);
  assert.ok((await page.locator('#term-decision').innerText()).includes('vedtak'));
  await noFaults(page, 'a search');
  await page.setViewportSize(PHONE);
  for (const language of LANGUAGES) {
    await visitor.go(`/glossary?by=${language}`);
    await noFaults(page, `in the order of ${language}`);
    const small = await page
      .locator('.gl-letters a, .gl-order a')
      .evaluateAll(
        (links) => links.map((link) => link.getBoundingClientRect()).filter((box) => box.height < 44).length,
      );
    assert.equal(small, 0);
  }
  await shoot(page, 'glossary-no-phone');
  await visitor.leave();
});
