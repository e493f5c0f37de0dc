// SPDX-License-Identifier: EUPL-1.2
// The delivered course as an archive with something changed in it, as an operator sends it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const COURSE = new URL('../../../course-content/verksamhetsmodellering/2026.2/', import.meta.url).pathname;

/** The delivered course as another version. */
export const versioned = (version) => changed('course.yaml', /^version: .*$/m, `version: '${version}'`);

export function changed(file, from, to, files = delivered()) {
  const text = files.get(file).replace(from, to);
  assert.notEqual(text, files.get(file), `${file} holds no ${from}`);
  return new Map(files).set(file, text);
}

function delivered() {
  const files = readdirSync(COURSE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [relative(COURSE, path), readFileSync(path, 'utf8')]),
  );
}

/** An archive that packs nothing smaller: local headers, directory, end (PKWARE APPNOTE 4.3). */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of files) {
    const path = Buffer.from(name);
    const content = Buffer.from(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(path.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), head, end, path);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, path, content]);
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06');
  last.writeUInt16LE(files.size, 8);
  last.writeUInt16LE(files.size, 10);
  last.writeUInt32LE(list.length, 12);
  last.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, last]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}
