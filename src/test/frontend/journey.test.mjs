// SPDX-License-Identifier: EUPL-1.2
// The whole story as people live it: both Moodles, in frames, with third-party cookies really blocked. The steps build on
// each other; what the demo's invented edition has already done is not done again.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { openBrowser, startBrowser, thirdPartyCookieComesBack } from './browser.mjs';
import { Visitor } from './moodles.mjs';

const SWEDISH_CASES = {
  'Skolskjuts för elever i glesbygd': ['Karin Åström', 'Storåsele kommun', 'Svensk kommun'],
  'Bygglov för enkla åtgärder': ['Birgitta Nyström', 'Norrsele kommun', 'Svensk kommun'],
  'Bidrag till mötesplatser i små byar': ['Jon Åkerlund', 'Inlandsmyndigheten', 'Svensk statlig myndighet'],
};
const NORWEGIAN_CASES = {
  'Henvisning til hjemmetjenesten': ['Ingrid Solbakk', 'Lyngvær kommune', 'Norsk kommune'],
  'Henvendelser fra dem som skylder penger': ['Odd-Arne Myrvang', 'Statens kravsenter', 'Norsk statlig virksomhet'],
};
const NAMES = [
  ...['Lundmark', 'Stenvall', 'Holmström', 'Åström', 'Nyström', 'Öqvist', 'Åkerlund', 'Šávvon', 'Dell', 'Bergdahl'],
  ...['Vikman', 'Even Dahl', 'Solvang', 'Solbakk', 'Nilsen', 'Hassan', 'Myrvang', 'Bakken', 'Aas', 'Nordmo'],
];

let browser;
const visitors = new Map();

/** Everybody has a browser of their own, kept from step to step. */
function visitor(site, name) {
  if (!visitors.has(name)) visitors.set(name, new Visitor(browser, site, name));
  return visitors.get(name);
}
const karin = () => visitor('se', 'Karin Åström');
const mikaela = () => visitor('se', 'Mikaela Stenvall');

before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

test('the browser of the journey blocks third-party cookies', async () => {
  const { context, newPage } = await openBrowser(browser);

  assert.equal(await thirdPartyCookieComesBack(await newPage()), false);
  await context.close();
});

test('Karin opens the quiz in the frame, learns from the explanations and passes', async () => {
  const tool = await karin().open('quiz');
  const again = tool.getByRole('link', { name: 'Gör ett nytt försök' });
  if (await again.count()) await again.first().click();
  await tool.getByRole('button', { name: 'Rätta mina svar' }).waitFor();
  await karin().clean('quiz', ['sv', 'nb', 'en']);

  await passQuiz(tool);

  await karin().clean('quiz result', ['sv', 'nb', 'en']);
});

test('Karin repairs all six faults of the process model, and the check is clean', async () => {
  let tool = await karin().open('model', { version: '1p1' });
  await karin().clean('model exercise', ['sv', 'nb', 'en']);
  await tool.getByRole('link', { name: 'Öppna modellen och rätta' }).click();
  await tool.getByText('6 av 6 gäller något som måste rättas').waitFor();
  await karin().clean('model', ['sv', 'nb', 'en']);
  const faults = tool.locator('.mo-findings .mo-finding');

  await tool.locator('a[href*="edit=a4"]').first().click();
  await tool.locator('#form-a4').waitFor();
  await karin().clean('model with an open step');
  await repair(tool, '#form-a4', { Utförare: { label: 'Skolskjutsplanerare' } });
  assert.match(await tool.locator('#a4').innerText(), /Skolskjutsplanerare/);
  assert.equal(await faults.filter({ hasText: 'Vem utför' }).count(), 0);
  await tool.locator('a[href*="edit=a8"]').first().click();
  await repair(tool, '#form-a8', { 'Väg 1: nästa steg': { value: 'a9' } });
  await tool.locator('a[href*="edit=d2"]').first().click();
  await repair(tool, '#form-d2', { '#condition-0': 'nej', '#condition-1': 'ja' });
  for (const [end, after] of [
    ['Avslag meddelat', 'a5'],
    ['Elev har plats', 'a9'],
  ])
    await repair(tool, 'form[aria-labelledby=new-step-heading]', {
      '#new-step-kind': { value: 'END' },
      '#new-step': end,
      '#new-step-after': { value: after },
    });
  await repair(tool, '#go form', { '#go-role': { value: 'ACHIEVES' } });
  await repair(tool, 'form:has(#new-neighbour)', {
    '#new-neighbour-role': { value: 'OUTPUT' },
    '#new-neighbour': 'Besked om skolskjuts',
  });

  assert.deepEqual(await faults.filter({ hasText: 'Rätta' }).allInnerTexts(), []);
  await tool.locator('.mo-findings').getByRole('button', { name: 'Kontrollera lösningen' }).click();
  await tool.getByRole('heading', { name: 'Klart: alla 6 fel är rättade.' }).waitFor();
  assert.equal(await tool.locator('main .mo-finding').filter({ hasText: 'Rättat' }).count(), 6);
  await karin().clean('model repaired', ['sv', 'nb', 'en']);
  tool = await karin().go('/module/M3');
  await tool.locator('li').filter({ hasText: 'E3.2' }).getByText('Klar').first().waitFor();
});

