// SPDX-License-Identifier: EUPL-1.2
// A process of twelve activities, three performers and two decisions, drawn by keys alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, LAPTOP, shoot, startBrowser } from './browser.mjs';
import { Visitor } from './moodles.mjs';
import { named, Pen } from './pen.mjs';
import { LANES, STEPS } from './twelve.mjs';

/** An element is walked to by its kind and name. */
const called = (wanted) => STEPS.filter(([, name]) => name === wanted).map(([kind, name]) => `${kind} ${name}`)[0];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const focusedName = (page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const literally = (name) => name.replace(/[?.]/g, '\\$&');

async function draw(pen) {
  await pen.press('Enter');
  await pen.page.locator('.me-inline').waitFor();
  await pen.page.keyboard.type('Hantera parkeringstillstånd');
  await pen.press('Enter');
  await pen.at(/Process Hantera parkeringstillstånd/);
  for (const [lane] of LANES) {
    await pen.add('Utförare', lane);
    await pen.at(new RegExp(lane));
  }
  for (const [kind, name, lane, behind] of STEPS) {
    if (behind) await pen.walkTo(called(behind));
    await pen.add(kind, name);
    await pen.at(new RegExp(`^${kind} ${literally(name)}`));
    if (!lane || (await focusedName(pen.page)).includes(`Hör till ${lane}`)) continue;
    await pen.press('m');
    await pen.choose(lane);
    await pen.at(new RegExp(`^${kind} ${literally(name)}\\. Hör till ${lane}`));
  }
}

/** What a line leads to is named on the line itself. */
async function nameWay(pen, decision, target, words) {
  await pen.walkTo(`Beslutspunkt ${decision}`);
  for (let turn = 0; turn < 6; turn++) {
    await pen.press('l');
    if ((await focusedName(pen.page)).endsWith(`→ ${target}`)) break;
  }
  await pen.at(new RegExp(`${literally(decision)} → ${target}`));
  await pen.press('F2');
  await pen.fillByKeys({ Namn: words });
  await pen.at(new RegExp(`${words}: ${literally(decision)} → ${target}`));
}

test('a process of twelve activities, three performers and two decisions is drawn by keys alone', async () => {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.ownCase(LAPTOP);
  const pen = new Pen(page, await visitor.ownModel('D1'));
  await pen.open();

  await draw(pen);
  await nameWay(pen, 'Är ansökan komplett?', 'Bedöma rörelseförmåga', 'ja');
  await nameWay(pen, 'Är ansökan komplett?', 'Begära komplettering', 'nej');
  await nameWay(pen, 'Beviljas tillstånd?', 'Underteckna beslut', 'ja');
  await nameWay(pen, 'Beviljas tillstånd?', 'Meddela avslag', 'nej');
  await pen.walkTo('Aktivitet Komplettera ansökan');
  await pen.press('c');
  await pen.choose('→ Aktivitet Läsa ansökan');
  await pen.heard('Kopplat');

  const { model } = await pen.model();
  const of = (type) => model.nodes.filter((node) => node.type === type);
  assert.deepEqual([of('ACTIVITY').length, of('DECISION').length, of('LANE').length], [12, 2, 3]);
  const performed = model.edges.filter(({ type }) => type === 'PERFORMS').map(({ target }) => target);
  assert.deepEqual(new Set(performed), new Set(of('ACTIVITY').map(({ id }) => id)));
  const back = [named({ model }, 'Komplettera ansökan').id, named({ model }, 'Läsa ansökan').id];
  assert.ok(
    model.edges.some(({ type, source, target }) => type === 'FLOW' && source === back[0] && target === back[1]),
  );
  for (const { type, label } of model.nodes.filter((node) => node.type !== 'PROCESS')) {
    const names = await page.locator('.me-paper [role=img]').evaluateAll((all) => all.map((one) => one.ariaLabel));
    assert.ok(
      names.some((name) => name?.includes(label)),
      `${type} ${label} has its name`,
    );
  }
  assert.equal(await page.locator('.me-paper [role=img]:not([aria-label])').count(), 0);
  assert.equal(await page.locator('.me-paper [tabindex="0"]').count(), 1);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(pen.broken, []);
  await pen.press('0');
  await shoot(page, 'editor-journey-sv-laptop');
  await visitor.inLanguage('nb');
  await page.locator('[data-draw] > button').click();
  await page.locator('.me-paper [tabindex="0"]').waitFor();
  await page.keyboard.press('a');
  await page.locator('dialog[open]').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await shoot(page, 'editor-details-nb-laptop');
  await page.keyboard.press('Escape');
  await visitor.inLanguage('sv');
  await visitor.leave();
});
