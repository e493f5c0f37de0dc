// SPDX-License-Identifier: EUPL-1.2
// What the rules ask while one draws: heard, gone to, answered, by keys and by pointing, on a phone, without a connection,
// and when there is very much of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, shoot, startBrowser } from './browser.mjs';
import { atModel } from './drawer.mjs';
import { Pen } from './pen.mjs';

const NARROW = { width: 360, height: 740 };
/** What is placed and sized by script; the policy allows it. */
const SIZED =
  '.djs-container, .djs-container > svg, .djs-element, .djs-hit, .djs-hit-all, .me-inline, .me-pad, .me-svg, .djs-group';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const PROCESS = [
  { command: 'add', type: 'LANE', label: 'Handläggare', id: 'l1' },
  { command: 'add', type: 'EVENT.start', label: 'Ansökan har kommit', id: 's1' },
  { command: 'add', type: 'ACTIVITY', label: 'Registrera ansökan', id: 'a1', after: 's1', parent: 'l1' },
  { command: 'add', type: 'ACTIVITY', label: 'Pröva ansökan', id: 'a2', after: 'a1', parent: 'l1' },
  { command: 'add', type: 'ACTIVITY', label: 'Skriva beslut', id: 'a3', after: 'a2', parent: 'l1' },
  { command: 'add', type: 'EVENT.end', label: 'Beslut har skickats', id: 'e1', after: 'a3' },
];
/** No verb: wrong as it stands. */
const VERBLESS = { command: 'name', id: 'a2', label: 'Prövning' };

async function drawn(commands, options) {
  const at = await atModel(browser, 'D', options);
  for (let from = 0; from < commands.length; from += 90) await at.drawer.command(...commands.slice(from, from + 90));
  await at.drawer.open();
  await at.page.locator('.me-live').waitFor();
  return at;
}

const news = (page, words) => page.locator('.me-live-news', { hasText: words }).waitFor({ state: 'attached' });
const asked = (page, words) => page.locator('.me-live button.me-live-finding', { hasText: words });
const isFocused = (locator) => locator.evaluate((one) => one === document.activeElement);
const current = (page) => page.locator('.me-paper [aria-current=true]').getAttribute('data-element-id');

async function until(holds, what) {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(what);
}

async function faults(page) {
  return [...(await houseFaults(page, SIZED)), ...(await accessibilityFaults(page))];
}

test('an error is drawn, heard of, gone to and mended by keys alone, and its answer is heard', async () => {
  const { visitor, page, path, drawer } = await drawn(PROCESS);
  const pen = new Pen(page, path);
  await pen.walkTo('Aktivitet Pröva ansökan');

  await pen.press('F2');
  await page.locator('.me-inline').fill('Prövning');
  await pen.press('Enter');

  await news(page, '1 ny');
  await pen.at(/^Aktivitet Prövning/);
  assert.match(await drawer.shape('a2').getAttribute('aria-description'), /fråg/);
  await pen.press('Home', 'f');
  await until(() => page.evaluate(() => document.activeElement.closest('.me-live') !== null), 'not in the list');
  await pen.press('Escape');
  await pen.at(/^Process/);
  await pen.walkTo('Aktivitet Prövning');
  await pen.press('f');
  const question = asked(page, 'Prövning').first();
  await until(() => isFocused(question), 'not at the question');
  assert.deepEqual(await faults(page), []);
  await pen.press('Enter');
  await pen.at(/^Aktivitet Prövning/);

  await pen.press('F2');
  await page.locator('.me-inline').fill('Pröva ansökan');
  await pen.press('Enter');

  await news(page, 'Besvarad:');
  await until(async () => (await asked(page, 'Prövning').count()) === 0, 'still asked');
  await pen.at(/^Aktivitet Pröva ansökan/);
  assert.deepEqual(drawer.broken, []);
  await visitor.leave();
});

test('from the list of what can be done one comes to the questions as well', async () => {
  const { visitor, page, path } = await drawn([...PROCESS, VERBLESS]);
  const pen = new Pen(page, path);
  await pen.walkTo('Aktivitet Prövning');

  await pen.press('Shift+F10');
  await pen.choose('Frågor från reglerna om det här');

  await until(() => isFocused(asked(page, 'Prövning').first()), 'not at the question');
  await visitor.leave();
});

test('a question is clicked and its place is gone to; a place is clicked and its question is marked', async () => {
  const { visitor, page, drawer } = await drawn([...PROCESS, VERBLESS]);

  await asked(page, 'Prövning').first().click();

  await until(async () => (await current(page)) === 'a2', 'not gone to');
  assert.ok((await drawer.shape('a2').getAttribute('class')).includes('me-about'));
  assert.equal(await drawer.shape('a2').locator('.me-badge-now').count(), 1);
  await page.locator('.me-paper [data-element-id="a1"] > .djs-hit').click();
  await until(async () => !(await drawer.shape('a2').getAttribute('class')).includes('me-about'), 'still marked');
  await page.locator('.me-paper [data-element-id="a2"] > .djs-hit').click();
  assert.equal(await asked(page, 'Prövning').first().getAttribute('aria-current'), 'true');
  const [paper, list] = await Promise.all(['.me-paper', '.me-live'].map((which) => page.locator(which).boundingBox()));
  assert.ok(list.x >= paper.x + paper.width, 'beside the paper, not over it');
  assert.equal(await page.locator('.mo-told').isVisible(), false, 'the same is not told twice');
  await shoot(page, 'live-laptop-sv');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await faults(page), []);
  await shoot(page, 'live-laptop-dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await shoot(page, 'live-laptop-contrast');
  await page.emulateMedia({ forcedColors: 'none' });

  await page.getByRole('button', { name: 'Dölj frågorna' }).click();

  assert.equal(await page.locator('.me-live').isVisible(), false);
  assert.equal(await page.locator('.mo-told').isVisible(), true);
  await page
    .locator('.me-toolbar')
    .getByRole('button', { name: /^Frågor/ })
    .click();
  assert.equal(await isFocused(page.locator('.me-live')), true);
  await visitor.leave();
});

