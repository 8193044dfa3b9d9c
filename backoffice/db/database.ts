import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';

/** Queries are written as SQL: this program has no query that a table's type would make safer. */
export type Database = Record<never, never>;
export type Tx = Transaction<Database>;

export interface Listening {
  /** Asks the connection something. Rejects when it is dead, within TIME_LIMIT: a firewall may have dropped it in silence. */
  alive(): Promise<void>;
  stop(): Promise<void>;
}

export interface BackOfficeDatabase {
  readonly kind: 'postgresql' | 'pglite';
  readonly db: Kysely<Database>;
  /** Hears what transactions on any instance of this database notify on `channel`, after they commit. */
  listen(channel: string, heard: (payload: string) => void, lost: (error: Error) => void): Promise<Listening>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** No statement, lock wait or idle transaction may hold the feed's horizon back for longer than this (milliseconds). */
export const TIME_LIMIT = 10_000;

/** For this transaction alone: it works through all there is, and what it counts between two statements takes long too. */
export async function noTimeLimit(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
}

/** An embedded database in `folder`, or in memory when none is given. One connection. */
export async function openPGlite(folder?: string): Promise<BackOfficeDatabase> {
  const pglite = await PGlite.create(folder ?? 'memory://', { extensions: { btree_gist } });
  await pglite.exec(`set timezone to 'UTC'`);
  return {
    kind: 'pglite',
    db: new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) }),
    listen: async (channel, heard) => {
      const stop = await pglite.listen(channel, heard);
      return { alive: async () => undefined, stop: () => (pglite.closed ? Promise.resolve() : stop()) };
    },
    ping: async () => void (await pglite.query('select 1')),
    close: () => pglite.close(),
  };
}

/** A PostgreSQL server (15 or newer), with at most `connections` connections from this instance. */
export async function openPostgreSQL(url: string, connections = 20): Promise<BackOfficeDatabase> {
  const options = `-c statement_timeout=${TIME_LIMIT} -c lock_timeout=${0.8 * TIME_LIMIT} -c idle_in_transaction_session_timeout=${TIME_LIMIT} -c timezone=UTC`;
  const settings = { connectionString: url, application_name: 'worksmart', options };
  const pool = new pg.Pool({ ...settings, max: connections, connectionTimeoutMillis: 3 * TIME_LIMIT });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the program.
  pool.on('error', () => {});
  // So would one that breaks in the middle of a transaction; its query fails, and that is answered as busy.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return {
    kind: 'postgresql',
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
    listen: async (channel, heard, lost) => {
      const client = new pg.Client({
        ...settings,
        keepAlive: true,
        keepAliveInitialDelayMillis: TIME_LIMIT,
        connectionTimeoutMillis: TIME_LIMIT,
        query_timeout: TIME_LIMIT,
      });
      client.on('error', lost);
      client.on('notification', (message) => heard(message.payload ?? ''));
      await client.connect();
      await client.query(`listen ${channel}`);
      return { alive: async () => void (await client.query('select 1')), stop: () => client.end() };
    },
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  };
}
