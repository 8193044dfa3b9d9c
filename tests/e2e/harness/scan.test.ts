import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scanFor } from './scan.ts';

const word = 'Canary7f3kq9';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (before: string) => `${before}A note that says ${word} and goes on`;
test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(text(''))],
  ['lower case', Buffer.from(text('').toLowerCase())],
  ['UTF-16', Buffer.from(text(''), 'utf16le')],
  ['hex', Buffer.from(Buffer.from(text('')).toString('hex'))],
  ['base64', Buffer.from(Buffer.from(text('')).toString('base64'))],
  ['base64 one on', Buffer.from(Buffer.from(text('x')).toString('base64'))],
  ['base64 two on', Buffer.from(Buffer.from(text('xy')).toString('base64'))],
  ['gzip', gzipSync(text(''))],
  ['gzip after a header', Buffer.concat([Buffer.from('header'), gzipSync(text('')), Buffer.from('end')])],
])('finds a word as %s', (_form, bytes) => {
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep', 'file'), bytes);
  writeFileSync(join(folder, 'other'), 'nothing here');
  const scan = scanFor(word, [folder]);
  expect(scan.found).toEqual([join(folder, 'deep', 'file')]);
  expect(scan.files).toBe(2);
});

test('finds nothing where the word is not', () => {
  writeFileSync(join(folder, 'other'), 'Canary');
  expect(scanFor(word, [folder]).found).toEqual([]);
});