test('Håkan fills in his case, hands it in and gets a receipt with its checksum', async () => {
  const hakan = visitor('se', "Håkan O'Dell");
  const tool = await hakan.open('case');
  await beginCase(hakan, 'Felanmälan av gatubelysning', ['', 'Storåsele kommun', 'Svensk kommun']);
  await hakan.clean('case', ['sv', 'nb', 'en']);

  await handIn(hakan, true);

  await tool.getByText(/^[0-9a-f]{64}$/).waitFor();
  await hakan.clean('receipt', ['sv', 'nb', 'en']);
});

test('cases from both countries are in, and Mikaela opens the review round', async () => {
  for (const [site, cases] of [
    ['se', SWEDISH_CASES],
    ['no', NORWEGIAN_CASES],
  ]) {
    for (const [title, about] of Object.entries(cases)) {
      const author = visitor(site, about[0]);
      await author.open('case');
      if (await beginCase(author, title, about)) await handIn(author);
    }
  }
  const tool = await mikaela().open('teacher');
  await mikaela().clean('board', ['sv', 'nb', 'en']);
  await mikaela().go('/rounds');
  await mikaela().clean('rounds');
  await tool.getByRole('link', { name: /Kamratgranskning 1/ }).click();
  await tool.getByRole('heading', { level: 1, name: /Kamratgranskning 1/ }).waitFor();
  const open = tool.getByRole('button', { name: 'Öppna rundan' });
  if (await open.count()) {
    await mikaela().clean('round plan');
    const approve = tool.getByRole('checkbox');
    if (await approve.count()) await approve.check();
    await open.click();
  }

  await tool.getByRole('table', { name: 'Vem granskar vad' }).waitFor();
  await mikaela().clean('open round', ['sv', 'nb', 'en']);
  const rows = await tool.locator('tbody tr').allInnerTexts();
  assert.ok(
    rows.some((row) => row.split('\t')[0].includes('Norge') && row.split('\t')[1].includes('Sverige')),
    rows.join('\n'),
  );
});

test('a Norwegian reviews a Swedish case, and its author reads that', async () => {
  const { title, reviewer } = await reviewAcrossTheBorder();

  const author = visitor('se', SWEDISH_CASES[title][0]);
  const tool = await author.open('reviews');
  await author.clean('reviews', ['sv', 'nb', 'en']);
  await tool
    .getByRole('link', { name: /^Från / })
    .filter({ hasText: reviewer })
    .click();

  await tool.getByText('Jeg forstår hvem som trenger tjenesten').first().waitFor();
  await author.clean('review received', ['sv', 'nb', 'en']);
});

test('Mikaela judges, decides and publishes, and the Swedish gradebook is told once, by AGS', async () => {
  const tool = await mikaela().open('teacher');
  await mikaela().go('/grading');
  await mikaela().clean('grading', ['sv', 'nb', 'en']);
  await tool.getByRole('link', { name: 'Karin Åström' }).click();
  await tool.getByRole('heading', { level: 1, name: 'Karin Åström' }).waitFor();
  await mikaela().clean('sheet', ['sv', 'nb', 'en']);
  await waiveAll(tool, 'Gjort muntligt vid träffen i Umeå.');
  await judge(tool, 'G');
  await tool.locator('a[href^="/grading/publish"]').first().click();
  await tool.locator('form[action="/grading/publish"]').waitFor();
  await mikaela().clean('publish', ['sv']);

  await publishTwice(mikaela(), [/^Publicerade betyg: 1/, /Inget skickades en gång till/]);

  await gradeArrives(mikaela(), 'Karin Åström', /\bG\s+75\b/, 'AGS');
});

