// SPDX-License-Identifier: EUPL-1.2
// Models written by keys alone: a process on a laptop, on a phone and without script, the other types of the case, and
// the way back. What a screen reader is told of the process is kept in fixtures/ and compared as text; with
// VERKSTAD_SNAPSHOTS=write it is written anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
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
import { LANES, STEPS } from './twelve.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Somebody who writes with keys only, in the case nobody else writes in. */
class Keys {
  constructor(page) {
    this.page = page;
  }

  async reach(locator) {
    await locator.waitFor();
    await tabTo(this.page, locator, 400, async () => assert.equal(await unseenFocus(this.page), '', this.page.url()));
  }

  async press(locator) {
    await this.reach(locator);
    await this.page.keyboard.press('Enter');
  }

  /** Presses something that leads to a new page. */
  async send(locator) {
    const loaded = this.page.waitForEvent('domcontentloaded');
    await this.press(locator);
    await loaded;
    await this.page.waitForLoadState();
  }

  async type(locator, words) {
    await this.reach(locator);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(words);
  }

  /** Types into a field and ends with Enter, as one does. */
  async write(locator, words) {
    await this.type(locator, words);
    const loaded = this.page.waitForEvent('domcontentloaded');
    await this.page.keyboard.press('Enter');
    await loaded;
    await this.page.waitForLoadState();
  }

  /** The arrows choose in a list. */
  async choose(select, words) {
    await this.reach(select);
    const way = await select.evaluate((list, wished) => {
      const at = [...list.options].findIndex((option) => option.text.replace(/^\d+\. /, '') === wished);
      return at < 0 ? null : at - list.selectedIndex;
    }, words);
    assert.notEqual(way, null, `${words} can be chosen`);
    for (let step = 0; step < Math.abs(way); step++) await this.page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp');
    assert.equal(await select.evaluate((list) => list.selectedOptions[0].text.replace(/^\d+\. /, '')), words);
  }

  row(name) {
    const named = this.page.locator('th[scope=row], .mo-name').filter({ hasText: name });
    return this.page.locator('[data-row]').filter({ has: named }).first();
  }

  async focusedId() {
    return this.page.evaluate(() => document.activeElement.closest('[id]')?.id ?? '');
  }
}

/** The person with the case, in a window of their own. */
async function atWork(viewport = LAPTOP) {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.ownCase(viewport);
  return { visitor, page, keys: new Keys(page) };
}

async function faultless(page, what) {
  assert.deepEqual([...(await houseFaults(page)), ...(await accessibilityFaults(page))], [], what);
}

/** What is told of a place, in order: roles and names. */
async function told(place) {
  const lines = (await place.ariaSnapshot()).split('\n');
  return `${lines.filter((line) => !/^\s*- (\/url:|option (?!.*\[selected\]))/.test(line)).join('\n')}\n`;
}

async function sameAsKept(page, name) {
  const file = new URL(`fixtures/${name}.txt`, import.meta.url);
  const now = `${await told(page.locator('.mo-bar'))}${await told(page.locator('#lists'))}`;
  if (process.env.VERKSTAD_SNAPSHOTS === 'write') writeFileSync(file, now);
  assert.equal(now, readFileSync(file, 'utf8'));
}

async function writeProcess(keys) {
  const { page } = keys;
  await keys.write(page.locator('#process-name'), 'Hantera parkeringstillstånd');
  for (const [name, kind] of LANES) {
    await keys.type(page.locator('#new-lane'), name);
    await keys.choose(page.locator('#new-lane-kind'), kind);
    await keys.send(page.locator('button[value=add-lane]'));
  }
  for (const [kind, name, lane, behind] of STEPS) {
    await keys.choose(page.locator('#new-step-kind'), kind);
    await keys.type(page.locator('#new-step'), name);
    if (lane) await keys.choose(page.locator('#new-step-lane'), lane);
    if (behind) await keys.choose(page.locator('#new-step-after'), behind);
    await keys.send(page.locator('button[value=add-step]'));
    await keys.row(name).waitFor();
  }
  for (const [name, ways] of [
    ['Är ansökan komplett?', ['ja', 'nej']],
    ['Beviljas tillstånd?', ['ja', 'nej']],
  ]) {
    await keys.send(keys.row(name).locator('a[href*="edit="]'));
    await keys.type(page.locator('#condition-0'), ways[0]);
    await keys.write(page.locator('#condition-1'), ways[1]);
  }
  await keys.send(keys.row('Komplettera ansökan').locator('a[href*="edit="]'));
  await keys.choose(page.locator('#to-0'), 'Läsa ansökan');
  await keys.send(page.locator('button[value^="change-step"]'));
}

