import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from '../../build/test-machine.mjs';
import type { CleanUp } from './clean-up.ts';

export interface Postgres {
  /** A new database; its address. */
  createDatabase(): Promise<string>;
  /** Ends the server at once, without a checkpoint, as a lost machine does. */
  stopHard(): void;
  start(): void;
  close(): void;
}

const isRoot = (): boolean => process.getuid?.() === 0;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** PostgreSQL refuses to run as root, so as root every program of it runs as the user postgres. */
function run(program: string, args: readonly string[]): void {
  const [command, words] = isRoot() ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]];
  const result = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ${args[0]}: ${result.stderr || result.stdout}`);
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
  const bin = findPostgres();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-faults-postgres-'));
  const remove = cleanUp.later(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  if (isRoot()) {
    const id = (flag: string): number =>
      Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
    chownSync(folder, id('-u'), id('-g'));
  }
  run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const port = await freePort();
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=${folder}`,
    '-c max_connections=100',
    '-c fsync=on',
    '-c synchronous_commit=on',
    '-c full_page_writes=on',
  ].join(' ');
  const ctl = (...args: string[]): void => run(join(bin, 'pg_ctl'), [...args, '-D', data]);
  const start = (): void => ctl('start', '-w', '-t', '60', '-l', join(folder, 'log'), '-o', settings);
  const stopHard = (): void => ctl('stop', '-w', '-m', 'immediate');
  start();
  const stop = cleanUp.later(stopHard);
  const server = `postgres://postgres@127.0.0.1:${port}`;
  return {
    createDatabase: () => createDatabase(server),
    stopHard,
    start,
    close() {
      stop();
      remove();
    },
  };
}
