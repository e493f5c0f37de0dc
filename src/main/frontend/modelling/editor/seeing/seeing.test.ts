// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { isHands } from './seeing.ts';

const paper = (html: string): HTMLElement | null =>
  new JSDOM(`<!doctype html>${html}`).window.document.querySelector('.me-paper');

test('Escape is the hand’s first where it has a way to draw, a selection, a drag or its buttons', () => {
  for (const html of [
    '<div class="me-paper" data-mode="mark"></div>',
    '<div class="me-paper me-held" data-mode="plain"></div>',
    '<div class="me-paper" data-mode="plain"><svg><g class="me-chosen"></g></svg></div>',
    '<div class="me-paper"><div class="me-pad"></div></div>',
  ]) {
    assert.equal(isHands(paper(html)), true, html);
  }
  assert.equal(
    isHands(paper('<div class="me-paper" data-mode="plain"><div class="me-pad" hidden></div></div>')),
    false,
  );
});
