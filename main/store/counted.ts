import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

interface Counts {
  /** Rows this connection, the only writer, had changed when they were counted. */
  changes: number;
  readonly totals: Map<string, number>;
}

const byDatabase = new WeakMap<Database, Counts>();

/**
 * The `total` of rows that `sql` gives, added up; counted again only once something was written. Scrolling through a
 * long list asks for it page after page.
 */
export function counted(db: Database, sql: string, parameters: readonly unknown[]): number {
  const changes = prepared<[], { changes: number }>(db, 'SELECT total_changes() AS changes').get()?.changes ?? -1;
  let held = byDatabase.get(db);
  if (held === undefined || held.changes !== changes) {
    held = { changes, totals: new Map() };
    byDatabase.set(db, held);
  }
  const key = `${sql}\0${JSON.stringify(parameters)}`;
  const known = held.totals.get(key);
  if (known !== undefined) return known;
  const rows = prepared<unknown[], { total: number }>(db, sql).all(...parameters);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  // What is written and not yet committed may be undone.
  if (!db.inTransaction) held.totals.set(key, total);
  return total;
}
