import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from './test-machine.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root, so as root every program of it runs as the user postgres. */
function run(program, args) {
  const asRoot = process.getuid?.() === 0;
  const [command, words] = asRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];
  const result = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ${args[0]}: ${result.stderr || result.stdout}`);
}

/**
 * Starts a cluster of its own in a temporary folder, or answers undefined where PostgreSQL is not installed.
 * `durable`: every commit is on the disk before it is answered, as a council's is.
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = findPostgres();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-postgres-'));
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  try {
    if (process.getuid?.() === 0) {
      const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
      chownSync(folder, id('-u'), id('-g'));
    }
    run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    const port = await freePort();
    const settings = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      `-c unix_socket_directories=${folder}`,
      '-c max_connections=250',
      ...(durable ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']),
    ].join(' ');
    // Without a log file the server would keep the pipe open and pg_ctl would never be seen to end.
    const start = () => run(join(bin, 'pg_ctl'), ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', settings]);
    const stopHard = () => run(join(bin, 'pg_ctl'), ['stop', '-w', '-m', 'immediate', '-D', data]);
    start();
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      start,
      stopHard,
      stop() {
        try {
          stopHard();
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    };
  } catch (error) {
    let tail = '';
    try {
      tail = readFileSync(log, 'utf8').split('\n').slice(-10).join('\n');
    } catch {
      // It did not come as far as writing a log.
    }
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${error.message}\n${tail}`);
  }
}
