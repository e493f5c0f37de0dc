// SPDX-License-Identifier: EUPL-1.2
// docs/lti.md, "When cookies are blocked": the Moodle is on another site, third-party cookies are blocked in every page, and each of
// the three steps is forced. A proxy plays the browser that keeps no cookie at all inside a frame, not even a partitioned one.
import assert from 'node:assert/strict';
import { createServer, request as send } from 'node:http';
import { after, before, test } from 'node:test';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import {
  accessibilityFaults,
  houseFaults,
  openBrowser,
  startBrowser,
  tabTo,
  thirdPartyCookieComesBack,
} from './browser.mjs';
import { LINKS, MOODLES, TOOL } from './moodles.mjs';

const OWN_COOKIES = /^__Host-verkstad/;
const WORDS = {
  sv: { open: 'Öppna Verkstad i eget fönster', use: 'Använd svaren' },
  nb: { open: 'Åpne Verksted i eget vindu', use: 'Bruk svarene' },
  en: { open: 'Open Verkstad in its own window', use: 'Use the answers' },
};

let browser;
let strict;
let proxy;

before(async () => {
  browser = await startBrowser();
  proxy = await frameProxy();
  strict = await chromium.launch({
    executablePath: await packed.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      `--proxy-server=http://127.0.0.1:${proxy.address().port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
    headless: true,
  });
});
after(async () => {
  await browser.close();
  await strict.close();
  proxy.close();
  proxy.closeAllConnections();
});

/** Lets everything through but the cookies the tool sets in a frame. */
function frameProxy() {
  const server = createServer((from, to) => {
    const target = new URL(from.url);
    const framed = from.headers['sec-fetch-dest'] === 'iframe' && from.url.startsWith(TOOL);
    const { 'proxy-connection': _, ...headers } = from.headers;
    const on = send(
      { host: '127.0.0.1', port: target.port, path: target.pathname + target.search, method: from.method, headers },
      (answer) => {
        const kept = { ...answer.headers };
        if (framed) delete kept['set-cookie'];
        to.writeHead(answer.statusCode, kept);
        answer.pipe(to);
      },
    );
    on.on('error', () => to.destroy());
    from.pipe(on);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** One person at the course page of a Moodle. */
async function atMoodle(using, { site = 'se', name = 'Birgitta Nyström', locale = 'sv-SE' } = {}) {
  const { context, newPage } = await openBrowser(using, { locale });
  const page = await newPage();
  const answers = [];
  page.on('response', (answer) => answers.push(answer));
  await page.goto(`${MOODLES}/`);
  await page
    .locator(`#${site}`)
    .getByRole('button', { name: new RegExp(`(kursen|kurset).* ${name}|${name}.*(kursen|kurset)`) })
    .click();
  return {
    context,
    page,
    /** The newest answer of the tool at this path. */
    answer: (path) => answers.findLast((one) => one.url().startsWith(TOOL) && new URL(one.url()).pathname === path),
    addresses: () => answers.map((one) => one.url()),
    async open(link, version = '1p3') {
      await page.locator(`a[href*="view.php?id=${LINKS[link]}&v=${version}"][href*="frame=1"]`).first().click();
      return (await page.locator('#contentframe').elementHandle()).contentFrame();
    },
  };
}

/** Runs once, when the browser asks the Moodle to confirm the login: between login and launch. */
async function betweenLoginAndLaunch(visit, run) {
  let done = false;
  await visit.page.route('**/mod/lti/auth.php*', async (route) => {
    if (!done) {
      done = true;
      await run();
    }
    await route.continue();
  });
}

async function inTool(frame, path) {
  await frame.waitForURL((url) => url.href.startsWith(TOOL) && url.pathname === path);
  await frame.locator('h1').waitFor();
}

async function clean(place, name) {
  const faults = [...(await houseFaults(place)), ...(await accessibilityFaults(place))];
  assert.deepEqual(faults, [], name);
}

test('the control: in both browsers an ordinary cookie of a framed site does not come back', async () => {
  for (const one of [browser, strict]) {
    const { context, newPage } = await openBrowser(one);

    assert.equal(await thirdPartyCookieComesBack(await newPage()), false);
    await context.close();
  }
});

test('step one: the partitioned cookies come back, and the launch is answered with its page', async () => {
  const visit = await atMoodle(browser);

  const frame = await visit.open('quiz');
  await inTool(frame, '/exercise/E1.1');

  assert.equal(visit.answer('/lti/1p3/launch').status(), 303);
  const cookies = (await visit.context.cookies()).filter((cookie) => OWN_COOKIES.test(cookie.name));
  assert.ok(cookies.some((cookie) => cookie.name === '__Host-verkstad' && cookie.partitionKey));
  assert.equal(visit.answer('/lti/1p3/recover'), undefined);
  await visit.context.close();
});

test('step two: without the login cookie the token kept by our own page lets the launch through', async () => {
  const visit = await atMoodle(browser);
  let token = '';
  await betweenLoginAndLaunch(visit, async () => {
    const start = visit.page.frames().find((frame) => frame.url().startsWith(`${TOOL}/lti/1p3/start`));
    token = await start.evaluate(() => JSON.parse(Object.values(sessionStorage)[0]).token);
    await visit.context.clearCookies({ name: OWN_COOKIES });
  });

  const frame = await visit.open('quiz');
  await inTool(frame, '/exercise/E1.1');

  assert.equal(visit.answer('/lti/1p3/launch').status(), 401);
  assert.equal(visit.answer('/lti/1p3/launch').headers()['x-verkstad-reason'], 'OIDC-COOKIE-MISSING');
  assert.equal(visit.answer('/lti/1p3/recover').status(), 303);
  assert.equal(await frame.getByText('Birgitta Nyström').count(), 1);
  assert.match(token, /^v1\./);
  assert.ok(
    !visit.addresses().some((address) => address.includes(token) || address.includes(encodeURIComponent(token))),
  );
  await visit.context.close();
});

test('step two is refused when the tab has kept nothing either: the launch may be anybody’s', async () => {
  const visit = await atMoodle(browser);
  await betweenLoginAndLaunch(visit, async () => {
    const start = visit.page.frames().find((frame) => frame.url().startsWith(`${TOOL}/lti/1p3/start`));
    await start.evaluate(() => sessionStorage.clear());
    await visit.context.clearCookies({ name: OWN_COOKIES });
  });

  const frame = await visit.open('quiz');
  await frame.getByText('OIDC-COOKIE-MISSING').waitFor();

  assert.equal(new URL(frame.url()).pathname, '/lti/1p3/recover');
  assert.equal(visit.answer('/lti/1p3/recover').headers()['set-cookie'], undefined);
  await clean(frame, 'refused');
  await visit.context.close();
});

/** A launch whose cookie was lost, held just before its page sends the token: `then` gets what it would send, and a way to send. */
async function beforeTheTokenIsSent(then) {
  const visit = await atMoodle(browser);
  const stranger = await openBrowser(browser);
  await betweenLoginAndLaunch(visit, () => visit.context.clearCookies({ name: OWN_COOKIES }));
  const post = async (form, headers) => {
    const answer = await stranger.context.request.post(`${TOOL}/lti/1p3/recover`, { form, headers, maxRedirects: 0 });
    assert.equal(answer.headers()['set-cookie'], undefined);
    return answer.headers()['x-verkstad-reason'] ?? answer.status();
  };
  let form;
  await visit.page.route('**/lti/1p3/recover', async (route) => {
    form = Object.fromEntries(new URLSearchParams(route.request().postData()));
    await then(form, post);
    await route.continue();
  });
  const answered = visit.page.waitForResponse('**/lti/1p3/recover');
  const frame = await visit.open('quiz');
  return {
    frame,
    answer: await answered,
    again: () => post(form, { Origin: TOOL, 'Sec-Fetch-Site': 'same-origin' }),
    async close() {
      await stranger.context.close();
      await visit.context.close();
    },
  };
}

test('only our own page can send the token, and a launch that waited is taken once', async () => {
  const seen = [];
  const launch = await beforeTheTokenIsSent(async (form, post) => {
    seen.push(await post(form, { Origin: TOOL, 'Sec-Fetch-Site': 'cross-site' }));
    seen.push(await post(form, { Origin: MOODLES.replace(/\/demo$/, ''), 'Sec-Fetch-Site': 'same-origin' }));
    seen.push(await post(form, {}));
    seen.push(await post({ ...form, launch: 'never' }, { Origin: TOOL }));
  });
  await inTool(launch.frame, '/exercise/E1.1');

  assert.equal(launch.answer.status(), 303);
  assert.deepEqual(
    [...seen, await launch.again()],
    [
      'OIDC-RECOVERY-CROSS-SITE',
      'OIDC-RECOVERY-CROSS-SITE',
      'OIDC-RECOVERY-CROSS-SITE',
      'OIDC-RECOVERY-LAUNCH-UNKNOWN',
      'OIDC-RECOVERY-LAUNCH-REPLAYED',
    ],
  );
  await launch.close();
});

for (const [what, spoilt, reason] of [
  ['no token', ({ launch }) => ({ launch }), 'OIDC-COOKIE-MISSING'],
  ['a forged token', (form) => ({ ...form, token: `${form.token}x` }), 'OIDC-RECOVERY-TOKEN-FORGED'],
]) {
  test(`a launch that waits is forgotten when ${what} asks for it`, async () => {
    let seen;
    const launch = await beforeTheTokenIsSent(async (form, post) => {
      seen = await post(spoilt(form), { Origin: TOOL });
    });

    assert.equal(seen, reason);
    assert.equal(launch.answer.headers()['x-verkstad-reason'], 'OIDC-RECOVERY-LAUNCH-UNKNOWN');
    await launch.close();
  });
}

for (const [language, site, name] of [
  ['sv', 'se', 'Birgitta Nyström'],
  ['nb', 'no', 'Tor Nilsen'],
]) {
  test(`step three in ${language}: where no cookie comes back at all, one button leads into a window of its own, by keys alone`, async () => {
    const visit = await atMoodle(strict, { site, name });
    const frame = await visit.open('quiz');
    await inTool(frame, '/lti/1p3/window');
    const button = frame.getByRole('button', { name: WORDS[language].open });
    await button.waitFor();
    await clean(frame, `own window in ${language}`);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), language);

    await tabTo(visit.page, button);
    const opened = visit.context.waitForEvent('page');
    await visit.page.keyboard.press('Enter');
    const own = await opened;
    await inTool(own, '/exercise/E1.1');

    assert.equal((await own.request.get(`${TOOL}/api/v1/me`)).status(), 200);
    await frame.getByRole('status').filter({ hasText: /./ }).waitFor();
    await clean(frame, `opened in ${language}`);
    await visit.context.close();
  });
}

test('step three again: the frame may be reloaded, opens the window once more, and a used code opens nothing', async () => {
  const visit = await atMoodle(strict);
  const frame = await visit.open('quiz');
  await frame.getByRole('button', { name: WORDS.sv.open }).waitFor();
  await frame.goto(frame.url());
  const button = frame.getByRole('button', { name: WORDS.sv.open });
  await button.waitFor();
  const ticket = await frame.locator('[name=ticket]').inputValue();

  const first = visit.context.waitForEvent('page');
  await button.click();
  await inTool(await first, '/exercise/E1.1');
  await frame.waitForFunction((used) => !['', used].includes(document.querySelector('[name=ticket]').value), ticket);
  const second = visit.context.waitForEvent('page');
  await button.click();
  const window = await second;
  await inTool(window, '/exercise/E1.1');
  await window.reload();
  await inTool(window, '/exercise/E1.1');

  const stranger = await openBrowser(browser);
  const again = await stranger.context.request.post(`${TOOL}/window/enter`, {
    headers: { Origin: TOOL },
    form: { ticket, to: '/home' },
    maxRedirects: 0,
  });
  assert.equal(again.status(), 401);
  await stranger.context.close();
  await visit.context.close();
});

test('an LTI 1.1 launch has its step three too, with and without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const visit = await atMoodle(strict);
    const frame = await visit.open('quiz', '1p1');
    await frame.waitForURL((url) => url.pathname.startsWith('/lti/1p1/arrived/'));
    const button = frame.getByRole('button', { name: WORDS.sv.open });
    await button.waitFor();
    await clean(frame, 'arrived by LTI 1.1');
    const context = javaScriptEnabled ? visit.context : await strict.newContext({ javaScriptEnabled });
    const page = javaScriptEnabled ? visit.page : await context.newPage();
    if (!javaScriptEnabled) await page.goto(frame.url());
    const place = javaScriptEnabled ? button : page.getByRole('button', { name: WORDS.sv.open });
    const opened = context.waitForEvent('page');
    await place.click();
    const own = await opened;
    await inTool(own, '/exercise/E1.1');

    assert.equal(await own.getByText('Birgitta Nyström').count(), 1);
    if (javaScriptEnabled) await frame.getByText('Har du stängt det, öppna länken i kursen igen').waitFor();
    await context.close();
    await visit.context.close();
  }
});

