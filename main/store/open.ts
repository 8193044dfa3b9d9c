import { renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { isAsChecked } from './checked-file.ts';
import { type Migration, migrate, StoreRefusedError } from './migrate.ts';
import { BEFORE, dropMigrationCopies } from './old-copies.ts';

/** The file cannot be read with this key: it is another key's, or damaged. */
export class UnreadableStoreError extends Error {
  override readonly name = 'UnreadableStoreError';
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super('The cache on this device cannot be read. It was moved aside and will be filled again from the council.', {
      cause,
    });
    this.path = path;
  }
}

/** There is no space to open the cache in: also only to read it, SQLite needs a little. */
export class NoSpaceError extends StoreRefusedError {
  override readonly name = 'NoSpaceError';
  constructor(cause: unknown) {
    super(
      'This device has no space left, so Worksmart cannot open your work. Nothing was lost. Free some space and start Worksmart again.',
      { cause },
    );
  }
}

export interface OpenOptions {
  /** Absolute path; its folder must exist. */
  readonly path: string;
  /** 32 bytes, kept in the host's secret store. */
  readonly key: Uint8Array;
  readonly migrations: readonly Migration[];
  /** Absolute path of better_sqlite3.node where the package cannot find its own (inside Electron's archive). */
  readonly nativeBinding?: string;
  /** Tests of the canary scan only: no encryption, so that the scan can be seen to find something. */
  readonly plain?: boolean;
}

export type KeyedOptions = Omit<OpenOptions, 'migrations'>;

/** A file of our format, nothing read of it yet: whether the key fits shows at the first read. */
export function openWithKey(options: KeyedOptions, readonly = false): Database.Database {
  const db = new Database(options.path, {
    readonly,
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  });
  if (options.plain !== true) {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = "x'${Buffer.from(options.key).toString('hex')}'"`);
  }
  db.pragma('temp_store = MEMORY');
  return db;
}

/** Whether every page can be read (about 0.1 s for 25 MB). */
export function isWhole(db: Database.Database): boolean {
  try {
    const [found] = db.pragma('quick_check(1)') as { readonly quick_check: string }[];
    return found?.quick_check === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Damage found later would meet a person in the middle of a page. */
export function checkPages(db: Database.Database): void {
  if (isWhole(db)) return;
  throw Object.assign(new Error('A page of the cache is damaged.'), { code: 'SQLITE_CORRUPT' });
}

/** SQLite's own word for what went wrong; empty for anything else. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The disk is full (or this person's part of it): nothing of what was just tried was written. */
export const isNoSpace = (error: unknown): boolean =>
  ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(codeOf(error));

/** Free bytes below which an I/O error at opening is put down to the disk being full, and not to the disk. */
const ROOM = 512 * 1024;

/** SQLite makes its log and its shared memory before the first read, and calls it an I/O error when there is no room for them. */
function noRoomToOpen(error: unknown, path: string): boolean {
  if (!codeOf(error).startsWith('SQLITE_IOERR') && codeOf(error) !== 'SQLITE_CANTOPEN') return false;
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize < ROOM;
}

/** The bytes on the disk are not what was written, or were written with another key. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error));

/**
 * Opens (or makes) the encrypted cache: SQLCipher 4 scheme, AES-256, raw key, WAL, one writer.
 * Throws UnreadableStoreError when the key does not fit or the file is damaged, NewerStoreError when it is too new,
 * FailedMigrationError, and NoSpaceError when the disk is full.
 */
export function openDatabase(options: OpenOptions): Database.Database {
  const asChecked = isAsChecked(options.path);
  const db = openWithKey(options);
  try {
    db.pragma('journal_mode = WAL');
    // A committed command must survive a power cut: FULL syncs the WAL at every commit.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('cache_size = -32000');
    db.pragma('secure_delete = ON');
    // An orderly end has looked at every page already: the person who starts then need not wait for it.
    if (asChecked) db.pragma('schema_version');
    else checkPages(db);
    const migrated = migrate(db, options.migrations, (from) => {
      const copy = `${options.path}${BEFORE}${from}`;
      // An attempt before this one may have ended in the middle: neither its copy nor half of one may stop this one.
      const part = `${copy}.part`;
      rmSync(part, { force: true });
      db.prepare('VACUUM INTO ?').run(part);
      renameSync(part, copy);
    });
    if (!migrated) dropMigrationCopies(options.path);
    return db;
  } catch (error) {
    db.close();
    if (isDamage(error)) throw new UnreadableStoreError(options.path, error);
    if (isNoSpace(error) || noRoomToOpen(error, options.path)) throw new NoSpaceError(error);
    throw error;
  }
}
