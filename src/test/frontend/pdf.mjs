// SPDX-License-Identifier: EUPL-1.2
// What the browser wrote into a PDF: its pages, and its letters in the order they are painted. Knows the browser's PDFs only.
import { inflateSync } from 'node:zlib';

const OBJECT = /(\d+) 0 obj\s([\s\S]*?)endobj/g;

export function readPdf(buffer) {
  const all = new Map();
  for (const [, number, body] of buffer.toString('latin1').matchAll(OBJECT)) all.set(number, body);
  const glyphs = new Map();
  for (const body of all.values()) {
    // fonts are called the same on every page
    for (const [, name, font] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map] = /\/ToUnicode (\d+) 0 R/.exec(all.get(font) ?? '') ?? [];
      if (map) glyphs.set(name, unicode(stream(all.get(map))));
    }
  }
  const pages = [...all.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return {
    pages: pages.map((body) => /\/MediaBox\s*\[([^\]]+)\]/.exec(body)[1].trim().split(/\s+/).map(Number)),
    text: [...all.values()].map((body) => painted(stream(body), glyphs)).join(''),
  };
}

function stream(body = '') {
  const at = /stream\r?\n/.exec(body);
  if (!at) return '';
  const bytes = Buffer.from(body.slice(at.index + at[0].length), 'latin1');
  if (!body.includes('/FlateDecode')) return bytes.toString('latin1');
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

/** What each glyph means. */
function unicode(map) {
  const meant = new Map();
  const word = (hex) => String.fromCharCode(...hex.match(/.{4}/g).map((code) => Number.parseInt(code, 16)));
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, to] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) meant.set(Number.parseInt(glyph, 16), word(to));
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, last, to] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(last, 16); glyph++) {
        meant.set(glyph, String.fromCharCode(Number.parseInt(to, 16) + glyph - first));
      }
    }
  }
  return meant;
}

function painted(content, glyphs) {
  if (!/\bBT\b/.test(content)) return '';
  let font;
  const said = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|(<[\w\s]+>\s*Tj|\[[^\]]*\]\s*TJ)/g)) {
    if (name) font = glyphs.get(name);
    else
      said.push(
        [...shown.matchAll(/<(\w+)>/g)]
          .flatMap(([, hex]) => hex.match(/.{4}/g) ?? [])
          .map((code) => font?.get(Number.parseInt(code, 16)) ?? '')
          .join(''),
      );
  }
  return said.join('');
}
