// SPDX-License-Identifier: EUPL-1.2
// A teacher ticks people on a phone in a room whose network comes and goes, and without script; what the meeting says is
// read and written by everybody it concerns.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, shoot, startBrowser, tabTo } from './browser.mjs';
import { TOOL, Visitor } from './moodles.mjs';

const NARROW_PHONE = { width: 360, height: 740 };
const ROLL = '/meetings/U/attendance?day=1';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function fits(page, name) {
  const faults = [...(await houseFaults(page)), ...(await accessibilityFaults(page))];
  assert.deepEqual(faults, [], `${name}: ${page.url()}`);
  await shoot(page, name);
}

function person(page, name) {
  return page.locator('attendance-tick').filter({ hasText: name });
}

test('ticks made without network are kept on the phone, survive a reload, and reach the server once', async () => {
  const visitor = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const page = await visitor.open('teacher', { way: 'window' });
  await page.setViewportSize(NARROW_PHONE);
  await visitor.go(ROLL);
  const karin = person(page, 'Karin Åström');
  const box = karin.getByRole('checkbox');
  if (await box.isChecked()) {
    await box.uncheck();
    await karin.and(page.locator('[data-state=saved]')).waitFor();
  }
  await fits(page, 'roll-phone');
  const saves = [];
  page.on('request', (request) => request.method() === 'PUT' && saves.push(request.postDataJSON().command));

  await page.context().setOffline(true);
  await box.check();
  await karin.and(page.locator('[data-state=device]')).waitFor();
  await page.locator('[data-wait]').filter({ hasText: '1' }).waitFor();
  assert.match(await karin.locator('.mt-said').innerText(), /Sparat på enheten/);
  await fits(page, 'roll-phone-offline');
  await page.context().setOffline(false);
  await karin.and(page.locator('[data-state=saved]')).waitFor();

  assert.match(await karin.locator('.mt-said').innerText(), /Mikaela Stenvall/);
  assert.equal(new Set(saves).size, 1, 'the very same tick every time it was tried');
  await page.reload();
  assert.equal(await box.isChecked(), true);

  const saving = '**/api/v1/meetings/**';
  await page.route(saving, (request) => request.abort());
  await box.uncheck();
  await karin.and(page.locator('[data-state=device]')).waitFor();
  await page.reload();
  await karin.and(page.locator('[data-state=device]')).waitFor();
  assert.equal(await box.isChecked(), false);
  await page.unroute(saving);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await karin.and(page.locator('[data-state=saved]')).waitFor();
  await page.reload();
  assert.equal(await box.isChecked(), false);
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('people')).length), 0);
  await visitor.leave();
});

test('of two teachers the later tick holds, and the other sees whose it is', async () => {
  const mikaela = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const terje = new Visitor(browser, 'no', 'Terje-Andre Solvang');
  const here = await mikaela.open('teacher', { way: 'window' });
  const there = await terje.open('teacher', { way: 'window' });
  await mikaela.go(ROLL);
  await terje.go(ROLL);
  const hers = person(here, 'Tor Nilsen');
  const his = person(there, 'Tor Nilsen');
  const before = await his.getByRole('checkbox').isChecked();

  await here.context().setOffline(true);
  await hers.getByRole('checkbox').setChecked(!before);
  await hers.and(here.locator('[data-state=device]')).waitFor();
  // twice, so that it says the opposite of hers and is later
  await his.getByRole('checkbox').setChecked(!before);
  await his.and(there.locator('[data-state=saved]')).waitFor();
  await his.getByRole('checkbox').setChecked(before);
  await there.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await here.context().setOffline(false);
  await hers.and(here.locator('[data-state=saved]')).waitFor();

  assert.equal(await hers.getByRole('checkbox').isChecked(), before);
  assert.match(await hers.locator('.mt-said').innerText(), /Terje-Andre Solvang ändrade senare/);
  await mikaela.leave();
  await terje.leave();
});

test('search and country find people at once, and the count stays that of everybody', async () => {
  const visitor = new Visitor(browser, 'no', 'Terje-Andre Solvang');
  const page = await visitor.open('teacher', { way: 'window' });
  await visitor.go(ROLL);
  const all = await page.locator('attendance-tick:visible').count();

  await page.getByRole('searchbox').fill('lyngvær');
  const some = await page.locator('attendance-tick:visible').count();
  await page.getByLabel('Land').selectOption('SE');

  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal(await page.locator('attendance-tick:visible').count(), 0);
  assert.match(await page.locator('[data-count]').innerText(), new RegExp(` av ${all} er her`));
  await visitor.leave();
});

