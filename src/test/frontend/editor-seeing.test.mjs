// SPDX-License-Identifier: EUPL-1.2
// A drawing seen in other ways: beside an earlier one, step by step, with its figures, by who may only look, on paper.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, LAPTOP, NARROW, shoot, startBrowser, tabTo } from './browser.mjs';
import { atModel } from './drawer.mjs';
import { Visitor } from './moodles.mjs';
import { readPdf } from './pdf.mjs';
import { Pen } from './pen.mjs';

const SIZED = '.djs-container, .djs-container > svg, .djs-element, .djs-hit, .me-inline, .me-pad';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const PROCESS = [
  { command: 'add', type: 'LANE', label: 'Handläggare', id: 'l1' },
  { command: 'add', type: 'EVENT.start', label: 'Ansökan har kommit', id: 's1' },
  { command: 'add', type: 'ACTIVITY', label: 'Registrera', id: 'a1', after: 's1', parent: 'l1' },
  { command: 'add', type: 'ACTIVITY', label: 'Pröva', id: 'a2', after: 'a1', parent: 'l1' },
  { command: 'add', type: 'ACTIVITY', label: 'Besluta', id: 'a3', after: 'a2', parent: 'l1' },
  { command: 'add', type: 'EVENT.end', label: 'Beslut har skickats', id: 'e1', after: 'a3' },
  { command: 'set-attribute', id: 'a1', attribute: 'minutes', value: '20' },
  { command: 'set-attribute', id: 'a2', attribute: 'waitHours', value: '48' },
];

const clean = async (page) => {
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await houseFaults(page, SIZED), []);
};

/** What stands in a list, the sign before each left out. */
const texts = (place) => place.evaluateAll((all) => all.map((one) => one.textContent.trim().replace(/\s+/g, ' ')));