for (const [kind, viewport] of [
  ['laptop', LAPTOP],
  ['phone', NARROW],
]) {
  test(`a process of twelve activities is written by keys on a ${kind}`, async () => {
    const at = await atWork(viewport);
    await at.visitor.ownModel('D1');

    await writeProcess(at.keys);

    assert.equal(await at.page.locator('.mo-kind--activity').count(), 12);
    assert.equal(await at.page.locator('.mo-kind--decision').count(), 2);
    await faultless(at.page, `the process on a ${kind}`);
    await sameAsKept(at.page, `outline-process-${kind}`);
    await shoot(at.page, `outline-process-sv-${kind}`);
    await at.visitor.clean(`the process on a ${kind}`, ['sv', 'nb', 'en']);
    await at.visitor.leave();
  });
}

test('the same process is written by keys without script', async () => {
  const at = await atWork();
  const path = await at.visitor.ownModel('D1');
  const cookies = await at.page.context().cookies(TOOL);
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: LAPTOP, locale: 'sv-SE' });
  plain.setDefaultTimeout(15_000);
  await plain.addCookies(cookies.filter((cookie) => cookie.name.includes('verkstad')));
  const page = await plain.newPage();
  await page.goto(`${TOOL}${path}`);

  await writeProcess(new Keys(page));

  await sameAsKept(page, 'outline-process-laptop');
  await plain.close();
  await at.visitor.leave();
});

test('a process is searched, undone and redone, named and restored by keys', async () => {
  const at = await atWork();
  const { page, keys, visitor } = at;
  await visitor.go('/case?section=D');
  await page.locator('section#D1 a[href^="/model/"]').click();
  await page.waitForURL(/\/model\//);
  const path = new URL(page.url()).pathname;

  await keys.type(page.locator('#q'), 'KOMPLETT');
  await page.waitForFunction(() => document.querySelectorAll('tr[data-row]:not([hidden])').length < 5);
  const shown = await page.locator('tr[data-row]:visible').count();
  assert.match(await page.locator('[data-filter-count]').innerText(), new RegExp(`^${shown} `));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?q=KOMPLETT/);
  await page.locator('tr[data-row]').first().waitFor();
  assert.ok((await page.locator('tr[data-row]').count()) < 5);
  await faultless(page, 'what was found');
  await keys.send(page.locator('.mo-search a'));

  await keys.write(page.locator('#new-step'), 'Arkivera ärendet');
  await keys.row('Arkivera ärendet').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.matches('tr.mo-changed')), true);
  await keys.send(page.locator('button[value=undo]'));
  assert.equal(await page.getByText('Arkivera ärendet').count(), 0);
  await keys.send(page.locator('button[value=redo]'));
  await keys.row('Arkivera ärendet').waitFor();
  assert.equal(await page.locator('button[value=redo]').count(), 0);
  await keys.send(page.locator('button[value=undo]'));

  await keys.send(page.locator(`main a[href="${path}/history"]`));
  await visitor.clean('history');
  await keys.press(page.locator('.mo-history summary').first());
  await keys.write(page.locator('.mo-history input[type=text]').first(), 'Före samtalet med arkivet');
  await page.locator('#named').waitFor();
  await visitor.clean('history with a name');
  await visitor.go(path);
  await keys.write(page.locator('#new-step'), 'Ringa arkivet');
  await keys.row('Ringa arkivet').waitFor();
  await visitor.go(`${path}/history`);
  await keys.send(page.locator('section[aria-labelledby=named] a').first());
  await visitor.clean('before a restore');
  await keys.send(page.locator('button[value=restore]'));
  await visitor.go(path);
  assert.equal(await page.getByText('Ringa arkivet').count(), 0);
  await keys.row('Skicka kort').waitFor();

  await keys.send(page.locator(`.mo-jump a[href="${path}/walk"]`));
  await visitor.clean('the walk through a process');
  await keys.send(page.locator(`a[href="${path}"]`).first());
  await keys.send(page.locator(`.mo-jump a[href="${path}/difference"]`));
  await visitor.clean('the difference of two versions');
  await keys.send(page.locator(`a[href="${path}"]`).first());
  await visitor.leave();
});

