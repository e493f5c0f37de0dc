// SPDX-License-Identifier: EUPL-1.2
// What is done by pointer is what is done by command: the models are the same afterwards.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, houseFaults, shoot, startBrowser } from './browser.mjs';
import { atModel } from './drawer.mjs';
import { pressTool } from './pen.mjs';

/** What is placed and sized by script; the policy allows it. */
const SIZED =
  '.djs-container, .djs-container > svg, .djs-element, .djs-hit, .djs-hit-all, .me-inline, .me-pad, .me-svg, .djs-group';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const PROCESS = [
  { command: 'add', type: 'LANE', label: 'Handläggare', id: 'l1' },
  { command: 'add', type: 'LANE', label: 'Chef', id: 'l2' },
  { command: 'add', type: 'EVENT.start', label: 'Ansökan har kommit', id: 's1' },
  { command: 'add', type: 'ACTIVITY', label: 'Registrera', id: 'a1', after: 's1', parent: 'l1' },
  { command: 'add', type: 'ACTIVITY', label: 'Pröva', id: 'a2', after: 'a1', parent: 'l1' },
  { command: 'add', type: 'ACTIVITY', label: 'Besluta', id: 'a3', after: 'a2', parent: 'l1' },
  { command: 'add', type: 'EVENT.end', label: 'Beslut har skickats', id: 'e1', after: 'a3' },
];

const GOALS = [
  { command: 'add', type: 'GOAL', label: 'Kortare tid till beslut', id: 'g1' },
  { command: 'add', type: 'GOAL', label: 'Färre kompletteringar', id: 'g2' },
  { command: 'add', type: 'PROBLEM', label: 'Blanketten är svår', id: 'p1' },
  { command: 'connect', type: 'OBSTRUCTS', source: 'p1', target: 'g1' },
  { command: 'connect', type: 'CONTRIBUTES_TO', source: 'g2', target: 'g1' },
];

const SEQUENCE = [
  { command: 'add', type: 'PARTICIPANT', label: 'Sökande', id: 'p1' },
  { command: 'add', type: 'PARTICIPANT', label: 'Handläggare', id: 'p2' },
  { command: 'add', type: 'PARTICIPANT', label: 'Chef', id: 'p3' },
];

async function drawn(section, commands, options) {
  const at = await atModel(browser, section, options);
  await at.drawer.command(...commands);
  await at.drawer.open();
  return at;
}

/** The same model by hand, in one step, as by commands written here: in the order that means something. */
async function sameAs(drawer, byHand, ...commands) {
  assert.equal(byHand.length, 1, JSON.stringify(byHand));
  const made = await drawer.model();
  await drawer.command({ command: 'undo' });
  await drawer.command(...commands);
  const said = await drawer.model();
  assert.deepEqual(made.model, said.model);
}

const near = (one, other, reach, what) =>
  assert.ok(Math.hypot(one.x - other.x, one.y - other.y) < reach, JSON.stringify([what, one, other]));

test('a step dragged to another lane is what the command makes it', async () => {
  const { visitor, page, drawer } = await drawn('D', PROCESS);
  const [from, lane] = [await drawer.middle('a2'), await drawer.middle('l2')];

  const sent = await drawer.sent(() => drawer.drag(from, { x: from.x, y: lane.y }));

  const { x, y } = sent[0].commands.find(({ command }) => command === 'place').places[0];
  await sameAs(
    drawer,
    sent,
    { command: 'move-to-lane', id: 'a2', lane: 'l2' },
    { command: 'place', places: [{ id: 'a2', x, y }] },
  );
  await drawer.open();
  await page.mouse.click(from.x, from.y);
  assert.deepEqual(await houseFaults(page, SIZED), []);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(drawer.broken, []);
  await visitor.leave();
});

test('lanes and participants change turns, and what stands where the notation says goes back with words', async () => {
  const { visitor, drawer } = await drawn('D', PROCESS);
  const [first, second] = [await drawer.middle('l1'), await drawer.middle('l2')];
  const sent = await drawer.sent(() => drawer.drag(second, { x: first.x, y: first.y - 20 }));
  assert.deepEqual(sent, [{ command: 'reorder', id: 'l2', before: 'l1' }]);
  await sameAs(drawer, sent, { command: 'reorder', id: 'l2', before: 'l1' });
  await visitor.leave();

  const other = await drawn('D', SEQUENCE, { entry: '2' });
  const [one, last] = [await other.drawer.middle('p1'), await other.drawer.middle('p3')];
  const turned = await other.drawer.sent(() => other.drawer.drag(one, { x: last.x + 30, y: one.y }));
  assert.deepEqual(turned, [{ command: 'reorder', id: 'p1', before: '' }]);
  const now = await other.drawer.middle('p2');
  await other.drawer.drag(now, { x: now.x + 8, y: now.y + 200 });
  await other.page.locator('.me-hint', { hasText: 'Handläggare står. Det går inte' }).waitFor();
  const back = await other.drawer.middle('p2');
  assert.deepEqual([back.x, back.y], [now.x, now.y]);
  await other.visitor.leave();
});

