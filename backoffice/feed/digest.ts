import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Horizon } from './horizon.ts';

/**
 * The digest of a scope, that a client computes over the rows it holds and compares:
 *
 *   count = how many rows the scope holds
 *   sum   = the sum over these rows of h(entity + ' ' + id + ' ' + version), as decimal text, where version is in
 *           decimal and h(text) is the first 12 hexadecimal digits of the MD5 of the text's UTF-8, read as one unsigned
 *           48-bit number. The order of rows does not matter, and an empty scope has sum '0'.
 *
 * Null while any row of the scope has changed in a transaction at or above the horizon: the client cannot have it yet.
 */
export async function readDigests(
  tx: Tx,
  council: string,
  horizon: Horizon,
  scopes: readonly string[],
): Promise<ReadonlyMap<string, { count: number; sum: string } | null>> {
  if (scopes.length === 0) return new Map();
  const { rows } = await sql<{ scope: string; count: number; sum: string; settled: boolean }>`
    select s.scope, (count(f.id) filter (where f.op = 'put'))::integer as count,
      coalesce(sum(('x' || substr(md5(f.entity || ' ' || f.id || ' ' || f.version), 1, 12))::bit(48)::bigint)
        filter (where f.op = 'put'), 0)::text as sum,
      coalesce(bool_and(f.xid < ${horizon.xmin}::text::xid8), true) as settled
    from jsonb_array_elements_text(${JSON.stringify(scopes)}::text::jsonb) as s (scope)
    left join feed f on f.council = ${council} and f.scope = s.scope
    group by s.scope`.execute(tx);
  return new Map(rows.map((row) => [row.scope, row.settled ? { count: row.count, sum: row.sum } : null]));
}
