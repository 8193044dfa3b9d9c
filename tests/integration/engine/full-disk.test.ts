import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { createCleanUp } from '../../faults/clean-up.ts';
import { mountSmallDisk, type SmallDisk } from '../../faults/small-disk.ts';
import { uuid } from '../backoffice/small-council.ts';
import { type Machine, problemOf } from './machine.ts';
import { inEachWorld, type World } from './world.ts';

const cleanUp = createCleanUp();
const small = (): { disk: ReturnType<typeof mountSmallDisk>; folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-full-'));
  return { folder, disk: mountSmallDisk(cleanUp, join(folder, 'disk'), 4_096) };
};
const probe = small();
const refused = probe.disk.refused;
if (probe.disk.refused === null) probe.disk.unmount();
rmSync(probe.folder, { recursive: true });
if (refused !== null)
  process.stderr.write(
    `\n*** SKIPPED: everything on a full disk. No small disk can be mounted here: ${refused}. Run as root on Linux. ***\n\n`,
  );

const timesAtCouncil = async (world: World, text: string): Promise<number> =>
  (await sql`select id from case_note where text = ${text}`.execute(world.database.db)).rows.length;
const addNote = (machine: Machine, text: string) => machine.call.cases.addNote({ caseId: uuid(1001), text });
const notesOf = async (machine: Machine): Promise<string[]> =>
  (await machine.call.cases.get({ id: uuid(1001) })).timeline.flatMap((it) =>
    it.kind === 'note' ? [it.note.text] : [],
  );

/** Takes what room is left with the smallest write there is, one page. */
async function squeeze(machine: Machine, disk: SmallDisk): Promise<void> {
  for (let n = 0; n < 2_000; n += 1) {
    disk.fill(0);
    if ((await machine.call.session.recoveryRead().catch(() => true)) === true) return;
  }
  throw new Error('The disk was never full.');
}

/** Writes notes with no network until one is refused: the log may have some room left in what it has taken of the disk. */
async function untilRefused(machine: Machine, disk: SmallDisk) {
  const kept: string[] = [];
  for (let n = 0; n < 2_000; n += 1) {
    const failed = await addNote(machine, `Offline note ${n}`).then(
      () => null,
      (error: unknown) => problemOf(Promise.reject(error)),
    );
    if (failed !== null) {
      await squeeze(machine, disk);
      return { kept, why: failed };
    }
    kept.push(`Offline note ${n}`);
  }
  throw new Error('The disk was never full.');
}

