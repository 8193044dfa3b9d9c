import type { Database, Statement } from 'better-sqlite3';

const byDatabase = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/** A statement prepared once for each open database. It holds nothing but what SQLite compiled, and goes with the database. */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: Database,
  sql: string,
): Statement<Parameters, Row> {
  let statements = byDatabase.get(db);
  if (statements === undefined) {
    statements = new Map();
    byDatabase.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = db.prepare<unknown[]>(sql);
    statements.set(sql, statement);
  }
  return statement as Statement<Parameters, Row>;
}
