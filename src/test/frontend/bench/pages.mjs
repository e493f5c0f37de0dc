// SPDX-License-Identifier: EUPL-1.2
// A small server with one page for each editor, and the drawings they are to show.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bpmn } from './xml.mjs';

const here = dirname(fileURLToPath(import.meta.url));
// the one that builds the pages' own scripts
const esbuild = createRequire(join(here, '../../../main/frontend/package.json'))('esbuild');

export const EDITORS = ['own', 'bpmn', 'bare'];

/** Of the same size for all of them, nothing of it outside the window. */
const PAPER = { width: 1400, height: 850 };

async function bundled(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, `page-${name}.mjs`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome109',
    legalComments: 'none',
  });
  return Buffer.from(outputFiles[0].contents);
}

/** @param drawings folder of JSON files, by their sizes; @param built folder with our scripts and their manifest */
export async function servePages(drawings, built) {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const files = new Map();
  const put = (path, type, body, headers = {}) =>
    files.set(path, { body, headers: { 'Content-Type': type, ...headers } });
  for (const name of readdirSync(built)) {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    if (/\.(css|js)$/.test(name)) put(`/assets/${name}`, type, readFileSync(join(built, name)));
  }
  const sheets = { own: `/assets/${manifest['main.css']}`, bpmn: '/bpmn.css', bare: '/bpmn.css' };
  const styles = ['diagram-js.css', 'bpmn-js.css'].map((name) =>
    readFileSync(createRequire(import.meta.url).resolve(`bpmn-js/dist/assets/${name}`), 'utf8'),
  );
  put('/bpmn.css', 'text/css', styles.join('\n'));
  for (const name of EDITORS) {
    put(`/${name}.js`, 'text/javascript', await bundled(name));
    put(`/${name}`, 'text/html', page(name, sheets[name], `/assets/${manifest['editor.js']}`));
  }
  for (const file of readdirSync(drawings)) {
    const size = file.replace('.json', '');
    const text = readFileSync(join(drawings, file), 'utf8');
    const { width, height } = JSON.parse(text);
    put(`/api/${size}/drawing`, 'application/json', text);
    put(`/bpmn/${size}`, 'text/xml', bpmn(JSON.parse(text)), { 'X-Width': width, 'X-Height': height });
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    response.writeHead(file ? 200 : 404, file?.headers ?? {});
    response.end(file?.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const weights = { peerScript: brotliCompressSync(files.get('/bpmn.js').body).length };
  weights.peerDrawing = (size) => gzipSync(files.get(`/bpmn/${size}`).body).length;
  return { address: `http://127.0.0.1:${server.address().port}`, weights, close: () => server.close() };
}

const page = (name, sheet, editor) => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="${sheet}">
<style>
body { margin: 0 }
#paper { inline-size: ${PAPER.width}px; block-size: ${name === 'own' ? 'auto' : `${PAPER.height}px`} }
.me-paper { inline-size: ${PAPER.width}px !important; block-size: ${PAPER.height}px !important }
.me-desk { grid-template-columns: ${PAPER.width}px 21rem !important }
</style></head>
<body data-editor="${editor}"><div id="paper"></div><script type="module" src="/${name}.js"></script></body></html>`;