test('an element is made something else and a relation led elsewhere by keys', async () => {
  const at = await atWork();
  const { page, keys, visitor } = at;
  await at.visitor.ownModel('C1');
  await keys.press(page.locator('.mo-paste > summary').first());
  await keys.type(page.locator('#goals-lines'), 'Alla kan ta sig fram\nKommunen är öppen\nBeslut inom fyra veckor');
  await keys.send(page.locator('.mo-paste button[value^=paste]').first());
  const goal = keys.row('Beslut inom fyra veckor');

  await keys.send(goal.locator('a[href*="edit="]'));
  await keys.press(page.locator('.mo-more > summary').first());
  await keys.choose(page.locator('#retype'), 'Mål');
  await faultless(page, 'the form to make it something else');
  await keys.send(page.locator('button[value^="retype "]'));
  await goal.waitFor();
  assert.match(await goal.locator('.mo-kind').innerText(), /^Mål$/i);

  await keys.send(goal.locator('a[href*="edit="]'));
  await keys.choose(page.locator('#connect'), 'Alla kan ta sig fram');
  await keys.send(page.locator('button[value^="connect "]'));
  await keys.send(goal.locator('a[href*="edit="]'));
  await keys.send(page.locator('.mo-tied a[href*="edit="]').first());
  await keys.choose(page.locator('#target'), 'Kommunen är öppen');
  await visitor.clean('the form of a relation', ['sv', 'nb', 'en']);
  await keys.choose(page.locator('#target'), 'Kommunen är öppen');
  await keys.send(page.locator('button[value^="reconnect "]'));
  await goal.getByText('Kommunen är öppen').waitFor();
  assert.equal(await goal.getByText('Alla kan ta sig fram').count(), 0);
  await keys.send(page.locator('button[value=undo]'));
  await goal.getByText('Alla kan ta sig fram').waitFor();
  await visitor.leave();
});

test('a context model is written by keys', async () => {
  const at = await atWork();
  const { page, keys } = at;
  await at.visitor.ownModel('C4');
  await faultless(page, 'an empty context model');
  if (await page.locator('#focus-label').count())
    await keys.write(page.locator('#focus-label'), 'Hantera parkeringstillstånd');
  for (const [actor, kind, content, direction] of [
    ['Sökande', 'Invånare', 'Ansökan om tillstånd', 'In till processen'],
    ['Läkare', 'Leverantör', 'Läkarintyg', 'In till processen'],
    ['Trafikverket', 'Myndighet', 'Uppgift om kort', 'Ut från processen'],
  ]) {
    await keys.type(page.locator('#actors-label'), actor);
    await keys.choose(page.locator('#actors-prop-kind'), kind);
    await keys.type(page.locator('#actors-tie'), content);
    await keys.choose(page.locator('#actors-tie-direction'), direction);
    await keys.send(page.locator('#add-actors button[value^=add]'));
    await keys.row(actor).filter({ hasText: content }).waitFor();
    assert.match(await page.locator(':focus').innerText(), new RegExp(actor));
  }
  await at.visitor.clean('context model', ['sv', 'nb', 'en']);
  await shoot(page, 'outline-context-sv-laptop');
  await keys.send(keys.row('Läkare').locator('a[href*="edit="]').first());
  await faultless(page, 'an open actor');
  await keys.write(page.locator('.mo-open #label'), 'Läkare på vårdcentral');
  await keys.row('Läkare på vårdcentral').waitFor();
  await phone(at, 'context');
});

