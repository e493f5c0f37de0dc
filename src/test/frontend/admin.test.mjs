// SPDX-License-Identifier: EUPL-1.2
// An operator at work behind the key: set-up link, a platform shut out and let in again, the doctor's pages; axe-clean, by keys too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, openBrowser, startBrowser, tabTo } from './browser.mjs';
import { MOODLES, TOOL } from './moodles.mjs';

const KEY = process.env.VERKSTAD_ADMIN_KEY;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function operator(locale = 'en-GB') {
  const { context, newPage } = await openBrowser(browser, { locale });
  const page = await newPage();
  await page.goto(`${TOOL}/admin/platforms`);
  await page.locator('#key').fill(KEY);
  await page.locator('main form button').click();
  await page.waitForURL(`${TOOL}/admin/platforms`);
  return { context, page };
}

async function clean(page, name) {
  const faults = [...(await houseFaults(page)), ...(await accessibilityFaults(page))];
  assert.deepEqual(faults, [], `${name}: ${page.url()}`);
}

async function inLanguage(page, language) {
  const button = page.locator(`.vk-languages button[value=${language}]`);
  if (await button.count()) {
    await button.click();
    await page.locator(`html[lang=${language}]`).waitFor();
  }
}

test('the key opens a session of its own, a wrong one shows the form again', async () => {
  const { context, newPage } = await openBrowser(browser, { locale: 'sv-SE' });
  const page = await newPage();
  await page.goto(`${TOOL}/admin`);
  await clean(page, 'sign-in');
  await page.locator('#key').fill('not the key');
  await page.locator('main form button').click();
  await page.locator('#key-error').waitFor();
  assert.match(await page.locator('#key-error').innerText(), /inte nyckeln/);
  await clean(page, 'wrong key');

  await page.locator('#key').fill(KEY);
  await tabTo(page, page.locator('main form button'));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${TOOL}/admin/platforms`);

  const cookie = (await context.cookies(TOOL)).find((one) => one.name === '__Host-verkstad-admin');
  assert.equal(cookie.httpOnly && cookie.secure, true);
  assert.equal(cookie.sameSite, 'Strict');
  assert.equal(cookie.path, '/');

  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.waitForURL(`${TOOL}/admin`);
  await page.goto(`${TOOL}/admin/audit`);
  assert.match(page.url(), /\/admin\?to=/);
});

test('every page is clean in three languages', async () => {
  const { page } = await operator();
  const platform = '/admin/platforms/demo-se';
  await page.goto(`${TOOL}/admin/editions`);
  const edition = await page.locator('tbody a').first().getAttribute('href');
  const places = [
    '/admin/platforms',
    platform,
    `${platform}/disable`,
    `${platform}/check`,
    '/admin/add-platform',
    '/admin/paste-platforms',
    '/admin/setup',
    '/admin/editions',
    edition,
    '/admin/launches',
    '/admin/launches/log',
    '/admin/keys',
    '/admin/keys/replace',
    '/admin/audit',
  ];
  for (const language of ['sv', 'nb', 'en']) {
    await inLanguage(page, language);
    for (const place of places) {
      await page.goto(`${TOOL}${place}`);
      await clean(page, `${place} in ${language}`);
    }
  }
});

test('a connection is checked on the live platform', async () => {
  const { page } = await operator();
  await page.goto(`${TOOL}/admin/platforms/demo-se/check`);
  await page.getByRole('button', { name: 'Run the check' }).click();
  await page.locator('tbody tr').first().waitFor();
  await clean(page, 'a report');
  const keys = page.locator('tr', { hasText: 'Public keys' });
  assert.match(await keys.innerText(), /Good/);
});

test('a set-up link is made, shown once and revoked', async () => {
  const { page } = await operator();
  await page.goto(`${TOOL}/admin/setup`);
  await page.locator('#name').fill('Norrbyn universitet');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.locator('#setup-link').innerText();
  assert.match(link, new RegExp(`^${TOOL}/lti/1p3/register\\?code=[A-Za-z0-9_-]{43}$`));
  await clean(page, 'a fresh link');

  await page.goto(`${TOOL}/admin/setup`);
  assert.equal(await page.locator('#setup-link').count(), 0);
  assert.equal((await page.content()).includes(link.split('=')[1]), false);

  await page.locator('tr', { hasText: 'Norrbyn' }).first().getByRole('button', { name: 'Revoke' }).click();
  await page.waitForURL(/done=revoked/);
});

test('a form of one session is worth nothing in another', async () => {
  const one = await operator();
  const other = await operator();
  await one.page.goto(`${TOOL}/admin/setup`);
  const foreign = await one.page.locator('main input[name=_handle]').first().inputValue();

  const answer = await other.page.request.post(`${TOOL}/admin/setup`, {
    form: { _handle: foreign, name: 'Forged', country: 'SE' },
  });

  assert.equal(answer.status(), 409);
  await other.page.goto(`${TOOL}/admin/setup`);
  assert.equal(await other.page.getByText('Forged').count(), 0);
});

test('a platform shut out is refused with a doctor page in three languages, and let in again', async () => {
  const { page } = await operator();
  const site = 'no';
  const place = `/admin/platforms/demo-${site}`;
  await page.goto(`${TOOL}${place}`);
  await page.getByRole('link', { name: 'Shut out' }).click();
  await clean(page, 'asks before it shuts out');
  await page.getByRole('button', { name: 'Shut out' }).click();
  await page.waitForURL(/done=disabled/);
  try {
    const { newPage } = await openBrowser(browser, { locale: 'sv-SE' });
    const person = await newPage();
    await person.goto(`${MOODLES}/`);
    await person.locator(`#${site} button.first`).first().click();
    const frame = await (await person.locator('#contentframe').elementHandle()).contentFrame();
    await frame.locator('code', { hasText: 'OIDC-PLATFORM-DISABLED' }).waitFor();
    const href = await frame.locator('a[href^="/help/launch/OIDC-PLATFORM-DISABLED"]').getAttribute('href');
    await person.goto(`${TOOL}${href}`);
    const said = new Set();
    for (const language of ['sv', 'nb', 'en']) {
      const choice = person.locator(`.vk-header__tools a[lang=${language}]`);
      if (await choice.count()) await choice.click();
      await person.locator(`html[lang=${language}]`).waitFor();
      await clean(person, `doctor in ${language}`);
      said.add(await person.locator('main').innerText());
    }
    assert.equal(said.size, 3);

    await page.goto(`${TOOL}/admin/launches?reason=OIDC-PLATFORM-DISABLED`);
    await page.locator('tbody tr').first().locator('a').last().click();
    await page.getByRole('heading', { level: 1, name: 'OIDC-PLATFORM-DISABLED' }).waitFor();
    await clean(page, 'one launch');
    await page.getByRole('link', { name: 'This launch as log lines' }).click();
    assert.match(await page.locator('.vk-admin-log').innerText(), /login\.platform-is-open FAIL OIDC-PLATFORM-DISABLED/);
  } finally {
    await page.goto(`${TOOL}${place}`);
    await page.getByRole('button', { name: 'Let in again' }).click();
    await page.waitForURL(/done=enabled/);
  }
});

test('a platform typed in wrongly is told field by field, and its secret is never shown', async () => {
  const { page } = await operator();
  await page.goto(`${TOOL}/admin/add-platform`);
  const key = `hand-${Date.now()}`;
  await page.locator('#id').fill(key);
  await page.locator('#name').fill('Fjällbyn');
  await page.locator('#issuer').fill('moodle.example.se');
  await page.locator('#has13').uncheck();
  await page.locator('#has11').check();
  await page.locator('#consumerKey').fill(key);
  await page.locator('#secret').fill('never-to-be-seen');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('#issuer-error').waitFor();
  await clean(page, 'a form with a fault');
  assert.equal((await page.content()).includes('never-to-be-seen'), false);

  await page.locator('#issuer').fill(`https://${key}.example.se`);
  await page.locator('#secret').fill('never-to-be-seen');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/done=added/);
  for (const place of [`/admin/platforms/${key}`, `/admin/platforms/${key}/edit`, '/admin/audit']) {
    await page.goto(`${TOOL}${place}`);
    assert.equal((await page.content()).includes('never-to-be-seen'), false, place);
  }
  assert.equal(await page.getByText('lti.platform-added').count() > 0, true);
});
