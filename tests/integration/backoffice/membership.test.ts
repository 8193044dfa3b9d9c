import { expect, it } from 'vitest';
import { keys, pullAll, pullPage } from './rig.ts';
import { aCase, aNote, people, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

onEachDatabase('membership', (suite) => {
  it('gives a person who joins a team its older cases, and takes the old team’s away', async () => {
    const client = suite.rig.as(people.otherWorker);
    expect((await pullPage(client, 'team:housing', null)).state).toBe('gone');
    expect((await pullPage(client, 'team:noise', null)).state).toBe('ok');
    await suite.rig.office.register.movePerson(people.otherWorker, 'housing');
    const offered = (await client.manifest()).scopes.map((it) => it.scope);
    expect(offered).toContain('team:housing');
    expect(offered).not.toContain('team:noise');
    const older = (await pullAll(client, 'team:housing')).rows;
    expect(
      older
        .filter((it) => it.entity === 'case')
        .map((it) => it.id)
        .sort(),
    ).toEqual([uuid(1001), uuid(1002), uuid(1003)]);
    expect(older.filter((it) => it.entity === 'caseNote')).toHaveLength(3);
    expect((await pullPage(client, 'team:noise', null)).state).toBe('gone');
  });

  it('moves a person’s plan and open absences between teams with them', async () => {
    await suite.load({
      planHalves: [
        {
          id: `${people.worker}:2026-11-25:am`,
          personId: people.worker,
          day: '2026-11-25',
          half: 'am',
          where: 'home',
          siteId: null,
        },
      ],
      absences: [
        {
          id: uuid(350),
          personId: people.worker,
          personName: 'Wanda Worker',
          teamId: 'housing',
          kind: 'annual-leave',
          state: 'asked',
          firstDay: '2026-12-01',
          firstHalf: 'am',
          lastDay: '2026-12-02',
          lastHalf: 'pm',
          category: null,
          workingDays: 2,
          askedAt: '2026-11-20T09:00:00.000Z',
          decidedBy: null,
          decidedByName: null,
          decidedAt: null,
          decisionReason: null,
          effects: [],
        },
      ],
    });
    const manager = suite.rig.as(people.manager);
    const plan = await pullAll(manager, 'team-plan:housing:2026-11-23');
    const absences = await pullAll(manager, 'team-absence:housing');
    expect([plan.rows.length, absences.rows.length]).toEqual([1, 1]);
    await suite.rig.office.register.movePerson(people.worker, 'noise');
    const half = `${people.worker}:2026-11-25:am`;
    expect(keys((await pullAll(manager, 'team-plan:housing:2026-11-23', plan.next)).rows)).toEqual([
      `evict planHalf ${half}`,
    ]);
    expect(keys((await pullAll(manager, 'team-absence:housing', absences.next)).rows)).toEqual([
      `evict absence ${uuid(350)}`,
    ]);
    const other = suite.rig.as(people.otherManager);
    expect(keys((await pullAll(other, 'team-plan:noise:2026-11-23')).rows)).toEqual([`put planHalf ${half}`]);
    expect((await pullAll(other, 'team-absence:noise')).rows).toMatchObject([{ data: { teamId: 'noise' } }]);
  });

  it('evicts a reassigned case with its notes from the old worker and gives them to the new', async () => {
    const [from, to] = [suite.rig.as(people.worker), suite.rig.as(people.colleague)];
    const old = await pullAll(from, `caseload:${people.worker}`);
    const had = await pullAll(to, `caseload:${people.colleague}`);
    await suite.rig.office.register.reassignCase(uuid(1001), people.colleague, people.manager);
    const gone = [`evict case ${uuid(1001)}`, `evict caseNote ${uuid(5001)}`, `evict caseNote ${uuid(5002)}`];
    const change = `${uuid(1001)}:2:assignedTo`;
    expect(keys((await pullAll(from, `caseload:${people.worker}`, old.next)).rows)).toEqual(gone);
    expect(keys((await pullAll(to, `caseload:${people.colleague}`, had.next)).rows)).toEqual(
      [...gone.map((it) => it.replace('evict', 'put')), `put caseChange ${change}`].sort(),
    );
    await suite.rig.office.register.reassignCase(uuid(1001), people.worker, people.manager);
    expect((await pullAll(from, `caseload:${people.worker}`)).last.digest).toEqual(
      (await pullAll(from, `caseload:${people.worker}`, old.next)).last.digest,
    );
  });

  it('gives a deputy the team’s absences once named, and takes them away after', async () => {
    const client = suite.rig.as(people.otherWorker);
    expect((await pullPage(client, 'team-absence:noise', null)).state).toBe('gone');
    await suite.rig.office.register.setTeamLeads('noise', {
      managerId: people.otherManager,
      deputyId: people.otherWorker,
    });
    expect((await pullPage(client, 'team-absence:noise', null)).state).toBe('ok');
    expect((await pullPage(client, 'team-restricted:noise', null)).state).toBe('gone');
    const me = (await pullAll(client, `me:${people.otherWorker}`)).rows.find((it) => it.entity === 'profile');
    expect(me?.data).toMatchObject({ manages: ['noise'] });
    await suite.rig.office.register.setTeamLeads('noise', { managerId: people.otherManager, deputyId: null });
    expect((await pullPage(client, 'team-absence:noise', null)).state).toBe('gone');
  });

  it('loads a case that is already closed into nobody’s scope', async () => {
    await suite.load({ cases: [aCase(1, { status: 'closed' })], notes: [aNote(1, uuid(1001))] });
    expect((await pullAll(suite.rig.as(people.worker), 'team:housing')).rows).toEqual([]);
  });
});
