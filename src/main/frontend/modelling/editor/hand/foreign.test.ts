// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { foreign, plain, preview } from './foreign.ts';

const { window } = new JSDOM('', { runScripts: 'outside-only' });
Object.assign(globalThis, { DOMParser: window.DOMParser });

test('lines of another program become lines, unless there is nothing or too much', () => {
  assert.deepEqual(foreign('  Ta emot\r\n\r\nPröva \n'), { lines: ['Ta emot', 'Pröva'] });
  assert.equal(foreign(' \n '), 'empty');
  assert.equal(foreign('x'.repeat(400)), 'too-long');
  assert.equal(foreign('x\n'.repeat(61)), 'too-long');
});

test('bullets, numbers and tabs of a list are no part of the names', () => {
  const list = '•\tTa emot\n\uf0b7\tPröva\no\tHöra av sig\n- Besluta\n3. Skriva\nb) Skicka\n\t\tArkivera\n–\u00a0Sluta';

  assert.deepEqual(foreign(list), {
    lines: ['Ta emot', 'Pröva', 'Höra av sig', 'Besluta', 'Skriva', 'Skicka', 'Arkivera', 'Sluta'],
  });
  assert.deepEqual(foreign('2026 års budget\ne-post kommer\noklart läge\n10 % väntar'), {
    lines: ['2026 års budget', 'e-post kommer', 'oklart läge', '10 % väntar'],
  });
});

test('of the rows of a table the first cell that says something counts', () => {
  assert.deepEqual(foreign('Ta emot\tHandläggare\t10 min\n\tPröva\t2 h'), { lines: ['Ta emot', 'Pröva'] });
});

test('tables and lists of Word and Excel are read without running, showing or fetching anything', () => {
  const html = `<html><head><style>td{color:red}</style><script>globalThis.ran = 1</script></head><body>
    <table><tr><td>Ta
    emot<img src="x" onerror="globalThis.ran = 2"></td><td>Chef</td></tr><tr><td><p>Pröva</p></td></tr></table>
    <ul><li>Besluta</li></ul><script>globalThis.ran = 3</script><p>Skicka</p></body></html>`;

  assert.deepEqual(foreign(plain(html)), { lines: ['Ta emot', 'Pröva', 'Besluta', 'Skicka'] });
  assert.equal('ran' in globalThis || 'ran' in window, false);
  assert.deepEqual(foreign(plain('bara <b>ord</b>')), { lines: ['bara ord'] });
  assert.equal(foreign(plain('')), 'empty');
});

test('the first few are shown before they are made', () => {
  assert.equal(preview(['a', 'b', 'c', 'd']), 'a · b · c …');
  assert.equal(preview(['a']), 'a');
});