test('an LTI 1.1 launch whose cookie comes back goes on to its page', async () => {
  const visit = await atMoodle(browser);

  const frame = await visit.open('quiz', '1p1');
  await inTool(frame, '/exercise/E1.1');

  assert.equal(visit.answer('/lti/1p1/launch').status(), 303);
  await visit.context.close();
});

test('a session lost between launch and page leads to step three by itself', async () => {
  const visit = await atMoodle(browser);
  const frame = await visit.open('quiz');
  await inTool(frame, '/exercise/E1.1');
  await visit.context.clearCookies({ name: OWN_COOKIES });

  await frame.goto(`${TOOL}/exercise/E3.1`);

  const button = frame.getByRole('button', { name: WORDS.sv.open });
  await button.waitFor();
  const opened = visit.context.waitForEvent('page');
  await button.click();
  await inTool(await opened, '/exercise/E3.1');
  await visit.context.close();
});

/** The automated browser lets frame and window share a storage; real ones do not. What arrives must have been carried. */
async function emptyTheFramesStorageOnTheWay(visit, frame) {
  await visit.context.route('**/window/enter', async (route) => {
    await frame.evaluate(() => localStorage.clear());
    await route.continue();
  });
}

test('lines typed in the frame before its cookie was lost are offered in the new window', async () => {
  const visit = await atMoodle(browser);
  const frame = await visit.open('quiz');
  await inTool(frame, '/exercise/E1.1');
  await frame.getByRole('radio').nth(1).check();
  await frame.waitForTimeout(600);
  await visit.context.clearCookies({ name: OWN_COOKIES });

  await frame.getByRole('button', { name: 'Rätta mina svar' }).click();
  await frame.getByRole('link', { name: 'Öppna fönstret' }).waitFor();
  await clean(frame, 'session lost, answers shown');
  await frame.getByRole('link', { name: 'Öppna fönstret' }).click();
  const button = frame.getByRole('button', { name: WORDS.sv.open });
  await button.waitFor();
  await emptyTheFramesStorageOnTheWay(visit, frame);
  const opened = visit.context.waitForEvent('page');
  await button.click();
  const own = await opened;
  await inTool(own, '/exercise/E1.1');
  await own.getByRole('button', { name: WORDS.sv.use }).click();

  assert.equal(await own.getByRole('radio').nth(1).isChecked(), true);
  await visit.context.close();
});