test('a line is pulled from the button beside an element, and only to what is legal', async () => {
  const { visitor, page, drawer } = await drawn('D', PROCESS);
  const [from, to] = [await drawer.middle('a1'), await drawer.middle('a3')];
  await page.mouse.click(from.x, from.y);
  const handle = await page.locator('.me-pad [data-act=connect]').boundingBox();
  const start = { x: handle.x + 20, y: handle.y + 20 };

  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await drawer.frame();
  assert.ok((await page.locator('.me-paper .me-legal').count()) > 1);
  assert.equal(await page.locator('.me-paper .me-host').getAttribute('data-element-id'), 'a3');
  await shoot(page, 'editor-hand-join-sv-laptop');
  const sent = await drawer.sent(() => page.mouse.up());

  assert.deepEqual(sent, [{ command: 'connect', type: 'FLOW', source: 'a1', target: 'a3' }]);
  const [one, other] = [await drawer.middle('l1'), await drawer.middle('l2')];
  await page.mouse.click(one.x, one.y);
  const again = await page.locator('.me-pad [data-act=connect]').boundingBox();
  const before = await drawer.model();
  await drawer.drag({ x: again.x + 20, y: again.y + 20 }, other);
  await page.locator('.me-hint', { hasText: 'kan inte kopplas till' }).waitFor();
  assert.equal((await drawer.model()).base, before.base);
  await visitor.leave();
});

test('several are marked by a frame, by Shift or by the space bar, and put in line as one step', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  await pressTool(page, 'Markera flera');
  const paper = await page.locator('.me-paper').boundingBox();
  await drawer.drag(
    { x: paper.x + 3, y: paper.y + paper.height - 4 },
    { x: paper.x + paper.width - 4, y: paper.y + 3 },
  );
  await page.locator('[data-voice]', { hasText: /Markerade: [34]/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  // the page may have gone along to show the button
  const [one, two] = [await drawer.middle('g1'), await drawer.middle('g2')];
  await page.mouse.click(one.x, one.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(two.x, two.y);
  await page.keyboard.up('Shift');
  await page.locator('[data-voice]', { hasText: 'Markerade: 2' }).waitFor({ state: 'attached' });
  assert.equal(await page.locator('.me-paper .djs-element.me-chosen').count(), 2);

  await page.keyboard.press('o');
  await page.locator('dialog[open] input[type=search]').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.keyboard.type('Överkanter');
  const sent = await drawer.sent(() => page.keyboard.press('Enter'));

  assert.equal(sent.length, 1);
  assert.equal(sent[0].name, 'align');
  const { elements } = await drawer.drawing();
  const top = (id) => elements.find((element) => element.id === id).y;
  assert.equal(top('g1'), top('g2'));
  await visitor.leave();
});

test('an element stands at once where it is let go of, and the server puts it there', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  const at = (await drawer.drawing()).elements.find(({ id }) => id === 'p1');
  const from = await drawer.middle('p1');

  const sent = await drawer.sent(async () => {
    await drawer.drag(from, { x: from.x + 150, y: from.y + 120 });
    const now = await drawer.middle('p1');
    assert.ok(Math.abs(now.x - from.x - 150) < 8 && Math.abs(now.y - from.y - 120) < 8, JSON.stringify(now));
  });

  assert.equal(sent[0].command, 'place');
  const [place] = sent[0].places;
  assert.ok(place.x > at.x + 100 && place.y > at.y + 90, JSON.stringify(place));
  await drawer.saved();
  const put = (await drawer.drawing()).elements.find(({ id }) => id === 'p1');
  assert.deepEqual([put.x, put.y, put.placed], [place.x, place.y, true]);
  await sameAs(drawer, sent, { command: 'place', places: [{ id: 'p1', x: place.x, y: place.y }] });
  await drawer.open();
  await pressTool(page, 'Städa ritningen');
  await drawer.saved();
  assert.ok((await drawer.drawing()).elements.every(({ placed }) => placed !== true));
  await page.keyboard.press('Control+z');
  await visitor.leave();
});

test('what waits is moved on from where it was put, by pointer and by keys', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  const { elements } = await drawer.drawing();
  const [at, ground] = ['p1', 'g1'].map((wanted) => elements.find(({ id }) => id === wanted));
  await page.route('**/commands', (route) => route.abort());
  // the list of what waits pushes the paper down
  const seen = async () => {
    await page.locator('.me-paper').evaluate((paper) => paper.scrollIntoView({ block: 'end' }));
    await drawer.frame();
    const [one, still] = [await drawer.middle('p1'), await drawer.middle('g1')];
    return { one, away: { x: one.x - still.x, y: one.y - still.y } };
  };
  const before = await seen();
  // both are of one size, so that their middles tell
  const scale = before.away.x / (at.x - ground.x);
  // beside the goal below it: on top of that would mean under it
  await drawer.drag(before.one, { x: before.one.x + 200, y: before.one.y + 70 });
  await page.locator('.me-save[data-state=waiting]').waitFor();
  const first = await seen();
  near(first.away, { x: before.away.x + 200, y: before.away.y + 70 }, 10, 'first drag');
  await drawer.drag(first.one, { x: first.one.x + 40, y: first.one.y + 30 });
  await page.locator('.me-waiting li').nth(1).waitFor();
  const second = await seen();
  near(second.away, { x: first.away.x + 40, y: first.away.y + 30 }, 10, 'second drag');
  for (const count of [2, 3]) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.me-waiting li').nth(count).waitFor();
  }
  const last = await seen();
  near(last.away, { x: second.away.x + 20 * scale, y: second.away.y }, 3, 'keys');

  await page.unroute('**/commands');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await drawer.saved();

  const put = (await drawer.drawing()).elements.find(({ id }) => id === 'p1');
  const moved = { x: (last.away.x - before.away.x) / scale, y: (last.away.y - before.away.y) / scale };
  near({ x: put.x - at.x, y: put.y - at.y }, moved, 4, 'on the server');
  await visitor.leave();
});

