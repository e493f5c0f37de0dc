// SPDX-License-Identifier: EUPL-1.2
// A process drawn by keys alone, offline and back, and beside somebody else; the drawing and the page's picture are the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, LAPTOP, shoot, startBrowser } from './browser.mjs';
import { Visitor } from './moodles.mjs';
import { flows, named, Pen } from './pen.mjs';

const PHONE = { width: 360, height: 740 };
/** What diagram-js sizes and shows by script, and the field that stands over what it names; the policy allows it. */
const SIZED = '.djs-container, .djs-container > svg, .djs-element, .djs-hit, .me-inline';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** The person whose case nobody else writes in, at its process as it was at the beginning. */
async function atProcess(viewport = LAPTOP, language = 'sv') {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.ownCase(viewport);
  const path = await visitor.ownModel('D1');
  await visitor.inLanguage(language);
  return { visitor, page, path, pen: new Pen(page, path) };
}

/** Every shape with its attributes, in the order they are painted, of the drawing and of the page's own picture. */
async function bothDrawings(page) {
  return page.evaluate(() => {
    const told = (element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const own = [...element.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data);
      return [element.localName, ...attributes, ...own].join(' ');
    };
    const drawn = [...document.querySelectorAll('.me-paper .djs-visual')].flatMap((group) => [
      ...group.querySelectorAll('*'),
    ]);
    const picture = [...document.querySelectorAll('.mo-scroll .m-picture > *')].slice(2);
    return [drawn.map(told), picture.flatMap((each) => [each, ...each.querySelectorAll('*')]).map(told)];
  });
}

async function drawProcess(pen) {
  await pen.press('Enter');
  await pen.page.locator('.me-inline').waitFor();
  await pen.page.keyboard.type('Hantera parkeringstillstånd');
  await pen.press('Enter');
  await pen.at(/Process Hantera parkeringstillstånd/);
  await pen.add('Utförare', 'Handläggare');
  await pen.at(/Handläggare/);
  await pen.add('Start', 'Ansökan har kommit');
  await pen.at(/^Start Ansökan har kommit/);
  await pen.add('Aktivitet', 'Registrera ansökan');
  await pen.at(/^Aktivitet Registrera ansökan/);
  await pen.add('Aktivitet', 'Skriva beslut');
  await pen.at(/^Aktivitet Skriva beslut/);
  await pen.add('Slut', 'Beslut har skickats');
  await pen.at(/^Slut Beslut har skickats/);
}

test('a process is drawn, changed and undone by keys alone', async () => {
  const { visitor, page, pen } = await atProcess();
  await pen.open();

  await drawProcess(pen);

  await pen.press('Alt+ArrowLeft');
  await pen.at(/^Aktivitet Skriva beslut/);
  await pen.press('m');
  await pen.choose('Handläggare');
  await pen.at(/^Aktivitet Skriva beslut\. Hör till Handläggare/);
  await pen.press('PageUp');
  await pen.at(/^Aktivitet Registrera ansökan/);
  await pen.press('PageUp', 'Alt+ArrowRight', 'Alt+ArrowRight');
  await pen.at(/^Aktivitet Skriva beslut/);
  await pen.press('Delete');
  await pen.heard('Borttaget: Aktivitet Skriva beslut');
  await pen.at(/^Aktivitet Registrera ansökan/);
  await pen.press('Control+z');
  await pen.heard('Ångrat');
  await pen.at(/^Aktivitet Skriva beslut/);
  await pen.press('Control+y');
  await pen.heard('Gjort om');
  await pen.press('Control+z');
  await page.locator('.me-paper [aria-label^="Aktivitet Skriva beslut"]').waitFor({ state: 'attached' });

  const made = await pen.model();
  const ids = ['Ansökan har kommit', 'Registrera ansökan', 'Skriva beslut', 'Beslut har skickats'].map(
    (name) => named(made, name).id,
  );
  for (const [at, id] of ids.slice(0, -1).entries()) {
    assert.ok(
      flows(made).some(([source, target]) => source === id && target === ids[at + 1]),
      `${id} leads on`,
    );
  }
  await page.locator('#lists', { hasText: 'Beslut har skickats' }).waitFor();
  await page.locator('.mo-scroll', { hasText: 'Skriva beslut' }).waitFor({ state: 'attached' });
  // the picture follows with the lists, when the drawing has been still for a while
  let [drawn, picture] = await bothDrawings(page);
  for (let tries = 0; tries < 100 && drawn.join() !== picture.join(); tries++) {
    await page.waitForTimeout(100);
    [drawn, picture] = await bothDrawings(page);
  }
  assert.deepEqual(drawn, picture);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await houseFaults(page, SIZED), []);
  assert.deepEqual(pen.broken, []);
  await shoot(page, 'editor-process-sv-laptop');
  await visitor.leave();
});

