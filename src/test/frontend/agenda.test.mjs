// SPDX-License-Identifier: EUPL-1.2
// A teacher moves a meeting and everybody is told once; a calendar reads the dates; a case is given more time. What is
// changed here is changed back, for the demo's edition belongs to the other journeys too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { accessibilityFaults, houseFaults, LAPTOP, PHONE, shoot, startBrowser, tabTo } from './browser.mjs';
import { Visitor } from './moodles.mjs';

let browser;
let mikaela;
let karin;
let ingrid;
before(async () => {
  browser = await startBrowser();
  mikaela = new Visitor(browser, 'se', 'Mikaela Stenvall');
  karin = new Visitor(browser, 'se', 'Karin Åström');
  ingrid = new Visitor(browser, 'no', 'Ingrid Solbakk');
  await mikaela.open('teacher', { way: 'window' });
  await karin.open('home', { way: 'window' });
  await ingrid.open('home', { way: 'window' });
});
after(() => browser.close());

/** Looks at a page on a phone and on a laptop. */
async function fits(page, name) {
  for (const [kind, viewport] of [
    ['phone', PHONE],
    ['laptop', LAPTOP],
  ]) {
    await page.setViewportSize(viewport);
    assert.deepEqual([...(await houseFaults(page)), ...(await accessibilityFaults(page))], [], `${name} on ${kind}`);
    await shoot(page, `agenda-${name}-${kind}`);
  }
}

const ISO = (day) => day.toISOString().slice(0, 10);
const later = (text, days) => ISO(new Date(Date.parse(`${text}T12:00:00Z`) + days * 86_400_000));

async function move(page, meeting, day) {
  await mikaela.go('/edition');
  await page.locator(`#meeting-${meeting}`).fill(day);
  await page.getByRole('button', { name: 'Se vad som flyttas' }).click();
  await page.getByRole('heading', { level: 1, name: 'Det här skulle flyttas' }).waitFor();
}