test('the pages of meetings fit a phone and a laptop in three languages', async () => {
  for (const [site, name, link, paths] of [
    ['se', 'Karin Åström', 'home', ['/meetings', '/meetings/U', '/meetings/R', '/meetings/U/here']],
    ['se', 'Mikaela Stenvall', 'teacher', ['/meetings/U', '/meetings/B/edit', '/meetings/U/substitutes', ROLL]],
  ]) {
    const visitor = new Visitor(browser, site, name);
    const page = await visitor.open(link, { way: 'window' });
    for (const path of paths) {
      await visitor.go(path);
      for (const language of ['sv', 'nb', 'en']) {
        await visitor.inLanguage(language);
        for (const [screen, viewport] of [
          ['phone', NARROW_PHONE],
          ['laptop', { width: 1280, height: 900 }],
        ]) {
          await page.setViewportSize(viewport);
          await fits(page, `${name.split(' ')[0]}${path.replace(/[/?=]+/g, '-')}-${language}-${screen}`);
        }
      }
      await visitor.inLanguage('sv');
    }
    await visitor.leave();
  }
});

test('without script the roll is one form, and a substitute is agreed and taken back', async () => {
  const visitor = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const page = await visitor.open('teacher', { way: 'window' });
  await page.route('**/assets/*.js', (script) => script.abort());
  await visitor.go(ROLL);
  const odd = page.getByRole('checkbox', { name: 'Odd-Arne Myrvang' });
  const before = await odd.isChecked();

  await odd.setChecked(!before);
  await page.getByRole('button', { name: 'Spara' }).click();

  await page.getByText('Närvaron är sparad.').waitFor();
  assert.equal(await odd.isChecked(), !before);
  await odd.setChecked(before);
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Närvaron är sparad.').waitFor();

  await visitor.go('/meetings/R/substitutes');
  await page.getByRole('button', { name: 'Spara överenskommelsen' }).click();
  await page.getByRole('link', { name: 'Välj en deltagare.' }).waitFor();
  const option = page.locator('#person option').filter({ hasText: 'Odd-Arne Myrvang' });
  await page.getByLabel('Deltagare').selectOption(await option.getAttribute('value'));
  await page.getByLabel('Vad i stället?').fill('Såg inspelningen och skrev en sida.');
  await page.getByRole('button', { name: 'Spara överenskommelsen' }).click();
  await page.getByText('träffen räknas som uppfylld').waitFor();
  await page.getByRole('button', { name: 'Ta tillbaka överenskommelsen med Odd-Arne Myrvang' }).click();
  await page.getByText('Överenskommelsen är återtagen.').waitFor();
  await visitor.leave();
});

test('an examiner writes about a meeting, is told what is wrong, and a participant reads it', async () => {
  const examiner = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const page = await examiner.open('teacher', { way: 'window' });
  await examiner.go('/meetings/R/edit');
  await page.getByLabel('Plats', { exact: true }).fill('Campus Helgeland, sal 3');
  await page.getByLabel('Länk till inspelningen').fill('https://anna:hemligt@film.example.no/1');
  await page.getByLabel('Inspelningen i text').fill('Kort.');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('link', { name: /innehåller ett lösenord/ }).waitFor();
  await fits(page, 'meeting-edit-refused');

  await page.getByLabel('Länk till inspelningen').fill('https://film.example.no/1');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('link', { name: /visas inte utan sammanfattning/ }).waitFor();
  await page
    .getByLabel('Inspelningen i text')
    .fill('Varje organisation visade sitt fall. Vi kom överens om att följa upp efter ett halvår, i september.');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Campus Helgeland, sal 3').waitFor();
  const recording = page.getByRole('link', { name: /Se inspelningen.*film\.example\.no/ });
  assert.equal(await recording.getAttribute('rel'), 'noopener noreferrer external');
  await examiner.leave();

  const karin = new Visitor(browser, 'se', 'Karin Åström');
  const reading = await karin.open('home', { way: 'window' });
  await reading.locator('main a[href="/meetings"]').click();
  await reading.getByRole('link', { name: 'Träff i Mo i Rana' }).first().click();
  await reading.getByText('följa upp efter ett halvår').waitFor();
  assert.equal((await reading.goto(`${TOOL}/meetings/R/edit`)).status(), 404);
  await karin.leave();
});