test('two elements are connected from a list that only offers what the notation allows', async () => {
  const { visitor, page, pen } = await atProcess();
  await pen.open();
  await drawProcess(pen);
  await pen.press('Alt+ArrowLeft');
  await pen.add('Aktivitet', 'Ringa sökande');
  await pen.at(/^Aktivitet Ringa sökande/);

  await pen.press('c');
  await page.locator('dialog[open] .me-choices').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  const offered = await page.locator('dialog[open] .me-choices li').allTextContents();
  await pen.choose('→ Aktivitet Registrera');
  await pen.heard('Kopplat');

  assert.ok(offered.includes('Flöde → Aktivitet Registrera ansökan'), offered.join(', '));
  assert.ok(!offered.some((each) => each.includes('Process')), offered.join(', '));
  const made = await pen.model();
  const wanted = [named(made, 'Ringa sökande').id, named(made, 'Registrera ansökan').id];
  assert.ok(flows(made).some(([source, target]) => source === wanted[0] && target === wanted[1]));
  await pen.at(/^Aktivitet Ringa sökande/);
  await pen.press('c');
  await page.locator('dialog[open]').waitFor();
  await pen.press('Escape');
  await pen.at(/^Aktivitet Ringa sökande/);
  await visitor.leave();
});

test('what is drawn without a connection waits on the device and is sent when it is back', async () => {
  const { visitor, page, pen } = await atProcess();
  await pen.open();
  await drawProcess(pen);

  await page.context().setOffline(true);
  await pen.add('Aktivitet', 'Ta emot handlingar');
  await page.locator('.me-save[data-state=waiting]').waitFor();
  await page.locator('.me-waiting li', { hasText: 'Ta emot handlingar' }).waitFor();
  await page.context().setOffline(false);
  await page.locator('.me-save[data-state=saved]').waitFor({ timeout: 20_000 });

  assert.ok(named(await pen.model(), 'Ta emot handlingar'));
  await page.locator('.me-paper [aria-label^="Aktivitet Ta emot handlingar"]').waitFor({ state: 'attached' });
  await visitor.leave();
});

test('when somebody else changed the same element both are told, and one chooses', async () => {
  const { visitor, page, pen } = await atProcess();
  await pen.open();
  await drawProcess(pen);
  const { base, ...seen } = await pen.model();
  await pen.press('Alt+ArrowLeft');
  await pen.at(/^Aktivitet Skriva beslut/);
  assert.equal(
    await pen.send(base, { command: 'name', id: named(seen, 'Skriva beslut').id, label: 'Fatta beslut' }),
    200,
  );

  await pen.press('Enter');
  await page.locator('.me-inline').waitFor();
  await page.keyboard.type('Underteckna beslut');
  await pen.press('Enter');

  await page.locator('.me-conflict', { hasText: 'Underteckna beslut' }).waitFor();
  await page.locator('.me-paper [aria-label^="Aktivitet Fatta beslut"]').waitFor({ state: 'attached' });
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await houseFaults(page, SIZED), []);
  await shoot(page, 'editor-conflict-sv-laptop');
  await pen.press('Enter');
  await page.locator('.me-paper [aria-label^="Aktivitet Underteckna beslut"]').waitFor({ state: 'attached' });
  await pen.at(/^Aktivitet Underteckna beslut/);
  assert.ok(named(await pen.model(), 'Underteckna beslut'));
  await visitor.leave();
});

test('whoever draws on during a conflict is taken out of nothing, and still chooses', async () => {
  const { visitor, page, pen } = await atProcess();
  await pen.open();
  await drawProcess(pen);
  const { base, ...seen } = await pen.model();
  await pen.press('Alt+ArrowLeft');
  await pen.at(/^Aktivitet Skriva beslut/);
  const theirs = { command: 'name', id: named(seen, 'Skriva beslut').id, label: 'Fatta beslut' };
  assert.equal(await pen.send(base, theirs), 200);

  // the answer comes while the next name is being written
  let letGo = () => {};
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route('**/commands', async (route) => {
    await held;
    await route.continue();
  });
  await pen.press('F2');
  await page.keyboard.type('Underteckna beslut');
  await pen.press('Enter', 'Alt+ArrowLeft');
  await pen.at(/^Aktivitet Registrera ansökan/);
  await pen.press('F2');
  await page.locator('.me-inline').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.keyboard.type('Registrera ');
  letGo();
  await page.locator('.me-conflict button').first().waitFor();
  await page.keyboard.type('handlingar');
  await pen.press('Enter');
  await pen.at(/^Aktivitet Registrera/);
  await pen.press('Control+y');
  await page.locator('.me-trouble', { hasText: 'inget att göra om' }).waitFor();

  assert.equal(await page.locator('.me-conflict button').count(), 2);
  await page.locator('.me-conflict button').nth(1).click();
  await pen.at(/^Aktivitet Registrera/);
  await page.locator('.me-save[data-state=saved]').waitFor();
  await page.locator('.me-paper [aria-label^="Aktivitet Registrera handlingar"]').waitFor({ state: 'attached' });
  const now = await pen.model();
  assert.ok(named(now, 'Registrera handlingar'));
  assert.ok(named(now, 'Fatta beslut'));
  assert.equal(await page.locator('.me-conflict button').count(), 0);
  await visitor.leave();
});

