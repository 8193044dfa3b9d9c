import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWith } from '../auth/verify-token.ts';
import { type BackOffice, createBackOffice } from '../create-back-office.ts';
import { type BackOfficeDatabase, openPGlite, openPostgreSQL } from '../db/database.ts';
import { DatabaseTooNew } from '../db/migrate.ts';
import type { BackOfficePorts, Verify } from '../ports.ts';
import { CannotStart } from './cannot-start.ts';
import { lockFolder } from './folder-lock.ts';
import { systemPorts } from './system-ports.ts';
import { trustingFetch } from './trusting-fetch.ts';

export interface BackOfficeOptions {
  readonly council: { readonly id: string; readonly name: string };
  /** 0: any free port. */
  readonly port: number;
  /** Address to listen on, 127.0.0.1 when not given. */
  readonly host?: string | undefined;
  /** A PostgreSQL server. Otherwise an embedded database in `dataFolder`, or in memory without that. */
  readonly databaseUrl?: string | undefined;
  readonly connections?: number | undefined;
  readonly dataFolder?: string | undefined;
  /** Whose tokens are taken. `caPem`: an authority to trust for reading its keys. */
  readonly identity:
    | {
        readonly issuer: string;
        readonly audience: string;
        readonly jwks?: string | undefined;
        readonly caPem?: string | undefined;
      }
    | { readonly verify: Verify };
  /** The database went back to a backup since it was last served. */
  readonly restored?: boolean | undefined;
  /** The council's clock, milliseconds; the machine's when not given. */
  readonly now?: (() => number) | undefined;
  readonly log?: BackOfficePorts['log'] | undefined;
}

export interface RunningBackOffice {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly office: BackOffice;
  readonly database: BackOfficeDatabase;
  /** Ends streams, connections and the database. */
  close(): Promise<void>;
}

/** Starts a back office and listens. Rejects with CannotStart for everything a person can put right. */
export async function startBackOffice(options: BackOfficeOptions): Promise<RunningBackOffice> {
  const unlock = options.databaseUrl === undefined && options.dataFolder ? lockFolder(options.dataFolder) : () => {};
  const closing: (() => unknown)[] = [unlock];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const database = await openDatabase(options);
    closing.push(() => database.close());
    const ports = systemPorts({
      ...(options.now === undefined ? {} : { clock: { now: options.now } }),
      ...(options.log === undefined ? {} : { log: options.log }),
    });
    const verify = verifierOf(options.identity);
    const office = await createBackOffice({ database, ports, verify, council: options.council });
    closing.push(() => office.close());
    if (options.restored === true) await office.restored();
    const server = createServer((request, response) => {
      office.nodeHandler(request, response).catch((error: unknown) => {
        ports.log('error', 'request.failed', { error: error instanceof Error ? error.name : 'unknown' });
        response.destroy();
      });
    });
    const url = await listen(server, options);
    closing.push(() => closeServer(server));
    return { url, office, database, close };
  } catch (error) {
    await close().catch(() => {});
    if (error instanceof DatabaseTooNew) throw new CannotStart(error.message);
    throw error;
  }
}

async function openDatabase(options: BackOfficeOptions): Promise<BackOfficeDatabase> {
  if (options.databaseUrl === undefined) {
    return openPGlite(options.dataFolder).catch((error: unknown) => {
      throw new CannotStart(
        `The embedded database in ${options.dataFolder ?? 'memory'} cannot be opened (${reason(error)}). Put back a copy of the folder, or give another with --data.`,
      );
    });
  }
  const database = await openPostgreSQL(options.databaseUrl, options.connections);
  await database.ping().catch(async (error: unknown) => {
    await database.close();
    throw new CannotStart(
      `PostgreSQL cannot be reached (${reason(error)}). Check WORKSMART_DATABASE_URL and the server.`,
    );
  });
  return database;
}

function verifierOf(identity: BackOfficeOptions['identity']): Verify {
  if ('verify' in identity) return identity.verify;
  const { caPem, ...issuer } = identity;
  return verifyWith({ ...issuer, fetch: caPem === undefined ? (url, init) => fetch(url, init) : trustingFetch(caPem) });
}

const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.split('\n')[0] || error.name;
};

function listen(server: Server, { port, host = '127.0.0.1' }: BackOfficeOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      const words = taken
        ? `Port ${port} is in use by another program. Give another with --port, or 0 for any free one.`
        : `The back office cannot listen on ${host}:${port} (${reason(error)}).`;
      reject(new CannotStart(words));
    });
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`));
  });
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
