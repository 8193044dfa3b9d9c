import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailedMigrationError, type Migration, NewerStoreError } from './migrate.ts';
import { openDatabase, UnreadableStoreError } from './open.ts';

const first: Migration = { number: 1, name: 'first', sql: 'CREATE TABLE a (text TEXT NOT NULL);' };
const second: Migration = {
  number: 2,
  name: 'second',
  sql: "ALTER TABLE a ADD COLUMN more TEXT NOT NULL DEFAULT 'x';",
};
const CANARY = 'zebra-quartz-lantern';

let folder: string;
let path: string;
let key: Uint8Array;
const open = (migrations: readonly Migration[] = [first], withKey = key) =>
  openDatabase({ path, key: withKey, migrations });
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A closed cache of one page of rows and many more, with the canary in it. */
function filled(rows = 2_000): void {
  const db = open();
  const insert = db.prepare('INSERT INTO a (text) VALUES (?)');
  db.transaction(() => {
    for (let n = 0; n < rows; n += 1) insert.run(`${CANARY} ${n}`);
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function damage(from: number, bytes: number): void {
  const whole = readFileSync(path);
  const at = from < 0 ? whole.length + from : from;
  for (let n = at; n < at + bytes; n += 1) whole.writeUInt8(whole.readUInt8(n) ^ 0xff, n);
  writeFileSync(path, whole);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-open-'));
  path = join(folder, 'cache.db');
  key = new Uint8Array(randomBytes(32));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('opening the cache', () => {
  it('gives back what was kept, with the same key', () => {
    filled(3);
    const db = open();
    expect(db.prepare('SELECT count(*) AS n FROM a').get()).toEqual({ n: 3 });
    db.close();
  });

  it('is refused with another key, and the file stays as it is', () => {
    filled();
    const before = digest(path);
    expect(() => open([first], new Uint8Array(randomBytes(32)))).toThrow(UnreadableStoreError);
    expect(digest(path)).toBe(before);
    open().close();
  });

  it('is refused without a key', () => {
    filled(3);
    expect(() => openDatabase({ path, key, migrations: [first], plain: true })).toThrow(UnreadableStoreError);
  });

  it.each([
    ['its first bytes', 0, 16],
    ['the middle of its first page', 1_000, 64],
    ['a page in its middle', 5 * 4_096 + 100, 64],
    ['a byte of its last page', -10, 1],
  ])('is refused when %s are damaged', (_where, from, bytes) => {
    filled();
    damage(from, bytes);
    expect(() => open()).toThrow(UnreadableStoreError);
  });

  it('keeps each commit through a power cut: synchronous, write-ahead log, secure delete', () => {
    const db = open();
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  it('has nothing readable in its files, also in the log while it is open', () => {
    const db = open();
    db.prepare('INSERT INTO a (text) VALUES (?)').run(CANARY);
    const files = readdirSync(folder);
    expect(files).toContain('cache.db-wal');
    for (const name of files) expect(readFileSync(join(folder, name)).includes(CANARY)).toBe(false);
    expect(readFileSync(path).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    db.close();
  });

  it('has it readable in its files with encryption turned off, so the scan above can find it', () => {
    const db = openDatabase({ path, key, migrations: [first], plain: true });
    db.prepare('INSERT INTO a (text) VALUES (?)').run(CANARY);
    expect(readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(CANARY))).toBe(true);
    db.close();
  });
});

describe('a cache of another version', () => {
  it('that is newer is refused in words, and not a byte of it changes', () => {
    open([first, second]).close();
    const before = digest(path);
    expect(() => open([first])).toThrow(NewerStoreError);
    expect(() => open([first])).toThrow(
      'The cache is of version 2; this Worksmart reads up to 1. Update Worksmart. Nothing was changed.',
    );
    expect(digest(path)).toBe(before);
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('that is older is copied before it is migrated; the copy is encrypted and opens with the key', () => {
    filled(3);
    const db = open([first, second]);
    expect(db.prepare("SELECT count(*) AS n FROM a WHERE more = 'x'").get()).toEqual({ n: 3 });
    db.close();
    const copy = `${path}.before-1`;
    expect(existsSync(copy)).toBe(true);
    expect(readFileSync(copy).includes(CANARY)).toBe(false);
    path = copy;
    expect(() => open([first], new Uint8Array(randomBytes(32)))).toThrow(UnreadableStoreError);
    const old = open([first]);
    expect(old.pragma('user_version', { simple: true })).toBe(1);
    expect(old.prepare('SELECT text FROM a LIMIT 1').get()).toEqual({ text: `${CANARY} 0` });
    old.close();
  });

  it('is no longer kept as it was once it has been opened again', () => {
    filled(3);
    open([first, second]).close();
    expect(existsSync(`${path}.before-1`)).toBe(true);
    open([first, second]).close();
    expect(existsSync(`${path}.before-1`)).toBe(false);
  });

  it('that is new, or up to date, is not copied', () => {
    open([first, second]).close();
    open([first, second]).close();
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('whose migration fails in the middle is left as it was, and can be migrated later', () => {
    filled(3);
    const broken: Migration = {
      number: 3,
      name: 'broken',
      sql: 'CREATE TABLE b (x TEXT); INSERT INTO nowhere VALUES (1);',
    };
    expect(() => open([first, second, broken])).toThrow(FailedMigrationError);
    expect(() => open([first, second, broken])).toThrow(
      'The cache on this device could not be brought from version 1 to 3. Nothing in it was changed, and a copy was kept. What you did is safe. Tell IT.',
    );
    const same = open([first]);
    expect(same.pragma('user_version', { simple: true })).toBe(1);
    expect(same.prepare("SELECT name FROM sqlite_master WHERE name = 'b'").all()).toEqual([]);
    expect(same.prepare('SELECT * FROM a LIMIT 1').get()).toEqual({ text: `${CANARY} 0` });
    same.close();
    const db = open([first, second]);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    db.close();
  });

  it('whose copy of an attempt before is still there is migrated all the same', () => {
    filled(3);
    copyFileSync(path, `${path}.before-1`);
    writeFileSync(`${path}.before-1.part`, 'half a copy');
    const db = open([first, second]);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    db.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('cannot come from migrations with a gap in their numbers', () => {
    expect(() => open([first, { ...second, number: 3 }])).toThrow('2 was expected');
  });
});
