// SPDX-License-Identifier: EUPL-1.2
// Exercises in the drawing: errors pointed out by mouse, by keys and by a finger, all the same as in the form without
// script; and a part that is given stays as it is, whoever asks and however.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, LAPTOP, NARROW, shoot, startBrowser } from './browser.mjs';
import { Drawer } from './drawer.mjs';
import { onPhone, TOOL, Visitor } from './moodles.mjs';

const HUNT = '/exercise/E3.4';
const GIVEN = '/exercise/E2.4';
const RIGHT = ['PRO-04', 'PRO-05'];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** What the form would send, and nothing else of it. */
const answers = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('select[name^=place], select[name^=wrong]')].map(({ name, value }) => [
        name,
        value,
      ]),
    ),
  );

const shape = (page, id) => page.locator(`.me-paper [data-element-id="${id}"]`);

async function begin(page) {
  await page.goto(`${TOOL}${HUNT}?again=1`);
  const isSaved = await page.evaluate(() => {
    let any = false;
    for (const select of document.querySelectorAll('select[name^=place], select[name^=wrong]')) {
      if (select.value === '') continue;
      any = true;
      select.value = '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return any;
  });
  if (isSaved) {
    await page.locator('auto-save .vk-saved[data-state=saved]').waitFor();
    await page.reload();
  }
  await page.locator('.me-paper [tabindex="0"]').waitFor();
}

/** Two activities of whatever was broken, as the lists name them. */
const places = (page) =>
  page.evaluate(() => {
    const drawn = JSON.parse(document.querySelector('template[data-drawing]').content.textContent);
    return drawn.elements
      .filter(({ type }) => type === 'ACTIVITY')
      .slice(0, 2)
      .map(({ id }) => id);
  });

async function hunter(viewport) {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.open('home', { way: 'window' });
  await visitor.inLanguage('sv');
  await page.setViewportSize(viewport);
  const broken = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) broken.push(line.text());
  });
  await begin(page);
  return { visitor, page, broken };
}

/** By mouse: what all other ways must come to. */
async function byMouse(page) {
  const [one, other] = await places(page);
  await shape(page, one).locator('> .djs-hit').click();
  await page.locator(`.mh-choices [data-wrong="${RIGHT[0]}"]`).click();
  await shape(page, other).locator('> .djs-hit').click();
  await page.locator(`.mh-choices [data-wrong="${RIGHT[1]}"]`).click();
  return answers(page);
}

test('a mouse points out, changes and takes back; the form says the same and is saved', async () => {
  const { visitor, page, broken } = await hunter(LAPTOP);
  const [one, other] = await places(page);
  await visitor.looked('hunt-laptop');

  const sent = await byMouse(page);
  assert.deepEqual(
    [sent.place1, sent.wrong1, sent.place2, sent.wrong2, sent.place3],
    [one, 'PRO-04', other, 'PRO-05', ''],
  );
  assert.equal(await page.locator('.mh-badge.mh-number').count(), 2);
  assert.match(await shape(page, one).getAttribute('aria-description'), /1/);
  await visitor.looked('hunt-marked-laptop');

  await shape(page, one).locator('> .djs-hit').click();
  await page.locator('.mh-choices [data-wrong="PRO-02"]').click();
  assert.equal((await answers(page)).wrong1, 'PRO-02');
  await page.locator('.me-toolbar button', { hasText: 'Hela modellen' }).click();
  await shoot(page, 'hunt-ask-laptop');
  await page.locator('.mh-choices [data-wrong="PRO-06"]').click();
  assert.equal((await answers(page)).place3, '*');
  await shape(page, other).locator('> .djs-hit').click();
  await page.locator('.mh-panel .vk-row button').first().click();
  assert.equal((await answers(page)).place2, '');

  // the row's own list marks too
  await page.locator('#place2').selectOption(other);
  assert.equal(await page.locator('.mh-badge.mh-number').count(), 3);
  await page.locator('auto-save .vk-saved[data-state=saved]').waitFor();
  await page.reload();
  await page.locator('.mh-badge.mh-number').first().waitFor();
  assert.equal((await answers(page)).place2, other);
  assert.deepEqual(broken, []);
  await visitor.leave();
});

