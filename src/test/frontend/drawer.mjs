// SPDX-License-Identifier: EUPL-1.2
// Somebody who draws with a mouse or with fingers, and looks at the model the server then has.
import { LAPTOP } from './browser.mjs';
import { Visitor } from './moodles.mjs';

/** The person whose case nobody else writes in, at a model of it as it was at the beginning. */
export async function atModel(browser, section = 'D', { viewport = LAPTOP, language = 'sv', entry = '1' } = {}) {
  const visitor = new Visitor(browser, 'se', 'Sara Vikman');
  const page = await visitor.ownCase(viewport);
  const path = await visitor.ownModel(`${section}${entry}`);
  await visitor.inLanguage(language);
  return { visitor, page, path, drawer: new Drawer(page, path) };
}

export class Drawer {
  constructor(page, path) {
    this.page = page;
    this.path = path;
    this.broken = [];
    page.on('console', (line) => {
      if (/Content Security Policy/i.test(line.text())) this.broken.push(line.text());
    });
    page.on('pageerror', (error) => this.broken.push(String(error)));
  }

  get api() {
    return `/api/v1${this.path.replace('/model/', '/models/')}`;
  }

  /** Sends commands as a program does. @return the model it makes */
  async command(...commands) {
    const { base } = await this.model();
    const answer = await this.page.evaluate(
      async ([address, body]) => {
        const headers = { 'Content-Type': 'application/json', 'X-Verkstad-Handle': document.body.dataset.handle };
        const response = await fetch(`${address}/commands`, { method: 'POST', headers, body: JSON.stringify(body) });
        return { status: response.status, body: await response.json() };
      },
      [this.api, { base, commands }],
    );
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  model() {
    return this.page.evaluate(async (address) => (await fetch(address)).json(), this.api);
  }

  drawing() {
    return this.page.evaluate(async (address) => (await fetch(`${address}/drawing`)).json(), this.api);
  }

  async open() {
    await this.page.goto(this.page.url());
    // folded where the model is very long
    await this.page.locator('details.mo-picture').evaluate((fold) => {
      fold.open = true;
    });
    await this.page.locator('[data-draw] > button').click();
    await this.page.locator('.me-paper [tabindex="0"]').waitFor();
    await this.page.locator('.me-paper').evaluate((paper) => {
      if (paper.getBoundingClientRect().bottom > window.innerHeight) paper.scrollIntoView({ block: 'end' });
    });
    await this.frame();
  }

  shape(id) {
    return this.page.locator(`.me-paper [data-element-id="${id}"]`);
  }

  /** Where an element is in the window. */
  async middle(id) {
    const hit = this.shape(id).locator('> .djs-hit');
    // none while it is drawn anew
    const box = (await hit.boundingBox()) ?? (await hit.boundingBox());
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, box };
  }

  /** Until all that was drawn is on the server and seen. */
  async saved() {
    await this.page.locator('.me-save[data-state=saved]').waitFor();
  }

  async drag(from, to, steps = 8) {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps });
    await this.frame();
    await this.page.mouse.up();
  }

  frame() {
    return this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** What has been done since, told by the server: one drag is one command. */
  async sent(run) {
    const bodies = [];
    const listen = (request) => {
      if (request.url().endsWith('/commands') && request.method() === 'POST') bodies.push(request.postDataJSON());
    };
    this.page.on('request', listen);
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/drawing'), { timeout: 10_000 });
    await run();
    await answered;
    await this.frame();
    this.page.off('request', listen);
    return bodies.flatMap(({ commands }) => commands);
  }
}

export const named = ({ model }, name) => model.nodes.find(({ label }) => label === name)?.id;
