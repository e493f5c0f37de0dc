// SPDX-License-Identifier: EUPL-1.2
// What the server writes, read by ical.js. ICalendarTest holds this file to the bytes written today, and reads it with ical4j.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';

const text = readFileSync(new URL('./fixtures/feed.ics', import.meta.url), 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text));
const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a calendar is published with a name', () => {
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
  assert.equal(calendar.getFirstPropertyValue('name'), 'Verksamhetsmodellering VM-2016');
});

test('a meeting lasts whole days, has its place and takes the day', () => {
  const [meeting] = events;

  assert.equal(meeting.startDate.toString(), '2016-11-22');
  assert.equal(meeting.endDate.toString(), '2016-11-24');
  assert.ok(meeting.startDate.isDate);
  assert.equal(meeting.location, 'Bodø');
  assert.equal(meeting.sequence, 3);
  assert.equal(meeting.component.getFirstPropertyValue('transp'), 'OPAQUE');
});

test('awkward letters come back whole from folded and escaped lines', () => {
  assert.equal(
    events[0].summary,
    `Träff i Umeå; kl. 9, sal "Älvå\\ŋ" – «første», så långt att raden måste vikas mer än en gång ${'🙂'.repeat(12)}`,
  );
  assert.equal(events[1].description, 'rad ett\nrad två');
});

test('a deadline takes nobody’s day and rings for nobody', () => {
  const deadline = events[1];

  assert.equal(deadline.uid, 'e1.1-1234@verkstad');
  assert.equal(deadline.startDate.toString(), '2016-10-06');
  assert.equal(deadline.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
  assert.deepEqual(deadline.component.getAllSubcomponents('valarm'), []);
});