describe.skipIf(refused !== null)('with no space on the disk', () => {
  inEachWorld('Worksmart', (world) => {
    const folders: string[] = [];
    let disk: SmallDisk;
    /** Her data folder is on a small disk of its own. */
    async function onSmallDisk(): Promise<Machine> {
      const made = small();
      folders.push(made.folder);
      if (made.disk.refused !== null) throw new Error(made.disk.refused);
      disk = made.disk;
      return world.machine('worker', disk.folder);
    }
    afterEach(() => {
      cleanUp.all();
      for (const it of folders.splice(0)) rmSync(it, { recursive: true });
    });

    it('takes no change and says so, goes on reading, and goes on with everything when there is space again', async () => {
      const wanda = await onSmallDisk();
      await wanda.signedOn();
      await addNote(wanda, 'Kept before.');
      await wanda.synced();
      const before = await notesOf(wanda);
      wanda.cut();
      disk.fill(0);
      const { kept, why } = await untilRefused(wanda, disk);
      expect(why).toEqual({
        code: 'no-space-left',
        words: 'This device has no space left, so this was not kept. Free some space and do it again.',
        kept: 'What was kept before is safe.',
        retry: true,
      });
      expect(await problemOf(wanda.call.cases.saveDraft({ key: 'note:1', text: 'x'.repeat(20_000) }))).toMatchObject({
        code: 'no-space-left',
      });
      expect((await notesOf(wanda)).toSorted()).toEqual([...before, ...kept].toSorted());
      expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
      expect((await wanda.call.sync.page()).waiting).toHaveLength(kept.length);
      wanda.plugIn();
      await wanda.until(async () => (await wanda.sync()).phase === 'stopped');
      expect((await wanda.sync()).words).toContain('This device has no space left. Nothing was lost');

      disk.giveAllBack();
      await wanda.call.sync.now();
      await wanda.until(async () => (await wanda.sync()).words === null && (await wanda.sync()).waiting === 0);
      const refused = `Offline note ${kept.length}`;
      expect(await timesAtCouncil(world, refused)).toBe(0);
      await addNote(wanda, refused);
      await wanda.until(async () => (await wanda.sync()).waiting === 0);
      for (const text of [...kept, refused, 'Kept before.']) expect(await timesAtCouncil(world, text)).toBe(1);
    });

    it('says that it stopped and when it tries again, and sends what waited once there is space', async () => {
      const wanda = await onSmallDisk();
      await wanda.signedOn();
      wanda.cut();
      await addNote(wanda, 'Waits for space.');
      disk.fill(0);
      await untilRefused(wanda, disk);
      wanda.plugIn();
      await wanda.until(async () => (await wanda.sync()).phase === 'stopped');
      expect((await wanda.sync()).waiting).toBeGreaterThan(0);
      expect((await wanda.sync()).nextTryAt).not.toBeNull();
      disk.giveAllBack();
      wanda.timePasses(5 * 60_000);
      await wanda.until(async () => (await wanda.sync()).waiting === 0);
      expect(await timesAtCouncil(world, 'Waits for space.')).toBe(1);
    });

    it('asks again, under the same id, for an answer that there was no space to keep', async () => {
      const wanda = await onSmallDisk();
      await wanda.signedOn();
      wanda.answerWith((request) =>
        request.url.endsWith('/push')
          ? fetch(request).then(async (answer) => {
              disk.fill(0);
              await untilRefused(wanda, disk);
              return answer;
            })
          : undefined,
      );
      await addNote(wanda, 'Carried out, answer lost.');
      await wanda.until(async () => (await wanda.sync()).phase === 'stopped');
      wanda.answerWith(undefined);
      disk.giveAllBack();
      await wanda.call.sync.now();
      await wanda.until(async () => (await wanda.sync()).waiting === 0);
      expect(await timesAtCouncil(world, 'Carried out, answer lost.')).toBe(1);
      expect(await notesOf(wanda)).toContain('Carried out, answer lost.');
    });

    it('locks all the same, opens to no PIN it cannot count, and is still locked after a restart', async () => {
      const wanda = await onSmallDisk();
      await wanda.signedOn();
      await wanda.call.session.setPin({ pin: '135791' });
      wanda.cut();
      disk.fill(0);
      await untilRefused(wanda, disk);
      expect((await wanda.call.session.lock()).state).toBe('locked');
      expect(await problemOf(wanda.call.session.unlock({ pin: '135791' }))).toMatchObject({ code: 'no-space-left' });
      expect((await wanda.call.session.get()).state).toBe('locked');
      disk.giveAllBack();
      expect(wanda.events.some((it) => it.includes('session.lock-not-kept'))).toBe(true);
      const sent = (): Promise<number> => timesAtCouncil(world, 'Offline note 0');
      wanda.plugIn();
      await wanda.until(async () => (await sent()) === 1);
      await wanda.stop();
      await wanda.start();
      expect((await wanda.call.session.get()).state).toBe('locked');
      expect((await wanda.call.session.unlock({ pin: '135791' })).state).toBe('ready');
    });

    it('started again says that it cannot open the work, and opens all of it when there is space', async () => {
      const wanda = await onSmallDisk();
      await wanda.signedOn();
      wanda.cut();
      await addNote(wanda, 'Made before.');
      await wanda.stop();
      disk.fill(0);
      await wanda.start();
      const state = await wanda.call.session.get();
      expect(state).toMatchObject({ state: 'signed-out', words: expect.stringContaining('no space left') });
      await wanda.stop();
      disk.giveAllBack();
      wanda.plugIn();
      await wanda.start();
      await wanda.synced();
      expect(await wanda.call.session.get()).toMatchObject({ state: 'ready', recovered: null });
      expect(await timesAtCouncil(world, 'Made before.')).toBe(1);
    });
  });
});
