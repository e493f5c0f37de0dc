// SPDX-License-Identifier: EUPL-1.2
// Two people who share a case draw in one model: what both changed is shown side by side, marked, and one chooses.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, LAPTOP, PHONE, shoot, startBrowser } from './browser.mjs';
import { Visitor } from './moodles.mjs';
import { named, Pen } from './pen.mjs';

const SIZED = '.djs-container, .djs-container > svg, .djs-element, .djs-hit, .me-inline';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Both at the same model, as it was at its beginning but for one element. */
async function bothAtContext(viewport) {
  const jon = new Visitor(browser, 'se', 'Jon Åkerlund');
  const page = await jon.ownCase(viewport);
  const path = await jon.ownModel('C4');
  const mine = new Pen(page, path);
  await mine.sendAll([{ command: 'add', type: 'ACTOR', label: 'Läkare', id: 'doctor' }]);
  await page.reload();
  const elle = new Visitor(browser, 'se', 'Elle Šávvon');
  const other = await elle.ownCase(LAPTOP);
  await elle.go(path);
  const theirs = new Pen(other, path);
  for (const pen of [mine, theirs]) {
    await pen.page.locator('[data-draw] > button').click();
    await pen.page.locator('.me-paper [aria-label*="Läkare"]').first().waitFor({ state: 'attached' });
  }
  return { jon, elle, mine, theirs };
}

const rename = async (pen, from, to) => {
  await pen.walkTo(from);
  await pen.press('F2');
  await pen.page.locator('.me-inline').fill(to);
  await pen.press('Enter');
};

const side = (pen, title) => pen.page.locator('.me-side', { has: pen.page.getByRole('heading', { name: title }) });

test('two who name the same element see both names side by side, and theirs may stay', async () => {
  const { jon, elle, mine, theirs } = await bothAtContext(LAPTOP);
  const { base } = await theirs.model();
  await rename(theirs, 'Aktör Läkare', 'Vårdcentral');
  await theirs.drawnAfter(base);

  await rename(mine, 'Aktör Läkare', 'Läkare på vårdcentral');

  await side(mine, 'Din ändring').locator('li', { hasText: 'Läkare på vårdcentral' }).waitFor();
  await side(mine, 'Så är det nu').locator('li', { hasText: 'Vårdcentral' }).waitFor();
  for (const title of ['Din ändring', 'Så är det nu']) {
    assert.equal(await side(mine, title).locator('.me-mark-changed .me-mark-word').textContent(), 'Ändrat');
    assert.match(await side(mine, title).locator('svg').getAttribute('aria-label'), new RegExp(title));
  }
  assert.deepEqual(await accessibilityFaults(mine.page), []);
  assert.deepEqual(await houseFaults(mine.page, SIZED), []);
  assert.deepEqual(mine.broken, []);
  await shoot(mine.page, 'editor-sides-sv-laptop');
  await side(mine, 'Så är det nu').getByRole('button').click();
  await mine.page.locator('.me-save[data-state=saved]').waitFor();
  assert.ok(named(await mine.model(), 'Vårdcentral'));
  await jon.leave();
  await elle.leave();
});

test('what the other one took away is told, on a phone and in Norwegian too', async () => {
  const { jon, elle, mine, theirs } = await bothAtContext(PHONE);
  await jon.inLanguage('nb');
  await mine.page.locator('[data-draw] > button').click();
  await mine.page.locator('.me-paper [tabindex="0"]').waitFor();
  const { base } = await theirs.model();
  await theirs.walkTo('Aktör Läkare');
  await theirs.press('Delete');
  await theirs.drawnAfter(base);

  await rename(mine, 'Aktør Läkare', 'Läkare på vårdcentral');

  await side(mine, 'Slik er det nå').locator('li', { hasText: 'Fjernet' }).first().waitFor();
  assert.equal(await side(mine, 'Din endring').locator('.me-mark').count(), 1);
  assert.equal(await side(mine, 'Slik er det nå').locator('.me-mark').count(), 0);
  assert.deepEqual(await accessibilityFaults(mine.page), []);
  assert.deepEqual(await houseFaults(mine.page, SIZED), []);
  await shoot(mine.page, 'editor-sides-nb-phone');
  await side(mine, 'Din endring').getByRole('button').click();
  const refused = mine.page.locator('.me-refused li');
  await refused.waitFor();
  assert.doesNotMatch(await refused.innerText(), /[A-Z]{4,}/);
  assert.equal(named(await mine.model(), 'Läkare'), undefined);
  await jon.inLanguage('sv');
  await jon.leave();
  await elle.leave();
});

test('two who put the same element in two places see both, and neither place is lost before one chooses', async () => {
  const { jon, elle, mine, theirs } = await bothAtContext(LAPTOP);
  const pushed = async (pen, key) => {
    await pen.walkTo('Aktör Läkare');
    await pen.press(`Shift+${key}`, `Shift+${key}`);
  };
  const { base } = await theirs.model();
  const id = named(await theirs.model(), 'Läkare').id;
  await pushed(theirs, 'ArrowRight');
  await theirs.drawnAfter(base);
  const put = (await theirs.model()).model.places[id];

  await pushed(mine, 'ArrowDown');

  await side(mine, 'Din ändring').waitFor();
  await side(mine, 'Så är det nu').waitFor();
  assert.deepEqual((await theirs.model()).model.places[id], put, 'nothing is overwritten');
  assert.deepEqual(await accessibilityFaults(mine.page), []);
  await shoot(mine.page, 'editor-places-sv-laptop');
  await side(mine, 'Din ändring').getByRole('button').click();
  await mine.page.locator('.me-save[data-state=saved]').waitFor();
  assert.notDeepEqual((await mine.model()).model.places[id], put);
  await jon.leave();
  await elle.leave();
});