/** The case of the school transport, as the demo has it. @param field of its form */
async function atSchoolTransport(name, field, viewport) {
  const visitor = new Visitor(browser, 'se', name);
  const page = await visitor.ownCase(viewport);
  await visitor.go(`/case?section=${field[0]}`);
  await page.locator(`section#${field} a[href^="/model/"]`).click();
  await page.waitForURL(/\/model\//);
  return { visitor, page, pen: new Pen(page, new URL(page.url()).pathname) };
}

const open = async (page) => {
  await page.locator('[data-draw] > button').click();
  await page.locator('.me-paper [tabindex="0"]').waitFor();
};

const see = async (page, words) => {
  await page.locator('.me-toolbar').getByRole('button', { name: 'Se …' }).click();
  await page.locator('dialog[open]').getByRole('button', { name: words }).click();
};

test('by keys alone a drawing is compared with a version that has a name', async () => {
  const { visitor, page, path, drawer } = await atModel(browser, 'D');
  for (const command of PROCESS) await drawer.command(command);
  const { base } = await drawer.model();
  await page.evaluate(
    async ([address, number]) => {
      const said = { _handle: document.body.dataset.handle, _do: 'name', number, [`title-${number}`]: 'Före mötet' };
      await fetch(`${address}/history`, { method: 'POST', body: new URLSearchParams(said) });
    },
    [path, String(base)],
  );
  await drawer.command({ command: 'name', id: 'a1', label: 'Registrera i systemet' });
  await drawer.command({ command: 'delete', id: 'a2' });
  await drawer.command({ command: 'add', type: 'ACTIVITY', label: 'Ringa sökanden', id: 'a4', after: 'a1' });
  await visitor.go(`${path}/difference?from=${base}`);
  const words = await texts(page.locator('section[aria-labelledby=changes] li'));
  await visitor.go(path);
  const pen = new Pen(page, path);
  await pen.open();

  await pen.press('v');
  await pen.choose('jämför');
  await page.locator('dialog[open] h2', { hasText: 'Vad vill du jämföra med?' }).waitFor();
  await pen.choose('Före mötet');

  const room = page.locator('.se-compare');
  await room.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.se-compare h3'));
  await pen.heard('Skillnader: ');
  assert.deepEqual(await texts(room.locator('.se-lines .ds-button')), words);
  const now = page.locator('.me-paper .se-marks');
  assert.ok((await now.locator('.me-mark-added').count()) >= 1);
  assert.ok((await now.locator('.me-mark-changed').count()) >= 1);
  assert.equal(await now.locator('.me-mark-removed').count(), 0);
  assert.ok((await room.locator('.se-then .me-mark-removed').count()) >= 1);
  // never by colour alone
  for (const sign of await page.locator('.me-mark').locator('.me-mark-of').allTextContents()) {
    assert.match(sign, /^[+≠→−]$/);
  }
  assert.deepEqual(
    new Set(await page.locator('.me-mark-word').allTextContents()),
    new Set(['Tillkommit', 'Ändrat', 'Borttaget']),
  );
  // beside what the rules ask about it
  assert.match(await drawer.shape('a4').getAttribute('aria-description'), /(^|\. )Tillkommit$/);
  await clean(page);
  await shoot(page, 'seeing-compare-sv-laptop');
  const line = room.getByRole('button', { name: /Registrera.*blev/ });
  await tabTo(page, line);
  await pen.press('Enter');
  await pen.at('Aktivitet Registrera i systemet');
  await pen.press('Escape');
  await room.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Se …');
  assert.equal(await page.locator('.se-marks').count(), 0);
  assert.doesNotMatch(String(await drawer.shape('a4').getAttribute('aria-description')), /Tillkommit/);
  assert.deepEqual(pen.broken, []);
  await visitor.leave();
});

test('a comparison follows what is drawn meanwhile', async () => {
  const { visitor, page, drawer } = await atModel(browser, 'D');
  for (const command of PROCESS) await drawer.command(command);
  await drawer.open();
  await see(page, /^Jämför/);
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /^Version/ })
    .first()
    .click();
  await page.locator('.se-compare').waitFor();
  await page.locator('.me-paper [aria-label^="Aktivitet Besluta"]').focus();

  await page.keyboard.press('F2');
  await page.locator('.me-inline').fill('Fatta beslut');
  await page.keyboard.press('Enter');

  await page.locator('.se-lines .ds-button', { hasText: 'Fatta beslut' }).waitFor();
  assert.deepEqual(drawer.broken, []);
  await visitor.leave();
});

test('a comparison asks the server when the changes have settled, and never twice at a time', async () => {
  const { visitor, page, drawer } = await atModel(browser, 'D');
  for (const command of PROCESS) await drawer.command(command);
  await drawer.open();
  let [asked, atOnce, most] = [0, 0, 0];
  await page.route('**/difference?*', async (route) => {
    asked++;
    most = Math.max(most, ++atOnce);
    const answer = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 400));
    atOnce--;
    await route.fulfill({ response: answer });
  });
  await see(page, /^Jämför/);
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /^Version/ })
    .first()
    .click();
  await page.locator('.se-compare').waitFor();
  assert.equal(asked, 1);
  await page.locator('.me-paper [tabindex="0"]').focus();

  const names = ['Söka', 'Söka bidrag', 'Söka stöd', 'Pröva stöd', 'Pröva bidrag', 'Hantera ansökan'];
  for (const name of names) {
    await page.keyboard.press('F2');
    await page.locator('.me-inline').fill(name);
    await page.keyboard.press('Enter');
    await page.locator(`.me-paper [aria-label="Process ${name}"]`).first().waitFor({ state: 'attached' });
  }
  await page.locator('.se-lines .ds-button', { hasText: names.at(-1) }).waitFor();

  assert.equal(most, 1);
  // how many it spares on a given clock is tried without a browser (seeing/compare.test.ts): a slow machine makes pauses
  assert.ok(asked <= 1 + names.length, `${asked} questions for ${names.length} changes`);
  await visitor.leave();
});

