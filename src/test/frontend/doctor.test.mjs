// SPDX-License-Identifier: EUPL-1.2
// Every reason a launch can be refused for, on a phone, in three languages: each page tells learner, teacher and
// administrator what to do. The reasons come from the published table.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, openBrowser, PHONE, startBrowser } from './browser.mjs';
import { TOOL } from './moodles.mjs';

const LANGUAGES = ['sv', 'nb', 'en'];
const table = readFileSync(new URL('../../../docs/lti.md', import.meta.url), 'utf8');
const REASONS = [
  ...new Set(
    [...table.matchAll(/^\| `((?:LTI11|LTI13|OIDC|PICK|REG)-[A-Z0-9-]+)` \| \d{3} \|/gm)].map((row) => row[1]),
  ),
];

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser.close());

test('the table names the reasons', () => {
  assert.ok(REASONS.length > 150, `only ${REASONS.length} reasons`);
});

test('a reason nobody gives has no page', async () => {
  const { newPage } = await openBrowser(browser, { viewport: PHONE });
  const page = await newPage();

  const answer = await page.goto(`${TOOL}/help/launch/LTI13-NOTHING-OF-OURS`);

  assert.equal(answer.status(), 404);
});

for (const [at, language] of LANGUAGES.entries()) {
  test(`every reason is explained in ${language}`, async () => {
    const { newPage } = await openBrowser(browser, { viewport: PHONE });
    const page = await newPage();
    const faults = [];
    for (const [number, reason] of REASONS.entries()) {
      const answer = await page.goto(`${TOOL}/help/launch/${reason}?lang=${language}`);
      const told = await page.evaluate(() => ({
        language: document.documentElement.lang,
        title: document.querySelector('h1')?.textContent ?? '',
        parts: [...document.querySelectorAll('main h2')].map(
          (part) => part.nextElementSibling?.textContent.trim() ?? '',
        ),
        words: document.querySelector('main').textContent,
      }));
      const fault = (words) => faults.push(`${reason}: ${words}`);
      if (answer.status() !== 200) fault(`answered ${answer.status()}`);
      if (told.language !== language) fault(`speaks ${told.language}`);
      if (!told.title.replaceAll('\u00AD', '').includes(reason)) fault(`is called ${told.title}`);
      if (told.parts.length !== 4 || told.parts.some((part) => part.length < 15))
        fault(`says ${told.parts.join(' | ')}`);
      if (/\b(doctor|admin|lti)\.[a-z]+\./.test(told.words)) fault('shows the key of a text');
      for (const found of await houseFaults(page)) fault(found);
      // a third of them in each language: all are the same page, with other words
      if (number % LANGUAGES.length === at) for (const found of await accessibilityFaults(page)) fault(found);
    }

    assert.deepEqual(faults, []);
  });
}
