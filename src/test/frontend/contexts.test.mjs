// SPDX-License-Identifier: EUPL-1.2
// Courses the tool does not know: an empty edition, a second cohort by code, a wrong code, a copy, a reset. Third-party cookies are blocked.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { startBrowser, tabTo } from './browser.mjs';
import { MOODLES, TOOL, Visitor } from './moodles.mjs';

const WRONG = 'K7QM-4XHD-P2WT';
let browser;
let people = [];

before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());
afterEach(async () => {
  for (const person of people) await person.leave();
  people = [];
});

/** Somebody who goes to any course of the site, not only to the invented one. */
class Guest extends Visitor {
  #site;

  constructor(site, name) {
    super(browser, site, name);
    this.#site = site;
    people.push(this);
  }

  /** Adds a course with one of the demo's buttons. Returns its number. */
  async add(button) {
    await this.open('home');
    await this.moodle.goto(`${MOODLES}/${this.#site}/course/view.php`);
    await this.moodle.getByRole('button', { name: button, exact: true }).click();
    await this.moodle.waitForURL(/course\/view\.php\?id=\d{3,}$/);
    return Number(new URL(this.moodle.url()).searchParams.get('id'));
  }

  /** The page of a course, in the Moodle. */
  async course(course) {
    await this.moodle.goto(`${MOODLES}/${this.#site}/course/view.php?id=${course}`);
  }

  /** Becomes somebody else of the course, as anybody may in an imitation. */
  async become(course, name) {
    if (!this.moodle) await this.open('home');
    await this.course(course);
    const person = this.moodle.locator('#user option', { hasText: name });
    await this.moodle.locator('#user').selectOption(await person.getAttribute('value'));
    await this.moodle.locator('.login button').click();
    await this.moodle.locator('#user option:checked', { hasText: name }).waitFor({ state: 'attached' });
  }

  /** Opens the course's first link in a frame and takes whatever page answers. */
  async enter(course, version = '1p3') {
    if (!this.moodle) await this.open('home');
    await this.moodle.goto(`${MOODLES}/${this.#site}/course/view.php?id=${course}`);
    await this.moodle.locator(`a[href*="view.php?id=${course}011&v=${version}"][href*="frame=1"]`).first().click();
    const frame = await this.moodle.locator('#contentframe').elementHandle();
    this.tool = await frame.contentFrame();
    await this.tool.waitForURL((url) => url.href.startsWith(`${TOOL}/`) && !url.pathname.endsWith('/login'));
    await this.tool.locator('h1').waitFor();
    return this.tool;
  }

  async isRefused(course, reason, version = '1p3') {
    const page = await this.enter(course, version);
    await page.getByText(reason, { exact: true }).waitFor();
  }

  async edition() {
    return this.tool.evaluate(async () => (await (await fetch('/api/v1/me')).json()).edition);
  }
}

async function startEdition(teacher, name) {
  await teacher.tool.getByLabel('Omgångens namn').fill(name);
  await teacher.tool.getByRole('button', { name: 'Granska' }).click();
  await teacher.tool.getByRole('button', { name: 'Börja omgången' }).waitFor();
  await teacher.clean('the edition, once more', ['sv']);
  await teacher.tool.getByRole('button', { name: 'Börja omgången' }).click();
  await teacher.tool.waitForURL(`${TOOL}/edition`);
}

