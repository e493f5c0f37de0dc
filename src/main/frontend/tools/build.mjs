// SPDX-License-Identifier: EUPL-1.2
// Bundles what a page needs into content-hashed files, each also as .br and .gz, and writes manifest.json
// (logical name -> hashed file). Usage: npm run build -- <outdir>
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { checkLicences } from './licences.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? join(root, '../../../target/frontend'));

const base = ['base', 'heading', 'label', 'paragraph', 'validation-message'];
const components =
  'alert breadcrumbs button card details divider error-summary field fieldset input link list skip-link table tag'.split(
    ' ',
  );

/** The style sheet: the design system's parts we use, our tokens and theme, then one file per feature, print last. */
function styleEntry() {
  const part = (layer) => (name) => `@import "@digdir/designsystemet-css/${name}.css" layer(${layer});`;
  const fixed = ['theme.css', 'print.css'];
  const features = readdirSync(join(root, 'styles'))
    .filter((name) => name.endsWith('.css') && !fixed.includes(name))
    .sort();
  return [
    '@layer ds.theme, ds.base, ds.components;',
    ...base.map(part('ds.base')),
    ...components.map(part('ds.components')),
    '@import "./tokens.css";',
    ...['theme.css', ...features, 'print.css'].map((name) => `@import "./styles/${name}";`),
  ].join('\n');
}

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const result = await esbuild.build({
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    logLevel: 'warning',
    absWorkingDir: root,
    outdir: out,
    metafile: true,
    ...options,
  });
  checkLicences(root, Object.keys(result.metafile.inputs));
  return result.outputFiles[0].contents;
}

/** Bytes compressed: what the first opening of the drawing may cost (ADR 0017). */
const MOST = { 'editor.js': 130_000, 'hunt.js': 60_000 };

const built = {
  'main.css': await bundle({ stdin: { contents: styleEntry(), resolveDir: root, loader: 'css' } }),
  'main.js': await bundle({ entryPoints: ['main.ts'], format: 'iife' }),
  // asked for by its address when somebody wants to draw
  'editor.js': await bundle({ entryPoints: ['modelling/editor/editor.ts'], format: 'esm' }),
  // asked for by the editor when somebody wants to see a drawing in another way
  'seeing.js': await bundle({ entryPoints: ['modelling/editor/seeing/room.ts'], format: 'esm' }),
  // asked for where errors are looked for in a drawing
  'hunt.js': await bundle({ entryPoints: ['modelling/editor/hunt/hunt.ts'], format: 'esm' }),
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = {};
for (const [name, bytes] of Object.entries(built)) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const extension = extname(name);
  const hashed = `${name.slice(0, -extension.length)}-${hash}${extension}`;
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  if (brotli.length > (MOST[name] ?? Number.POSITIVE_INFINITY)) throw new Error(`${name} is ${brotli.length} bytes`);
  writeFileSync(join(out, hashed), bytes);
  writeFileSync(join(out, `${hashed}.br`), brotli);
  writeFileSync(join(out, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  manifest[name] = hashed;
  console.log(`${hashed}  ${bytes.length} bytes, ${brotli.length} compressed`);
}
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
