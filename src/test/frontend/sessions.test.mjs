// SPDX-License-Identifier: EUPL-1.2
// What goes wrong around a session, and that nothing typed is lost by it. Third-party cookies are blocked throughout.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { report, startBrowser, weigh } from './browser.mjs';
import { MOODLES, TOOL, Visitor } from './moodles.mjs';

let browser;
let visitor;

before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());
beforeEach(() => {
  visitor = new Visitor(browser, 'se', 'Birgitta Nyström');
});
afterEach(() => visitor.leave());

for (const version of ['1p1', '1p3']) {
  for (const way of ['frame', 'window']) {
    test(`a launch ${version} opens the page its link asks for in a ${way}, and it may be reloaded`, async () => {
      const tool = await visitor.open('quiz', { version, way });

      await (way === 'window' ? tool.reload() : tool.goto(tool.url()));

      assert.equal(new URL(tool.url()).pathname, '/exercise/E1.1');
      assert.equal(await tool.getByText('Birgitta Nyström').count(), 1);
    });
  }
}

test('the button out of the frame continues at the same place in a window of its own', async () => {
  const frame = await visitor.open('quiz');
  await frame.getByRole('button', { name: 'Eget fönster' }).click();
  const link = frame.getByRole('link', { name: 'Öppna fönstret' });
  await link.waitFor();
  await visitor.clean('own window', ['sv']);
  const ticket = await link.getAttribute('href');

  const window = await visitor.follow(link);

  assert.equal(window.url(), `${TOOL}/exercise/E1.1`);
  assert.equal(await window.getByText('Birgitta Nyström').count(), 1);
  assert.equal(await window.getByRole('button', { name: 'Eget fönster' }).isVisible(), false);
  const again = await window.request.get(`${TOOL}${ticket}`, { maxRedirects: 0 });
  assert.equal(again.status(), 401);
});

test('the older tab is told when somebody else was launched in the same browser, and its answers stay', async () => {
  const older = await visitor.open('quiz');
  await older.getByRole('radio').first().check();
  await visitor.another('Mikaela Stenvall', 'teacher');

  await older.getByRole('button', { name: 'Rätta mina svar' }).click();

  await older.getByText('öppnats på nytt i samma webbläsare').waitFor();
  assert.ok((await older.getByRole('textbox').count()) >= 1);
});

test('answers typed before the session ended are offered again after the relaunch', async () => {
  let tool = await visitor.open('quiz');
  // another answer than the one that was saved before
  const choice = (await tool.getByRole('radio').first().isChecked()) ? 1 : 0;
  await visitor.loseSession();
  await tool.getByRole('radio').nth(choice).check();
  await tool.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('E1.1')));

  await tool.getByRole('button', { name: 'Rätta mina svar' }).click();
  await tool.getByRole('heading', { name: 'Öppna Verkstad från lärplattformen' }).waitFor();
  tool = await visitor.open('quiz');
  await tool.getByRole('button', { name: 'Använd svaren' }).click();

  assert.equal(await tool.getByRole('radio').nth(choice).isChecked(), true);
});

test('the language somebody chose holds at the next launch', async () => {
  await visitor.open('home');
  await visitor.inLanguage('en');

  const tool = await visitor.open('quiz');
  const language = await tool.evaluate(() => document.documentElement.lang);

  assert.equal(language, 'en');
  await visitor.inLanguage('sv');
});

test('the first page weighs at most 150 kB, later ones at most 60, and nothing comes from anywhere else', async () => {
  const tool = await visitor.open('home', { way: 'window' });
  const pages = {};
  const scales = await weigh(tool);
  for (const [path, most] of [
    ['/home', 150_000],
    ['/module/M1', 60_000],
    ['/exercise/E1.1', 60_000],
    ['/help', 60_000],
  ]) {
    await scales.again(path === '/home');
    await visitor.go(path);
    await tool.waitForLoadState('networkidle');
    pages[path] = scales.sum(TOOL);
    assert.ok(
      pages[path] > (path === '/home' ? 15_000 : 1_000) && pages[path] <= most,
      `${path} weighs ${pages[path]} bytes`,
    );
  }
  assert.deepEqual(scales.foreign(TOOL, MOODLES, 'data:'), []);
  if (process.env.VERKSTAD_REPORT) report(process.env.VERKSTAD_REPORT, 'page-weights.json', pages);
});
