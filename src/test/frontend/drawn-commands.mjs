// SPDX-License-Identifier: EUPL-1.2
// The ways to say each command: by keys and by pointing in the drawing, and by a plain form of the lists. What each does
// is compared in drawing-commands.test.mjs; a command of the server's list that stands not here fails there.

/** What every way begins with. */
export const FIRST = [
  { command: 'add', type: 'LANE.role', label: 'Handläggare', id: 'l1' },
  { command: 'add', type: 'LANE.role', label: 'Enhetschef', id: 'l2' },
  { command: 'add', type: 'EVENT.start', label: 'Ansökan har kommit', id: 's' },
  { command: 'add', type: 'ACTIVITY', label: 'Registrera ansökan', after: 's', parent: 'l1', id: 'a1' },
  { command: 'add', type: 'ACTIVITY', label: 'Läsa ansökan', after: 'a1', parent: 'l1', id: 'a2' },
  { command: 'add', type: 'ACTIVITY', label: 'Skriva beslut', after: 'a2', parent: 'l1', id: 'a3' },
  { command: 'add', type: 'EVENT.end', label: 'Beslut har skickats', after: 'a3', id: 'e' },
  { command: 'add', type: 'ACTIVITY', label: 'Ringa sökande', id: 'a4' },
];

const READ = 'Aktivitet Läsa ansökan';
const DECIDE = 'Aktivitet Skriva beslut';
const CALL = 'Aktivitet Ringa sökande';

const lineTo = ({ model }, source, target) =>
  model.edges.find((edge) => edge.type === 'FLOW' && edge.source === source && edge.target === target).id;

/** How far an element goes to the right by so many arrow keys that it catches on nothing on its way there. */
async function free(pen) {
  const { elements } = await pen.drawing();
  const own = elements.find(({ id }) => id === 'a4');
  const edges = ({ x, width }) => [x, x + width / 2, x + width];
  const others = elements.filter(({ id, x }) => id !== own.id && x !== undefined).flatMap(edges);
  for (let keys = 2; keys < 40; keys++) {
    const there = edges({ ...own, x: own.x + 10 * keys });
    if (there.every((at) => others.every((other) => Math.abs(other - at) > 12))) return { ...own, keys };
  }
  throw new Error('no room beside the element');
}

/** What is chosen in a dialog: by a word and Enter, or by pointing at it. */
const chosen = (at, key, tool, words) => ({
  keys: async (pen) => {
    await pen.walkTo(at);
    await pen.press(key);
    await pen.choose(words);
  },
  pointer: async (pen) => {
    await pen.pointAt(at);
    await pen.tool(tool);
    await pen.pick(words);
  },
});

/** What is written in the fields of a dialog. */
const filled = (at, key, tool, fields) => ({
  keys: async (pen) => {
    await pen.walkTo(at);
    await pen.press(key);
    await pen.fillByKeys(fields);
  },
  pointer: async (pen) => {
    await pen.pointAt(at);
    await pen.tool(tool);
    await pen.fillByPointing(fields);
  },
});

