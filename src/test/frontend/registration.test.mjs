// SPDX-License-Identifier: EUPL-1.2
// A Moodle is connected by a set-up link: made in /admin, pasted in the Moodle, accepted in /admin. Then a 1.1 tool moves to 1.3.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, openBrowser, startBrowser } from './browser.mjs';
import { MOODLES, TOOL, Visitor } from './moodles.mjs';

const KEY = process.env.VERKSTAD_ADMIN_KEY;
const TITLES = {
  sv: 'Lärplattformen är ansluten',
  nb: 'Læringsplattformen er koblet til',
  en: 'The learning platform is connected',
};
const LOCALES = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' };

let browser;
let admin;

before(async () => {
  browser = await startBrowser();
  admin = await (await openBrowser(browser, { locale: 'sv-SE' })).newPage();
  await admin.goto(`${TOOL}/admin?to=/admin/setup`);
  await admin.locator('#key').fill(KEY);
  await admin.locator('main button[type=submit]').click();
  await admin.waitForURL(/\/admin/);
});
after(() => browser.close());

async function setUpLink(name) {
  await admin.goto(`${TOOL}/admin/setup`);
  await admin.locator('#name').fill(name);
  await admin.locator('form[action="/admin/setup"] button[type=submit]').click();
  return (await admin.locator('#setup-link').textContent()).trim();
}

/** The Moodle's list of tools, as its administrator sees it. */
async function toolsOf(site, person, locale) {
  const moodle = await (await openBrowser(browser, { locale })).newPage();
  await moodle.goto(`${MOODLES}/`);
  await moodle
    .locator(`#${site}`)
    .getByRole('button', { name: new RegExp(person) })
    .last()
    .click();
  await moodle.locator('a[href*="toolconfigure.php"]').click();
  await moodle.locator('#url').waitFor();
  return moodle;
}

/** Pastes a link; the answer of the tool inside the Moodle's frame. */
async function paste(moodle, link, update = false) {
  await moodle.locator('#url').fill(link);
  await moodle.locator(update ? 'button[name=update]' : 'button.first').click();
  const element = await moodle.locator('#registration-frame').elementHandle();
  const tool = await element.contentFrame();
  await tool.waitForURL((url) => url.href.startsWith(`${TOOL}/lti/1p3/register`));
  await tool.locator('h1').waitFor();
  return tool;
}

/** What the tool answers to a launch by the newest registered client. */
async function reasonOfLaunch(moodle) {
  const [answer] = await Promise.all([
    moodle.waitForResponse(
      (response) => /\/lti\/1p3\/(login|start|launch)/.test(response.url()) && response.status() >= 400,
    ),
    moodle.locator('a[href*="launch.php"][href*="type="]').last().click(),
  ]);
  return answer.headers()['x-verkstad-reason'];
}

test('a new platform is connected, waits, is accepted and gets in', async () => {
  const moodle = await toolsOf('se', 'Eva Lundmark', 'sv-SE');
  const link = await setUpLink('Provuniversitetet');
  const tool = await paste(moodle, link);
  assert.equal(await tool.locator('h1').textContent(), TITLES.sv);
  assert.match(await tool.locator('main').textContent(), /godkänner anslutningen/);

  await tool.locator('button[data-close-origin]').click();
  await moodle.locator('#url').waitFor();
  await moodle.locator('form[action*="toolactivate"] button').last().click();
  assert.equal(await reasonOfLaunch(moodle), 'OIDC-PLATFORM-PENDING');

  await admin.goto(`${TOOL}/admin/setup`);
  const waiting = admin.locator('section.vk-admin-way', { hasText: 'Provuniversitetet' });
  await waiting.locator('form[action$="/accept"] button').click();
  await admin.waitForURL(/done=accepted/);

  await moodle.goto(`${MOODLES}/se/mod/lti/toolconfigure.php`);
  await moodle.locator('a[href*="launch.php"][href*="type="]').last().click();
  await moodle.waitForURL((url) => url.href.startsWith(TOOL) && !url.pathname.endsWith('/login'));
  await moodle.locator('h1').waitFor();
  assert.doesNotMatch(await moodle.locator('main').textContent(), /OIDC-PLATFORM/);
});

