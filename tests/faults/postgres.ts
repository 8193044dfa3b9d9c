import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startPostgres } from '../../build/test-postgres.mjs';
import type { CleanUp } from './clean-up.ts';

export interface Postgres {
  /** A new database; its address. */
  createDatabase(): Promise<string>;
  /** Ends the server at once, without a checkpoint, as a lost machine does. */
  stopHard(): void;
  start(): void;
  close(): void;
}

/** A new database on a server; its address. */
export async function createDatabase(server: string): Promise<string> {
  const name = `worksmart_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: new URL('/postgres', server).href });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, server).href;
}

/**
 * A cluster of its own in a temporary folder that really writes to the disk: what has been committed survives whatever
 * is killed. Undefined where PostgreSQL is not installed.
 */
export async function startDurablePostgres(cleanUp: CleanUp): Promise<Postgres | undefined> {
  const server = await startPostgres({ durable: true });
  if (server === undefined) return undefined;
  return {
    createDatabase: () => createDatabase(server.url),
    stopHard: server.stopHard,
    start: server.start,
    close: cleanUp.later(server.stop),
  };
}