test('a teacher offers times, a group books one by keys, asks, and reads what the teacher shares', async () => {
  const teacher = new Visitor(browser, 'se', 'Mikaela Stenvall');
  const desk = await teacher.open('teacher', { way: 'window' });
  await teacher.go('/supervision');
  const day = new Date(Date.now() + (40 + Math.floor(Math.random() * 300)) * 86_400_000).toISOString().slice(0, 10);
  await desk.getByLabel('Dag', { exact: true }).fill(day);
  await desk.getByLabel('Första tiden').fill('13:00');
  await desk.getByRole('button', { name: 'Lägg ut' }).click();
  await desk.getByRole('link', { name: 'Skriv en plats, en länk eller båda.' }).waitFor();
  await desk.getByLabel('Plats').fill('Hos er');
  await desk.getByRole('button', { name: 'Lägg ut' }).click();
  await desk.getByText('Tiderna är utlagda.').waitFor();

  const karin = new Visitor(browser, 'se', 'Karin Åström');
  const page = await karin.open('home', { way: 'window' });
  await karin.go('/supervision');
  const cancel = page.getByRole('button', { name: 'Avboka' });
  if (await cancel.count()) await cancel.click();
  const time = page.locator('li.sv-time').filter({ hasText: 'Hos er' }).filter({ hasText: '13' });
  const book = time.getByRole('button').last();
  await tabTo(page, book);
  await page.keyboard.press('Enter');
  await page.getByText('Tiden är er.').waitFor();
  await tabTo(page, page.getByLabel('Vad vill ni ta upp?'));
  const question = `Var börjar processen? (${Date.now()})`;
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(question);
  await page.keyboard.press('Tab');
  await page.locator('auto-save .vk-saved[data-state=saved]').waitFor();
  await page.getByLabel('Vad vill ni ta upp?').fill('Hon har 811228-9874.');
  await page.locator('auto-save .vk-saved[data-state=refused]').waitFor();
  await page.getByLabel('Vad vill ni ta upp?').fill(`${question} Och var slutar den?`);
  await page.locator('auto-save .vk-saved[data-state=saved]').waitFor();

  await teacher.go('/supervision');
  await desk.locator('td a').filter({ hasText: 'Storåsele kommun' }).click();
  await desk.getByText(question).waitFor();
  await desk.getByLabel('Anteckningar', { exact: true }).fill('Mät från det att någon ringer.');
  await desk.getByRole('button', { name: 'Spara', exact: true }).click();
  await desk.getByText('Anteckningarna är sparade.').waitFor();
  await page.reload();
  assert.equal(await page.getByText('Mät från det att någon ringer.').count(), 0);
  await desk.getByRole('button', { name: 'Spara och dela med gruppen' }).click();
  await page.reload();
  await page.getByText('Mät från det att någon ringer.').waitFor();
  await desk.getByRole('textbox', { name: 'Anteckningar' }).fill('Mät från det att någon ringer. Fråga registrator.');
  await desk.getByRole('button', { name: 'Spara', exact: true }).click();
  await desk.getByText('Gruppen ser inte ändringarna förrän du delar igen.').waitFor();
  await page.reload();
  assert.equal(await page.getByText('Fråga registrator.').count(), 0, "what is written later is the teacher's");
  for (const [visitor, place, path] of [
    [karin, page, '/supervision'],
    [teacher, desk, '/supervision'],
    [teacher, desk, new URL(desk.url()).pathname],
    [teacher, desk, '/supervision/print'],
  ]) {
    await visitor.go(path);
    for (const language of ['sv', 'nb', 'en']) {
      await visitor.inLanguage(language);
      for (const [screen, viewport] of [
        ['phone', NARROW_PHONE],
        ['laptop', { width: 1280, height: 900 }],
      ]) {
        await place.setViewportSize(viewport);
        const name = visitor === karin ? 'group' : path.split('/')[2] ? `${path.split('/')[2]}-desk` : 'desk';
        await fits(place, `supervision-${name}-${language}-${screen}`);
      }
    }
    await visitor.inLanguage('sv');
  }
  await teacher.go('/supervision');
  await desk.locator('td a').filter({ hasText: 'Storåsele kommun' }).click();
  await desk.getByRole('button', { name: 'Sluta dela' }).click();
  await teacher.leave();
  await karin.leave();
});
