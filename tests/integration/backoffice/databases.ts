import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { BackOfficeDatabase } from '../../../backoffice/db/database.ts';
import { openPGlite, openPostgreSQL } from '../../../backoffice/db/database.ts';

export interface DatabaseKind {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** A database of its own, and how to throw it away. */
  open(
    connections?: number,
  ): Promise<{ database: BackOfficeDatabase; another(): Promise<BackOfficeDatabase>; drop(): Promise<void> }>;
}

const pglite: DatabaseKind = {
  name: 'PGlite',
  async open() {
    const database = await openPGlite();
    return {
      database,
      another: () => Promise.reject(new Error('PGlite has one connection: a second instance needs PostgreSQL.')),
      drop: () => database.close(),
    };
  },
};

const server = process.env.WORKSMART_DATABASE_URL;

const postgresql = (url: string): DatabaseKind => ({
  name: 'PostgreSQL',
  async open(connections) {
    const name = `worksmart_${randomUUID().replaceAll('-', '')}`;
    await asAdministrator(url, `create database ${name}`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    const opened: BackOfficeDatabase[] = [];
    const another = async () => {
      const database = await openPostgreSQL(own.href, connections);
      opened.push(database);
      return database;
    };
    return {
      database: await another(),
      another,
      async drop() {
        for (const database of opened) await database.close();
        await asAdministrator(url, `drop database ${name} with (force)`);
      },
    };
  },
});

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

if (server === undefined && process.env.CI === 'true') {
  throw new Error('CI=true needs WORKSMART_DATABASE_URL: the suite must also pass on PostgreSQL.');
}
if (server === undefined) {
  process.stderr.write(
    '\n*** SKIPPED: everything on PostgreSQL (late commits, two instances, the rush for one desk). Set WORKSMART_DATABASE_URL. ***\n\n',
  );
}

/** Every database the suite runs on here. */
export const databaseKinds: readonly DatabaseKind[] = server === undefined ? [pglite] : [pglite, postgresql(server)];
/** PostgreSQL alone, for what one embedded connection cannot show. Empty when there is no server. */
export const postgresKinds = databaseKinds.filter((kind) => kind.name === 'PostgreSQL');
