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
    const log = await page.locator('.vk-admin-log').innerText();
    assert.match(log, /login\.client-is-known pass\s[^\n]*login\.platform-is-open FAIL OIDC-PLATFORM-DISABLED\s*$/);
  } finally {
    await page.goto(`${TOOL}${place}`);
    await page.getByRole('button', { name: 'Let in again' }).click();
    await page.waitForURL(/done=enabled/);
  }

  const { newPage } = await openBrowser(browser, { locale: 'sv-SE' });
  const person = await newPage();
  await person.goto(`${MOODLES}/`);
  await person.locator(`#${site} button.first`).first().click();
  const frame = await (await person.locator('#contentframe').elementHandle()).contentFrame();
  await frame.waitForURL((url) => url.href.startsWith(`${TOOL}/`) && !url.pathname.startsWith('/lti/'));
  await page.goto(`${TOOL}/admin/launches?platform=demo-${site}&reason=OK`);
  await page.locator('tbody tr').first().locator('a').last().click();
  await page.getByRole('link', { name: 'This launch as log lines' }).click();
  const log = await page.locator('.vk-admin-log').innerText();
  assert.match(log, /login\.platform-is-open pass[\s\S]*token\.signature-holds pass[\s\S]*session opened\s*$/);
  assert.doesNotMatch(log, /FAIL/);
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
  assert.equal((await page.getByText('lti.platform-added').count()) > 0, true);
});

test('dates that cannot be are told beside the field and stay typed', async () => {
  const { page } = await operator();
  const place = `${TOOL}/admin/platforms/demo-no`;
  await page.goto(place);
  await page.locator('#from-0').fill('2027-01-31');
  await page.locator('#to-0').fill('2027-01-01');
  await page.getByRole('group', { name: 'Whole platform' }).getByRole('button', { name: 'Save dates' }).click();

  await page.locator('#to-0-error', { hasText: 'before the first' }).waitFor();
  await clean(page, 'faulty dates');
  assert.equal(await page.locator('#from-0').inputValue(), '2027-01-31');
  assert.equal(await page.locator('#to-0').inputValue(), '2027-01-01');

  await page.goto(place);
  assert.equal(await page.locator('#from-0').inputValue(), '');
});

/** The demo's own edition: one that people of demo-se belong to. */
async function editionPage(page) {
  await page.goto(`${TOOL}/admin/platforms/demo-se`);
  await page.locator('tbody a[href^="/admin/editions/"]').first().click();
  await page.waitForURL(/\/admin\/editions\//);
}

test('an LMS course is connected by hand, a faulty scale keeps what was typed, and it is disconnected again', async () => {
  const { page } = await operator();
  await editionPage(page);
  const id = `by-hand-${Date.now()}`;
  const connect = page.getByRole('button', { name: 'Connect an LMS course' });
  await page.locator('#coursePlatform').selectOption('demo-se');
  await page.locator('#lmsId').fill(id);
  await page.locator('#country').selectOption('SE');
  await page.locator('#scale').evaluate((select) => {
    select.options[0].value = 'SE_XX';
    select.selectedIndex = 0;
  });
  await connect.click();
  await page.locator('#scale-error').waitFor();
  await clean(page, 'a faulty scale');
  assert.equal(await page.locator('#lmsId').inputValue(), id);
  assert.equal(await page.locator('#coursePlatform').inputValue(), 'demo-se');

  await page.locator('#scale').selectOption('SE_UGVG');
  await connect.click();
  await page.waitForURL(/done=bound/);
  const row = page.locator('tr', { hasText: id });
  assert.match(await row.innerText(), /demo-se/);
  await clean(page, 'a connected course');

  await row.getByRole('link', { name: 'Disconnect' }).click();
  await page.getByRole('heading', { level: 1, name: `Disconnect ${id}?` }).waitFor();
  await clean(page, 'asks before it disconnects');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.waitForURL(/done=unbound/);
  assert.equal(await page.locator('tr', { hasText: id }).count(), 0);

  await page.goto(`${TOOL}/admin/audit`);
  const told = await page.locator('main').innerText();
  assert.match(told, /course\.bound/);
  assert.match(told, /course\.unbound/);
});

test('a right is given to somebody who has been here, shown with who gave it, and taken back', async () => {
  const { page } = await operator();
  await editionPage(page);
  const give = page.getByRole('button', { name: 'Give a right' });
  await page.locator('#platform').selectOption('demo-se');
  await page.locator('#user').fill('nobody-of-that-name');
  await page.locator('#right').selectOption('RESEARCHER');
  await give.click();
  await page.locator('#user-error').waitFor();
  await clean(page, 'nobody there');
  assert.equal(await page.locator('#right').inputValue(), 'RESEARCHER');

  const examiner = page.locator('tr', { hasText: 'Examiner (of a cohort)' }).filter({ hasText: 'demo-se' }).first();
  const [, user] = (await examiner.locator('th').innerText()).match(/\(demo-se (\S+)\)/);
  await page.locator('#platform').selectOption('demo-se');
  await page.locator('#user').fill(user);
  await page.locator('#right').selectOption('CUSTODIAN');
  await page.locator('#where').selectOption('edition');
  await give.click();
  await page.waitForURL(/done=granted/);
  await clean(page, 'a right more');
  const line = page.locator('tr', { hasText: 'Custodian' }).filter({ hasText: `(demo-se ${user})` });
  assert.match(await line.innerText(), /admin/);

  await line.getByRole('button', { name: 'Take back' }).click();
  await page.waitForURL(/done=ungranted/);
  assert.equal(await line.count(), 0);
});

test('a new key is published beside the old one and waits for its turn', async () => {
  const { page } = await operator();
  const published = async () =>
    (await (await page.request.get(`${TOOL}/lti/1p3/jwks.json`)).json()).keys.map((key) => key.kid);
  const before = await published();
  await page.goto(`${TOOL}/admin/keys`);
  await page.getByRole('link', { name: 'A key has leaked' }).click();
  await page.getByRole('link', { name: 'Leave it as it is' }).click();
  await page.waitForURL(`${TOOL}/admin/keys`);
  assert.deepEqual(await published(), before);

  const form = page.locator('form[action="/admin/keys/rotate"]');
  const handle = await form.locator('input[name=_handle]').inputValue();
  await page.getByRole('button', { name: 'Make a new key' }).click();
  await page.waitForURL(/done=rotated/);
  await clean(page, 'a key that waits');

  const after = await published();
  assert.equal(after.length, before.length + 1);
  assert.equal(
    before.every((kid) => after.includes(kid)),
    true,
  );
  assert.equal(await page.locator('tr', { hasText: 'signs now' }).locator('code').innerText(), before[0]);
  assert.equal(await form.count(), 0);

  const second = await page.request.post(`${TOOL}/admin/keys/rotate`, { form: { _handle: handle } });
  assert.equal(second.ok(), false);
  assert.deepEqual((await published()).length, after.length);
});
