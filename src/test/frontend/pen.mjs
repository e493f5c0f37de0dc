// SPDX-License-Identifier: EUPL-1.2
// How the tests draw: keys, and what they find out about the model behind the drawing.
import assert from 'node:assert/strict';
import { tabTo } from './browser.mjs';

/** Somebody who draws with keys, and by pointing where a method says so. */
export class Pen {
  constructor(page, path) {
    this.page = page;
    this.path = path;
    this.broken = [];
    page.on('console', (line) => {
      if (/Content Security Policy/i.test(line.text())) this.broken.push(line.text());
    });
  }

  async open() {
    const draw = this.page.locator('[data-draw] > button');
    await draw.waitFor();
    await tabTo(this.page, draw, 60);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.me-paper [tabindex="0"]').waitFor();
    await this.at(/Pro[cs]ess/);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What has focus is called this. */
  async at(name) {
    const source = name instanceof RegExp ? name.source : name;
    try {
      await this.page.waitForFunction(
        (wanted) => new RegExp(wanted).test(document.activeElement?.getAttribute('aria-label') ?? ''),
        source,
        { timeout: 15_000 },
      );
    } catch {
      const now = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
      const trouble = await this.page.locator('.me-trouble').allTextContents();
      assert.fail(`focus is not at ${source} but at ${now}; ${trouble.join(' ')}`);
    }
  }

  async heard(words) {
    await this.page.locator('[data-voice]', { hasText: words }).waitFor({ state: 'attached', timeout: 15_000 });
  }

  async choose(words) {
    await this.page.locator('dialog[open] input[type=search]').waitFor();
    await this.page.keyboard.type(words);
    await this.press('Enter');
  }

  /** By keys to an element of this name, in reading order. */
  async walkTo(name) {
    const there = this.page.locator(`.me-paper [aria-label^="${name}"]`).first();
    await there.waitFor({ state: 'attached' });
    // where Tab would lead; keys go on from there
    await this.page.locator('.me-paper [tabindex="0"]').evaluate((one) => one.focus());
    await this.press('Home');
    for (let step = 0; step < 200; step++) {
      if (await there.evaluate((one) => one === document.activeElement)) return;
      await this.press('PageDown');
    }
    assert.fail(`no key leads to ${name}`);
  }

  /** By pointer to an element of this name. */
  async pointAt(name, click = {}) {
    const hit = this.page.locator(`.me-paper [aria-label^="${name}"] .djs-hit`).first();
    await hit.click(click);
  }

  /** A button of the toolbar, or what stands behind its last one. */
  async tool(words) {
    const own = toolIn(this.page, words);
    if (await own.count()) return pressTool(this.page, words);
    await this.page.locator('.me-toolbar').getByRole('button', { name: 'Mer …' }).click();
    await this.pick(words);
  }

  /** One of a dialog's choices. */
  async pick(words) {
    await this.page.locator('dialog[open] .me-choices button').filter({ hasText: words }).first().click();
  }

  async fillByPointing(fields) {
    for (const [label, value] of Object.entries(fields)) {
      await this.page.locator('dialog[open]').getByLabel(label, { exact: true }).fill(value);
    }
    await this.page.locator('dialog[open] button[type=submit]').click();
  }

  async fillByKeys(fields) {
    await this.page.locator('dialog[open]').waitFor();
    for (const [label, value] of Object.entries(fields)) {
      await tabTo(this.page, this.page.locator('dialog[open]').getByLabel(label, { exact: true }), 60);
      await this.press('ControlOrMeta+A');
      await this.page.keyboard.type(value);
    }
    await tabTo(this.page, this.page.locator('dialog[open] button[type=submit]'), 60);
    await this.press('Enter');
  }

  /** The drawing shows this version, also when another window made it. */
  async catchUp(base) {
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await this.page.waitForFunction((wanted) => document.querySelector('model-editor')?.base >= wanted, base);
  }

  /** A version after this one is drawn. */
  async drawnAfter(base) {
    await this.page.waitForFunction((before) => document.querySelector('model-editor')?.base > before, base);
  }

  async add(kind, name) {
    await this.press('n');
    await this.choose(kind);
    await this.page.locator('dialog[open] input[type=text]').waitFor();
    await this.page.keyboard.type(name);
    await this.press('Enter');
  }

  async model() {
    return this.page.evaluate(
      async (path) => (await fetch(`/api/v1${path.replace('/model/', '/models/')}`)).json(),
      this.path,
    );
  }

  async drawing() {
    return this.page.evaluate(
      async (path) => (await fetch(`/api/v1${path.replace('/model/', '/models/')}/drawing`)).json(),
      this.path,
    );
  }

  /** Each on what the one before made. */
  async sendAll(commands) {
    for (const command of commands) assert.equal(await this.send((await this.model()).base, command), 200);
  }

  async send(base, command) {
    return this.page.evaluate(
      async ([path, body]) => {
        const headers = { 'Content-Type': 'application/json', 'X-Verkstad-Handle': document.body.dataset.handle };
        const address = `/api/v1${path.replace('/model/', '/models/')}/commands`;
        return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      [this.path, { base, commands: [command] }],
    );
  }
}

export const named = ({ model }, name) => model.nodes.find(({ label }) => label === name);
export const flows = ({ model }) =>
  model.edges.filter(({ type }) => type === 'FLOW').map(({ source, target }) => [source, target]);

const toolIn = (page, words) =>
  page.locator('.me-toolbar').getByRole('button', { name: words, exact: true, includeHidden: true });

/** Clicks a button of the toolbar, also one that is folded away. */
export async function pressTool(page, words) {
  if (!(await toolIn(page, words).isVisible())) await page.locator('.me-toolbar [aria-controls=me-folded]').click();
  await toolIn(page, words).click();
}
