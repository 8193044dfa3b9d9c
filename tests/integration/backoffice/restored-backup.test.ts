import { expect, it } from 'vitest';
import { takeBackup } from '../../builders/council-backup.ts';
import { command, pullAll, pushOne } from './rig.ts';
import { people, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

const theCase = uuid(1001);
const note = (n: number) =>
  command(people.worker, 'case.addNote', { noteId: uuid(60 + n), caseId: theCase, text: `Written ${n}` });
const set = (personId: string, deviceId: string, nextAction: string, baseVersion: number, baseEpoch?: string) =>
  command(
    personId,
    'case.update',
    { caseId: theCase, set: { nextAction } },
    { baseVersion, deviceId, ...(baseEpoch === undefined ? {} : { baseEpoch }) },
  );

onEachDatabase('a council that went back to a backup', (suite) => {
  const mine = uuid(81);
  const theirs = uuid(82);
  const epochNow = async () => (await suite.rig.as(people.worker).manifest()).epoch;
  const as = (personId: string) => suite.rig.as(personId);

  /** A backup is taken, `after` happens, and the backup is put back. Answers the epoch that was lost. */
  async function restoredAfter(after: () => Promise<void>): Promise<string> {
    const putBack = await takeBackup(suite.database.db);
    await after();
    const lost = await epochNow();
    await putBack();
    await suite.rig.office.restored();
    return lost;
  }

  it('gives old positions up, and the whole scope again from the beginning', async () => {
    const scope = `caseload:${people.worker}`;
    const before = await pullAll(as(people.worker), scope);
    const lost = await restoredAfter(async () => void (await pushOne(as(people.worker), note(1))));
    expect(await epochNow()).not.toBe(lost);
    const after = await pullAll(as(people.worker), scope);
    expect(after.rows.map((it) => it.id).sort()).toEqual(before.rows.map((it) => it.id).sort());
  });

  it('takes again what the backup lacks, once, and answers as before what it holds', async () => {
    const kept = note(2);
    const gone = note(3);
    await pushOne(as(people.worker), kept);
    await restoredAfter(async () => void (await pushOne(as(people.worker), gone)));
    expect(await pushOne(as(people.worker), kept)).toMatchObject({ outcome: 'applied', again: true });
    expect(await pushOne(as(people.worker), gone)).toMatchObject({ outcome: 'applied', again: false });
    expect(await pushOne(as(people.worker), gone)).toMatchObject({ outcome: 'applied', again: true });
  });

  it('looks at nothing a client sends that has not heard of it', async () => {
    const lost = await restoredAfter(async () => undefined);
    const sent = { deviceId: uuid(77), commands: [note(4)] };
    expect((await as(people.worker).push({ ...sent, epoch: lost })).answers).toEqual([]);
    expect((await as(people.worker).push({ ...sent, epoch: await epochNow() })).answers).toMatchObject([
      { outcome: 'applied', again: false },
    ]);
  });

  it('does not take a version number of the lost timeline for one of its own', async () => {
    // Both were at version 1 when the backup was taken; what the worker saw as version 2 is gone.
    const lost = await restoredAfter(async () => {
      await pushOne(as(people.worker), set(people.worker, mine, 'Ring on Monday', 1));
    });
    await pushOne(as(people.colleague), set(people.colleague, theirs, 'Visit at noon', 1, await epochNow()));
    const blind = await pushOne(as(people.worker), set(people.worker, mine, 'Ring on Friday', 2, lost));
    expect(blind.conflict?.fields).toMatchObject([{ field: 'nextAction', theirs: 'Visit at noon' }]);
  });

  it('knows that who saw the lost state had seen all that the backup holds', async () => {
    await pushOne(as(people.colleague), set(people.colleague, theirs, 'Visit at noon', 1, await epochNow()));
    const lost = await restoredAfter(async () => {
      await pushOne(as(people.worker), set(people.worker, mine, 'Ring on Monday', 2, await epochNow()));
    });
    const next = await pushOne(as(people.worker), set(people.worker, mine, 'Ring on Friday', 3, lost));
    expect(next.outcome).toBe('applied');
  });

  it('asks the person where it cannot know: an epoch it never heard of', async () => {
    await pushOne(as(people.colleague), set(people.colleague, theirs, 'Visit at noon', 1, await epochNow()));
    const unheard = await pushOne(as(people.worker), set(people.worker, mine, 'Ring on Friday', 7, uuid(999)));
    expect(unheard.outcome).toBe('conflict');
  });
});