test('the ordinary button out of the frame takes unsaved lines along too', async () => {
  const visit = await atMoodle(browser);
  const frame = await visit.open('quiz');
  await inTool(frame, '/exercise/E1.1');
  // the network loses what the form saves by itself
  await visit.context.route('**/api/v1/exercises/**', (route) => route.abort());
  await frame.getByRole('radio').nth(2).check();
  await frame.waitForTimeout(600);

  await frame.getByRole('button', { name: 'Eget fönster' }).click();
  await frame.getByRole('link', { name: 'Öppna fönstret' }).waitFor();
  await emptyTheFramesStorageOnTheWay(visit, frame);
  const opened = visit.context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Öppna fönstret' }).click();
  const own = await opened;
  await inTool(own, '/exercise/E1.1');
  await own.getByRole('button', { name: WORDS.sv.use }).click();

  assert.equal(await own.getByRole('radio').nth(2).isChecked(), true);
  await visit.context.close();
});

test('without script and without cookies the first page offers the own window, where the login begins again', async () => {
  const address = await startAddress();
  for (const [language, locale] of [
    ['sv', 'sv-SE'],
    ['nb', 'nb-NO'],
    ['en', 'en-GB'],
  ]) {
    const { context } = await openBrowser(browser, { locale, block: false });
    const plain = await browser.newContext({ javaScriptEnabled: false, locale });
    const page = await plain.newPage();
    await page.goto(address);
    const button = page.getByRole('button', { name: WORDS[language].open });
    await button.waitFor();
    const opened = plain.waitForEvent('page');
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    const own = await opened;

    await own.getByRole('link').filter({ hasText: /./ }).first().waitFor();
    assert.equal(new URL(own.url()).pathname, '/lti/1p3/start');
    const onward = await own.locator('[data-way] a').getAttribute('href');
    assert.ok(onward.startsWith(MOODLES) && onward.includes('state=') && onward.includes('nonce='));
    await plain.close();
    await context.close();
  }
});

