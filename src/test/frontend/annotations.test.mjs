// SPDX-License-Identifier: EUPL-1.2
// Comments on parts of a model: written in a review by keys and without script, read on the page and in the drawing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults,
  houseFaults,
  LAPTOP,
  NARROW,
  shoot,
  startBrowser,
  tabTo,
  unseenFocus,
} from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const SIZED = '.djs-container, .djs-container > svg, .djs-element, .djs-hit, .me-inline';
/** Each has a case that was handed in; one of them at least has a review of it. */
const AUTHORS = [
  ['se', 'Birgitta Nyström'],
  ['se', 'Jon Åkerlund'],
  ['no', 'Ingrid Solbakk'],
  ['no', 'Odd-Arne Myrvang'],
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Karin at the comments of the first model she reviews; what she wrote there before is gone. */
async function atReview(viewport = LAPTOP) {
  const visitor = new Visitor(browser, 'se', 'Karin Åström');
  const page = await visitor.open('reviews', { way: 'window' });
  await page.setViewportSize(viewport);
  await visitor.inLanguage('sv');
  const review = await page.locator('main a[href^="/review/"]').first().getAttribute('href');
  await visitor.go(`${review}/comments/D1`);
  await emptied(page);
  return { visitor, page, way: `${review}/comments/D1` };
}

/** The same person in a browser that runs no script, on a phone. */
async function withoutScript(page) {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: NARROW,
    locale: 'sv-SE',
  });
  return { plain, form: await plain.newPage() };
}

async function emptied(page) {
  while (await page.locator('button[name=withdraw]').count()) {
    await page.locator('button[name=withdraw]').first().click();
    await page.waitForURL(/done=withdrawn/);
  }
}

async function pressed(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
}

const faults = async (page) => [...(await houseFaults(page, SIZED)), ...(await accessibilityFaults(page))];

const UNREAD = '.mo-notes li:has(button[value=READ])';