test('a link that was used, or never made, connects nothing', async () => {
  const moodle = await toolsOf('se', 'Eva Lundmark', 'sv-SE');
  const link = await setUpLink('En gång');
  await paste(moodle, link);
  await moodle.goto(`${MOODLES}/se/mod/lti/toolconfigure.php`);

  const used = await paste(moodle, link);
  assert.equal(await used.locator('code').textContent(), 'REG-CODE-USED');
  await moodle.goto(`${MOODLES}/se/mod/lti/toolconfigure.php`);
  const unknown = await paste(moodle, `${TOOL}/lti/1p3/register?code=guessed`);

  assert.equal(await unknown.locator('code').textContent(), 'REG-CODE-UNKNOWN');
});

test('the 1.1 tool moves to 1.3 and its people stay who they are', async () => {
  const ingrid = new Visitor(browser, 'no', 'Ingrid Solbakk');
  await ingrid.open('quiz', { way: 'window', version: '1p1' });
  const again = ingrid.tool.locator('a[href*="again"]');
  if ((await ingrid.tool.locator('form input[type=radio]').count()) === 0) await again.first().click();
  for (const question of await ingrid.tool.getByRole('group').all()) await question.getByRole('radio').first().check();
  await ingrid.tool
    .locator('form', { has: ingrid.tool.locator('input[type=radio]') })
    .locator('button[type=submit]:not([name])')
    .click();
  await ingrid.tool.locator('.ex-answer').first().waitFor();
  const earlier = await seen(ingrid.tool);
  await ingrid.leave();
  const moodle = await toolsOf('no', 'Even Dahl', 'nb-NO');

  const tool = await paste(moodle, await setUpLink('Any name'), true);

  assert.match(await tool.locator('main').textContent(), /fra LTI 1\.1 til 1\.3/);
  await tool.locator('button[data-close-origin]').click();
  await moodle.locator('#url').waitFor();
  await moodle.locator('#user').selectOption('5');
  await moodle.locator('.login button').click();
  await moodle.goto(`${MOODLES}/no/mod/lti/launch.php?id=13&v=1p3&window=1&type=1`);
  await moodle.waitForURL((url) => url.href.startsWith(TOOL) && !url.pathname.startsWith('/lti/'));
  await moodle.locator('.ex-answer').first().waitFor();
  assert.ok(earlier.answers.length > 2);
  assert.deepEqual(await seen(moodle), earlier);
});

/** Who the tool takes somebody for, what the link opened, and the answers that stand there. */
function seen(page) {
  return page.evaluate(async () => ({
    person: (await (await fetch('/api/v1/me')).json()).personId,
    path: location.pathname,
    answers: [...document.querySelectorAll('.ex-answer')].map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
  }));
}

test('the page is clean in Swedish, Norwegian and English, and when it refuses', async () => {
  for (const [language, locale] of Object.entries(LOCALES)) {
    const moodle = await toolsOf('se', 'Eva Lundmark', locale);
    const tool = await paste(moodle, await setUpLink(`Provet ${language}`));

    assert.equal(await tool.locator('h1').textContent(), TITLES[language]);
    assert.deepEqual([...(await houseFaults(tool)), ...(await accessibilityFaults(tool))], [], language);
    await moodle.goto(`${MOODLES}/se/mod/lti/toolconfigure.php`);
    const refused = await paste(moodle, `${TOOL}/lti/1p3/register?code=guessed`);
    assert.deepEqual(
      [...(await houseFaults(refused)), ...(await accessibilityFaults(refused))],
      [],
      `${language}, refused`,
    );
  }
});
