import { sql } from 'kysely';
import type { EntityName } from '../../shared/council/entities.ts';
import type { Tx } from '../db/database.ts';

export interface Move {
  readonly scope: string;
  readonly entity: EntityName;
  readonly id: string;
  readonly op: 'put' | 'evict';
  readonly version: number;
}

/**
 * Puts each (scope, entity, id) at this transaction's place in the feed. Written in one order everywhere, so that two
 * transactions that move the same rows wait for each other instead of locking each other out.
 */
export async function writeMoves(tx: Tx, council: string, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  await sql`
    insert into feed (council, scope, entity, id, op, version)
    select ${council}, r.scope, r.entity, r.id, r.op, r.version
    from jsonb_to_recordset(${JSON.stringify(moves)}::text::jsonb)
      as r (scope text, entity text, id text, op text, version integer)
    order by r.scope, r.entity, r.id
    on conflict (council, scope, entity, id) do update set op = excluded.op, version = excluded.version,
      xid = pg_current_xact_id(), seq = nextval('feed_seq')`.execute(tx);
}