/** An author whose model somebody has commented on; with one at least that nobody has marked, when that `isNeeded`. */
async function atComments(viewport = LAPTOP, isNeeded = false) {
  for (const [site, name] of AUTHORS) {
    const visitor = new Visitor(browser, site, name);
    const page = await visitor.open('reviews', { way: 'window' });
    await page.setViewportSize(viewport);
    await visitor.inLanguage('sv');
    const received = page.locator('section[aria-labelledby=received] a[href^="/review/"]').first();
    if (await received.count()) {
      await visitor.go(await received.getAttribute('href'));
      await page.locator('a[href^="/annotation/"]').first().click();
      await page.waitForURL(/\/annotation\//);
      const path = await page.locator('p.vk-back a').getAttribute('href');
      await visitor.go(path);
      if (!isNeeded || (await page.locator(UNREAD).count())) return { visitor, page, path };
    }
    await visitor.leave();
  }
  throw new Error('nobody has been reviewed, or every comment is marked: run on a fresh demo');
}

test('a reviewer comments on a part by keys, changes the words and takes them back', async () => {
  const { visitor, page } = await atReview();

  await pressed(page, page.locator('.an-parts a').nth(4));
  await page.waitForURL(/at=/);
  assert.equal(await page.evaluate(() => location.hash), '#write');
  await tabTo(page, page.locator('#text'));
  await page.keyboard.type('Vem svarar när handläggaren är borta?');
  await tabTo(page, page.locator('input[name=kind]:checked'));
  await page.keyboard.press('ArrowDown');
  assert.equal(await unseenFocus(page), '');
  assert.deepEqual(await faults(page), []);
  await pressed(page, page.getByRole('button', { name: 'Spara kommentaren' }));
  await page.waitForURL(/done=said/);
  await page.getByText('Kommentaren är sparad.').waitFor();
  assert.equal(await page.locator('.an-notes blockquote').textContent(), 'Vem svarar när handläggaren är borta?');
  assert.equal(await page.locator('.an-kind').textContent(), 'Fråga');
  assert.equal(await page.locator('.m-picture .m-number').count(), 1);
  await shoot(page, 'annotate-sv-laptop');
  await visitor.clean('comments in a review', ['sv', 'nb', 'en']);

  await pressed(page, page.getByRole('link', { name: /^Ändra/ }));
  await page.waitForURL(/correct=/);
  await tabTo(page, page.locator('#text'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Vem svarar då?');
  await pressed(page, page.getByRole('button', { name: 'Spara kommentaren' }));
  await page.waitForURL(/done=said/);
  assert.deepEqual(await page.locator('.an-notes blockquote').allTextContents(), ['Vem svarar då?']);

  await pressed(page, page.getByRole('button', { name: /^Ta bort/ }));
  await page.waitForURL(/done=withdrawn/);
  assert.equal(await page.locator('.an-notes').count(), 0);
  await visitor.leave();
});

test('without script, on a phone: the same form; nothing typed is lost when a number is refused', async () => {
  const { visitor, page, way } = await atReview(NARROW);
  await visitor.looked('annotate-empty-sv-phone');
  const { form, plain } = await withoutScript(page);

  await form.goto(`${TOOL}${way}`);
  await form.getByRole('link', { name: 'Kommentera hela modellen' }).click();
  await form.locator('#text').fill('Fråga Anna, 811228-9874, hon vet.');
  await form.getByRole('button', { name: 'Spara kommentaren' }).click();
  await form.locator('.ds-error-summary').waitFor();
  assert.equal(await form.locator('#text').inputValue(), 'Fråga Anna, 811228-9874, hon vet.');
  await form.locator('#text').fill('Lätt att följa.');
  await form.locator('#kind-PRAISE').check();
  await form.getByRole('button', { name: 'Spara kommentaren' }).click();
  await form.getByText('Kommentaren är sparad.').waitFor();
  assert.equal(await form.locator('.an-kind').textContent(), 'Beröm');

  await page.goto(`${TOOL}${way}?at=#write`);
  await visitor.looked('annotate-sv-phone');
  await visitor.go(way.replace(/\/comments.*/, ''));
  await page.getByText('Lätt att följa.').waitFor();
  await visitor.looked('review-annotated-sv-phone');
  await visitor.go(way);
  await emptied(page);
  await plain.close();
  await visitor.leave();
});

test('the group reads what was said on the model’s page and marks it, without script too', async () => {
  const { visitor, page, path } = await atComments(NARROW, true);

  assert.ok((await page.locator('.mo-notes blockquote').count()) >= 2);
  await visitor.looked('notes-sv-phone');
  await page.setViewportSize(LAPTOP);
  await visitor.looked('notes-sv-laptop');
  await visitor.clean('notes', ['sv', 'nb', 'en']);
  const { form, plain } = await withoutScript(page);
  await form.goto(`${TOOL}${path}`);
  const unread = form.locator(UNREAD);
  const before = await unread.count();
  const id = await unread.first().getAttribute('id');
  await unread
    .first()
    .getByRole('button', { name: /^Markera som läst ?: ./ })
    .click();
  await form.waitForURL(/done=note-read/);
  await form.getByText('Kommentaren är markerad som läst.').waitFor();
  await form.locator(`[id="${id}"]`).getByText('Läst', { exact: true }).waitFor({ state: 'attached' });
  assert.equal(await unread.count(), before - 1);
  await plain.close();
  await visitor.leave();
});

test('each element with comments says so by its name, and leads to the first of them', async () => {
  const { visitor, page } = await atComments();
  const links = page.locator('.mo-said--noted a');
  const names = await links.allTextContents();

  assert.ok(names.length > 0);
  for (const name of names) assert.match(name, /^Kommentarer: \d+: ./);
  assert.equal(new Set(names).size, names.length, names.join('\n'));
  await pressed(page, links.first());
  const first = page.locator(':target');
  await first.waitFor();
  assert.equal(await first.evaluate((note) => note.matches('.mo-notes details li:first-child')), true);
  const about = await first.evaluate((note) => note.closest('details').querySelector('summary [lang]').textContent);
  assert.ok(names[0].endsWith(`: ${about}`), `${names[0]} leads to ${about}`);
  await visitor.leave();
});

test('a half-written answer is neither sent by "mark as read" nor lost, and an empty one is no answer', async () => {
  const { visitor, page, path } = await atComments(LAPTOP, true);
  const { form, plain } = await withoutScript(page);
  await form.goto(`${TOOL}${path}`);
  const id = await form.locator(UNREAD).first().getAttribute('id');
  const own = `${TOOL}/annotation/${id.replace('note-', '')}`;
  await form.goto(own);

  await form.getByRole('button', { name: 'Skicka svaret' }).click();
  await form.locator('.ds-error-summary').getByText('Skriv ett svar innan du skickar.').waitFor();
  await form.locator('#reply').fill('Kollegan i växeln, men');
  await form.getByRole('button', { name: 'Markera som läst' }).click();
  await form.locator('.ds-error-summary').getByText('Du har skrivit ett svar som inte är skickat.').waitFor();
  assert.equal(await form.locator('#reply').inputValue(), 'Kollegan i växeln, men');
  assert.deepEqual(await houseFaults(form), []);
  await form.goto(`${TOOL}${path}`);
  assert.equal(await form.locator(`[id="${id}"] button[value=READ]`).count(), 1, 'nothing is stored yet');
  await plain.close();

  await visitor.go(new URL(own).pathname);
  await tabTo(page, page.locator('#reply'));
  await page.keyboard.type('Kollegan i växeln.');
  await pressed(page, page.getByRole('button', { name: 'Markera som läst' }));
  await page.locator('.ds-error-summary').waitFor();
  assert.equal(await page.locator('#reply').inputValue(), 'Kollegan i växeln.');
  assert.deepEqual(await faults(page), []);
  await visitor.looked('annotation-refused-sv-laptop');
  await pressed(page, page.getByRole('button', { name: 'Skicka svaret' }));
  await page.waitForURL(/done=note-answered/);
  await page.getByText('Svaret är skickat.').waitFor();
  await page.locator(`[id="${id}"]`).getByText('Kollegan i växeln.', { exact: true }).waitFor({ state: 'attached' });
  await visitor.go(new URL(own).pathname);
  assert.equal(await page.locator('#reply').count(), 0);
  await visitor.looked('annotation-sv-laptop');
  await visitor.leave();
});

test('in the drawing the comments stand beside it: badges, keys from one to the next, a mark that stays', async () => {
  const { visitor, page } = await atComments(LAPTOP, true);
  const broken = [];
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) broken.push(line.text());
  });
  page.on('pageerror', (error) => broken.push(String(error)));
  await page.locator('[data-draw] > button').click();
  await page.locator('.me-paper [tabindex="0"]').waitFor();
  await page.locator('.me-paper .me-remark-badge').first().waitFor({ state: 'attached' });

  await page.locator('.me-paper [tabindex="0"]').focus();
  await page.keyboard.press('k');
  await page.locator('.me-paper [data-element-id="a4"][aria-current="true"]').waitFor({ state: 'attached' });
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest('[data-element-id]')?.getAttribute('data-element-id')),
    'a4',
  );
  const panel = page.locator('.me-remarks');
  await panel.waitFor();
  assert.match(await panel.locator('h4').first().textContent(), /^Om /);
  assert.ok((await panel.locator('blockquote').count()) >= 2);
  assert.notEqual(await page.locator('[data-element-id="a4"]').getAttribute('aria-description'), null);
  const [desk, paper] = [await panel.boundingBox(), await page.locator('.me-paper').boundingBox()];
  assert.ok(desk.x >= paper.x + paper.width || desk.y >= paper.y + paper.height, 'never over the drawing');
  await shoot(page, 'remarks-sv-laptop');
  assert.deepEqual(await faults(page), []);

  const read = panel.getByRole('button', { name: /^Markera som läst/ }).first();
  const id = await read.evaluate((button) => button.closest('[data-remark]').dataset.remark);
  await tabTo(page, read);
  await page.keyboard.press('Enter');
  await panel.getByText('Markerad som läst.').waitFor();
  await page.goto(page.url());
  // what is marked is folded
  await page.locator(`[id="note-${id}"]`).getByText('Läst', { exact: true }).waitFor({ state: 'attached' });
  assert.deepEqual(broken, []);
  await visitor.leave();
});

test('at 360 pixels the comments stand below the drawing in Norwegian, too', async () => {
  const { visitor, page } = await atComments(NARROW);
  await visitor.inLanguage('nb');
  await page.locator('[data-draw] > button').click();
  await page.locator('.me-paper [tabindex="0"]').waitFor();

  const show = page.getByRole('button', { name: /^Kommentarer \(/ });
  if ((await show.getAttribute('aria-expanded')) !== 'true') await show.click();
  await page.locator('.me-remarks blockquote').first().waitFor();
  await shoot(page, 'remarks-nb-phone');
  assert.deepEqual(await faults(page), []);
  await page.locator('.me-remarks').getByRole('button', { name: 'Skjul' }).click();
  assert.equal(await show.evaluate((button) => document.activeElement === button), true);
  await visitor.inLanguage('sv');
  await visitor.leave();
});