/** The address of the first page as a Moodle's login leads to it. */
async function startAddress() {
  const visit = await atMoodle(browser);
  const frame = await visit.open('quiz');
  await inTool(frame, '/exercise/E1.1');
  const address = visit.addresses().find((one) => one.startsWith(`${TOOL}/lti/1p3/start`));
  await visit.context.close();
  return address;
}

test('every page on the way is clean in three languages', async () => {
  const address = await startAddress();
  for (const [language, locale] of [
    ['sv', 'sv-SE'],
    ['nb', 'nb-NO'],
    ['en', 'en-GB'],
  ]) {
    const { context, newPage } = await openBrowser(browser, { locale });
    const page = await newPage();
    // without its script a page stays for us to look at
    await page.route('**/assets/main*.js', (route) => route.abort());
    for (const path of [
      address,
      `${TOOL}/lti/1p3/window?lang=${language}`,
      `${TOOL}/lti/1p1/arrived/x?lang=${language}&to=/home`,
    ]) {
      await page.goto(path);
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      await clean(page, path);
    }
    // a ticket that is spent
    await page
      .getByRole('button', { name: WORDS[language].open })
      .evaluate((button) => button.form.removeAttribute('target'));
    await page.getByRole('button', { name: WORDS[language].open }).click();
    await page.waitForURL('**/window/enter');
    await clean(page, `spent in ${language}`);
    await context.close();
  }
});

test('a launch that waits for a script that never comes says what can be done', async () => {
  const visit = await atMoodle(browser);
  await visit.page.route('**/assets/main*.js', (route) => route.abort());
  await betweenLoginAndLaunch(visit, () => visit.context.clearCookies({ name: OWN_COOKIES }));
  const frame = await visit.open('quiz');
  await frame.getByRole('link', { name: 'Gå vidare' }).click();
  await frame.waitForURL('**/lti/1p3/launch');
  await clean(frame, 'waiting');
  await frame.getByText('Om inget händer').click();
  await frame.getByText('OIDC-COOKIE-MISSING').waitFor();

  await frame.getByRole('button', { name: 'Gå vidare' }).click();

  await frame.waitForURL('**/lti/1p3/recover');
  await frame.getByText('OIDC-COOKIE-MISSING').waitFor();
  await clean(frame, 'refused without a token');
  await visit.context.close();
});