test('marks and figures go along with what is dragged, wait where it was put, and are right afterwards', async () => {
  const { visitor, page, drawer } = await atModel(browser, 'D');
  for (const command of PROCESS) await drawer.command(command);
  await drawer.open();
  await see(page, /^Jämför/);
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /^Version/ })
    .last()
    .click();
  await page.locator('.se-compare').waitFor();
  await see(page, /nyckeltal/i);
  const over = page.locator('.me-paper .se-marks [data-of="a2"]');
  const figure = page.locator('.me-paper .se-over-drawing [data-of="a2"]').first();
  await over.waitFor();
  await figure.waitFor();
  const from = await drawer.middle('a2');
  const away = async (place) => {
    const [mark, box] = [await place.boundingBox(), await drawer.shape('a2').locator('> .djs-visual').boundingBox()];
    return [Math.round(mark.x + mark.width / 2 - box.x), Math.round(mark.y - box.y)];
  };
  const near = (one, other) => one.every((each, index) => Math.abs(each - other[index]) <= 2);
  const [mark, words] = [await away(over), await away(figure)];

  await page.route('**/commands', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 6 });
  await drawer.frame();
  assert.ok(near(await away(over), mark), 'held');
  assert.ok(near(await away(figure), words), 'held');
  const tied = await page.evaluate(() => [...document.querySelectorAll('.me-paper .djs-connection.me-faint')].length);
  assert.ok(tied > 0);
  assert.ok(await page.locator('.se-marks [data-of].me-faint').count(), 'marks of lines that will be led anew fade');
  await shoot(page, 'seeing-marks-held-laptop');
  await page.mouse.up();
  await drawer.frame();
  assert.ok(near(await away(over), mark), 'on its way to the server');

  await page.unroute('**/commands');
  await drawer.saved();
  await drawer.frame();
  assert.ok(near(await away(over), mark), 'drawn by the server');
  assert.equal(await page.locator('.se-marks [data-of].me-faint').count(), 0);
  assert.deepEqual(drawer.broken, []);
  await visitor.leave();
});

test('the future process says in the drawing what becomes of each activity, at 360 pixels and in the dark', async () => {
  const { visitor, page, pen } = await atSchoolTransport('Karin Åström', 'H1', NARROW);
  await page.emulateMedia({ colorScheme: 'dark' });
  const path = new URL(page.url()).pathname;
  await visitor.go(`${path}/difference`);
  const rows = await texts(page.locator('section[aria-labelledby=dispositions] tbody tr'));
  await visitor.go(path);
  await open(page);

  await see(page, /^Jämför/);
  await page.locator('dialog[open]').getByRole('button', { name: 'Jämför med nuläget' }).click();

  await page.locator('.se-compare').waitFor();
  assert.deepEqual(
    (await texts(page.locator('.se-compare tbody tr'))).map((row) => row.replace(/\s/g, '')),
    rows.map((row) => row.replace(/\s/g, '')),
  );
  await page.locator('.se-compare tbody').getByRole('button', { name: 'Mäta avstånd' }).click();
  await pen.at('Aktivitet Mäta avstånd');
  assert.equal(await page.locator('.se-then .se-at').count(), 1);
  await clean(page);
  await shoot(page, 'seeing-as-is-sv-phone-dark');
  await page.locator('.se-compare').getByRole('button', { name: 'Stäng' }).click();
  await visitor.leave();
});

