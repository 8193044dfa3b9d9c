import { appendFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAsChecked, noteChecked } from './checked-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-checked-'));
  path = join(folder, 'cache.db');
  writeFileSync(path, 'every page');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('takes a file as checked only after it was', () => {
  expect(isAsChecked(path)).toBe(false);
  noteChecked(path);
  expect(isAsChecked(path)).toBe(true);
});

it('looks again at a file that was written since, or has a log beside it that holds more', () => {
  noteChecked(path);
  appendFileSync(path, '!');
  expect(isAsChecked(path)).toBe(false);
  noteChecked(path);
  writeFileSync(`${path}-wal`, '');
  expect(isAsChecked(path)).toBe(true);
  writeFileSync(`${path}-wal`, 'more');
  expect(isAsChecked(path)).toBe(false);
});

it('takes no file that is gone as checked', () => {
  noteChecked(path);
  rmSync(path);
  expect(isAsChecked(path)).toBe(false);
});

it('takes a copy as checked whose time was kept to the millisecond', () => {
  utimesSync(path, 1_795_788_084.895_94, 1_795_788_084.895_94);
  noteChecked(path);
  utimesSync(path, 1_795_788_084.895_2, 1_795_788_084.895_2);
  expect(isAsChecked(path)).toBe(true);
  utimesSync(path, 1_795_788_084.897, 1_795_788_084.897);
  expect(isAsChecked(path)).toBe(false);
});
