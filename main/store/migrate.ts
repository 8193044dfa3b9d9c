import type { Database } from 'better-sqlite3';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The cache cannot be opened, nothing of it is lost, and the message says so to the person. */
export class StoreRefusedError extends Error {
  override readonly name: string = 'StoreRefusedError';
}

/** The cache was written by a newer Worksmart than this one. */
export class NewerStoreError extends StoreRefusedError {
  override readonly name = 'NewerStoreError';
  constructor(found: number, known: number) {
    super(
      `The cache is of version ${found}; this Worksmart reads up to ${known}. Update Worksmart. Nothing was changed.`,
    );
  }
}

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** An older cache could not be brought to this version. It is as it was, and so is the copy made before. */
export class FailedMigrationError extends StoreRefusedError {
  override readonly name = 'FailedMigrationError';
  constructor(found: number, wanted: number, cause: unknown) {
    super(
      `The cache on this device could not be brought from version ${found} to ${wanted}. Nothing in it was changed, and a copy was kept. What you did is safe. Tell IT.`,
      { cause },
    );
  }
}

/**
 * Brings a store up to the newest migration in one transaction. Before touching a store that holds anything, `copy` is
 * called so that a failed migration can be undone by hand.
 * Returns whether there was anything to do. Throws NewerStoreError (and changes nothing) when the file is newer than the program, FailedMigrationError when a step
 * of it fails: then nothing is changed either.
 */
export function migrate(db: Database, migrations: readonly Migration[], copy: (from: number) => void): boolean {
  const ordered = [...migrations].sort((a, b) => a.number - b.number);
  ordered.forEach((it, index) => {
    if (it.number !== index + 1)
      throw new Error(`Migration ${it.name} is numbered ${it.number}; ${index + 1} was expected.`);
  });
  const found = versionOf(db);
  if (found > ordered.length) throw new NewerStoreError(found, ordered.length);
  if (found === ordered.length) return false;
  if (found > 0) copy(found);
  try {
    db.transaction(() => {
      for (const step of ordered.slice(found)) db.exec(step.sql);
      db.pragma(`user_version = ${ordered.length}`);
    }).immediate();
    return true;
  } catch (error) {
    if (found === 0 || !(error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')) throw error;
    throw new FailedMigrationError(found, ordered.length, error);
  }
}