test('one walks through a process step by step, by pointer and by keys, with a token or without motion', async () => {
  const { visitor, page, pen } = await atSchoolTransport('Karin Åström', 'D1', LAPTOP);
  await open(page);
  const told = await page.evaluate(
    async (api) => (await fetch(`${api}/walk`)).json(),
    `/api/v1${pen.path.replace('model', 'models')}`,
  );
  const steps = told.ways.flatMap((way) => way.steps);

  await see(page, 'Gå igenom');

  const room = page.locator('.se-walk');
  await room.waitFor();
  await pen.heard('Steg 1: ');
  const next = room.getByRole('button', { name: 'Nästa' });
  await next.click();
  assert.ok(
    await page.evaluate(() => document.getAnimations().some(({ effect }) => effect.target.matches('.se-token'))),
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await next.click();
  await page.waitForFunction(() => !document.getAnimations().some(({ effect }) => effect.target.matches('.se-token')));
  assert.match(await room.locator('.se-step').textContent(), new RegExp(`^Steg ${steps[2].number}: ${steps[2].name}`));
  const seen = page.locator('.me-paper .me-step');
  assert.equal(await seen.getAttribute('data-element-id'), steps[2].id);
  assert.equal(await seen.getAttribute('aria-description'), 'här är genomgången nu');
  assert.equal(await page.locator('.se-token text').textContent(), String(steps[2].number));
  await clean(page);
  await shoot(page, 'seeing-walk-sv-laptop');
  // a decision says where its ways lead
  await next.focus();
  await pen.press('ArrowRight');
  await pen.heard('Här skiljs vägarna');
  // in the drawing the same keys go on, and focus goes along
  await page.locator('.me-paper [tabindex="0"]').focus();
  await pen.press('PageDown');
  await pen.at(`${steps[4].kind} ${steps[4].name}`);
  await next.focus();
  await pen.press('End');
  await pen.heard('Det var hela processen');
  assert.match(await room.innerText(), /Ledtid: .* h/);
  await pen.press('ArrowRight');
  await pen.heard('Det här är slutet');
  await page.setViewportSize(NARROW);
  await pen.press('Home');
  await clean(page);
  await shoot(page, 'seeing-walk-sv-phone');
  await pen.press('Escape');
  await room.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.se-token').count(), 0);
  assert.deepEqual(pen.broken, []);
  await visitor.leave();
});

test('key figures come over the drawing and stay until one hides them, also in the next drawing', async () => {
  const { visitor, page, pen } = await atSchoolTransport('Karin Åström', 'D1', LAPTOP);
  await open(page);

  await see(page, 'Visa nyckeltal');

  const room = page.locator('.se-figures');
  await room.waitFor();
  await pen.heard('Ledtid');
  assert.match(await room.locator('tr').first().innerText(), /Ledtid\s+.* h/);
  const measured = page.locator('.me-paper [aria-label^="Aktivitet Mäta avstånd"]');
  assert.match(await measured.getAttribute('aria-description'), /Hanteringstid .* min/);
  assert.ok((await page.locator('.me-paper .se-over-drawing text').count()) > 5);
  await clean(page);
  await shoot(page, 'seeing-figures-sv-laptop');
  await page.reload();
  await open(page);
  await room.waitFor();
  await see(page, 'Dölj nyckeltalen');
  await room.waitFor({ state: 'hidden' });
  assert.doesNotMatch((await measured.getAttribute('aria-description')) ?? '', /Arbete/);
  assert.equal(await page.locator('.me-paper .se-over-drawing').count(), 0);
  await visitor.leave();
});

test('who may only look is told why, changes nothing, and sees in every way', async () => {
  const owner = await atSchoolTransport('Karin Åström', 'H1', LAPTOP);
  const path = owner.pen.path;
  await owner.visitor.leave();
  const visitor = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const page = await visitor.open('teacher', { way: 'window' });
  await visitor.inLanguage('sv');
  await page.setViewportSize(LAPTOP);
  await visitor.go(path);
  const pen = new Pen(page, path);
  await pen.open();

  assert.match(await page.locator('.se-why').textContent(), /^Du kan titta, men inte ändra\. .{10}/);
  const buttons = await page.locator('.me-toolbar button').allTextContents();
  for (const edit of ['Namnge', 'Ta bort', 'Ångra', 'Koppla', 'Städa ritningen', 'Klistra in', '+ Aktivitet']) {
    assert.ok(!buttons.includes(edit), edit);
  }
  assert.doesNotMatch(await page.locator('.me-help').textContent(), /Delete|Ctrl och Z/);
  await pen.press('PageDown');
  await pen.press('Home');
  await pen.at(/Pro[cs]ess/);
  await pen.walkTo('Aktivitet Mäta avstånd');
  await pen.press('Alt+ArrowRight');
  await pen.at('Beslutspunkt');
  await pen.press('Delete');
  assert.match(await page.locator('.me-trouble').first().textContent(), /läsas men inte ändras/);
  await pen.press('v');
  await pen.choose('jämför');
  await page.locator('dialog[open] h2', { hasText: 'Vad vill du jämföra med?' }).waitFor();
  await pen.choose('nuläget');
  await page.locator('.se-compare').waitFor();
  await pen.press('Tab', 'Enter');
  await page.locator('.se-compare').waitFor({ state: 'detached' });
  await pen.press('Enter');
  await pen.choose('steg för steg');
  await page.locator('.se-walk').waitFor();
  await see(page, 'Visa nyckeltal');
  await page.locator('.se-figures').waitFor();
  await clean(page);
  await shoot(page, 'seeing-read-only-sv-laptop');
  await see(page, 'Dölj nyckeltalen');
  await visitor.leave();
});

test('on paper there is the whole drawing with its title, version and date, and nothing to press', async () => {
  const { visitor, page, pen } = await atSchoolTransport('Karin Åström', 'D1', LAPTOP);
  await open(page);
  // only a part of it is in sight
  await pen.walkTo('Aktivitet Skriva avslag');
  await pen.press('+', '+', '+', '+');
  const drawing = await page.evaluate(
    async (api) => (await fetch(`${api}/drawing`)).json(),
    `/api/v1${pen.path.replace('model', 'models')}`,
  );
  const words = drawing.parts.flatMap(({ svg }) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, word]) => word));
  assert.ok(words.length > 40);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const folder = process.env.VERKSTAD_SHOTS;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `seeing-print-${colorScheme}.pdf`), bytes);
    }
    const { pages, text } = readPdf(bytes);
    // on one its words would be under five points
    assert.equal(pages.length, 2);
    assert.deepEqual(text.match(/Del \d+ av \d+/g), ['Del 1 av 2', 'Del 2 av 2']);
    for (const [, , width, height] of pages) assert.ok(width > height, 'a wide drawing lies on its side');
    const held = text.replace(/\s/g, '');
    for (const word of words) {
      const plain = word.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replace(/\s/g, '');
      assert.ok(held.includes(plain), `${word} is not in ${text}`);
    }
    assert.match(text, /Processmodell, nuläge/);
    assert.match(text, new RegExp(`Version ${drawing.base}, utskriven \\d+ \\w+ 20\\d\\d`));
    assert.doesNotMatch(text, /Namnge|Hela ritningen|Stegen i ordning/);
  }
  // with findings when one asks for them; nothing of it stays on the page
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  const found = drawing.findings.groups.flatMap(({ findings }) => findings);
  await see(page, 'med frågor från reglerna');
  const rows = await texts(page.locator('.se-sheet li'));
  assert.equal(rows.length, found.length);
  for (const [nth, { message }] of found.entries()) assert.ok(rows[nth].includes(message), `${rows[nth]}: ${message}`);
  const weighed = drawing.findings.groups.filter(({ kind }) => kind === 'LIVE' || kind === 'SUBMIT');
  const count = weighed.flatMap(({ findings }) => findings).length;
  for (const row of rows.slice(0, count)) assert.match(row, /^(Rätta|Se över|Tips|Bra att veta): /);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('.se-sheet').count(), 0);
  await visitor.leave();
});