test('a teacher starts an edition, and a second course joins it by code', async () => {
  const name = `VM ${Date.now()}`;
  const mikaela = new Guest('se', 'Mikaela Stenvall');
  const karin = new Guest('se', 'Karin Åström');
  const terje = new Guest('no', 'Terje-Andre Solvang');
  const ingrid = new Guest('no', 'Ingrid Solbakk');

  const first = await mikaela.add('Ny kurs');
  await mikaela.enter(first);
  await mikaela.tool.getByRole('heading', { name: 'Koppla kursen till Verkstad' }).waitFor();
  await mikaela.clean('set-up page', ['sv', 'nb', 'en']);
  await karin.isRefused(first, 'LTI13-CONTEXT-UNBOUND');

  await startEdition(mikaela, name);
  await mikaela.clean('edition without a code', ['sv', 'nb', 'en']);
  await mikaela.tool.getByRole('button', { name: 'Gör en kod' }).click();
  const code = await mikaela.tool.getByLabel('Kod för att gå med').inputValue();
  assert.match(code, /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
  await mikaela.clean('edition with a code', ['sv', 'nb', 'en']);
  await karin.enter(first);
  assert.equal(await karin.edition(), name);

  const second = await terje.add('Nytt kurs');
  await terje.enter(second, '1p1');
  await terje.tool.getByLabel('Kode', { exact: true }).fill(WRONG);
  await terje.tool.getByRole('button', { name: 'Vis runden' }).click();
  await terje.tool.locator('#code-error').waitFor();
  assert.equal(await terje.tool.getByLabel('Kode', { exact: true }).inputValue(), WRONG);
  assert.equal(
    await terje.tool.locator('.ds-error-summary').evaluate((found) => found === document.activeElement),
    true,
  );
  await terje.clean('wrong code', ['nb']);

  await terje.tool.getByLabel('Kode', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
  await terje.tool.getByRole('button', { name: 'Vis runden' }).click();
  await terje.tool.getByRole('heading', { name: `Bli med i ${name}?` }).waitFor();
  await terje.clean('the edition of the code', ['nb']);
  await terje.tool.getByRole('button', { name: 'Be om å få bli med' }).click();
  await terje.tool.getByRole('heading', { name: `Venter på å få være med i ${name}` }).waitFor();
  await terje.clean('waiting', ['sv', 'nb', 'en']);
  await ingrid.isRefused(second, 'LTI11-COHORT-WAITING', '1p1');

  await mikaela.go('/edition');
  await mikaela.clean('edition with a course that waits', ['sv', 'nb', 'en']);
  await mikaela.tool.getByRole('link', { name: /väntar på att få vara med/ }).click();
  await mikaela.tool.getByRole('heading', { name: `Ska kursen vara med i ${name}?` }).waitFor();
  assert.equal(await mikaela.tool.getByText('Terje-Andre Solvang').count(), 1);
  await mikaela.clean('shall it take part', ['sv', 'nb', 'en']);
  await mikaela.tool.getByRole('button', { name: 'Godkänn' }).click();
  await mikaela.tool.getByText('Kursen är med i omgången.').waitFor();

  await ingrid.enter(second, '1p1');
  assert.equal(await ingrid.edition(), name);
  await terje.enter(second);
  assert.equal(new URL(terje.tool.url()).pathname, '/teacher');
});

test('wrong codes are slowed down, and then not even the form is read', async () => {
  const ulla = new Guest('se', 'Ulla Bergdahl');
  const course = await ulla.add('Ny kurs');
  await ulla.enter(course);

  for (let wrong = 0; wrong < 5; wrong++) {
    await ulla.tool.getByLabel('Kod', { exact: true }).fill(WRONG);
    await ulla.tool.getByRole('button', { name: 'Visa omgången' }).click();
    await ulla.tool.locator('#code-error').waitFor();
  }
  await ulla.tool.getByLabel('Kod', { exact: true }).fill(WRONG);
  await ulla.tool.getByRole('button', { name: 'Visa omgången' }).click();

  await ulla.tool.getByRole('heading', { name: 'Vänta en stund med koden' }).waitFor();
  await ulla.clean('slowed', ['sv']);
});

test('a copied course is asked about and begins anew without anything of the old run', async () => {
  const name = `VM kopia ${Date.now()}`;
  const mikaela = new Guest('se', 'Mikaela Stenvall');
  const karin = new Guest('se', 'Karin Åström');

  const copy = await mikaela.add('Kopiera kursen');
  await mikaela.enter(copy);
  await mikaela.tool.getByRole('heading', { name: 'Är det här en ny omgång?' }).waitFor();
  await mikaela.clean('copied', ['sv', 'nb', 'en']);
  await karin.isRefused(copy, 'LTI13-CONTEXT-UNBOUND');
  await startEdition(mikaela, name);

  await karin.enter(copy);
  assert.equal(await karin.edition(), name);
  await karin.go('/case');
  assert.equal(await karin.tool.locator('a[href^="/case/"]').count(), 0);
  await karin.open('home');
  assert.equal(await karin.edition(), 'VM-2026');
});

test('a copy for the same people goes on with what they have done', async () => {
  const mikaela = new Guest('se', 'Mikaela Stenvall');
  const karin = new Guest('se', 'Karin Åström');
  const copy = await mikaela.add('Kopiera kursen');
  await mikaela.enter(copy);

  await mikaela.tool.getByRole('button', { name: 'Fortsätt i samma omgång' }).click();
  await mikaela.tool.waitForURL(`${TOOL}/teacher`);

  await karin.enter(copy);
  assert.equal(await karin.edition(), 'VM-2026');
});

test('a course that was reset is asked about, and new people see nothing of the old run', async () => {
  const name = `VM före ${Date.now()}`;
  const mikaela = new Guest('se', 'Mikaela Stenvall');
  const course = await mikaela.add('Ny kurs');
  await mikaela.enter(course);
  await startEdition(mikaela, name);
  for (const one of ['Karin Åström', 'Birgitta Nyström', 'Maria Öqvist']) {
    const student = new Guest('se', one);
    await student.enter(course);
    assert.equal(await student.edition(), name);
  }
  await mikaela.go('/teacher');
  await mikaela.tool.getByText('Karin Åström').first().waitFor();

  await mikaela.course(course);
  await mikaela.moodle.getByRole('button', { name: 'Återställ kursen' }).click();
  await mikaela.moodle.locator('#user option', { hasText: 'Alva Sjödin' }).waitFor({ state: 'attached' });
  assert.equal(await mikaela.moodle.locator('#user option', { hasText: 'Karin' }).count(), 0);

  const alva = new Guest('se', 'Karin Åström');
  await alva.become(course, 'Alva Sjödin');
  await alva.isRefused(course, 'LTI13-RUN-UNCONFIRMED');
  assert.equal(await alva.tool.getByText(name).count(), 0);

  await mikaela.enter(course);
  await mikaela.tool.getByRole('heading', { name: 'Är det här en ny omgång?' }).waitFor();
  await mikaela.clean('reset', ['sv', 'nb', 'en']);
  await startEdition(mikaela, `${name} efter`);

  await alva.enter(course);
  assert.equal(await alva.edition(), `${name} efter`);
  await alva.go('/case');
  assert.equal(await alva.tool.locator('a[href^="/case/"]').count(), 0);
  await mikaela.go('/teacher');
  await mikaela.tool.getByText('Alva Sjödin').first().waitFor();
  assert.equal(await mikaela.tool.getByText('Karin Åström').count(), 0);
});

test('an administrator is told who connects the course, and nobody needs a mouse', async () => {
  const mikaela = new Guest('se', 'Mikaela Stenvall');
  const eva = new Guest('se', 'Eva Lundmark');
  const course = await mikaela.add('Ny kurs');

  await eva.enter(course);
  await eva.tool.getByText(`context_history=$Context.id.history`).waitFor();
  await eva.clean('help for an administrator', ['sv', 'nb', 'en']);

  await mikaela.enter(course);
  const code = mikaela.tool.getByLabel('Kod', { exact: true });
  await tabTo(mikaela.moodle, code);
  await mikaela.moodle.keyboard.type('abcd');
  await mikaela.moodle.keyboard.press('Enter');
  await mikaela.tool.locator('#code-error').waitFor();
});
