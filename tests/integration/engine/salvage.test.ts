import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { uuid } from '../backoffice/small-council.ts';
import { cacheOf, filesUnder } from './cache-files.ts';
import type { Machine } from './machine.ts';
import { inEachWorld, type World } from './world.ts';

const NOTES = ['Nobody in, card left.', 'Spoke to the neighbour.'] as const;
const morning = { from: '2026-11-25T09:00:00.000Z', to: '2026-11-25T12:00:00.000Z' };
const spareOf = (path: string): string => join(dirname(path), 'spare.db');

/** A week's work in small: two notes in one lane, a change, a desk, half a note. The network is away. */
async function worked(machine: Machine): Promise<void> {
  await machine.signedOn();
  machine.cut();
  const { version } = await machine.call.cases.get({ id: uuid(1001) });
  await machine.call.cases.addNote({ caseId: uuid(1001), text: NOTES[0] });
  await machine.call.cases.update({ caseId: uuid(1001), baseVersion: version, set: { status: 'waiting' } });
  await machine.call.cases.addNote({ caseId: uuid(1001), text: NOTES[1] });
  await machine.call.spaces.ask({ spaceId: 'd1', siteId: 'hall', ...morning, accept: 'only-this' });
  await machine.call.cases.saveDraft({ key: `note:${uuid(1002)}`, text: 'Half a sen' });
  await machine.until(async () => !(await machine.sync()).online);
}

/** Ends the program as a power cut does: the files stay as they are on the disk at that moment, the log with them. */
async function powerCut(machine: Machine): Promise<void> {
  const left = new Map(filesUnder(machine.folder).map((path) => [path, readFileSync(path)]));
  await machine.stop();
  for (const path of filesUnder(machine.folder)) if (!left.has(path)) rmSync(path);
  for (const [path, bytes] of left) if (!path.endsWith('-shm')) writeFileSync(path, bytes);
}

function overwrite(path: string, from: number, bytes: number): void {
  const whole = readFileSync(path);
  randomBytes(Math.min(bytes, whole.length - from)).copy(whole, from);
  writeFileSync(path, whole);
}

const middle = (path: string): number => Math.floor(readFileSync(path).length / 8_192) * 4_096;
const zeros = (path: string): void => writeFileSync(path, Buffer.alloc(readFileSync(path).length));

const closedDamages: readonly (readonly [string, (path: string) => void])[] = [
  ['whose first page is destroyed', (path) => overwrite(path, 0, 4_096)],
  ['with a page in its middle overwritten', (path) => overwrite(path, middle(path), 4_096)],
  ['with most pages overwritten', (path) => overwrite(path, 4_096 * 12, Number.MAX_SAFE_INTEGER)],
  ['cut to half its length', (path) => truncateSync(path, middle(path))],
  ['that is all zeros', zeros],
  ['that is empty', (path) => truncateSync(path, 0)],
  ['that is gone', (path) => rmSync(path)],
];
const logOf = (path: string): string => `${path}-wal`;
/** The last of each: whether all of it is lost from the file, or as much as lay behind the damage. */
const powerCuts: readonly (readonly [string, (path: string) => void, 'all' | 'some'])[] = [
  ['whose first page is destroyed', (path) => overwrite(path, 0, 4_096), 'all'],
  ['that is all zeros', zeros, 'all'],
  ['whose log is garbage', (path) => overwrite(logOf(path), 0, Number.MAX_SAFE_INTEGER), 'all'],
  [
    'whose log is garbage from its middle',
    (path) => overwrite(logOf(path), middle(logOf(path)), Number.MAX_SAFE_INTEGER),
    'some',
  ],
  ['whose log is cut to half its length', (path) => truncateSync(logOf(path), middle(logOf(path))), 'some'],
  ['whose log is gone', (path) => rmSync(logOf(path)), 'all'],
  ['that is gone with its log', (path) => [path, logOf(path)].map((it) => rmSync(it)), 'all'],
];

/** How often each thing of `worked` is at the council. */
async function atCouncil(world: World) {
  const { db } = world.database;
  const notes = await sql<{ text: string }>`select text from case_note order by at, text`.execute(db);
  const bookings = await sql`select id from booking where space_id = 'd1' and state = 'booked'`.execute(db);
  const changes = await sql`select id from case_change where case_id = ${uuid(1001)}`.execute(db);
  return {
    notes: notes.rows.map((it) => it.text).filter((it) => NOTES.some((text) => text === it)),
    bookings: bookings.rows.length,
    changes: changes.rows.length,
  };
}

const asIds = async (machine: Machine): Promise<string[]> =>
  (await machine.call.sync.page()).waiting.map((it) => `${it.id} ${it.tries} ${it.words}`);

inEachWorld('what was not sent, after damage', (world) => {
  async function comesBack(machine: Machine, ids: readonly string[], changesBefore: number, lost = 'all') {
    const signIns = machine.opened();
    await machine.start();
    const state = await machine.call.session.get();
    expect(state.state).toMatch(/first-sync|ready/);
    if (lost === 'all')
      expect(state.recovered).toContain('We got back 4 changes that are still to be sent and 1 draft.');
    else expect(state.recovered ?? 'We got back').toContain('We got back');
    expect(await asIds(machine)).toEqual(ids);
    machine.plugIn();
    await machine.synced();
    expect(machine.opened()).toBe(signIns);
    const { notes, bookings, changes } = await atCouncil(world);
    expect(notes).toEqual([...NOTES]);
    expect(bookings).toBe(1);
    expect(changes).toBe(changesBefore + 1);
    expect(await machine.call.cases.draft({ key: `note:${uuid(1002)}` })).toMatchObject({ text: 'Half a sen' });
    expect((await machine.call.cases.get({ id: uuid(1001) })).case.status).toBe('waiting');
  }

  it.each(closedDamages)('comes out of a cache %s', async (_what, damage) => {
    const wanda = world.machine('worker');
    await worked(wanda);
    const ids = await asIds(wanda);
    const { changes } = await atCouncil(world);
    await wanda.stop();
    damage(cacheOf(wanda));
    await comesBack(wanda, ids, changes);
  });

  it.each(powerCuts)('comes out of a cache left by a power cut %s', async (_what, damage, lost) => {
    const wanda = world.machine('worker');
    await worked(wanda);
    const ids = await asIds(wanda);
    const { changes } = await atCouncil(world);
    await powerCut(wanda);
    expect(readFileSync(logOf(cacheOf(wanda))).length).toBeGreaterThan(4_096);
    damage(cacheOf(wanda));
    await comesBack(wanda, ids, changes, lost);
  });

  it('comes out of the cache alone when the spare copy is destroyed as well', async () => {
    const wanda = world.machine('worker');
    await worked(wanda);
    const ids = await asIds(wanda);
    const { changes } = await atCouncil(world);
    await wanda.stop();
    const path = cacheOf(wanda);
    overwrite(path, readFileSync(path).length - 4_096, 4_096);
    rmSync(spareOf(path));
    await comesBack(wanda, ids, changes);
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.damaged-`))).toHaveLength(1);
    expect(existsSync(spareOf(path))).toBe(true);
  });
});