test('a moved meeting is previewed, saved and told once to each person', async () => {
  const page = mikaela.tool;
  await mikaela.go('/edition');
  await fits(page, 'edition');
  const before = await page.locator('#meeting-R').inputValue();
  await move(page, 'R', later(before, 7));
  assert.match(await page.locator('tbody').first().innerText(), /v\.\s\d+/);
  await fits(page, 'preview');
  await page.getByRole('button', { name: 'Spara och meddela' }).click();
  await page.getByText('Sparat. Datumen gäller nu').waitFor();
  assert.equal(await page.locator('#meeting-R').inputValue(), later(before, 7));

  const told = karin.tool;
  await karin.go('/home');
  const notice = told.getByRole('region', { name: 'Ändrade datum' });
  assert.match(await notice.innerText(), /Träff i Mo i Rana: .*v\.\s\d+ \(var .*v\.\s\d+\)/);
  await fits(told, 'told-sv');
  await ingrid.go('/home');
  await fits(ingrid.tool, 'told-nb');
  assert.match(
    await ingrid.tool.getByRole('region', { name: 'Endrede datoer' }).innerText(),
    /Samling i Mo i Rana: .*uke\s\d+ \(var/,
  );
  await notice.getByRole('button', { name: 'Jag har sett det' }).click();
  await told.locator('h1').waitFor();
  assert.equal(await notice.count(), 0);

  await move(page, 'R', before);
  await page.getByRole('button', { name: 'Spara och meddela' }).click();
  await page.getByText('Sparat. Datumen gäller nu').waitFor();
  await ingrid.go('/home');
  assert.equal(await ingrid.tool.getByRole('region', { name: 'Endrede datoer' }).count(), 0, 'back before it was seen');
  await karin.go('/home');
  assert.equal(await notice.count(), 1, 'Karin knew the other date');
  await notice.getByRole('button', { name: 'Jag har sett det' }).click();
});

test('a date that cannot be is refused with what was typed', async () => {
  const page = mikaela.tool;
  await mikaela.go('/edition');
  await page.locator('#meeting-U').fill('2020-05-01');
  await page.getByRole('button', { name: 'Se vad som flyttas' }).click();
  await page.locator('.ds-error-summary').waitFor();
  assert.equal(await page.locator('#meeting-U').inputValue(), '2020-05-01');
  assert.match(await page.locator('#meeting-U-error').innerText(), /redan varit/);
  await fits(page, 'refused');
});

test('one date is set by hand with the keyboard alone, and undone with one press', async () => {
  const page = mikaela.tool;
  await mikaela.go('/edition/date/E8.1');
  const before = await page.locator('#day').inputValue();
  await page.locator('#day').fill('2027-05-17');
  await page.locator('#reason').fill('krock');
  await tabTo(page, page.getByRole('button', { name: 'Spara datumet' }));
  await page.keyboard.press('Enter');
  await page.locator('#day-error').waitFor();
  assert.equal(await page.locator('#reason').inputValue(), 'krock');
  await fits(page, 'date');
  await page.locator('#day').fill('2027-05-18');
  await tabTo(page, page.getByRole('button', { name: 'Spara datumet' }));
  await page.keyboard.press('Enter');
  await page.getByText('satt för hand').waitFor();
  await mikaela.go('/edition/date/E8.1');
  await page.getByRole('button', { name: 'Följ träffarna igen' }).click();
  await page.getByText('Datumet följer träffarna igen.').waitFor();
  await mikaela.go('/edition/date/E8.1');
  assert.equal(await page.locator('#day').inputValue(), before);
});

test('a calendar reads the dates without a session until the address is taken back', async () => {
  const page = karin.tool;
  await karin.go('/calendar');
  if (await page.getByRole('button', { name: 'Skapa en adress' }).count()) {
    await page.getByRole('button', { name: 'Skapa en adress' }).click();
  }
  await page.locator('#feed-own').waitFor();
  await fits(page, 'calendar-sv');
  await ingrid.go('/calendar');
  await fits(ingrid.tool, 'calendar-nb');
  const address = await page.locator('#feed-own').inputValue();

  const answer = await fetch(address);
  const text = await answer.text();
  assert.equal(answer.headers.get('content-type').replace(' ', '').toLowerCase(), 'text/calendar;charset=utf-8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  assert.ok(events.length > 40, `${events.length} events`);
  assert.ok(events.some((event) => event.getFirstPropertyValue('location') === 'Bodø'));
  assert.ok(!text.includes('Åström') && !text.includes('Skolskjuts'));
  const again = await fetch(address, { headers: { 'If-None-Match': answer.headers.get('etag') } });
  assert.equal(again.status, 304);

  await page.getByRole('button', { name: 'Stäng adressen' }).click();
  await page.getByText('Adressen gäller inte längre.').waitFor();
  assert.equal((await fetch(address)).status, 404);
});

test('a case is given more time, and its group sees it', async () => {
  const page = mikaela.tool;
  await karin.go('/case?section=B');
  const kase = new URL(
    await karin.tool
      .locator('form[action*="/section/"]')
      .first()
      .evaluate((form) => form.action),
  ).pathname.split('/')[2];
  await mikaela.go(`/case/${kase}`);
  await page.getByRole('link', { name: 'Mer tid för fallet' }).click();
  await page.locator('#milestone').selectOption('MS4');
  await page.locator('#day').fill('2027-05-17');
  await page.locator('#reason').fill('sjukdom');
  await page.getByRole('button', { name: 'Ge mer tid' }).click();
  await page.locator('#day-error').waitFor();
  await fits(page, 'extension');
  await page.locator('#day').fill('2027-05-18');
  await page.getByRole('button', { name: 'Ge mer tid' }).click();
  await page.getByText('Fallet har fått mer tid').waitFor();
  await karin.go('/home');
  const notice = karin.tool.getByRole('region', { name: 'Ändrade datum' });
  assert.match(await notice.innerText(), /MS4.*tis 18 maj, v\.\s20/);
  await page.getByRole('button', { name: 'Ta tillbaka MS4' }).click();
  await page.getByText('Alla i kursomgången har samma datum igen').waitFor();
  await karin.go('/home');
  assert.equal(await notice.count(), 0);
});
