import { type Kysely, sql } from 'kysely';
import { type Database, noTimeLimit, type Tx } from './database.ts';
import { rebuildFeed } from './rebuild-feed.ts';

/** Begins a new epoch of the council's feed: every client reads it again, and sends again what it did of late. */
export async function beginEpoch(db: Kysely<Database> | Tx, council: string, epoch: string): Promise<void> {
  await sql`
    with begun as (update council set epoch = ${epoch}::text::uuid where id = ${council})
    insert into epoch (council, id, number, first_after)
    select ${council}, ${epoch}::text::uuid, coalesce(max(number), 0) + 1,
      (select coalesce(max(n), 0) from case_change where council = ${council})
    from epoch where council = ${council}`.execute(db);
}

/** After the database went back to a backup: makes the feed anew from its tables and begins a new epoch. */
export async function afterRestore(db: Kysely<Database>, council: string, epoch: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noTimeLimit(tx);
    await rebuildFeed(tx, council);
    await beginEpoch(tx, council, epoch);
  });
}
