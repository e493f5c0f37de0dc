// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Finding, Findings, Kind, Severity } from '../live/findings.ts';
import { found } from './found.ts';

const asks = (severity: Severity, message: string): Finding => ({ rule: 'R', severity, message, elements: [] });
const group = (kind: Kind, ...findings: Finding[]) => ({ kind, title: `of ${kind}`, findings });

before(() => {
  const { window } = new JSDOM(`<template data-badges>
    <i data-severity="ERROR"><span class="vk-badge"><svg></svg>Error</span></i>
    <i data-severity="INFO"><span class="vk-badge"><svg></svg>Good to know</span></i></template>`);
  Object.defineProperty(globalThis, 'document', { value: window.document, configurable: true });
});

test('on paper each finding has its weight in a word, and what was let stand is told apart with who said so and why', () => {
  const waived = { ...asks('ERROR', 'let stand'), decided: 'Dag, 1 May:', reason: 'A machine does it.' };
  const findings: Findings = {
    groups: [
      group('LIVE', asks('ERROR', 'wrong'), asks('INFO', 'by the way')),
      group('WAIVED', waived),
      group('UNCHECKED', asks('INFO', 'needs the as-is')),
    ],
    rules: {},
  };

  const made = found(findings, 'Findings').flatMap((part) => (part.tagName === 'UL' ? [...part.children] : [part]));

  assert.deepEqual(
    made.map(({ tagName, textContent }) => `${tagName} ${textContent}`),
    [
      'H2 Findings',
      'H3 of LIVE',
      'LI Error: wrong',
      'LI Good to know: by the way',
      'H3 of WAIVED',
      'LI let standDag, 1 May: A machine does it.',
      'H3 of UNCHECKED',
      'LI needs the as-is',
    ],
  );
  assert.deepEqual(found({ groups: [], rules: {} }, 'Findings'), []);
});
