import type { Database } from 'better-sqlite3';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The cache was written by a newer Worksmart than this one. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
  constructor(found: number, known: number) {
    super(
      `The cache is of version ${found}; this Worksmart reads up to ${known}. Update Worksmart. Nothing was changed.`,
    );
  }
}

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings a store up to the newest migration in one transaction. Before touching a store that holds anything, `copy` is
 * called so that a failed migration can be undone by hand.
 * Throws NewerStoreError (and changes nothing) when the file is newer than the program.
 */
export function migrate(db: Database, migrations: readonly Migration[], copy: (from: number) => void): void {
  const ordered = [...migrations].sort((a, b) => a.number - b.number);
  ordered.forEach((it, index) => {
    if (it.number !== index + 1)
      throw new Error(`Migration ${it.name} is numbered ${it.number}; ${index + 1} was expected.`);
  });
  const found = versionOf(db);
  if (found > ordered.length) throw new NewerStoreError(found, ordered.length);
  if (found === ordered.length) return;
  if (found > 0) copy(found);
  db.transaction(() => {
    for (const step of ordered.slice(found)) db.exec(step.sql);
    db.pragma(`user_version = ${ordered.length}`);
  }).immediate();
}
