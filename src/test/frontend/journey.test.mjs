// SPDX-License-Identifier: EUPL-1.2
// The whole story as people live it: both Moodles, in frames, with third-party cookies really blocked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, startBrowser, thirdPartyCookieComesBack } from './browser.mjs';
import { Visitor } from './moodles.mjs';

let browser;
let karin;

before(async () => {
  browser = await startBrowser();
  karin = new Visitor(browser, 'se', 'Karin Åström');
});
after(() => browser.close());

test('the browser of the journey blocks third-party cookies', async () => {
  const { context, newPage } = await openBrowser(browser);

  assert.equal(await thirdPartyCookieComesBack(await newPage()), false);
  await context.close();
});

test('Karin opens the quiz in the frame and passes it', async () => {
  const tool = await karin.open('quiz');
  await karin.clean('quiz', ['sv', 'nb', 'en']);

  for (const question of await tool.getByRole('group').all()) await question.getByRole('radio').first().check();
  await tool.getByRole('button', { name: 'Rätta mina svar' }).click();

  await tool.getByRole('heading', { name: 'Dina svar, med förklaringar' }).waitFor();
  await karin.clean('quiz result');
});