test('keys alone come to the same answers', async () => {
  const { visitor, page, broken } = await hunter(LAPTOP);
  const expected = await byMouse(page);
  const [one, other] = await places(page);
  await begin(page);

  const walk = async (to, wrong) => {
    await page.locator('.me-paper [tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-element-id'));
    for (let i = 0; i < 40 && (await focused()) !== to; i++) await page.keyboard.press('PageDown');
    assert.equal(await focused(), to);
    await page.keyboard.press('Enter');
    for (let i = 0; i < 20; i++) {
      if ((await page.evaluate(() => document.activeElement?.dataset.wrong)) === wrong) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    assert.equal(await focused(), to, 'focus is back in the drawing');
  };
  await walk(one, RIGHT[0]);
  await walk(other, RIGHT[1]);
  assert.deepEqual(await answers(page), expected);

  await page.keyboard.press('Delete');
  assert.equal((await answers(page)).place2, '');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-element-id')), other);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(broken, []);
  await visitor.leave();
});

test('a finger comes to the same answers on a phone, and the question never lies over the drawing', async () => {
  const { visitor, page, broken } = await hunter(LAPTOP);
  const expected = await byMouse(page);
  const [one, other] = await places(page);
  await page.setViewportSize(NARROW);
  await begin(page);
  const screen = await page.context().newCDPSession(page);
  await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await visitor.looked('hunt-phone');

  const tap = async (id, wrong) => {
    await page.locator('.me-toolbar button').nth(2).click();
    await page.locator('.me-paper').scrollIntoViewIfNeeded();
    const box = await shape(page, id).locator('> .djs-hit').boundingBox();
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.locator(`.mh-choices [data-wrong="${wrong}"]`).waitFor();
    const [panel, paper] = [
      await page.locator('.mh-panel').boundingBox(),
      await page.locator('.me-paper').boundingBox(),
    ];
    assert.ok(panel.y >= paper.y + paper.height - 1, 'beside the drawing');
    if (wrong === RIGHT[0]) await visitor.looked('hunt-ask-phone');
    await page.locator(`.mh-choices [data-wrong="${wrong}"]`).click();
  };
  await tap(one, RIGHT[0]);
  await tap(other, RIGHT[1]);

  assert.deepEqual(await answers(page), expected);
  await visitor.looked('hunt-marked-phone');
  assert.deepEqual(broken, []);
  await visitor.leave();
});

test('without script the lists come to the same; nothing tells the key before it is judged, and then all is shown', async () => {
  const { visitor, page } = await hunter(LAPTOP);
  const expected = await byMouse(page);
  await begin(page);
  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state, viewport: NARROW });
  const still = await plain.newPage();
  await still.goto(`${TOOL}${HUNT}`);
  assert.equal(await still.locator('model-hunt').count(), 0);
  for (const [name, value] of Object.entries(expected)) await still.locator(`#${name}`).selectOption(value);
  await still.locator('button[name=_action][value=save]').click();
  await still.goto(`${TOOL}${HUNT}`);
  for (const [name, value] of Object.entries(expected)) {
    assert.equal(await still.locator(`#${name}`).inputValue(), value, name);
  }
  await plain.close();

  await page.goto(`${TOOL}${HUNT}`);
  await page.locator('.mh-badge').first().waitFor();
  const told = await page.evaluate(() => ({
    marks: document.querySelectorAll('template[data-marks], [data-hunt-at]').length,
    drawing: document.querySelector('template[data-drawing]').content.textContent,
  }));
  assert.equal(told.marks, 0);
  assert.doesNotMatch(told.drawing, /PRO-|"props"|put-in/);
  for (const row of [3, 4]) {
    await page.locator(`#place${row}`).selectOption('*');
    await page.locator(`#wrong${row}`).selectOption(row === 3 ? 'PRO-06' : 'PRO-07');
  }
  await page.locator('main form .vk-actions button:not([name])').click();
  await page.locator('.mh-badge').first().waitFor();
  assert.ok((await page.locator('.mh-badge').count()) >= 4);
  await visitor.looked('hunt-judged-laptop');
  await page.locator('[data-hunt-at]').first().click();
  const at = await page.locator('[data-hunt-at]').first().getAttribute('data-hunt-at');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-element-id')), at);
  await page.setViewportSize(NARROW);
  await page.reload();
  await page.locator('.mh-badge').first().waitFor();
  await visitor.looked('hunt-judged-phone');
  await visitor.leave();
});

