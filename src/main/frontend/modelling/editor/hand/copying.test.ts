// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Drawing } from '../drawing.ts';
import type { Command } from '../queue.ts';
import type { Here } from './here.ts';

const KEPT = join(process.cwd(), '../../test/resources/modelling/drawings/GOAL.json');
const goals = { ...JSON.parse(readFileSync(KEPT, 'utf8')), type: 'GOAL', writable: true } as Drawing;
const NAME = 'Kortare tid till beslut om skolskjuts';

let make: (confidential: boolean) => import('./copying.ts').Copying;
let sent: Command[] = [];

before(async () => {
  const page = '<!doctype html><html lang="sv"><body data-person="karin"></body></html>';
  const { window } = new JSDOM(page, { url: 'https://verkstad.example/' });
  // where the browser does not copy by itself
  window.document.execCommand = () => false;
  Object.assign(globalThis, {
    document: window.document,
    HTMLElement: window.HTMLElement,
    AbortController: window.AbortController,
    sessionStorage: window.sessionStorage,
  });
  const { Copying } = await import('./copying.ts');
  const { Words } = await import('../words.ts');
  make = (confidential) => {
    const drawing = { ...goals, confidential };
    return new Copying({
      words: new Words(null),
      paper: document.createElement('div'),
      board: { focused: 'n1' },
      chosen: { about: (id: string) => [id] },
      drawing: () => drawing,
      send: (command: Command) => sent.push(command),
      say: () => {},
      tell: () => {},
    } as unknown as Here);
  };
});

beforeEach(() => {
  sessionStorage.clear();
  sent = [];
});

const lying = () => Object.values({ ...sessionStorage }).join();

test('what is copied lies in this tab for the next page', () => {
  make(false).copy();

  assert.ok(lying().includes(NAME));
});

test('of a confidential case nothing lies in the tab, not even what was copied before, and it can be pasted here', async () => {
  make(false).copy();
  const copying = make(true);

  copying.copy();
  await copying.paste(undefined, '');

  assert.equal(lying(), '');
  assert.ok(JSON.stringify(sent).includes(NAME));
});
