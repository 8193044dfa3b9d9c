import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Migration } from './migration.ts';
import { domain } from './migrations/0001-domain.ts';
import { sync } from './migrations/0002-sync.ts';
import { epochs } from './migrations/0003-epochs.ts';
import { escrow } from './migrations/0004-escrow.ts';

export const migrations: readonly Migration[] = [domain, sync, epochs, escrow];

/** The database was made by a newer program: this one must not touch it. */
export class DatabaseTooNew extends Error {
  override name = 'DatabaseTooNew';
}

const LOCK = 7_205_113;

/** Brings the tables to this program's version, in one transaction, one program at a time. Throws DatabaseTooNew. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    await sql`create table if not exists schema_version (number integer primary key, name text not null)`.execute(tx);
    const { rows } = await sql<{ number: number }>`select number from schema_version order by number`.execute(tx);
    const newest = Math.max(0, ...rows.map((row) => row.number));
    const known = migrations.length;
    if (newest > known) {
      throw new DatabaseTooNew(
        `The database is at version ${newest} and this program knows only up to ${known}. Start the newer Worksmart back office.`,
      );
    }
    for (const migration of migrations.slice(newest)) {
      for (const statement of migration.statements.split(/;\n/)) {
        if (statement.trim() !== '') await sql.raw(statement).execute(tx);
      }
      await sql`insert into schema_version (number, name) values (${migration.number}, ${migration.name})`.execute(tx);
    }
  });
}