/** Rows enough for several sheets, in three lanes. */
const TALL = [
  { command: 'add', type: 'EVENT.start', label: 'Ansökan', id: 's1' },
  ...[0, 1, 2].map((nth) => ({ command: 'add', type: 'LANE', label: `Roll ${nth + 1}`, id: `l${nth}` })),
  ...Array.from({ length: 45 }, (_, nth) => ({
    command: 'add',
    type: 'ACTIVITY',
    label: `Steg ${nth + 1}`,
    id: `a${nth}`,
    after: nth === 0 ? 's1' : `a${nth - 1}`,
    parent: `l${nth % 3}`,
  })),
  { command: 'set-attribute', id: 'a1', attribute: 'minutes', value: '1000000000' },
  { command: 'set-attribute', id: 'a1', attribute: 'waitHours', value: '12345.25' },
];

test('a tall drawing is printed on several sheets that say their part, and no mark of a comparison is cut', async () => {
  const { visitor, page, path, drawer } = await atModel(browser, 'D');
  await drawer.command(...TALL);
  await visitor.go(`${path}?figures=1`);
  const read = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const wide = read.pages.filter(([, , width, height]) => width > height).length;
  const told = read.text.match(/del \d+ av \d+/g);
  assert.ok(wide > 1);
  assert.equal(told.length, wide);
  assert.equal(told.at(-1), `del ${wide} av ${wide}`);
  await visitor.go(path);
  await drawer.open();
  await see(page, /^Jämför/);
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /^Version/ })
    .last()
    .click();
  await page.locator('.se-compare').waitFor();

  const { pages, text } = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));

  assert.ok(pages.length > 1);
  assert.deepEqual(
    text.match(/Del \d+ av \d+/g),
    pages.map((_, nth) => `Del ${nth + 1} av ${pages.length}`),
  );
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('.se-sheet > svg')].map((svg) => {
      const sheet = svg.getBoundingClientRect();
      const marks = [...svg.querySelectorAll('.me-mark-plate, .me-mark-box, .me-mark-edge')];
      const on = marks
        .map((mark) => mark.getBoundingClientRect())
        .filter(({ top, bottom }) => bottom > sheet.top + 1 && top < sheet.bottom - 1);
      const cut = on.filter(({ top, bottom }) => top < sheet.top - 1 || bottom > sheet.bottom + 1);
      return { all: marks.length, on: on.length, cut: cut.length };
    }),
  );
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.deepEqual(
    seen.map(({ cut }) => cut),
    seen.map(() => 0),
  );
  assert.ok(seen[0].all > 20);
  assert.equal(
    seen.reduce((sum, { on }) => sum + on, 0),
    seen[0].all,
  );
  assert.deepEqual(drawer.broken, []);
  await visitor.leave();
});

