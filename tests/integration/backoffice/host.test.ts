import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../../backoffice/host/settings.ts';
import { type RunningBackOffice, startBackOffice } from '../../../backoffice/host/start-back-office.ts';
import { clientOf, pullAll } from './rig.ts';
import { people, smallCouncil } from './small-council.ts';

const council = { id: 'thanwick', name: 'Thanwick' };
const identity = { verify: async (token: string) => ({ personId: token }) };
const good = [
  '--issuer',
  'https://login.example/t/v2.0',
  '--audience',
  'api://x',
  '--council',
  'thanwick',
  '--council-name',
  'Thanwick',
];

describe('the back office program', () => {
  let folder: string;
  let running: RunningBackOffice | undefined;
  const start = async (over = {}) => {
    running = await startBackOffice({ council, identity, port: 0, dataFolder: folder, log: () => {}, ...over });
    return running;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'worksmart-office-'));
  });
  afterEach(async () => {
    await running?.close();
    running = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what it holds over a restart, epoch and all', async () => {
    const first = await start();
    expect(await first.office.isEmpty()).toBe(true);
    await first.office.load(smallCouncil());
    const read = (url: string) =>
      pullAll(
        clientOf((request) => fetch(request), people.worker, url),
        `caseload:${people.worker}`,
      );
    const before = await read(first.url);
    expect(before.rows.length).toBe(4);
    await first.close();
    const second = await start();
    expect(await second.office.isEmpty()).toBe(false);
    const after = await read(second.url);
    expect(after.rows).toEqual(before.rows);
    expect(after.next?.epoch).toBe(before.next?.epoch);
  });

  it('will not share its folder, and takes it over from one that has died', async () => {
    await start();
    await expect(startBackOffice({ council, identity, port: 0, dataFolder: folder })).rejects.toThrow(
      /Another back office \(process \d+\) uses/,
    );
    await running?.close();
    writeFileSync(join(folder, 'back-office.lock'), '999999999 1');
    await (await start()).close();
    // Of one that was killed in a container, where every start has the same number.
    writeFileSync(join(folder, 'back-office.lock'), `${process.pid} 1`);
    expect((await start()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('will not touch a database of a newer program', async () => {
    const { database, close } = await start();
    await sql`insert into schema_version (number, name) values (99, 'future')`.execute(database.db);
    await close();
    await expect(start()).rejects.toThrow('The database is at version 99 and this program knows only up to');
  });

  it('says so when its port is taken, its folder is damaged or PostgreSQL is not there', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start({ port, dataFolder: undefined })).rejects.toThrow(
      `Port ${port} is in use by another program. Give another with --port`,
    );
    other.close();
    await expect(
      start({ dataFolder: undefined, databaseUrl: `postgres://nobody@127.0.0.1:${port}/x` }),
    ).rejects.toThrow('PostgreSQL cannot be reached');
    writeFileSync(join(folder, 'PG_VERSION'), 'nonsense');
    await expect(start()).rejects.toThrow(/embedded database in .* cannot be opened/);
  });

  it.each([
    [['--port', '99999999'], '--port 99999999 cannot be used.'],
    [['--issuer', 'http://login.example'], '--issuer http://login.example cannot be used.'],
    [['--database', 'mysql://x'], '--database mysql://x cannot be used.'],
    [['--ca', '/nowhere.pem'], '--ca /nowhere.pem is not a certificate'],
    [['--council', 'No Spaces'], '--council No Spaces cannot be used.'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('refuses the setting %j in words', (flags, words) => {
    expect(() => readSettings([...good, '--data', 'x', ...flags], {})).toThrow(words);
  });

  it('reads its settings from the environment, and a flag wins', () => {
    const settings = readSettings([...good, '--port', '1234'], {
      WORKSMART_BACKOFFICE_PORT: '99',
      WORKSMART_DATABASE_URL: 'postgres://w@db/x',
    });
    expect(settings).toMatchObject({ port: 1234, databaseUrl: 'postgres://w@db/x', council });
    expect(() => readSettings(good, {})).toThrow('Say where data is kept');
  });

  it('as a program: prints its address, stops on SIGTERM with 0, and says what is wrong with 1', async () => {
    const run = (args: string[]) => {
      const child = spawn(process.execPath, ['backoffice/host/main.ts', ...args], {
        env: { ...process.env, WORKSMART_DATABASE_URL: undefined },
      });
      let text = '';
      child.stdout.on('data', (part) => {
        text += part;
        if (text.includes('http://127.0.0.1:')) child.kill('SIGTERM');
      });
      child.stderr.on('data', (part) => {
        text += part;
      });
      return new Promise<{ code: number | null; text: string }>((resolve) =>
        child.on('exit', (code) => resolve({ code, text })),
      );
    };
    const [well, badly] = await Promise.all([run([...good, '--data', folder, '--port', '0']), run(['--port', '0'])]);
    expect(well).toMatchObject({
      code: 0,
      text: expect.stringContaining('Worksmart back office of Thanwick: http://127.0.0.1:'),
    });
    expect(badly.code).toBe(1);
    expect(badly.text).toContain('Say where data is kept');
  });
});