test('Terje-Andre publishes, and the Norwegian gradebook is told once, by Basic Outcomes', async () => {
  await visitor('no', 'Ingrid Solbakk').open('case', { version: '1p1' });
  const terje = visitor('no', 'Terje-Andre Solvang');
  const tool = await terje.open('teacher', { version: '1p1' });
  await terje.go('/grading');
  await tool.getByRole('link', { name: 'Ingrid Solbakk' }).click();
  await tool.getByRole('heading', { level: 1, name: 'Ingrid Solbakk' }).waitFor();
  await waiveAll(tool, 'Gjort muntlig på samlingen i Umeå.');
  await judge(tool, 'C');
  await tool.locator('a[href^="/grading/publish"]').first().click();
  await tool.locator('form[action="/grading/publish"]').waitFor();

  await publishTwice(terje, [/^Publiserte karakterer: 1/, /Ingenting ble sendt på nytt/]);

  await gradeArrives(terje, 'Ingrid Solbakk', /\bC\s+72[.,]5\b/, 'BO');
});

test('Karin sees her grade on her path, which is clean in three languages', async () => {
  const tool = await karin().open('home');
  await karin().clean('home', ['sv', 'nb', 'en']);

  await tool.locator('main a[href="/grade"]').first().click();

  await tool.locator('.gr-grade').filter({ hasText: /^G/ }).waitFor();
  await karin().clean('grade', ['sv', 'nb', 'en']);
  for (const path of ['/module/M3', '/help', '/accessibility']) {
    await karin().go(path);
    await karin().clean(path, ['sv', 'nb', 'en']);
  }
});

test('Karin agrees to the research, and a researcher by grant downloads what those who agreed have done', async () => {
  await karin().open('home');
  let tool = await karin().go('/consent');
  await karin().clean('consent', ['sv', 'nb', 'en']);
  const yes = tool.getByRole('button', { name: 'Ja, jag är med' });
  if (await yes.count()) await yes.click();
  const ulla = visitor('se', 'Ulla Bergdahl');
  await ulla.open('teacher');
  tool = await mikaela().open('teacher');
  await mikaela().go('/research/access');
  await mikaela().clean('research access');
  const person = tool.getByLabel('Person');
  const option = person.locator('option', { hasText: 'Ulla Bergdahl' });
  if (await option.count()) {
    await person.selectOption(await option.getAttribute('value'));
    await tool.getByRole('button', { name: 'Ge rätten' }).click();
  }

  tool = await ulla.open('research');
  await ulla.clean('research', ['sv', 'nb', 'en']);
  const agreed = Number(await tool.locator('dt:has-text("Har sagt ja") + dd').innerText());
  const withKarin = await exported(ulla);
  tool = await karin().go('/consent');
  await tool.getByRole('button', { name: 'Ta tillbaka mitt ja' }).click();
  await tool.getByRole('button', { name: 'Ja, jag är med' }).waitFor();
  await ulla.open('research');
  const withoutKarin = await exported(ulla);

  for (const files of [withKarin, withoutKarin]) {
    const { files: listed } = JSON.parse(files.get('manifest.json'));
    assert.deepEqual(
      Object.fromEntries(listed.map((file) => [file.path, file.sha256])),
      Object.fromEntries(
        [...files].filter(([name]) => name !== 'manifest.json').map(([name, bytes]) => [name, sha256(bytes)]),
      ),
    );
    assert.deepEqual(namesIn(files), []);
  }
  const people = rows(withKarin, 'people.csv');
  assert.equal(people.length, agreed);
  const left = new Set(rows(withoutKarin, 'people.csv').map((person) => person.person));
  const [karins, ...others] = people.map((person) => person.person).filter((person) => !left.has(person));
  assert.ok(karins && others.length === 0, 'the one who took her yes back is the one who is gone');
  const tried = (files) => rows(files, 'attempts.csv').filter((attempt) => attempt.person === karins).length;
  assert.ok(tried(withKarin) >= 1, 'her attempts at the quiz are there');
  assert.equal(tried(withoutKarin), 0);
});

test('the search for names in an export would find one', () => {
  assert.deepEqual(namesIn(new Map([['people.csv', Buffer.from('person;name\n1;Siv Bakken\n')]])), [
    'people.csv: Bakken',
  ]);
});

