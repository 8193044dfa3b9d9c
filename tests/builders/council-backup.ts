import { type Kysely, sql } from 'kysely';
import { everyTable } from '../../backoffice/db/load-council.ts';

/** A backup of the whole database, kept beside it. Answers how to put it back. */
export async function takeBackup(db: Kysely<Record<never, never>>): Promise<() => Promise<void>> {
  await sql.raw('drop schema if exists backup cascade').execute(db);
  await sql.raw('create schema backup').execute(db);
  for (const name of everyTable) await sql.raw(`create table backup.${name} as table public.${name}`).execute(db);
  return async () => {
    await db.transaction().execute(async (tx) => {
      await sql.raw(`truncate ${everyTable.join(', ')}`).execute(tx);
      for (const name of everyTable) {
        const columns = await sql<{ name: string }>`
          select column_name as name from information_schema.columns
          where table_schema = 'public' and table_name = ${name}`.execute(tx);
        const list = columns.rows.map((it) => `"${it.name}"`).join(', ');
        await sql
          .raw(`insert into public.${name} (${list}) overriding system value select ${list} from backup.${name}`)
          .execute(tx);
      }
    });
  };
}
