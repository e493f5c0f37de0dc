// SPDX-License-Identifier: EUPL-1.2
// Every page on a narrow screen (as at 400 % zoom), on a phone and on a laptop, in the dark and in light. Pictures for
// people to look at are kept when VERKSTAD_SHOTS names a folder.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults,
  houseFaults,
  LAPTOP,
  openBrowser,
  PHONE,
  shoot,
  standStill,
  startBrowser,
} from './browser.mjs';
import { MOODLES, TOOL, Visitor } from './moodles.mjs';

const NARROW = { width: 320, height: 640 };
const ROLES = [
  [
    'se',
    'Birgitta Nyström',
    'home',
    [
      '/module/M3',
      '/exercise/E1.1',
      '/exercise/E3.2',
      '/exercise/E3.4',
      '/exercise/E4.1',
      '/case',
      '/reviews',
      '/consent',
      '/help',
      '/help/launch/LTI13-SIGNATURE-WRONG',
      '/nowhere',
    ],
  ],
  ['se', 'Karin Åström', 'home', ['/case?section=E', '/case?section=F', '/case?section=I']],
  [
    'no',
    'Tor Nilsen',
    'home',
    ['/module/M1', '/case?section=B', '/case?section=D', '/case?section=I', '/reviews', '/accessibility'],
  ],
  [
    'se',
    'Mikaela Stenvall',
    'teacher',
    ['/rounds', '/rounds/R1', '/grading', '/research/access', '/edition', '/organisations', '/launches'],
  ],
  ['no', 'Terje-Andre Solvang', 'teacher', ['/rounds', '/rounds/R1', '/grading']],
  ['se', 'Eva Lundmark', 'home', []],
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Looks at a page, or at a frame on it, on every screen. */
async function fitsEveryScreen(page, name, place = page) {
  for (const [kind, viewport, scheme] of [
    ['narrow', NARROW, 'dark'],
    ['phone', PHONE, 'light'],
    ['laptop', LAPTOP, 'light'],
  ]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await standStill(place);
    const faults = [...(await houseFaults(place)), ...(await accessibilityFaults(place))];
    assert.deepEqual(faults, [], `${name} on ${kind}`);
    await shoot(page, `${name.replace(/[/?=.]+/g, '-')}-${kind}`);
  }
}

for (const [site, name, link, paths] of ROLES) {
  test(`the pages of ${name} fit every screen`, async () => {
    const visitor = new Visitor(browser, site, name);
    const page = await visitor.open(link, { way: 'window' });
    for (const path of [new URL(page.url()).pathname, ...paths]) {
      await visitor.go(path);
      await fitsEveryScreen(page, `${site}${path}`);
    }
    await visitor.leave();
  });
}

for (const [locale, key] of [
  ['sv-SE', 'demo-se'],
  ['nb-NO', 'demo-no'],
]) {
  test(`the operator’s pages in ${locale} fit every screen`, async () => {
    const { context, newPage } = await openBrowser(browser, { locale });
    const page = await newPage();
    await page.goto(`${TOOL}/admin`);
    await fitsEveryScreen(page, `${locale}/admin`);
    await page.locator('#key').fill(process.env.VERKSTAD_ADMIN_KEY);
    await page.locator('main form button').click();
    await page.waitForURL(`${TOOL}/admin/platforms`);
    await page.goto(`${TOOL}/admin/editions`);
    const edition = await page.locator('main table a').first().getAttribute('href');
    for (const path of [
      '/admin/platforms',
      `/admin/platforms/${key}`,
      '/admin/add-platform',
      '/admin/setup',
      '/admin/editions',
      edition,
      '/admin/launches',
      '/admin/keys',
      '/admin/audit',
      '/admin/courses',
    ]) {
      await page.goto(`${TOOL}${path}`);
      await fitsEveryScreen(page, locale + path);
    }
    await context.close();
  });
}

for (const [site, name, button] of [
  ['se', 'Mikaela Stenvall', 'Ny kurs'],
  ['no', 'Terje-Andre Solvang', 'Nytt kurs'],
]) {
  test(`${name} connects a course and chooses content on every screen`, async () => {
    const visitor = new Visitor(browser, site, name);
    await visitor.open('home');
    const { moodle } = visitor;
    await moodle.goto(`${MOODLES}/${site}/course/view.php`);
    await moodle.locator('a[href*="modedit.php"][href*="v=1p3"]').click();
    const list = await (await moodle.locator('#contentitem-page-iframe').elementHandle()).contentFrame();
    await list.waitForURL((url) => url.href.startsWith(`${TOOL}/lti/choose/`));
    await list.locator('h1').waitFor();
    await fitsEveryScreen(moodle, `${site}/choose`, list);

    await moodle.goto(`${MOODLES}/${site}/course/view.php`);
    await moodle.getByRole('button', { name: button, exact: true }).click();
    await moodle.waitForURL(/course\/view\.php\?id=\d{3,}$/);
    const opened = moodle.context().waitForEvent('page');
    await moodle.locator('a[href*="launch.php"][href*="v=1p3"][href*="window=1"]').first().click();
    const page = await opened;
    await page.waitForURL(`${TOOL}/connect`);
    await fitsEveryScreen(page, `${site}/connect`);
    await visitor.leave();
  });
}
