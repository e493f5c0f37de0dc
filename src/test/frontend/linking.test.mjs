// SPDX-License-Identifier: EUPL-1.2
// A teacher chooses what the course links to: the list in the Moodle's frame, three things at once, one of them opened.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, openBrowser, startBrowser } from './browser.mjs';
import { MOODLES, TOOL } from './moodles.mjs';

const TITLES = { sv: 'Välj innehåll till kursen', nb: 'Velg innhold til kurset', en: 'Choose content for the course' };

let browser;
let context;
let moodle;

before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** A teacher on the course page of one site. */
async function teacher(site, name) {
  await context?.close();
  const opened = await openBrowser(browser, { locale: 'sv-SE' });
  context = opened.context;
  moodle = await opened.newPage();
  await moodle.goto(`${MOODLES}/`);
  const people = moodle.locator(`#${site}`);
  await people.getByRole('button', { name: new RegExp(`(kursen|kurset).* ${name}|${name}.*(kursen|kurset)`) }).click();
  await moodle.locator('#add-content').waitFor();
}

/** The tool's list, inside the frame of the Moodle. */
async function list(version) {
  await moodle.locator(`a[href*="modedit.php"][href*="v=${version}"]`).click();
  return frame();
}

async function frame() {
  const element = await moodle.locator('#contentitem-page-iframe').elementHandle();
  const tool = await element.contentFrame();
  await tool.waitForURL((url) => url.href.startsWith(`${TOOL}/lti/choose/`));
  await tool.locator('h1').waitFor();
  return tool;
}

async function backInTheMoodle(tool) {
  await tool.waitForURL((url) => url.href.startsWith(MOODLES) && url.pathname.endsWith('contentitem_return.php'));
  await tool.locator('a[target=_top]').waitFor();
}

async function toCourse(tool) {
  await tool.locator('a[target=_top]').click();
  await moodle.locator('#add-content').waitFor();
}

/** Opens the newest link with this title in the frame of its page. */
async function open(title, version) {
  const row = moodle.locator('ul.links > li', { has: moodle.getByRole('link', { name: title, exact: true }) }).last();
  await row.locator(`a[href*="v=${version}"][href*="frame=1"]`).first().click();
  const element = await moodle.locator('#contentframe').elementHandle();
  const tool = await element.contentFrame();
  await tool.waitForURL((url) => url.href.startsWith(`${TOOL}/`) && !url.pathname.startsWith('/lti/'));
  await tool.locator('h1').waitFor();
  return tool;
}

for (const [version, site, name, module] of [
  ['1p3', 'se', 'Mikaela Stenvall', 'M4'],
  ['1p1', 'no', 'Terje-Andre Solvang', 'M5'],
]) {
  test(`three things become activities by LTI ${version}, and one of them opens the right page`, async () => {
    await teacher(site, name);
    const tool = await list(version);

    const exercises = tool.locator('fieldset', { has: tool.locator('input[value="module:M1"]') }).locator('details');
    await exercises.locator('summary').click();
    const titles = [];
    // in the order of the list, which is the order a browser sends them in
    for (const key of ['teacher', 'exercise:E1.1', `module:${module}`]) {
      await tool.locator(`input[name=content][value="${key}"]`).check();
      const id = await tool.locator(`input[value="${key}"]`).getAttribute('id');
      titles.push((await tool.locator(`label[for="${id}"]`).innerText()).trim());
    }
    await tool.locator('button[type=submit]:not([name])').click();
    await backInTheMoodle(tool);

    assert.deepEqual(await tool.locator('main li').allInnerTexts(), titles);
    await toCourse(tool);
    const opened = await open(titles[2], version);
    assert.equal(new URL(opened.url()).pathname, `/module/${module}`);
  });
}

test('a module gets a column in the gradebook, an exercise does not', async () => {
  await teacher('se', 'Mikaela Stenvall');
  await moodle.locator('nav a[href*="grade/report"]').click();

  const columns = await moodle.locator('table').first().locator('thead th').allInnerTexts();

  assert.ok(
    columns.some((column) => column.startsWith('M4 ')),
    columns.join(', '),
  );
  assert.ok(!columns.some((column) => column.startsWith('E1.1 ')), columns.join(', '));
});

for (const version of ['1p3', '1p1']) {
  test(`cancelling by LTI ${version} adds nothing`, async () => {
    await teacher('se', 'Mikaela Stenvall');
    const before = await moodle.locator('ul.links > li').count();
    const tool = await list(version);

    await tool.locator('button[value=cancel]').click();
    await backInTheMoodle(tool);
    await toCourse(tool);

    assert.equal(await moodle.locator('ul.links > li').count(), before);
  });
}

test('the list is clean in Swedish, Norwegian and English', async () => {
  await teacher('se', 'Mikaela Stenvall');
  for (const [language, title] of Object.entries(TITLES)) {
    const own = await moodle.evaluate(() => location.href);
    const course = new URL(own).searchParams.get('id') ?? '2';
    await moodle.goto(
      `${MOODLES}/se/course/modedit.php?id=${course}&v=1p3&lang=${language === 'nb' ? 'no' : language}`,
    );
    const tool = await frame();

    assert.equal(await tool.locator('h1').innerText(), title);
    assert.deepEqual([...(await houseFaults(tool)), ...(await accessibilityFaults(tool))], [], language);
    await tool.locator('button[type=submit]:not([name])').click();
    await tool.locator('.ds-error-summary').waitFor();
    assert.deepEqual([...(await houseFaults(tool)), ...(await accessibilityFaults(tool))], [], `${language}, refused`);
  }
});

test('keys alone choose and send', async () => {
  await teacher('se', 'Mikaela Stenvall');
  const tool = await list('1p3');

  await tool.locator('input[value="home"]').focus();
  await moodle.keyboard.press('Space');
  await tool.locator('button[type=submit]:not([name])').focus();
  await moodle.keyboard.press('Enter');
  await backInTheMoodle(tool);

  assert.deepEqual(await tool.locator('main li').allInnerTexts(), ['Verkstad – start']);
});

test('a list is answered once: going back to it is refused in plain words', async () => {
  await teacher('se', 'Mikaela Stenvall');
  const tool = await list('1p3');
  const address = tool.url();
  await tool.locator('button[value=cancel]').click();
  await backInTheMoodle(tool);

  const answer = await tool.goto(address);

  assert.equal(answer.status(), 401);
  assert.match(answer.headers()['x-verkstad-reason'], /^PICK-/);
});
