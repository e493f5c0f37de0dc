// SPDX-License-Identifier: EUPL-1.2
// The rules of the course: found by key, chosen without script, led to from a finding. A teacher lets a finding stand with a
// reason, the participant reads it, and it is taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, LAPTOP, shoot, startBrowser, tabTo, unseenFocus } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const PHONE = { width: 360, height: 740 };
const SCREENS = [
  ['phone', PHONE],
  ['laptop', LAPTOP],
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function fits(page, name) {
  for (const [kind, viewport] of SCREENS) {
    await page.setViewportSize(viewport);
    const faults = [...(await houseFaults(page)), ...(await accessibilityFaults(page))];
    assert.deepEqual(faults, [], `${name} on ${kind}`);
    await shoot(page, `${name}-${kind}`);
  }
}

test('the rules fit every screen in every language, and are chosen by keys', async () => {
  for (const [site, name] of [
    ['se', 'Birgitta Nyström'],
    ['no', 'Tor Nilsen'],
  ]) {
    const visitor = new Visitor(browser, site, name);
    const page = await visitor.open('home', { way: 'window' });
    await visitor.go('/rules');
    const all = await page.locator('article.ru-rule').count();
    assert.ok(all > 100, `${all} rules`);
    await fits(page, `rules-${site}`);

    const type = page.locator('#type');
    await tabTo(page, type, 60, async () => assert.equal(await unseenFocus(page), ''));
    await type.selectOption('SEQUENCE');
    await page.keyboard.press('Tab');
    await page.locator('#phase').selectOption('SUBMIT');
    await tabTo(page, page.locator('.ru-filter button'), 10);
    await page.keyboard.press('Enter');
    await page.waitForURL(/type=SEQUENCE/);
    const some = await page.locator('article.ru-rule').count();
    assert.ok(some > 5 && some < all, `${some} of ${all} rules`);
    assert.equal(await page.locator('#SEQ-01').count(), 1);
    assert.equal(await page.locator('#PRO-01').count(), 0);
    await fits(page, `rules-chosen-${site}`);
    await visitor.leave();
  }
});

test('folded, the rules are short on a phone; keys and addresses open the right fold, with and without script', async () => {
  const visitor = new Visitor(browser, 'se', 'Birgitta Nyström');
  const page = await visitor.open('home', { way: 'window' });
  await page.setViewportSize(PHONE);
  await visitor.go('/rules');
  assert.equal(await page.locator('.ru-group-fold[open]').count(), 0);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(tall < 3000, `${tall} px`);
  const summary = page.locator('.ru-group-fold:has(#SEQ-01) > summary');
  await tabTo(page, summary, 60);
  await page.keyboard.press('Enter');
  await page.locator('#SEQ-01').waitFor({ state: 'visible' });
  await shoot(page, 'rules-unfolded-phone');

  await visitor.go('/rules?q=PRO-05');
  assert.ok(await page.locator('#PRO-05').isVisible(), 'what was searched for is open');
  await visitor.go('/rules?rule=GOA-04#GOA-04');
  assert.ok(await page.locator('#GOA-04').isVisible());
  const source = await (await page.request.get(`${TOOL}/rules?rule=GOA-04`)).text();
  const folds = source.match(/<details class="ds-details ru-group-fold"( open)?/g);
  assert.equal(folds.filter((fold) => fold.endsWith(' open')).length, 1, 'the server opens it, not a script');
  await visitor.leave();
});

test('a search that finds nothing says so, and English fits', async () => {
  const visitor = new Visitor(browser, 'se', 'Birgitta Nyström');
  const page = await visitor.open('home', { way: 'window' });
  await visitor.go('/rules?q=zzzz');
  assert.equal(await page.locator('article.ru-rule').count(), 0);
  await fits(page, 'rules-none');
  await visitor.go('/rules?q=PRO-05');
  await visitor.inLanguage('en');
  await fits(page, 'rules-en');
  await visitor.inLanguage('sv');
  await visitor.leave();
});

for (const [site, name, language, reason] of [
  ['se', 'Mikaela Stenvall', 'sv', 'Så gör man där; vi pratade om det i handledningen.'],
  ['no', 'Terje-Andre Solvang', 'nb', 'Slik gjør de det der; vi snakket om det i veiledningen.'],
]) {
  test(`by keys alone ${name} lets a finding stand with a reason, its owner reads it, and it is taken back (${language})`, async () => {
    const karin = new Visitor(browser, 'se', 'Karin Åström');
    const hers = await karin.open('case', { way: 'window' });
    await karin.go('/case?section=D');
    const model = await hers.locator('a[href^="/model/"]').first().getAttribute('href');
    await karin.go(model);
    assert.equal(await hers.locator('a[href*="/waivers"]').count(), 0, 'no way to decide for oneself');
    await fits(hers, 'model-findings');
    const rule = await hers.locator('.mo-finding .ru-link').first().textContent();
    await hers.locator('.mo-finding .ru-link').first().click();
    await hers.waitForURL(new RegExp(`/rules\\?rule=${rule}#${rule}$`));
    const target = hers.locator('article:target');
    assert.equal(await target.getAttribute('id'), rule);
    assert.ok(await target.isVisible(), 'its fold is open');
    assert.equal(await hers.locator('.ru-group-fold[open]').count(), 1, 'and no other');

    const teacher = new Visitor(browser, site, name);
    const page = await teacher.open('teacher', { way: 'window' });
    await teacher.inLanguage(language);
    await page.setViewportSize(PHONE);
    await teacher.go(model);
    await fits(page, `model-teacher-${language}`);
    await page.setViewportSize(PHONE);
    await tabTo(page, page.locator('.mo-finding a[href*="/waivers"]').first(), 400);
    await page.keyboard.press('Enter');
    await page.waitForURL(/waivers/);
    await fits(page, `waive-${language}`);
    await page.setViewportSize(PHONE);
    const send = page.locator('form.vk-form button[type=submit]');
    await tabTo(page, send, 80, async () => assert.equal(await unseenFocus(page), ''));
    await page.keyboard.press('Enter');
    const summary = page.locator('.ds-error-summary');
    await summary.waitFor();
    assert.ok(await summary.evaluate((box) => box.contains(document.activeElement)), 'the summary has the focus');
    await fits(page, `waive-empty-${language}`);
    await page.setViewportSize(PHONE);
    await tabTo(page, page.locator('#reason'), 80);
    await page.keyboard.type(reason);
    await tabTo(page, send, 20);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${TOOL}${model}?done=waived#waived`);
    assert.ok((await page.locator('#waived ~ ul').first().textContent()).includes(reason));
    await fits(page, `model-waived-${language}`);

    await karin.go(model);
    const told = hers.locator('#waived ~ ul').first();
    assert.ok((await told.textContent()).includes(reason), 'the owner reads the reason');
    assert.equal(await told.locator('button').count(), 0);

    await page.setViewportSize(PHONE);
    await tabTo(page, page.locator('#waived ~ ul form button').first(), 400);
    await page.keyboard.press('Enter');
    await page.waitForURL(/waiver-withdrawn/);
    assert.equal(await page.locator('#waived').count(), 0);
    await karin.leave();
    await teacher.leave();
  });
}
