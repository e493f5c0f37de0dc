// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { licenceFaults } from './licences.mjs';

const ours = [
  'modelling/draw.ts',
  'node_modules/diagram-js/lib/Diagram.js',
  'node_modules/@bpmn-io/diagram-js-ui/x.js',
];

test('takes what anybody may take', () => {
  assert.deepEqual(
    licenceFaults(ours, () => 'MIT'),
    [],
  );
});

test('refuses what wants a mark on every diagram, whatever its licence is called', () => {
  const faults = licenceFaults([...ours, '../x/node_modules/bpmn-js/lib/Modeler.js'], () => 'MIT');

  assert.deepEqual(faults, ['bpmn-js wants its mark on every diagram']);
});

test('refuses a licence that is not on the list, and none at all, wherever the package lies', () => {
  const licence = (folder: string) => (folder === 'node_modules/a/node_modules/b' ? 'GPL-3.0' : undefined);

  const faults = licenceFaults(['node_modules/a/node_modules/b/x.js', 'node_modules/c/y.js'], licence);

  assert.deepEqual(faults, ['b is under GPL-3.0', 'c is under undefined']);
});
