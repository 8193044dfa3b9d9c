import { type RawBuilder, sql } from 'kysely';
import { type EntityName, entityNames } from '../../shared/council/entities.ts';
import { type FeedRow, PAGE_ROWS, type PullRequest, type ScopePage } from '../../shared/council/protocol.ts';
import type { Tx } from '../db/database.ts';
import { documentSql, listOf } from '../db/rows.ts';
import { shapeOf } from '../db/tables.ts';
import { readDigests } from './digest.ts';
import { type Horizon, horizonPosition, readHorizon } from './horizon.ts';

interface Found {
  readonly n: number;
  readonly entity: EntityName;
  readonly id: string;
  readonly op: 'put' | 'evict';
  readonly version: number;
  readonly xid: string;
  readonly seq: string;
}

type Asked = PullRequest['scopes'][number];

const isLost = (asked: Asked, horizon: Horizon): boolean =>
  asked.after !== null && (asked.after.epoch !== horizon.epoch || BigInt(asked.after.xid) >= BigInt(horizon.xmax));

/**
 * Answers a pull in the caller's transaction, which must be one snapshot (repeatable read). At most PAGE_ROWS rows over
 * all scopes, in the order asked; a scope is read only below the horizon, so a transaction that commits late is not
 * skipped: nobody's position has passed it. A scope that `allowed` does not hold answers `gone`, one whose position
 * this database never gave answers `reset`.
 */
export async function pull(
  tx: Tx,
  council: string,
  asked: readonly Asked[],
  allowed: ReadonlySet<string>,
): Promise<ScopePage[]> {
  const horizon = await readHorizon(tx, council);
  const readable = asked.flatMap((it, n) =>
    allowed.has(it.scope) && !isLost(it, horizon)
      ? [{ n, scope: it.scope, xid: it.after?.xid ?? '0', seq: it.after?.seq ?? '0' }]
      : [],
  );
  const { rows: found } = await sql<Found>`
    select a.n, f.entity, f.id, f.op, f.version, f.xid::text as xid, f.seq::text as seq
    from jsonb_to_recordset(${JSON.stringify(readable)}::text::jsonb) as a (n integer, scope text, xid text, seq text)
    cross join lateral (
      select * from feed where council = ${council} and scope = a.scope
        and (xid, seq) > (a.xid::xid8, a.seq::bigint) and xid < ${horizon.xmin}::text::xid8
      order by xid, seq limit ${PAGE_ROWS + 1}) f
    order by a.n, f.xid, f.seq limit ${PAGE_ROWS + 1}`.execute(tx);
  const page = found.slice(0, PAGE_ROWS);
  const overflow = found[PAGE_ROWS];
  const documents = await readDocuments(tx, council, page);
  const ended = (n: number): boolean => overflow === undefined || n < overflow.n;
  const scopesAtEnd = readable.filter((it) => ended(it.n));
  const digests = await readDigests(
    tx,
    council,
    horizon,
    scopesAtEnd.filter((it) => asked[it.n]?.digest === true).map((it) => it.scope),
  );
  const totals = await countRows(
    tx,
    council,
    readable.filter((it) => asked[it.n]?.after === null).map((it) => it.scope),
  );

  return asked.map((it, n): ScopePage => {
    const empty = { scope: it.scope, rows: [], more: false, total: null, digest: null };
    if (!allowed.has(it.scope)) return { ...empty, state: 'gone', next: null };
    if (isLost(it, horizon)) return { ...empty, state: 'reset', next: null };
    const mine = page.filter((row) => row.n === n);
    const last = mine.at(-1);
    const more = !ended(n);
    const reached = last === undefined ? it.after : { epoch: horizon.epoch, xid: last.xid, seq: last.seq };
    return {
      scope: it.scope,
      state: 'ok',
      rows: mine.map((row) => feedRow(row, documents)),
      next: more ? reached : horizonPosition(horizon),
      more,
      total: it.after === null ? (totals.get(it.scope) ?? 0) : null,
      digest: digests.get(it.scope) ?? null,
    };
  });
}

function feedRow(row: Found, documents: ReadonlyMap<string, FeedRow['data']>): FeedRow {
  const { op, entity, id, version } = row;
  const data = op === 'put' ? documents.get(`${entity} ${id}`) : undefined;
  return data === undefined ? { op, entity, id, version } : { op, entity, id, version, data };
}

/** The rows' documents as they stand in the same snapshot, in one statement. */
async function readDocuments(
  tx: Tx,
  council: string,
  page: readonly Found[],
): Promise<ReadonlyMap<string, FeedRow['data']>> {
  const parts = entityNames.flatMap((entity): RawBuilder<unknown>[] => {
    const ids = page.filter((row) => row.op === 'put' && row.entity === entity).map((row) => row.id);
    if (ids.length === 0) return [];
    return [
      sql`select ${entity}::text as entity, t.id, ${sql.raw(documentSql(entity))} as doc
        from ${sql.raw(shapeOf(entity).table)} t where t.council = ${council} and t.id in ${listOf([...new Set(ids)])}`,
    ];
  });
  if (parts.length === 0) return new Map();
  const { rows } = await sql<{
    entity: string;
    id: string;
    doc: FeedRow['data'];
  }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return new Map(rows.map((row) => [`${row.entity} ${row.id}`, row.doc]));
}

async function countRows(tx: Tx, council: string, scopes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (scopes.length === 0) return new Map();
  const { rows } = await sql<{ scope: string; total: number }>`
    select scope, count(*)::integer as total from feed
    where council = ${council} and scope in ${listOf(scopes)} group by scope`.execute(tx);
  return new Map(rows.map((row) => [row.scope, row.total]));
}