test('several are cut as one step, and what is not there any more is pasted again', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  const [one, two] = [await drawer.middle('g2'), await drawer.middle('p1')];
  await page.mouse.click(one.x, one.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(two.x, two.y);
  await page.keyboard.up('Shift');
  await page.locator('[data-voice]', { hasText: 'Markerade: 2' }).waitFor({ state: 'attached' });

  const cut = await drawer.sent(() => page.keyboard.press('Control+x'));

  assert.equal(cut.length, 1);
  assert.equal(cut[0].name, 'delete');
  const { nodes } = (await drawer.model()).model;
  assert.deepEqual(
    nodes.filter(({ id }) => ['g1', 'g2', 'p1'].includes(id)).map(({ id }) => id),
    ['g1'],
  );
  await drawer.sent(() => pressTool(page, 'Klistra in'));
  const labels = (await drawer.model()).model.nodes.map(({ label }) => label);
  assert.ok(labels.includes('Färre kompletteringar') && labels.includes('Blanketten är svår'), labels.join());
  await visitor.leave();
});

test('Shift and arrows do by keys what dragging does, a few presses as one step', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  const at = (await drawer.drawing()).elements.find(({ id }) => id === 'p1');
  const { x, y } = await drawer.middle('p1');
  await page.mouse.click(x, y);

  const sent = await drawer.sent(async () => {
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
  });

  assert.deepEqual(sent, [{ command: 'place', places: [{ id: 'p1', x: at.x + 20, y: at.y + 10 }] }]);
  const larger = await drawer.sent(() => page.keyboard.press('Alt+Shift+ArrowRight'));
  assert.equal(larger[0].name, 'resize');
  const now = (await drawer.drawing()).elements.find(({ id }) => id === 'p1');
  assert.equal(now.width, at.width + 10);
  await visitor.leave();
});

