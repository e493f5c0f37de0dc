// SPDX-License-Identifier: EUPL-1.2
// The way in: a person in one of the two imitation Moodles opens a link of the course, as people do, by clicking.
import assert from 'node:assert/strict';
import { accessibilityFaults, houseFaults, NARROW, openBrowser, shoot } from './browser.mjs';

export const TOOL = process.env.VERKSTAD_TOOL;
export const MOODLES = process.env.VERKSTAD_MOODLES;

export const LINKS = { home: 11, module: 12, quiz: 13, model: 14, reviews: 15, case: 16, teacher: 17, research: 18 };

const LANGUAGES = { sv: 'Svenska', nb: 'Norsk', en: 'English' };

/** One person with a browser of their own. */
export class Visitor {
  #site;
  #name;
  #browser;
  #context;
  #newPage;
  /** The page in the Moodle; with the tool inside its frame, or beside it. */
  moodle;
  /** Where the tool's page is: a frame or a page. Its locators and evaluate() are what the tests use. */
  tool;

  constructor(browser, site, name) {
    this.#browser = browser;
    this.#site = site;
    this.#name = name;
  }

  /** Opens a link of the course. @param way frame or window; @param version 1p3 or 1p1 */
  async open(link, { way = 'frame', version = '1p3' } = {}) {
    await this.#start();
    await this.moodle.goto(`${MOODLES}/`);
    await this.moodle
      .locator(`#${this.#site}`)
      .getByRole('button', { name: new RegExp(`(kursen|kurset).* ${this.#name}|${this.#name}.*(kursen|kurset)`) })
      .click();
    const address = `id=${LINKS[link]}&v=${version}`;
    if (way === 'window') {
      const opened = this.#context.waitForEvent('page');
      await this.moodle.locator(`a[href*="launch.php?${address}"][href*="window=1"]`).click();
      this.tool = await opened;
    } else {
      await this.moodle.locator(`a[href*="view.php?${address}"][href*="frame=1"]`).first().click();
      const frame = await this.moodle.locator('#contentframe').elementHandle();
      this.tool = await frame.contentFrame();
    }
    await this.tool.waitForURL((url) => url.href.startsWith(`${TOOL}/`) && !url.pathname.startsWith('/lti/'));
    await this.tool.locator('h1').waitFor();
    return this.tool;
  }

  /** A page of the tool by its path, in the same place. */
  async go(path) {
    await this.tool.goto(`${TOOL}${path}`);
    return this.tool;
  }

  /** The Moodle's gradebook as a table of texts. */
  async gradebook() {
    await this.#start();
    await this.moodle.goto(`${MOODLES}/`);
    await this.moodle
      .locator(`#${this.#site}`)
      .getByRole('button', { name: new RegExp(`(kursen|kurset).* ${this.#name}|${this.#name}.*(kursen|kurset)`) })
      .click();
    await this.moodle.locator('nav a[href*="grade/report"]').click();
    return this.moodle.locator('table').first();
  }

  /** The page as it is must be clean in the person's language, and when the language is changed. */
  async clean(name, languages = ['sv', 'nb']) {
    const own = await this.#languageNow();
    for (const language of [own, ...languages.filter((other) => other !== own)]) {
      await this.inLanguage(language);
      const faults = [...(await houseFaults(this.tool)), ...(await accessibilityFaults(this.tool))];
      assert.deepEqual(faults, [], `${name} in ${language}: ${this.tool.url()}`);
    }
    await this.inLanguage(own);
  }

  /** As clean() in the language it has now, and looked at. */
  async looked(name) {
    await this.clean(name, []);
    await shoot(this.tool, name);
  }

  async inLanguage(language) {
    if ((await this.#languageNow()) === language) return;
    await this.tool.getByRole('button', { name: LANGUAGES[language], exact: true }).click();
    await this.tool.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  }

  /** The person's own case in a window, in Swedish; begun when there is none. */
  async ownCase(viewport) {
    const page = await this.open('home', { way: 'window' });
    await this.inLanguage('sv');
    await page.setViewportSize(viewport);
    await this.go('/case');
    if (await page.locator('form[action="/case"] #title').count()) {
      await page.locator('form[action="/case"] #title').fill('Parkeringstillstånd för rörelsehindrade');
      await page.locator('select#organisation').selectOption({ index: 1 });
      await page.locator('input[name=confidentiality]').nth(1).check();
      await page.locator('form[action="/case"] button[type=submit]').click();
      await page.waitForURL(/section=/);
    }
    return page;
  }

  /** Opens a model of the own case as it was at its beginning. @returns its path */
  async ownModel(field) {
    await this.go(`/case?section=${field[0]}`);
    const begin = this.tool.locator(`form[action$="/model/${field}"] button`);
    await ((await begin.count()) ? begin : this.tool.locator(`section#${field} a[href^="/model/"]`)).click();
    await this.tool.waitForURL(/\/model\//);
    const path = new URL(this.tool.url()).pathname;
    await this.go(`${path}/history?restore=1`);
    const yes = this.tool.locator('button[value=restore]');
    if (await yes.count()) await yes.click();
    await this.go(path);
    return path;
  }

  /** Follows a link into the new window it opens. */
  async follow(link) {
    const opened = this.#context.waitForEvent('page');
    await link.click();
    this.tool = await opened;
    await this.tool.locator('h1').waitFor();
    return this.tool;
  }

  /** Somebody else launches in another tab of the same browser. */
  async another(name, link) {
    const beside = new Visitor(this.#browser, this.#site, name);
    beside.#context = this.#context;
    beside.#newPage = this.#newPage;
    beside.moodle = await this.#newPage();
    await beside.open(link);
  }

  /** As when the session has run out: the browser has nothing to show any more. */
  async loseSession() {
    await this.#context.clearCookies({ name: '__Host-verkstad' });
  }

  async leave() {
    await this.#context?.close();
    this.#context = undefined;
  }

  async #languageNow() {
    return this.tool.evaluate(() => document.documentElement.lang);
  }

  async #start() {
    if (this.#context) return;
    const opened = await openBrowser(this.#browser, { locale: 'sv-SE' });
    this.#context = opened.context;
    this.#newPage = opened.newPage;
    this.moodle = await this.#newPage();
  }
}

/** At home in a window as narrow as a phone. */
export async function onPhone(browser, site, name) {
  const visitor = new Visitor(browser, site, name);
  const page = await visitor.open('home', { way: 'window' });
  await page.setViewportSize(NARROW);
  return { visitor, page };
}