test('on a phone the questions stand below the paper, a button away, and lead back to it', async () => {
  for (const language of ['sv', 'nb']) {
    const { visitor, page, drawer } = await drawn([...PROCESS, VERBLESS], { viewport: NARROW, language });
    const [paper, list] = await Promise.all(
      ['.me-paper', '.me-live'].map((which) => page.locator(which).boundingBox()),
    );
    assert.ok(list.y >= paper.y + paper.height, 'below the paper');

    await page
      .locator('.me-toolbar')
      .getByRole('button', { name: /^(Frågor|Spørsmål)/ })
      .click();
    await until(() => isFocused(page.locator('.me-live')), 'not in the list');
    await shoot(page, `live-phone-${language}`);
    await asked(page, 'Prövning').first().click();

    await until(async () => (await current(page)) === 'a2', 'not gone to');
    const box = (await drawer.middle('a2')).box;
    assert.ok(box.y >= 0 && box.y + box.height <= NARROW.height, `in sight: ${JSON.stringify(box)}`);
    assert.deepEqual(await faults(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await faults(page), []);
    await shoot(page, `live-phone-dark-${language}`);
    await visitor.leave();
  }
});

test('five hundred questions are grouped, and the page stays small and quick', async () => {
  const many = Array.from({ length: 260 }, (_, nth) => ({
    command: 'add',
    type: 'ACTIVITY',
    label: `Sak${nth}`,
    id: `m${nth}`,
  }));
  const { visitor, page, path, drawer } = await drawn(many);
  const { findings } = await drawer.drawing();
  const all = findings.groups.reduce((sum, group) => sum + group.findings.length, 0);
  assert.ok(all >= 500, `only ${all}`);

  const size = () => page.locator('.me-live *').count();
  assert.ok((await size()) < 400, `${await size()} elements`);
  await page.locator('.me-live summary').nth(1).click();
  assert.ok((await size()) < 900, `${await size()} elements`);
  await shoot(page, 'live-500');
  const more = page.getByRole('button', { name: /^Visa 20 till/ }).first();
  const before = await page.locator('.me-live-finding').count();
  await more.click();
  assert.equal(await page.locator('.me-live-finding').count(), before + 20);

  const pen = new Pen(page, path);
  await page.locator('.me-paper [tabindex="0"]').evaluate((one) => one.focus());
  await pen.press('End');
  const last = await page.evaluate(() => /Sak\d+/.exec(document.activeElement.getAttribute('aria-label'))[0]);
  await pen.press('f');
  await until(() => isFocused(asked(page, last).first()), 'not at the question');
  assert.deepEqual(drawer.broken, []);
  await visitor.leave();
});

test('without a connection the questions stay, and say from when they are', async () => {
  const { visitor, page, path } = await drawn([...PROCESS, VERBLESS]);
  const pen = new Pen(page, path);
  const before = await page.locator('.me-live-finding').allTextContents();
  await page.route('**/api/v1/**', (route) => route.abort());
  await pen.walkTo('Aktivitet Prövning');

  await pen.press('F2');
  await page.locator('.me-inline').fill('Pröva ansökan');
  await pen.press('Enter');

  await page.locator('.me-live-behind', { hasText: /Så var det \d\d[.:]\d\d/ }).waitFor();
  assert.deepEqual(await page.locator('.me-live-finding').allTextContents(), before);
  await shoot(page, 'live-offline');

  await page.unroute('**/api/v1/**');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));

  await news(page, 'Besvarad:');
  assert.equal(await page.locator('.me-live-behind').isVisible(), false);
  await visitor.leave();
});

test('ten changes one right after the other ask the server for few drawings, and are told once', async () => {
  const { visitor, page, path, drawer } = await drawn(PROCESS);
  const pen = new Pen(page, path);
  const asks = { commands: 0, drawing: 0, page: 0 };
  page.on('request', (request) => {
    const kind = request.url().split('/').at(-1);
    if (kind in asks) asks[kind]++;
    else if (request.url().endsWith(path)) asks.page++;
  });
  const told = await page.locator('.me-live-news').evaluateHandle((place) => {
    const heard = [];
    new MutationObserver(() => heard.push(place.textContent)).observe(place, { childList: true, subtree: true });
    return heard;
  });
  await pen.walkTo('Aktivitet Registrera ansökan');

  for (let nth = 0; nth < 10; nth++) {
    await pen.press('Shift+ArrowDown', nth % 2 === 0 ? 'PageDown' : 'PageUp');
  }

  await until(
    async () => asks.commands >= 8 && (await page.locator('.me-save[data-state=saved]').count()) > 0,
    'saved',
  );
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.ok(asks.drawing <= asks.commands / 2, JSON.stringify(asks));
  assert.ok(asks.page <= asks.commands / 2, JSON.stringify(asks));
  assert.ok((await told.jsonValue()).length <= 1);
  const { base } = await drawer.model();
  await until(() => page.evaluate((wanted) => document.querySelector('model-editor').base === wanted, base), 'drawn');
  await visitor.leave();
});
