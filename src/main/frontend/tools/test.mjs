// SPDX-License-Identifier: EUPL-1.2
// Bundles every *.test.ts and runs it with node --test: Node 20 does not read TypeScript by itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tests = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.test.ts') && !path.includes('node_modules'),
);
if (tests.length === 0) throw new Error('no tests found');

// inside node_modules, so that what is not bundled is found
const out = mkdtempSync(join(root, 'node_modules', '.verkstad-'));
await esbuild.build({
  absWorkingDir: root,
  entryPoints: tests,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['jsdom'],
  outdir: out,
  outExtension: { '.js': '.mjs' },
  sourcemap: 'inline',
});
const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mjs'))
  .map((path) => join(out, path));
const run = spawnSync(process.execPath, ['--test', '--test-reporter=dot', ...files], { stdio: 'inherit' });
rmSync(out, { recursive: true, force: true });
process.exit(run.status ?? 1);