test('what is drawn when the session is over waits, and leads back to the model', async () => {
  const { visitor, page, path, pen } = await atProcess();
  await pen.open();
  await visitor.loseSession();

  await pen.press('Enter');
  await page.locator('.me-inline').waitFor();
  await page.keyboard.type('Pröva ansökningar');
  await pen.press('Enter');
  await page.locator('.me-save[data-state=expired]').waitFor();
  await page.locator('.me-waiting li', { hasText: 'Pröva ansökningar' }).waitFor();

  const back = await visitor.open('home', { way: 'window' });
  await back.locator(`.vk-waiting a[href="${path}"]`).waitFor();
  await visitor.go(path);
  const again = new Pen(back, path);
  await back.locator('[data-draw] > button').click();
  await back.locator('.me-save[data-state=saved]').waitFor();
  assert.ok(named(await again.model(), 'Pröva ansökningar'));
  await visitor.leave();
});

test('a drawing that does not come leaves the picture where it is', async () => {
  const { visitor, page } = await atProcess();
  await page.route('**/drawing', (route) => route.abort());

  const draw = page.locator('[data-draw] > button');
  await draw.dblclick();
  await page.locator('.me-failed', { hasText: 'kunde inte öppnas' }).waitFor();

  assert.ok(await page.locator('.mo-scroll').isVisible());
  await page.unroute('**/drawing');
  await draw.dblclick();
  await page.locator('.me-paper [tabindex="0"]').waitFor();
  assert.equal(await page.locator('model-editor').count(), 1);
  await visitor.leave();
});

test('the editor speaks Norwegian too', async () => {
  const { visitor, page, pen } = await atProcess(LAPTOP, 'nb');
  await pen.open();

  await pen.press('n');
  await page.locator('dialog[open] .me-choices').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await shoot(page, 'editor-dialog-nb-laptop');
  await pen.choose('Aktivitet');
  await page.locator('dialog[open] input[type=text]').waitFor();
  await page.keyboard.type('Registrere søknad');
  await pen.press('Enter');
  await pen.at(/^Aktivitet Registrere søknad/);
  await pen.heard('Lagt til');
  await pen.press('F2');
  await page.locator('.me-inline').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await houseFaults(page, SIZED), []);
  await pen.press('Escape', 'Delete');
  await pen.heard('Fjernet');
  await visitor.inLanguage('sv');
  await visitor.leave();
});

test('on a phone the drawing keeps to its place and the buttons are large enough', async () => {
  const { visitor, page, pen } = await atProcess(PHONE);
  await page.locator('.mo-picture > summary').waitFor();
  await pen.open();

  assert.deepEqual(await houseFaults(page, SIZED), []);
  await shoot(page, 'editor-process-sv-phone');
  await visitor.leave();
});

for (const [kind, viewport] of [
  ['laptop', LAPTOP],
  ['phone', PHONE],
]) {
  test(`on a ${kind} the tools and the whole paper are in sight when the drawing is opened`, async () => {
    const { visitor, page, pen } = await atProcess(viewport);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.locator('.mo-picture > summary').waitFor();
    await pen.open();

    const [tools, paper] = await page.evaluate(() =>
      ['.me-toolbar', '.me-paper'].map((one) => {
        const { top, bottom } = document.querySelector(one).getBoundingClientRect();
        return { top, bottom };
      }),
    );
    assert.ok(tools.top >= 0, `the tools begin at ${tools.top}`);
    assert.ok(paper.bottom <= viewport.height, `the paper ends at ${paper.bottom} of ${viewport.height}`);
    assert.ok(tools.bottom - tools.top <= 180, `the tools take ${tools.bottom - tools.top} of ${viewport.height}`);
    await visitor.leave();
  });
}