test('a corner is pulled, and room is made', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  const { x, y, box } = await drawer.middle('p1');
  await page.mouse.click(x, y);
  const corner = { x: box.x + box.width, y: box.y + box.height };

  const sent = await drawer.sent(() => drawer.drag(corner, { x: corner.x + 40, y: corner.y + 30 }));

  assert.equal(sent[0].name, 'resize');
  await drawer.saved();
  const { width } = (await drawer.drawing()).elements.find(({ id }) => id === 'p1');
  assert.equal(width, sent[0].commands[0].places[0].width);
  await pressTool(page, 'Gör plats');
  const paper = await page.locator('.me-paper').boundingBox();
  const between = { x: box.x - 20, y: paper.y + paper.height - 30 };
  const spaced = await drawer.sent(() => drawer.drag(between, { x: between.x + 90, y: between.y + 4 }));
  assert.equal(spaced[0].name, 'space');
  await visitor.leave();
});

test('what is copied is pasted with its lines as one step, and text of other programs after a question', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  const before = (await drawer.model()).model;
  const { x, y } = await drawer.middle('p1');
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.locator('[data-voice]', { hasText: 'Kopierat' }).waitFor({ state: 'attached' });

  const sent = await drawer.sent(() => pressTool(page, 'Klistra in'));

  assert.equal(sent.length, 1);
  assert.equal(sent[0].name, 'paste');
  const now = (await drawer.model()).model;
  assert.equal(now.nodes.filter(({ type }) => type === 'PROBLEM').length, 2);
  assert.equal(now.edges.length, before.edges.length * 2);
  const there = await drawer.middle('p1');
  await page.mouse.click(there.x, there.y);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Kortare kö\nFärre samtal');
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.locator('dialog[open] input[type=search]').waitFor();
  await page.keyboard.type('Mål');
  const lines = await drawer.sent(() => page.keyboard.press('Enter'));
  assert.equal(lines[0].command, 'paste-list');
  assert.ok((await drawer.model()).model.nodes.some(({ label }) => label === 'Färre samtal'));
  await visitor.leave();
});

test('Ctrl and F finds by name, the wheel zooms and scrolls, and the overview shows where one is', async () => {
  const { visitor, page, drawer } = await drawn('D', PROCESS);
  const { x, y } = await drawer.middle('a1');
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+f');
  await page.locator('dialog[open] input[type=search]').waitFor();
  await page.keyboard.type('Besluta');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-element-id') === 'a3');

  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await page.locator('.me-overview:not([hidden])').waitFor();
  const there = await drawer.middle('a1');
  assert.ok(Math.hypot(there.x - x, there.y - y) < 60, JSON.stringify(there));
  await shoot(page, 'editor-hand-overview-sv-laptop');
  await visitor.leave();
});

test('a kind is dragged from the toolbar into a lane', async () => {
  const { visitor, page, drawer } = await drawn('D', PROCESS, { viewport: { width: 1366, height: 1400 } });
  const button = await page.locator('.me-toolbar').getByRole('button', { name: '+ Aktivitet' }).boundingBox();
  const lane = await drawer.middle('l2');
  await drawer.drag({ x: button.x + 20, y: button.y + 20 }, { x: lane.x + 400, y: lane.y });
  await page.locator('dialog[open] input[type=text]').waitFor();
  await page.keyboard.type('Underteckna');

  const sent = await drawer.sent(() => page.keyboard.press('Enter'));

  assert.equal(sent.length, 1);
  const { model } = await drawer.model();
  const step = model.nodes.find(({ label }) => label === 'Underteckna')?.id;
  const lanes = model.edges.filter(({ type, target }) => type === 'PERFORMS' && target === step);
  assert.deepEqual(
    lanes.map(({ source }) => source),
    ['l2'],
  );
  await visitor.leave();
});

test('a box that is put over another may lie there, but it is said, and how to undo it', async () => {
  const { visitor, page, drawer } = await drawn('C', GOALS);
  const hint = page.locator('.me-hint');
  const p1 = await drawer.middle('p1');
  await drawer.drag(p1, { x: p1.x + 24, y: p1.y });
  await drawer.saved();
  assert.equal((await hint.textContent()).trim(), '', 'nothing is said of what stands free');

  const to = await drawer.middle('p1');
  const from = await drawer.middle('g2');
  // its corner over the other's, its middle beside it: over the middle would mean under it
  await drawer.drag(from, { x: to.x + to.box.width * 0.7, y: to.y + to.box.height * 0.6 });

  await page.locator('.me-hint', { hasText: 'ligger över' }).waitFor();
  assert.match(await hint.textContent(), /Färre kompletteringar.* ligger över .*Blanketten är svår/);
  await drawer.saved();
  await shoot(page, 'hand-lying-laptop');
  await page.keyboard.press('Control+z');
  await drawer.saved();
  assert.deepEqual(drawer.broken, []);
  await visitor.leave();
});