test('the pages with key figures hold at 360 and 1280 pixels, light and dark, by keys and without script', async () => {
  const { visitor, page, path, drawer } = await atModel(browser, 'D');
  await drawer.command(...TALL);
  for (const language of ['sv', 'nb']) {
    await visitor.inLanguage(language);
    for (const [colorScheme, viewport] of [
      ['light', { width: 1280, height: 900 }],
      ['dark', NARROW],
    ]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for (const [name, address] of [
        ['walk', `${path}/walk`],
        ['figured', `${path}?figures=1`],
      ]) {
        await visitor.go(address);
        await page.locator('details.mo-picture').evaluateAll((all) => {
          for (const one of all) one.open = true;
        });
        await clean(page);
        await shoot(page, `seeing-${name}-${language}-${viewport.width}-${colorScheme}`);
      }
    }
  }
  await visitor.inLanguage('sv');
  await visitor.go(`${path}/walk`);
  const region = page.locator('.mo-scroll');
  await tabTo(page, region);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.mo-scroll').scrollLeft > 0);
  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state, viewport: NARROW });
  const bare = await plain.newPage();
  await bare.goto(page.url());
  assert.ok((await bare.locator('ol li').count()) > 45);
  assert.equal(await bare.locator('.m-ring').count(), 1);
  await bare.goto(new URL(path, page.url()).href);
  assert.equal(await bare.locator('.m-ring').count(), 0);
  await bare.goto(new URL(`${path}?figures=1`, page.url()).href);
  assert.equal(await bare.locator('.m-ring').count(), 1);
  assert.equal(await bare.locator(`a[href="${path}#picture"]`).count(), 1);
  await plain.close();
  await visitor.leave();
});
