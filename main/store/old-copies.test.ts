import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { COPY_DAYS, dropOldCopies } from './old-copies.ts';

const DAY = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-copies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('removes damaged files when their days are over, and never the cache nor what is still to be got out', () => {
  const at = Date.parse('2026-11-24T09:10:00.000Z');
  const stay = [
    'cache.db',
    'cache.db-wal',
    'cache.db.checked',
    `cache.db.salvaging-${at}`,
    `cache.db.salvaging-${at}-wal`,
    `cache.db.damaged-${at + 2 * DAY}`,
    'spare.db',
  ];
  const go = [`cache.db.damaged-${at}`, `cache.db.damaged-${at}-wal`, `spare.db.damaged-${at}`];
  for (const name of [...stay, ...go]) writeFileSync(join(folder, name), 'x');
  dropOldCopies(folder, at + COPY_DAYS * DAY - 1);
  expect(readdirSync(folder).sort()).toEqual([...stay, ...go].sort());
  dropOldCopies(folder, at + COPY_DAYS * DAY);
  expect(readdirSync(folder).sort()).toEqual(stay.sort());
});
