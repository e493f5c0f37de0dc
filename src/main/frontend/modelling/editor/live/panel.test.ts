// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Words } from '../words.ts';
import type { Finding, Findings } from './findings.ts';
import type { Panel } from './panel.ts';

const words = { say: (key: string, ...args: string[]) => [key, ...args].join(' ') } as Words;
let made: (leads: ConstructorParameters<typeof Panel>[2]) => Panel;
let panel: Panel;
let gone: (readonly string[])[];

before(async () => {
  const { window } = new JSDOM('<!doctype html><body></body>');
  for (const name of ['document', 'Element', 'HTMLElement', 'HTMLButtonElement', 'KeyboardEvent', 'Node']) {
    const value = (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  const badges = document.createElement('template');
  badges.innerHTML = ['ERROR', 'WARN', 'HINT', 'INFO']
    .map((severity) => `<i data-severity="${severity}"><span class="vk-badge"><svg></svg>${severity}</span></i>`)
    .join('');
  const { Panel } = await import('./panel.ts');
  made = (leads) => new Panel(words, badges, leads);
});

beforeEach(() => {
  gone = [];
  panel = made({
    go: (elements) => gone.push(elements),
    shows: (elements) => elements.length > 0,
    back: () => gone.push(['back']),
    hide: () => gone.push(['hide']),
  });
  document.body.replaceChildren(panel.place);
});

const asks = (rule: string, at: string): Finding => ({
  rule,
  severity: 'ERROR',
  message: `${rule} ${at}?`,
  elements: [at],
});
const list = (now: readonly Finding[], later: readonly Finding[] = []): Findings => ({
  groups: [
    { kind: 'LIVE', title: 'Now', findings: now },
    ...(later.length > 0 ? [{ kind: 'SUBMIT' as const, title: 'Later', findings: later }] : []),
  ],
  rules: { 'R-1': { why: 'Because.', example: 'Like this.' } },
});
const rows = () => [...panel.place.querySelectorAll<HTMLButtonElement>('button.me-live-finding')];
const texts = () => rows().map(({ textContent }) => textContent);
const much = (count: number) => Array.from({ length: count }, (_, nth) => asks('R-1', `a${nth}`));

test('each question is a button that leads to where it is asked', () => {
  panel.show(list([asks('R-1', 'a'), asks('R-2', 'b')]));

  rows()[1]?.click();

  assert.deepEqual(texts(), ['R-1 a?', 'R-2 b?']);
  assert.deepEqual(gone, [['b']]);
});

test('makes little of five hundred questions, and more when asked', () => {
  panel.show(list(much(500)));
  assert.equal(rows().length, 3);
  assert.ok(panel.place.querySelectorAll('*').length < 60, String(panel.place.querySelectorAll('*').length));

  [...panel.place.querySelectorAll('button')].find((one) => one.textContent === 'live.more 20')?.click();

  assert.equal(rows().length, 23);
  assert.equal(document.activeElement, rows()[3]);
});

test('what may wait is folded and not made before it is unfolded', () => {
  panel.show(list([], much(5)));
  const folds = [...panel.place.querySelectorAll('details.me-live-group')] as HTMLDetailsElement[];

  assert.deepEqual(
    folds.map(({ open }) => open),
    [true, false],
  );
  assert.equal(rows().length, 0);
});

test('comes from an element to what is asked about it, however far down and folded it is', () => {
  panel.show(list([asks('R-1', 'x')], much(9)));

  assert.equal(panel.enter('a7'), true);

  assert.equal(document.activeElement?.textContent, 'R-1 a7?');
  assert.equal(panel.enter('nowhere'), false);
  assert.equal(document.activeElement, panel.place);
});

test('keeps focus at the same question, or at what stands in its place', () => {
  panel.show(list([asks('R-1', 'a'), asks('R-1', 'b'), asks('R-1', 'c')]));
  rows()[1]?.focus();

  panel.show(list([asks('R-0', 'z'), asks('R-1', 'a'), asks('R-1', 'b'), asks('R-1', 'c')]));
  assert.equal(document.activeElement?.textContent, 'R-1 b?');
  panel.show(list([asks('R-0', 'z'), asks('R-1', 'a'), asks('R-1', 'c')]));
  assert.equal(document.activeElement?.textContent, 'R-1 c?');
  panel.show(list([]));
  assert.equal(document.activeElement, panel.place);
});

test('marks what is asked about where one is', () => {
  panel.show(list([asks('R-1', 'a'), asks('R-2', 'b')]));

  panel.mark('b');

  assert.deepEqual(
    rows().map((row) => row.getAttribute('aria-current')),
    [null, 'true'],
  );
});

test('arrow keys go from question to question, Escape goes back to the drawing', () => {
  panel.show(list([asks('R-1', 'a'), asks('R-1', 'b')]));
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(
      new (document.defaultView ?? window).KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  panel.enter('');

  press('ArrowDown');
  press('ArrowDown');
  assert.equal(document.activeElement?.textContent, 'R-1 b?');
  press('Escape');

  assert.deepEqual(gone, [['back']]);
});

test('counts by weight with sign and word', () => {
  panel.show(list([asks('R-1', 'a')], [asks('R-2', 'b')]));

  assert.equal(panel.place.querySelector('.me-live-counts')?.textContent, 'ERROR 2');
  assert.ok(panel.place.querySelector('.me-live-counts svg'));
});