test('a sequence is written by keys', async () => {
  const at = await atWork();
  const { page, keys } = at;
  await at.visitor.ownModel('D2');
  for (const name of ['Sökande', 'Handläggare', 'Ärendesystem']) {
    await keys.write(page.locator('#participants-label'), name);
    await keys.row(name).waitFor();
  }
  for (const [from, to, words] of [
    ['Sökande', 'Handläggare', 'Ansökan'],
    ['Handläggare', 'Ärendesystem', 'Registrera ärende'],
    ['Ärendesystem', 'Handläggare', 'Ärendenummer'],
    ['Handläggare', 'Sökande', 'Bekräftelse'],
  ]) {
    await keys.choose(page.locator('#messages-from'), from);
    await keys.choose(page.locator('#messages-to'), to);
    await keys.write(page.locator('#messages-label'), words);
    await page.locator('.mo-arrows li').filter({ hasText: words }).first().waitFor();
  }
  assert.equal(await page.locator('.mo-arrows > li').count(), 4);
  const last = page.locator('.mo-arrows > li').last();
  await keys.send(last.locator('button[value^=up]'));
  assert.match(await page.locator('.mo-arrows > li').nth(2).innerText(), /Bekräftelse/);
  await keys.send(page.locator('button[value=undo]'));
  await at.visitor.clean('sequence', ['sv', 'nb', 'en']);
  await shoot(page, 'outline-sequence-sv-laptop');
  await phone(at, 'sequence');
});

test('an effect map is written by keys, and a list of lines becomes measures', async () => {
  const at = await atWork();
  const { page, keys } = at;
  await at.visitor.ownModel('G1');
  for (const [kind, name, above] of [
    ['Effekt', 'Kortare väntan på tillstånd'],
    ['Målgrupp', 'Sökande', 'Kortare väntan på tillstånd'],
    ['Användningsmål', 'Veta var ärendet är', 'Sökande'],
  ]) {
    await keys.choose(page.locator('#effects-type'), kind);
    await keys.type(page.locator('#effects-label'), name);
    if (above) await keys.choose(page.locator('#effects-above'), above);
    await keys.send(page.locator('button[value="add effects"]'));
    await keys.row(name).waitFor();
  }
  await keys.press(page.locator('.mo-paste > summary').first());
  await keys.type(page.locator('#effects-lines'), 'Visa status på webben\nSkicka sms');
  await keys.choose(page.locator('#effects-lines-type'), 'Åtgärd');
  await keys.choose(page.locator('#effects-lines-above'), 'Veta var ärendet är');
  await keys.send(page.locator('button[value="paste effects"]'));
  await keys.row('Skicka sms').waitFor();
  assert.equal(await page.locator('.mo-goal').count(), 5);
  await at.visitor.clean('effect map', ['sv', 'nb', 'en']);
  await shoot(page, 'outline-effect-sv-laptop');
  await phone(at, 'effect');
});

for (const [field, part, lines] of [
  ['C1', 'goals', ['Alla som behöver kan ta sig fram', 'Beslut inom fyra veckor']],
  ['C3', 'concepts', ['tillstånd', 'ansökan', 'läkarintyg']],
  ['H5', 'activities', ['Registrera ansökan', 'Skicka beslut']],
  ['H1', 'steps', ['Registrera ansökan', 'Skicka beslut']],
]) {
  test(`a list of lines is written into the model of ${field} by keys`, async () => {
    const at = await atWork();
    const { page, keys } = at;
    await at.visitor.ownModel(field);
    await at.visitor.clean(`the model of ${field}, empty`);
    await keys.press(page.locator('.mo-paste > summary').first());
    const area = page.locator(part === 'steps' ? '#paste' : `#${part}-lines`);
    await keys.type(area, lines.join('\n'));
    await keys.send(page.locator('.mo-paste button[value^=paste]').first());
    for (const line of lines) await keys.row(line).waitFor();
    await at.visitor.clean(`the model of ${field}`);
    await shoot(page, `outline-${field}-sv-laptop`);
    await phone(at, field);
  });
}

/** The same page on a narrow phone, and its form. */
async function phone({ page, visitor }, name) {
  await page.setViewportSize(NARROW);
  await faultless(page, `${name} on a phone`);
  await shoot(page, `outline-${name}-sv-phone`);
  await visitor.inLanguage('nb');
  await faultless(page, `${name} on a phone in nb`);
  await shoot(page, `outline-${name}-nb-phone`);
  await page.locator('a[href*="edit="]').first().click();
  await page.locator('.mo-form').first().waitFor();
  await faultless(page, `a form of ${name} on a phone`);
  await shoot(page, `outline-${name}-form-nb-phone`);
  await visitor.inLanguage('sv');
  await visitor.leave();
}