test('what is given stays: by mouse, by key, by form and by program; it is joined and placed all the same', async () => {
  const { visitor, page } = await onPhone(browser, 'se', 'Sara Vikman');
  await page.setViewportSize(LAPTOP);
  await visitor.inLanguage('sv');
  await visitor.go(GIVEN);
  const path = await page.locator('a[href^="/model/"]').first().getAttribute('href');
  await visitor.go(path);
  const drawer = new Drawer(page, path);
  const { given } = await drawer.drawing();
  assert.deepEqual(given, ['f1', 'g1', 'p1', 'v']);
  const before = (await drawer.model()).model;
  const fixed = ({ nodes, edges }) => JSON.stringify([...nodes, ...edges].filter(({ id }) => given.includes(id)));

  await visitor.looked('given-lists-laptop');
  assert.equal(await page.locator('button[value="delete g1"]').count(), 0);
  await drawer.open();
  assert.match(await drawer.shape('g1').getAttribute('aria-label'), /Given i uppgiften/);
  await shoot(page, 'given-drawing-laptop');
  await drawer.shape('g1').locator('> .djs-hit').click();
  await page.locator('.me-pad:not([hidden]) [data-act=delete]').click({ force: true });
  assert.match(await page.locator('model-editor').textContent(), /given i uppgiften och ligger fast/);
  for (const key of ['Delete', 'Enter', 'F2', 't', 'a', 'r']) {
    await drawer.shape('g1').focus();
    await page.keyboard.press(key);
    assert.equal(await page.locator('dialog[open], .me-inline').count(), 0, key);
  }
  const refused = await page.evaluate(
    async ([api, base]) => {
      const headers = { 'Content-Type': 'application/json', 'X-Verkstad-Handle': document.body.dataset.handle };
      const commands = [{ command: 'delete', id: 'g1' }];
      const sent = await fetch(`${api}/commands`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ base, commands }),
      });
      return { status: sent.status, body: await sent.json() };
    },
    [drawer.api, (await drawer.model()).base],
  );
  assert.equal(refused.status, 422);
  assert.match(refused.body.detail, /given i uppgiften/);
  const form = await page.evaluate(
    async ([address, base]) => {
      const body = new URLSearchParams({
        _handle: document.body.dataset.handle,
        _base: base,
        _do: 'save g1',
        label: 'Något annat',
      });
      const sent = await fetch(address, { method: 'POST', body });
      return { status: sent.status, text: await sent.text() };
    },
    [path, String((await drawer.model()).base)],
  );
  assert.equal(form.status, 422);
  assert.match(form.text, /given i uppgiften/);

  await drawer.command(
    { command: 'add', type: 'GOAL', label: 'Alla får samma svar', id: 'nytt' },
    { command: 'connect', type: 'CONTRIBUTES_TO', source: 'nytt', target: 'g1' },
    { command: 'place', places: [{ id: 'g1', x: 400, y: 200 }] },
  );
  const after = (await drawer.model()).model;
  assert.equal(fixed(after), fixed(before));
  assert.ok(after.edges.some(({ source, target }) => source === 'nytt' && target === 'g1'));
  await drawer.command({ command: 'undo' });
  await drawer.command({ command: 'undo' });
  await drawer.command({ command: 'undo' });
  assert.equal(fixed((await drawer.model()).model), fixed(before));
  await page.setViewportSize(NARROW);
  await visitor.go(path);
  await visitor.looked('given-lists-phone');
  await visitor.leave();
});

test('where the drawing does not start there is the picture, whatever stopped it', async () => {
  const { visitor, page } = await hunter(LAPTOP);
  const picture = page.locator('[data-picture]');
  assert.equal(await picture.isVisible(), false, 'the drawing stands in its place');
  const stopped = {
    'its script does not come': (route) => route.abort(),
    'its script is another': (route) => route.fulfill({ contentType: 'text/javascript', body: 'export {};' }),
    'its script breaks on its way': (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `customElements.define('model-hunt', class extends HTMLElement {
          connectedCallback() { this.textContent = 'half'; throw new Error('broken'); }
        });`,
      }),
  };
  for (const [how, route] of Object.entries(stopped)) {
    await page.route('**/hunt-*.js', route);
    const asked = page.waitForRequest(/hunt-[^/]*\.js/);
    await page.goto(`${TOOL}${HUNT}`);
    await asked;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));

    assert.equal(await picture.isVisible(), true, how);
    assert.equal(await page.locator('model-hunt').count(), 0, how);
    await page.unroute('**/hunt-*.js');
  }
  await page.goto(`${TOOL}${HUNT}`);
  await page.locator('.me-paper [tabindex="0"]').waitFor();
  assert.equal(await picture.isVisible(), false);
  await visitor.leave();
});