/** Guesses, reads what was right, and tries again until enough is right. */
async function passQuiz(tool) {
  const right = new Map();
  for (let attempt = 0; attempt < 5; attempt++) {
    for (const question of await tool.getByRole('group').all()) {
      const words = (await question.locator('legend').innerText()).replace(/^\d+\.\s*/, '').trim();
      const options = question.getByRole('radio');
      const known = right.get(words);
      await (known
        ? question.getByLabel(known, { exact: true })
        : options.nth(Math.min(attempt, (await options.count()) - 1))
      ).check();
    }
    await tool.getByRole('button', { name: 'Rätta mina svar' }).click();
    await tool.getByRole('heading', { name: 'Dina svar, med förklaringar' }).waitFor();
    if (await tool.getByText(/^Klart: \d/).count()) return;
    for (const answer of await tool.locator('.ex-answer').filter({ hasNotText: 'Inte rätt' }).all()) {
      right.set(
        (await answer.locator('h3').innerText()).trim(),
        (await answer.locator('.ex-chosen > span').last().innerText()).trim(),
      );
    }
    await tool.getByRole('link', { name: 'Gör ett nytt försök' }).first().click();
    await tool.getByRole('button', { name: 'Rätta mina svar' }).waitFor();
  }
  assert.fail('five attempts were not enough');
}

/** Starts the person's case; false when there is one already. */
async function beginCase(author, title, [, organisation, type]) {
  const tool = author.tool;
  const name = tool.locator('form[action="/case"] #title');
  if ((await name.count()) === 0) return false;
  await name.fill(title);
  const known = tool.locator('select#organisation option', { hasText: organisation });
  if (await known.count()) {
    await tool.locator('select#organisation').selectOption(await known.first().getAttribute('value'));
  } else {
    const missing = tool.locator('form[action="/case"] details:not([open]) > summary');
    if (await missing.count()) await missing.click();
    await tool
      .locator(
        'form[action="/case"] details input[type=text], form[action="/case"] #organisation input, form[action="/case"] details input.ds-input',
      )
      .first()
      .fill(organisation);
    await tool
      .locator('form[action="/case"]')
      .locator('details select, #organisation select')
      .first()
      .selectOption({ label: type });
  }
  await tool.locator('input[name=confidentiality]').nth(1).check();
  await tool.locator('form[action="/case"] button[type=submit]').click();
  await tool.waitForURL(/section=/);
  return true;
}

