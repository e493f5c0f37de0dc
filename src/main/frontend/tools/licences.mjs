// SPDX-License-Identifier: EUPL-1.2
// What a page's script is made of may be taken by anybody: every package in it under a licence of the list, and none of
// those whose licence wants a mark on every diagram (ADR 0007). What only tests use is not asked about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ALLOWED = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'MPL-2.0']);
const MARKED = new Set(['bpmn-js', 'dmn-js', 'cmmn-js', '@bpmn-io/form-js']);

/**
 * @param {readonly string[]} inputs the files of a bundle, from where it was made
 * @param {(folder: string) => unknown} licenceOf what the package in this folder says of itself
 * @returns {string[]} what is wrong, empty for nothing
 */
export function licenceFaults(inputs, licenceOf) {
  const packages = new Map(
    inputs.flatMap((path) => {
      const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path) ?? [];
      return folder ? [[folder, name]] : [];
    }),
  );
  return [...packages].flatMap(([folder, name]) => {
    if (MARKED.has(name)) return [`${name} wants its mark on every diagram`];
    const licence = String(licenceOf(folder));
    return ALLOWED.has(licence) ? [] : [`${name} is under ${licence}`];
  });
}

/** @param {string} root where the bundle was made; @param {readonly string[]} inputs */
export function checkLicences(root, inputs) {
  const licenceOf = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).license;
  const faults = licenceFaults(inputs, licenceOf);
  if (faults.length > 0) throw new Error(faults.join('; '));
}
