import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { afterRestore } from '../../../backoffice/db/epoch.ts';
import type { Case, CaseChange, CaseNote, Escrow, HandedOver } from '../../../shared/cases/entities.ts';
import type { EntityName } from '../../../shared/council/entities.ts';
import type { Command } from '../../../shared/council/protocol.ts';
import { alterCase } from './alter-case.ts';
import { command, pullAll, pushOne } from './rig.ts';
import { people, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

const caseId = uuid(1001);
const note = (over: Partial<Command> = {}) =>
  command(people.worker, 'case.addNote', { noteId: uuid(7001), caseId, text: 'Boiler is out' }, over);
const change = (set: object, over: Partial<Command> = {}) =>
  command(people.worker, 'case.update', { caseId, set }, { baseVersion: 1, ...over });

onEachDatabase('work on a case that is no longer its author’s', (suite) => {
  const worker = () => suite.rig.as(people.worker);
  const other = () => suite.rig.as(people.otherWorker);
  /** The case goes to another team, so that nothing of it is the worker's any more. */
  const moveCase = (over: Partial<Case> = { teamId: 'noise', assignedTo: people.otherWorker }) =>
    alterCase(suite.database, caseId, over);
  const rows = async <T>(person: string, scope: string, entity: EntityName): Promise<T[]> =>
    (await pullAll(suite.rig.as(person), scope)).rows
      .filter((row) => row.op === 'put' && row.entity === entity)
      .map((row) => row.data as T);
  const tray = (team = 'noise', person: string = people.otherWorker) => rows<Escrow>(person, `team:${team}`, 'escrow');
  const stories = () => rows<HandedOver>(people.worker, `me:${people.worker}`, 'handedOver');
  const notes = () => rows<CaseNote>(people.otherWorker, 'team:noise', 'caseNote');

  it('is kept for the team that has the case, and its author is told where it is', async () => {
    await moveCase();
    const made = note({ occurredAt: '2026-11-24T07:30:00.000Z' });
    expect(await pushOne(worker(), made)).toMatchObject({
      outcome: 'escrowed',
      words: 'HR-20001 is no longer with you, so your note went to the Noise team. A colleague there decides about it.',
      rejection: null,
    });
    expect(await tray()).toMatchObject([
      {
        id: made.id,
        caseId,
        byName: 'Wanda Worker',
        at: '2026-11-24T07:30:00.000Z',
        text: 'Boiler is out',
        state: 'held',
      },
    ]);
    expect((await notes()).filter((it) => it.text === 'Boiler is out')).toEqual([]);
    const [story] = await stories();
    expect(story).toMatchObject({
      id: made.id,
      caseReference: 'HR-20001',
      kind: 'note',
      teamName: 'Noise',
      state: 'held',
    });
    expect(JSON.stringify(story)).not.toContain('Boiler');
    expect(await pushOne(worker(), made)).toMatchObject({ outcome: 'escrowed', again: true });
    expect(await tray()).toHaveLength(1);
  });

  it('is kept also when the author left the team, lost its lead, or the case is closed', async () => {
    await suite.rig.office.register.movePerson(people.colleague, 'office');
    const left = command(people.colleague, 'case.addNote', { noteId: uuid(7002), caseId, text: 'Rang' });
    expect((await pushOne(suite.rig.as(people.colleague), left)).outcome).toBe('escrowed');
    await suite.rig.office.register.setTeamLeads('housing', { managerId: people.otherManager, deputyId: null });
    await suite.rig.office.register.movePerson(people.manager, 'office');
    const restricted = command(people.manager, 'case.addNote', { noteId: uuid(7003), caseId: uuid(1004), text: 'Met' });
    expect((await pushOne(suite.rig.as(people.manager), restricted)).outcome).toBe('escrowed');
    await moveCase({ status: 'closed', assignedTo: people.colleague });
    expect((await tray('housing', people.worker)).map((it) => it.text)).toEqual(['Rang']);
    expect(await rows(people.otherManager, 'team-restricted:housing', 'escrow')).toMatchObject([{ text: 'Met' }]);
  });

  it('is refused from somebody who never had the case', async () => {
    const made = command(people.otherWorker, 'case.addNote', { noteId: uuid(7004), caseId, text: 'Hm' });
    expect((await pushOne(other(), made)).rejection?.code).toBe('not-found');
    const update = command(
      people.otherWorker,
      'case.update',
      { caseId, set: { priority: 'urgent' } },
      { baseVersion: 1 },
    );
    expect((await pushOne(other(), update)).rejection?.code).toBe('not-found');
    expect(await tray('housing', people.worker)).toEqual([]);
  });

  it('is answered in the words of protocol 1 to a client that speaks it, and kept all the same', async () => {
    await moveCase();
    const answer = await pushOne(worker(), note({ protocol: 1 }));
    expect(answer).toMatchObject({ outcome: 'rejected', rejection: { code: 'not-found' } });
    expect(answer.rejection?.words).toContain('went to the Noise team');
    expect(await tray()).toHaveLength(1);
  });

  it('is on the case once when its author’s device sent it again under another number', async () => {
    const times = async () =>
      (await rows<CaseNote>(people.worker, `team:housing`, 'caseNote')).filter(
        (it) => it.id === uuid(7001) || it.text === 'Boiler is out',
      ).length;
    const bring = { teamId: 'housing', assignedTo: people.worker } as const;
    await moveCase();
    const first = note({ protocol: 1 });
    await pushOne(worker(), first);
    await moveCase(bring);
    expect((await pushOne(worker(), note())).outcome).toBe('applied');
    const take = command(people.colleague, 'escrow.takeUp', { escrowId: first.id });
    expect((await pushOne(suite.rig.as(people.colleague), take)).outcome).toBe('applied');
    expect(await times()).toBe(1);
    expect((await stories()).map((it) => it.state)).toEqual(['taken']);
    // And the other way round: taken up first, then sent again.
    expect((await pushOne(worker(), note())).outcome).toBe('applied');
    expect(await times()).toBe(1);
    const other = command(people.worker, 'case.addNote', { noteId: uuid(7001), caseId, text: 'Other words' });
    expect((await pushOne(worker(), other)).rejection?.code).toBe('not-valid');
  });

  it('goes on with the case, and to its manager alone when it is restricted', async () => {
    await moveCase();
    await pushOne(worker(), note());
    const before = await pullAll(other(), 'team:noise');
    await moveCase({ teamId: 'housing', assignedTo: people.colleague, sensitivity: 'restricted' });
    const after = await pullAll(other(), 'team:noise', before.next);
    expect(after.rows.filter((it) => it.entity === 'escrow').map((it) => it.op)).toEqual(['evict']);
    expect(await tray('housing', people.worker)).toEqual([]);
    expect(await rows(people.manager, 'team-restricted:housing', 'escrow')).toHaveLength(1);
  });

  it('is still kept after a backup was restored', async () => {
    await moveCase();
    await afterRestore(suite.database.db, 'thanwick', uuid(4242));
    expect((await pushOne(worker(), note())).outcome).toBe('escrowed');
  });

  it('is known to have been its author’s case from the history alone, or from the team they left alone', async () => {
    await suite.rig.office.register.reassignCase(caseId, people.colleague, people.manager);
    await suite.rig.office.register.movePerson(people.worker, 'office');
    await sql`delete from former_member`.execute(suite.database.db);
    await sql`delete from feed where op = 'evict'`.execute(suite.database.db);
    expect((await pushOne(worker(), note())).outcome).toBe('escrowed');
    const never = command(people.worker, 'case.addNote', { noteId: uuid(7009), caseId: uuid(1003), text: 'Hm' });
    expect((await pushOne(worker(), never)).rejection?.code).toBe('not-found');
    await suite.rig.office.register.movePerson(people.colleague, 'office');
    const left = command(people.colleague, 'case.addNote', { noteId: uuid(7010), caseId: uuid(1002), text: 'Rang' });
    expect((await pushOne(suite.rig.as(people.colleague), left)).outcome).toBe('escrowed');
  });

  it('a note taken up is its author’s, of the time it was written, and says who took it up', async () => {
    await moveCase();
    await pushOne(worker(), note({ occurredAt: '2026-11-24T07:30:00.000Z' }));
    const [held] = await tray();
    const taken = command(people.otherWorker, 'escrow.takeUp', { escrowId: held?.id ?? '' });
    expect((await pushOne(other(), taken)).outcome).toBe('applied');
    expect((await notes()).find((it) => it.id === uuid(7001))).toMatchObject({
      byName: 'Wanda Worker',
      at: '2026-11-24T07:30:00.000Z',
      text: 'Boiler is out',
      takenUpByName: 'Olive Other',
    });
    expect(await tray()).toEqual([]);
    expect(await stories()).toMatchObject([{ state: 'taken', decidedByName: 'Olive Other', reason: null }]);
    await pushOne(other(), taken);
    expect((await notes()).filter((it) => it.text === 'Boiler is out')).toHaveLength(1);
  });

  it('what was never finished goes on no case by itself, even when the case is its author’s', async () => {
    const made = command(people.worker, 'case.addNote', { noteId: uuid(7005), caseId, text: 'Half', unfinished: true });
    expect(await pushOne(worker(), made)).toMatchObject({
      outcome: 'escrowed',
      words: expect.stringContaining('so your unfinished note went to the Housing repairs team'),
    });
    expect(await stories()).toMatchObject([{ kind: 'unfinished-note' }]);
    expect(await tray('housing', people.colleague)).toMatchObject([{ unfinished: true }]);
  });

  it('a change taken up is merged against what its author saw', async () => {
    await moveCase();
    const manager = command(
      people.otherWorker,
      'case.update',
      { caseId, set: { priority: 'urgent' } },
      { baseVersion: 2 },
    );
    expect((await pushOne(other(), manager)).outcome).toBe('applied');
    await pushOne(worker(), change({ nextAction: 'Ring the plumber' }));
    const [held] = await tray();
    expect(held).toMatchObject({ wanted: { nextAction: 'Ring the plumber' }, was: { nextAction: 'Ring the tenant' } });
    const taken = command(people.otherWorker, 'escrow.takeUp', { escrowId: held?.id ?? '' });
    expect((await pushOne(other(), taken)).outcome).toBe('merged');
    const [now] = (await rows<Case>(people.otherWorker, 'team:noise', 'case')).filter((it) => it.id === caseId);
    expect(now).toMatchObject({ nextAction: 'Ring the plumber', priority: 'urgent' });
    const history = await rows<CaseChange>(people.otherWorker, 'team:noise', 'caseChange');
    expect(history.find((it) => it.field === 'nextAction')).toMatchObject({ byName: 'Olive Other, for Wanda Worker,' });
  });

  it('a change of what somebody else changed is a conflict for the taker, who settles it', async () => {
    await moveCase();
    const theirs = command(
      people.otherManager,
      'case.update',
      { caseId, set: { nextAction: 'Wait' } },
      { baseVersion: 2 },
    );
    await pushOne(suite.rig.as(people.otherManager), theirs);
    await pushOne(worker(), change({ nextAction: 'Ring the plumber', priority: 'urgent' }));
    const [held] = await tray();
    const escrowId = held?.id ?? '';
    expect(held?.was).toEqual({ nextAction: 'Ring the tenant', priority: 'routine' });
    const met = await pushOne(other(), command(people.otherWorker, 'escrow.takeUp', { escrowId }));
    expect(met.conflict?.fields).toMatchObject([
      { field: 'nextAction', base: 'Ring the tenant', theirs: 'Wait', mine: 'Ring the plumber', by: 'Nadia Noise' },
    ]);
    expect(await tray()).toHaveLength(1);
    const settled = command(
      people.otherWorker,
      'escrow.takeUp',
      { escrowId, set: { nextAction: 'Ring both', priority: 'urgent' } },
      { baseVersion: met.conflict?.currentVersion ?? 0 },
    );
    expect((await pushOne(other(), settled)).outcome).toBe('applied');
    const [now] = (await rows<Case>(people.otherWorker, 'team:noise', 'case')).filter((it) => it.id === caseId);
    expect(now).toMatchObject({ nextAction: 'Ring both', priority: 'urgent' });
    expect(await stories()).toMatchObject([{ state: 'taken' }]);
  });

  it('is declined with a reason that its author is given, and decided once', async () => {
    await moveCase();
    await pushOne(worker(), note());
    const [held] = await tray();
    const escrowId = held?.id ?? '';
    const silent = {
      ...command(people.otherWorker, 'escrow.decline', { escrowId, reason: 'x' }),
      payload: { escrowId, reason: ' ' },
    };
    expect((await pushOne(other(), silent)).rejection?.code).toBe('not-valid');
    const made = command(people.otherWorker, 'escrow.decline', { escrowId, reason: 'Already on the case' });
    expect((await pushOne(other(), made)).outcome).toBe('applied');
    const late = await pushOne(
      suite.rig.as(people.otherManager),
      command(people.otherManager, 'escrow.takeUp', { escrowId }),
    );
    expect(late.rejection).toMatchObject({
      code: 'already-decided',
      words: expect.stringContaining('Olive Other declined this'),
    });
    expect(await stories()).toMatchObject([
      { state: 'declined', decidedByName: 'Olive Other', reason: 'Already on the case' },
    ]);
    expect((await notes()).filter((it) => it.text === 'Boiler is out')).toEqual([]);
  });

  it('is nobody’s to decide who does not work on the case, its author included', async () => {
    await moveCase();
    await pushOne(worker(), note());
    const [held] = await tray();
    for (const person of [people.worker, people.colleague, people.manager]) {
      const made = command(person, 'escrow.takeUp', { escrowId: held?.id ?? '' });
      expect((await pushOne(suite.rig.as(person), made)).rejection?.code).toBe('not-found');
    }
    expect(await tray()).toHaveLength(1);
  });

  it('is carried out once however many take it up at once', async () => {
    await moveCase();
    await pushOne(worker(), note());
    const [held] = await tray();
    const answers = await Promise.all(
      [people.otherWorker, people.otherManager].map((person) =>
        pushOne(suite.rig.as(person), command(person, 'escrow.takeUp', { escrowId: held?.id ?? '' })),
      ),
    );
    expect(answers.map((it) => it.rejection?.code ?? it.outcome).sort()).toEqual(['already-decided', 'applied']);
    const { rows: found } = await sql<{ count: number }>`
      select count(*)::integer as count from case_note where text = 'Boiler is out'`.execute(suite.database.db);
    expect(found).toEqual([{ count: 1 }]);
  });
});