/** Follows the list of what is missing until there is nothing left, then hands in. */
async function handIn(author, look = false) {
  const tool = author.tool;
  for (let step = 0; step < 40; step++) {
    await tool.locator('a[href$="/submit"]').first().click();
    await tool.waitForURL(/\/submit$/);
    const missing = tool.locator('#missing a');
    if ((await missing.count()) === 0) break;
    if (step === 0 && look) await author.clean('what is missing');
    const field = (await missing.first().getAttribute('href')).split('#')[1];
    await missing.first().click();
    await fill(tool, field);
  }
  if (look) await author.clean('hand in');
  await tool.locator('#confirmed').check();
  await tool.locator('form[action$="/submit"] button').click();
  await tool.waitForURL(/\/receipt\//);
}

async function fill(tool, field) {
  const control = tool.locator(`[id="${field}"]`);
  await control.waitFor();
  if (await control.evaluate((found) => found.matches('select'))) await control.selectOption({ index: 1 });
  else await control.fill('Rektor för grundskolan');
  await tool.locator('form[action*="/section/"] button[type=submit]').first().click();
  await tool.waitForURL(/section=/);
}

/** The first Norwegian with a Swedish case left to review writes it. Returns the case's title and who wrote. */
async function reviewAcrossTheBorder() {
  for (const name of ['Odd-Arne Myrvang', 'Ingrid Solbakk', 'Siv Bakken', 'Tor Nilsen', 'Amina Hassan', 'Sindre Aas']) {
    const reviewer = visitor('no', name);
    const tool = await reviewer.open('reviews');
    await reviewer.clean(`reviews of ${name}`);
    const cards = tool
      .locator('section[aria-labelledby=given] .rv-card')
      .filter({ hasText: 'Sverige' })
      .filter({ hasNot: tool.locator('.vk-badge[data-color=success]') });
    if ((await cards.count()) === 0) continue;
    const title = (await cards.first().getByRole('link').innerText()).trim();
    await cards.first().getByRole('link').click();
    await tool.getByRole('button', { name: 'Lever vurderingen' }).waitFor();
    await reviewer.clean('review form', ['nb', 'sv', 'en']);
    for (const criterion of await tool.locator('fieldset.rv-criterion').all()) {
      if (await criterion.getByRole('radio').count()) await criterion.getByRole('radio').nth(2).check();
      for (const text of await criterion.getByRole('textbox').all()) {
        await text.fill(
          'Jeg forstår hvem som trenger tjenesten og hvorfor. Si gjerne mer om hva som skjer når ingen svarer i tide.',
        );
      }
      if (await criterion.getByRole('combobox').count())
        await criterion.getByRole('combobox').selectOption({ index: 1 });
    }
    await tool.getByRole('button', { name: 'Lever vurderingen' }).click();
    await tool.getByText('Vurderingen er levert').first().waitFor();
    return { title, reviewer: name };
  }
  return assert.fail('no Norwegian has a Swedish case to review');
}

/** Writes into one form of a model's page, by label or selector, saves it and waits for the page after it. */
async function repair(tool, form, wishes) {
  const fields = tool.locator(form);
  for (const [name, wish] of Object.entries(wishes)) {
    const field = name.startsWith('#') ? fields.locator(name) : fields.getByLabel(name, { exact: true });
    if (typeof wish === 'string') await field.fill(wish);
    else await field.selectOption(wish);
  }
  const before = tool.url();
  await fields.locator('button[name=_do]').first().click();
  await tool.waitForURL((url) => url.href !== before && url.searchParams.has('changed'));
}

/** What is not done in the tool counts as done, with a reason. */
async function waiveAll(tool, reason) {
  const forms = tool.locator('form[action$="/waive"]');
  for (let left = await forms.count(); left > 0; left--) {
    await tool.locator('details:has(form[action$="/waive"]) > summary').first().click();
    await forms.first().getByRole('textbox').fill(reason);
    await forms.first().getByRole('button').click();
    await forms.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** The third level of every criterion, and the grade that follows from them. */
async function judge(tool, grade) {
  for (const criterion of await tool.locator('#levels fieldset').all())
    await criterion.getByRole('radio').nth(2).check();
  await tool.locator('#levels button[type=submit]').click();
  const decide = tool.locator('form[action$="/decide"]');
  await decide.locator(`#code-${grade}`).check();
  await decide.getByRole('button').click();
}

/** Publishes, goes back to the page of a moment ago and presses once more. */
async function publishTwice(teacher, answers) {
  const form = await teacher.tool.locator('form[action="/grading/publish"]').evaluate((shown) => shown.outerHTML);
  await teacher.tool.locator('form[action="/grading/publish"] button').click();
  await teacher.tool.getByText(answers[0]).waitFor();
  await teacher.tool.evaluate((html) => document.querySelector('main').insertAdjacentHTML('beforeend', html), form);
  await teacher.tool.locator('form[action="/grading/publish"] button').click();
  await teacher.tool.getByText(answers[1]).waitFor();
}

/** The grade is sent in the background: the gradebook is read until it is there, and it must have been told once. */
async function gradeArrives(teacher, name, expected, service) {
  const patience = Date.now() + 60_000;
  for (;;) {
    const book = await teacher.gradebook();
    const row = await book.locator('tr').filter({ hasText: name }).innerText();
    if (expected.test(row)) break;
    assert.ok(Date.now() < patience, `no grade arrived: ${row}`);
    await teacher.moodle.waitForTimeout(1_000);
  }
  const told = await teacher.moodle.locator('table').nth(1).locator('tbody tr').filter({ hasText: name }).all();
  assert.equal(told.length, 1);
  assert.equal(await told[0].locator('td').nth(1).innerText(), service);
}

/** Downloads the export and opens it. */
async function exported(researcher) {
  const download = researcher.moodle.waitForEvent('download');
  await researcher.tool.locator('form[action="/research/export"] button').first().click();
  return unzipped(readFileSync(await (await download).path()));
}

/** Every file of a zip by its name, inflated. */
function unzipped(zip) {
  const files = new Map();
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 46)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    files.set(name, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
  }
  return files;
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Family names of both courses that stand in an export, where they stand. */
function namesIn(files) {
  return [...files].flatMap(([file, bytes]) =>
    NAMES.filter((name) => bytes.toString('utf8').includes(name)).map((name) => `${file}: ${name}`),
  );
}

/** Rows of a CSV without quotes inside, as objects. */
function rows(files, name) {
  const path = [...files.keys()].find((file) => file.endsWith(name));
  const [head, ...lines] = files
    .get(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines.map((line) => Object.fromEntries(head.map((column, at) => [column, line[at]])));
}
