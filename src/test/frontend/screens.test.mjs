// SPDX-License-Identifier: EUPL-1.2
// Every page on a narrow screen (as at 400 % zoom), on a phone and on a laptop, in the dark and in light. Pictures for
// people to look at are kept when VERKSTAD_SHOTS names a folder.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, LAPTOP, PHONE, shoot, startBrowser } from './browser.mjs';
import { Visitor } from './moodles.mjs';

const NARROW = { width: 320, height: 640 };
const ROLES = [
  [
    'se',
    'Birgitta Nyström',
    'home',
    ['/module/M3', '/exercise/E1.1', '/exercise/E3.2', '/case', '/reviews', '/consent', '/help', '/nowhere'],
  ],
  ['no', 'Tor Nilsen', 'home', ['/module/M1', '/case?section=B', '/case?section=D', '/reviews', '/accessibility']],
  ['se', 'Mikaela Stenvall', 'teacher', ['/rounds', '/rounds/R1', '/grading', '/research/access']],
  ['se', 'Eva Lundmark', 'home', []],
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

for (const [site, name, link, paths] of ROLES) {
  test(`the pages of ${name} fit every screen`, async () => {
    const visitor = new Visitor(browser, site, name);
    const page = await visitor.open(link, { way: 'window' });
    for (const path of [new URL(page.url()).pathname, ...paths]) {
      await visitor.go(path);
      for (const [kind, viewport, scheme] of [
        ['narrow', NARROW, 'dark'],
        ['phone', PHONE, 'light'],
        ['laptop', LAPTOP, 'light'],
      ]) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: scheme });
        const faults = [...(await houseFaults(page)), ...(await accessibilityFaults(page))];
        assert.deepEqual(faults, [], `${path} on ${kind}`);
        await shoot(page, `${site}${path.replace(/[/?=.]+/g, '-')}-${kind}`);
      }
    }
    await visitor.leave();
  });
}