/** @returns by the name of the command: what is done before, the three ways, and where one is afterwards */
export const WAYS = {
  add: {
    keys: async (pen) => {
      await pen.walkTo(DECIDE);
      await pen.add('Aktivitet', 'Arkivera ärendet');
    },
    pointer: async (pen) => {
      await pen.pointAt(DECIDE);
      await pen.tool('+ Aktivitet');
      await pen.fillByPointing({ Namn: 'Arkivera ärendet' });
    },
    form: async (form) => {
      await form.open();
      await form.set('new-step-kind', 'ACTIVITY');
      await form.set('new-step', 'Arkivera ärendet');
      await form.set('new-step-lane', 'l1');
      await form.set('new-step-after', 'a3');
      await form.send('add-step');
    },
  },
  name: {
    keys: async (pen) => {
      await pen.walkTo(READ);
      await pen.press('F2');
      await pen.page.locator('.me-inline').waitFor();
      await pen.page.keyboard.type('Granska ansökan');
      await pen.press('Enter');
    },
    pointer: async (pen) => {
      await pen.pointAt(READ, { clickCount: 2 });
      await pen.page.locator('.me-inline').fill('Granska ansökan');
      await pen.page.locator('h1').click();
    },
    form: async (form) => {
      await form.open('a2');
      await form.set('label', 'Granska ansökan');
      await form.send('change-step a2');
    },
  },
  retype: {
    ...chosen(CALL, 't', 'Gör till något annat', 'Beslutspunkt'),
    form: async (form) => {
      await form.open('a4');
      await form.set('kind', 'DECISION');
      await form.send('change-step a4');
    },
  },
  connect: {
    ...chosen(CALL, 'c', 'Koppla', '→ Aktivitet Skriva beslut'),
    form: async (form) => {
      await form.open('a4');
      await form.set('connect', 'FLOW>a3');
      await form.send('connect a4');
    },
  },
  reconnect: {
    keys: async (pen) => {
      await pen.walkTo(READ);
      await pen.press('l', 'l');
      await pen.at(/^Flöde: Läsa ansökan → Skriva beslut/);
      await pen.press('e');
      await pen.choose('Till Slut Beslut');
    },
    pointer: async (pen) => {
      await pen.pointAt(READ);
      await pen.tool('Led kopplingen någon annanstans');
      await pen.pick('Flöde: Läsa ansökan → Skriva beslut');
      await pen.pick('Till Slut Beslut');
    },
    form: async (form) => {
      const line = lineTo(await form.pen.model(), 'a2', 'a3');
      await form.open(line);
      await form.set('target', 'e');
      await form.send(`reconnect ${line}`);
    },
  },
  reorder: {
    ...chosen(DECIDE, 'r', 'Ställ före', READ),
    form: async (form) => {
      await form.open('a3');
      await form.set('before', 'a2');
      await form.send('reorder a3');
    },
  },
  'move-to-lane': {
    ...chosen(READ, 'm', 'Flytta till', 'Enhetschef'),
    form: async (form) => {
      await form.open('a2');
      await form.set('lane', 'l2');
      await form.send('change-step a2');
    },
  },
  'set-attribute': {
    ...filled(READ, 'a', 'Uppgifter', { 'Hanteringstid i minuter': '12,5' }),
    form: async (form) => {
      await form.open('a2');
      await form.set('minutes', '12,5');
      await form.send('change-step a2');
    },
  },
  together: {
    ...filled(READ, 'a', 'Uppgifter', { 'Hanteringstid i minuter': '20', 'Väntetid före, i timmar': '3' }),
    form: async (form) => {
      await form.open('a2');
      await form.set('minutes', '20');
      await form.set('waitHours', '3');
      await form.send('change-step a2');
    },
  },
  place: {
    keys: async (pen) => {
      const { keys } = await free(pen);
      await pen.walkTo(CALL);
      await pen.press(...Array.from({ length: keys }, () => 'Shift+ArrowRight'));
    },
    pointer: async (pen) => {
      const { keys } = await free(pen);
      const box = await pen.page.locator('.me-paper [data-element-id="a4"] > .djs-hit').first().boundingBox();
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const scale = await pen.page.locator('.me-paper .viewport').evaluate((all) => all.getScreenCTM().a);
      await pen.page.mouse.move(from.x, from.y);
      await pen.page.mouse.down();
      await pen.page.mouse.move(from.x + keys * 10 * scale, from.y, { steps: 8 });
      await pen.page.mouse.up();
    },
    form: async (form) => {
      const { x, keys } = await free(form.pen);
      await form.open('a4');
      await form.set('place-x', String(x + 10 * keys));
      await form.send('place a4');
    },
  },
  tidy: {
    before: async (pen) => {
      const { x, y, keys } = await free(pen);
      return [{ command: 'place', places: [{ id: 'a4', x: x + 10 * keys, y }] }];
    },
    ...chosen(CALL, 'o', 'Städa ritningen', 'Städa ritningen'),
    pointer: (pen) => pen.tool('Städa ritningen'),
    form: async (form) => {
      await form.open();
      await form.send('tidy');
    },
  },
  delete: {
    keys: async (pen) => {
      await pen.walkTo(READ);
      await pen.press('Delete');
    },
    pointer: async (pen) => {
      await pen.pointAt(READ);
      await pen.tool('Ta bort');
    },
    form: async (form) => {
      await form.open();
      await form.send('delete a2');
    },
  },
  'paste-list': {
    keys: async (pen) => {
      await pen.walkTo(DECIDE);
      await pen.press('p');
      await pen.fillByKeys({ 'En per rad': '1. Skriva ut\n- Skicka' });
    },
    pointer: async (pen) => {
      await pen.pointAt(DECIDE);
      await pen.tool('Klistra in en lista');
      await pen.fillByPointing({ 'En per rad': '1. Skriva ut\n- Skicka' });
    },
    form: async (form) => {
      await form.open();
      await form.set('paste', '1. Skriva ut\n- Skicka');
      await form.set('paste-lane', 'l1');
      await form.set('paste-after', 'a3');
      await form.send('paste-activities');
    },
  },
  split: {
    ...filled(READ, 's', 'Dela i två', { 'Den första heter': 'Läsa ansökan', 'Den andra heter': 'Bedöma ansökan' }),
    form: async (form) => {
      await form.open('a2');
      await form.set('split-first', 'Läsa ansökan');
      await form.set('split-second', 'Bedöma ansökan');
      await form.send('split a2');
    },
  },
  merge: {
    ...chosen(READ, 'g', 'Slå ihop', DECIDE),
    form: async (form) => {
      await form.open('a2');
      await form.set('merge', 'a3');
      await form.send('merge a2');
    },
  },
  undo: {
    before: async () => [{ command: 'name', id: 'a2', label: 'Ångras' }],
    keys: async (pen) => {
      await pen.walkTo('Aktivitet Ångras');
      await pen.press('Control+z');
    },
    pointer: (pen) => pen.tool('Ångra'),
    form: async (form) => {
      await form.open();
      await form.send('undo');
    },
  },
  redo: {
    before: async () => [{ command: 'name', id: 'a2', label: 'Görs om' }, { command: 'undo' }],
    keys: async (pen) => {
      await pen.walkTo(READ);
      await pen.press('Control+y');
    },
    pointer: (pen) => pen.tool('Gör om'),
    form: async (form) => {
      await form.open();
      await form.send('redo');
    },
  },
};
