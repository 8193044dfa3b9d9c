import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrations } from '../../../main/store/migrations/index.ts';
import { openDatabase, UnreadableStoreError } from '../../../main/store/open.ts';
import { PROTOCOL } from '../../../shared/council/protocol.ts';
import { people, uuid } from '../backoffice/small-council.ts';
import { cacheOf, filesUnder, keyOf } from './cache-files.ts';
import { problemOf } from './machine.ts';
import { inEachWorld } from './world.ts';

/** Whatever in some bytes could be a key: 32 bytes raw, 64 hexadecimal digits, or 44 characters of base64. */
function keysIn(bytes: Buffer): Buffer[] {
  const raw = [0, 16, 32, 4_096 - 80, 4_096 - 64, bytes.length - 32].map((at) => bytes.subarray(at, at + 32));
  const text = bytes.toString('latin1');
  const hex = [...text.matchAll(/[0-9a-fA-F]{64}/g)].map(([it]) => Buffer.from(it, 'hex'));
  const base64 = [...text.matchAll(/[A-Za-z0-9+/_-]{43}=?/g)].slice(0, 50).map(([it]) => Buffer.from(it, 'base64'));
  return [...raw, ...hex, ...base64].filter((it) => it.length === 32);
}

function opensWithPassphrase(path: string, phrase: string): boolean {
  const db = new Database(path, { readonly: true });
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = '${phrase.replaceAll("'", "''")}'`);
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

inEachWorld('what lies on the disk', (world) => {
  it('nothing under the data folder, and no setting, opens the database; no file holds the key', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.call.session.setPin({ pin: '135791' });
    const key = Buffer.from(keyOf(wanda));
    expect(key).toHaveLength(32);
    const scan = (): void => {
      const said = [...wanda.kept.values(), ...wanda.events].map((it) => Buffer.from(it));
      for (const bytes of [...filesUnder(wanda.folder).map((path) => readFileSync(path)), ...said]) {
        expect(bytes.includes(key)).toBe(false);
        for (const form of [key.toString('hex'), key.toString('base64'), key.toString('base64url')])
          expect(bytes.toString('latin1').toLowerCase().includes(form.toLowerCase())).toBe(false);
        expect(bytes.includes('Wanda')).toBe(false);
      }
    };
    scan();
    await wanda.stop();
    scan();
    const path = cacheOf(wanda);
    const sources = [
      ...filesUnder(wanda.folder).map((it) => readFileSync(it)),
      Buffer.from([...wanda.kept.values()].join()),
    ];
    const keys = sources.flatMap(keysIn);
    expect(keys.length).toBeGreaterThan(5);
    for (const it of keys)
      expect(() => openDatabase({ path, key: it, migrations }), it.toString('hex')).toThrow(UnreadableStoreError);
    const phrases = [
      ...wanda.kept.values(),
      ...path.split('/'),
      '135791',
      '',
      uuid(1),
      ...keys.map((it) => it.toString('hex')),
    ];
    for (const it of phrases) expect(opensWithPassphrase(path, it), it).toBe(false);
    openDatabase({ path, key, migrations }).close();
  });

  it.each([
    ['in its first bytes', 0],
    ['in its middle', 0.5],
  ])(
    'a cache damaged %s is moved aside as it is, said in words until they are read, and filled again with no sign-in',
    async (_where, part) => {
      const wanda = world.machine('worker');
      await wanda.signedOn();
      await wanda.stop();
      const path = cacheOf(wanda);
      const damaged = readFileSync(path);
      randomBytes(512).copy(damaged, Math.floor(damaged.length * part));
      writeFileSync(path, damaged);
      const signIns = wanda.opened();
      await wanda.start();
      const state = await wanda.call.session.get();
      expect(state.state).toMatch(/first-sync|ready/);
      expect(state.recovered ?? '').toContain('found damaged');
      const aside = filesUnder(wanda.folder).find((it) => it.includes('.damaged-')) ?? '';
      expect(readFileSync(aside).equals(damaged)).toBe(true);
      await wanda.synced();
      expect(wanda.opened()).toBe(signIns);
      expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
      expect(filesUnder(wanda.folder)).toContain(aside);
      await wanda.stop();
      await wanda.start();
      expect(await wanda.call.session.get()).toMatchObject({ state: 'ready', recovered: state.recovered });
      expect(await wanda.call.sync.page()).toMatchObject({ recovery: null });
      expect(await wanda.call.session.recoveryRead()).toMatchObject({ recovered: null, words: null });
      expect(await wanda.call.sync.page()).toMatchObject({ recovery: state.recovered });
      await wanda.stop();
      await wanda.start();
      expect(await wanda.call.session.get()).toMatchObject({ state: 'ready', recovered: null });
      expect(filesUnder(wanda.folder)).toContain(aside);
      await wanda.stop();
      world.clock.shiftMs += 31 * 86_400_000;
      await wanda.start();
      expect(filesUnder(wanda.folder)).not.toContain(aside);
    },
  );

  it('a cache damaged together with its spare copy is said in words, and filled again after a sign-in', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.stop();
    for (const path of filesUnder(wanda.folder).filter((it) => it.endsWith('.db')))
      writeFileSync(path, randomBytes(8_192));
    await wanda.start();
    const state = await wanda.call.session.get();
    expect(state).toMatchObject({ state: 'signed-out', recovered: null });
    expect(state.words).toContain('We cannot tell whether something you did before is missing.');
    await wanda.signedOn();
    expect((await wanda.call.session.get()).recovered).toBe(state.words);
    expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
  });

  it('tokens that cannot be read cost a sign-in and nothing else: what is cached opens before anybody looks at them', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.stop();
    const db = openDatabase({ path: cacheOf(wanda), key: Buffer.from(keyOf(wanda)), migrations });
    expect(db.prepare(`UPDATE secret SET value = 'torn' WHERE name = 'tokens'`).run().changes).toBe(1);
    db.close();
    await wanda.start();
    expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
    await wanda.call.sync.now();
    await expect.poll(async () => (await wanda.call.sync.state()).words).toContain('Sign in again');
    expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
    await wanda.signedOn();
    expect((await wanda.call.session.get()).state).toBe('ready');
  });

  it('damage does not open a locked session, nor give back a try at its PIN', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.call.session.setPin({ pin: '135791' });
    await wanda.call.session.lock();
    await problemOf(wanda.call.session.unlock({ pin: '000000' }));
    await wanda.stop();
    writeFileSync(cacheOf(wanda), randomBytes(8_192));
    await wanda.start();
    expect(await wanda.call.session.get()).toMatchObject({ state: 'locked', recovered: null, hasPin: true });
    for (let n = 0; n < 3; n += 1)
      expect((await problemOf(wanda.call.session.unlock({ pin: '000000' }))).words).toContain('not right');
    expect((await problemOf(wanda.call.session.unlock({ pin: '000000' }))).words).toContain('5 times');
  });

  it('a cache that is found damaged when she comes back by PIN opens with it, and says so', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.call.session.setPin({ pin: '135791' });
    await wanda.call.session.switchPerson();
    writeFileSync(cacheOf(wanda), randomBytes(8_192));
    await wanda.call.session.unlock({ pin: '135791', personId: people.worker });
    expect((await wanda.call.session.get()).recovered ?? '').toContain('found damaged');
    await wanda.synced();
    expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
  });

  it.each([
    ['everywhere', 1],
    ['in its second half', 0.5],
  ])(
    'a cache that rots %s while nobody looks is found out by its reader, and heals at the next start at the latest',
    async (_where, part) => {
      const wanda = world.machine('worker');
      await wanda.signedOn();
      wanda.cut();
      await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Made before it rotted.' });
      await wanda.stop();
      const path = cacheOf(wanda);
      const { atime, mtime } = statSync(path);
      const bytes = readFileSync(path);
      randomBytes(Math.floor((bytes.length - 4_096) * part)).copy(
        bytes,
        bytes.length - Math.floor((bytes.length - 4_096) * part),
      );
      writeFileSync(path, bytes);
      utimesSync(path, atime, mtime);
      await wanda.start();
      const healed = async (): Promise<boolean> =>
        (await wanda.call.session.get().catch(() => null))?.recovered != null;
      if (!(await healed())) {
        expect(
          await problemOf(
            wanda.call.cases
              .search({ text: 'HR' })
              .then(() => wanda.call.sync.page())
              .then(() => wanda.call.cases.list({ tray: 'mine' })),
          ),
        ).toMatchObject({ code: 'damaged' });
        await wanda.stop();
        await wanda.start();
      }
      expect(await healed()).toBe(true);
      expect((await wanda.sync()).waiting).toBe(1);
      wanda.plugIn();
      await wanda.synced();
      const rows = await sql`select id from case_note where text = 'Made before it rotted.'`.execute(world.database.db);
      expect(rows.rows).toHaveLength(1);
    },
  );

  it('a cache of a newer Worksmart is refused in words and not touched', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.stop();
    const path = cacheOf(wanda);
    const db = openDatabase({ path, key: keyOf(wanda), migrations });
    db.pragma('user_version = 99');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(path);
    await wanda.start();
    expect(await wanda.call.session.get()).toMatchObject({
      state: 'signed-out',
      words: expect.stringContaining('Update Worksmart. Nothing was changed.'),
    });
    expect(await problemOf(wanda.call.session.signIn())).toMatchObject({
      code: 'sign-in-failed',
      words: expect.stringContaining('Update Worksmart. Nothing was changed.'),
    });
    expect((await wanda.call.session.get()).state).toBe('signed-out');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['that is older', { current: PROTOCOL - 1, oldest: PROTOCOL - 1 }],
    ['whose answer is another thing altogether', null],
  ])('a council %s stops sync in words, and what is done is kept', async (_what, protocol) => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.stop();
    wanda.answerWith((request) => {
      if (!request.url.endsWith('/manifest')) return undefined;
      if (protocol === null) return Promise.resolve(Response.json({ hello: 'world' }));
      return fetch(request).then(async (it) => Response.json({ ...(await it.json()), protocol }));
    });
    await wanda.start();
    await wanda.until(async () => (await wanda.sync()).phase === 'stopped');
    expect((await wanda.sync()).words).toContain('of another version');
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Kept.' });
    expect(await wanda.sync()).toMatchObject({ badge: 'Sync has stopped', tone: 'stopped', waiting: 1 });
    wanda.answerWith(undefined);
    await wanda.call.sync.now();
    await wanda.synced();
    expect((await wanda.sync()).words).toBeNull();
  });

  it('a council that takes this version no longer says to update, and what waits is kept', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    wanda.answerWith((request) =>
      request.url.endsWith('/hints')
        ? undefined
        : Promise.resolve(
            Response.json(
              { defined: true, code: 'PROTOCOL_TOO_OLD', status: 426, message: 'Too old.', data: { oldest: 9 } },
              { status: 426 },
            ),
          ),
    );
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Kept too.' });
    await wanda.until(async () => (await wanda.sync()).phase === 'stopped');
    expect((await wanda.sync()).words).toBe(
      'This version of Worksmart is too old for the council. Update it; what waits is kept.',
    );
    expect((await wanda.sync()).waiting).toBe(1);
  });
});
