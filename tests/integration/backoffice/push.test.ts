import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { command, keys, pullAll, pushOne } from './rig.ts';
import { people, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

const note = (n: number, over = {}) =>
  command(people.worker, 'case.addNote', { noteId: uuid(40 + n), caseId: uuid(1001), text: 'Rang, no answer' }, over);
const update = (personId: string, set: object, baseVersion: number, over = {}) =>
  command(personId, 'case.update', { caseId: uuid(1001), set }, { baseVersion, ...over });

onEachDatabase('push', (suite) => {
  const count = async (what: string) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.raw(what)}`.execute(
      suite.database.db,
    );
    return rows[0]?.n;
  };

  it('carries a command out once however often it is sent, and gives the first answer again', async () => {
    const client = suite.rig.as(people.worker);
    const before = await count('case_note');
    const sent = note(1);
    const first = await pushOne(client, sent);
    const second = await pushOne(client, sent);
    expect([first.again, second.again]).toEqual([false, true]);
    expect({ ...second, again: false }).toEqual(first);
    expect(await count('case_note')).toBe((before ?? 0) + 1);
    expect(await count('audit')).toBe(1);
  });

  it('carries a command out once when copies arrive together', async () => {
    const sent = note(2);
    const answers = await Promise.all(Array.from({ length: 8 }, () => pushOne(suite.rig.as(people.worker), sent)));
    expect(answers.filter((it) => !it.again)).toHaveLength(1);
    expect(new Set(answers.map((it) => JSON.stringify(it.position))).size).toBe(1);
    expect(await count(`case_note where id = '${uuid(42)}'`)).toBe(1);
  });

  it('stores a refusal and gives the same one again, though it would be allowed by then', async () => {
    const client = suite.rig.as(people.otherWorker);
    const sent = command(people.otherWorker, 'case.addNote', { noteId: uuid(43), caseId: uuid(1001), text: 'Hm' });
    expect((await pushOne(client, sent)).rejection?.code).toBe('not-found');
    await sql`update council_case set assigned_to = ${people.otherWorker} where id = ${uuid(1001)}`.execute(
      suite.database.db,
    );
    const again = await pushOne(client, sent);
    expect([again.again, again.rejection?.code]).toEqual([true, 'not-found']);
    expect(await count(`case_note where id = '${uuid(43)}'`)).toBe(0);
  });

  it('refuses what a database cannot hold, and carries out what came with it', async () => {
    const client = suite.rig.as(people.worker);
    const nul = command(people.worker, 'case.addNote', { noteId: uuid(48), caseId: uuid(1001), text: 'a\u0000b' });
    const { answers } = await client.push({ deviceId: uuid(77), commands: [note(8), nul, note(9)] });
    expect(answers.map((it) => it.rejection?.code ?? it.outcome)).toEqual(['applied', 'not-valid', 'applied']);
  });

  it('refuses a day that no database keeps, and carries out what came with it', async () => {
    const client = suite.rig.as(people.worker);
    const never = command(people.worker, 'plan.set', { day: '0000-01-01', half: 'am', where: 'home', siteId: null });
    const due = update(people.worker, { dueOn: '0000-01-01' }, 1);
    const { answers } = await client.push({ deviceId: uuid(77), commands: [never, due, note(12)] });
    expect(answers.map((it) => it.rejection?.code ?? it.outcome)).toEqual(['not-valid', 'not-valid', 'applied']);
    expect(answers[0]?.rejection?.words).toContain('Correct it and send it again');
  });

  it('leaves out what ends in an error of its own, with what follows it on its lane, and carries out the rest', async () => {
    const { db } = suite.database;
    await sql`create function fail_once() returns trigger language plpgsql as
      $$ begin if new.text = 'Poison' then raise exception 'broken' using errcode = 'XX000'; end if; return new; end $$`.execute(
      db,
    );
    await sql`create trigger fail_once before insert on case_note for each row execute function fail_once()`.execute(
      db,
    );
    try {
      const client = suite.rig.as(people.worker);
      const on = (n: number, text: string, caseId = uuid(1001)) =>
        command(people.worker, 'case.addNote', { noteId: uuid(60 + n), caseId, text });
      const [before, poison, after, elsewhere] = [
        on(1, 'Before'),
        on(2, 'Poison'),
        on(3, 'After'),
        on(4, 'Elsewhere', uuid(1002)),
      ];
      const { answers } = await client.push({ deviceId: uuid(77), commands: [before, poison, after, elsewhere] });
      expect(answers.map((it) => it.id)).toEqual([before.id, elsewhere.id]);
      // Also where what follows it begins another run of the same push.
      const planned = command(people.worker, 'plan.set', {
        day: '2026-12-01',
        half: 'am',
        where: 'home',
        siteId: null,
      });
      const later = [on(5, 'Later'), on(6, 'Last'), on(7, 'Also elsewhere', uuid(1002))] as const;
      const second = await client.push({ deviceId: uuid(77), commands: [poison, planned, ...later] });
      expect(second.answers.map((it) => it.id)).toEqual([planned.id, later[2].id]);
      expect((await client.push({ deviceId: uuid(77), commands: [poison] })).answers).toEqual([]);
    } finally {
      await sql`drop trigger fail_once on case_note`.execute(db);
      await sql`drop function fail_once`.execute(db);
    }
  });

  it('goes on after a command it cannot take, and answers each in order', async () => {
    const client = suite.rig.as(people.worker);
    const bad = { ...note(4), type: 'case.burn' };
    const invalid = { ...note(5), payload: { noteId: 'x' } };
    const old = note(6, { protocol: 0 });
    const { answers } = await client.push({ deviceId: uuid(77), commands: [bad, invalid, old, note(7)] });
    expect(answers.map((it) => it.rejection?.code ?? it.outcome)).toEqual([
      'not-valid',
      'not-valid',
      'protocol-too-old',
      'applied',
    ]);
    for (const it of answers) if (it.rejection) expect(it.rejection.words).toMatch(/^[A-Z].*\.$/);
  });

  it('takes no command in another person’s name, and stores nothing of it', async () => {
    const answer = await pushOne(suite.rig.as(people.colleague), note(8));
    expect(answer.rejection?.code).toBe('not-yours');
    expect([await count('command'), await count('audit'), await count(`case_note where id = '${uuid(48)}'`)]).toEqual([
      0, 0, 0,
    ]);
    expect((await pushOne(suite.rig.as(people.worker), note(8))).outcome).toBe('applied');
  });

  it('audits ids, digest and outcome, and no content', async () => {
    await pushOne(suite.rig.as(people.worker), note(9, { id: uuid(4999) }));
    const { rows } = await sql<object>`select * from audit`.execute(suite.database.db);
    expect(rows).toMatchObject([
      {
        command_id: uuid(4999),
        person_id: people.worker,
        type: 'case.addNote',
        outcome: 'applied',
        lane: `case:${uuid(1001)}`,
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Rang');
  });

  it('merges changes of different fields and says so', async () => {
    const one = await pushOne(suite.rig.as(people.worker), update(people.worker, { priority: 'urgent' }, 1));
    const two = await pushOne(
      suite.rig.as(people.colleague),
      update(people.colleague, { nextAction: 'Visit' }, 1, { deviceId: uuid(78) }),
    );
    expect([one.outcome, two.outcome]).toEqual(['applied', 'merged']);
    const { rows } = await pullAll(suite.rig.as(people.worker), `caseload:${people.worker}`);
    const row = rows.find((it) => it.entity === 'case' && it.id === uuid(1001));
    expect(row).toMatchObject({ version: 3, data: { priority: 'urgent', nextAction: 'Visit' } });
    expect(rows.filter((it) => it.entity === 'caseChange')).toHaveLength(2);
  });

  it('gives the same field back as a conflict with who and when, and changes nothing', async () => {
    await pushOne(suite.rig.as(people.worker), update(people.worker, { nextAction: 'Visit' }, 1));
    const answer = await pushOne(
      suite.rig.as(people.colleague),
      update(people.colleague, { nextAction: 'Write', priority: 'urgent' }, 1, { deviceId: uuid(78) }),
    );
    expect(answer).toMatchObject({
      outcome: 'conflict',
      conflict: {
        currentVersion: 2,
        fields: [{ field: 'nextAction', base: 'Ring the tenant', theirs: 'Visit', mine: 'Write', by: 'Wanda Worker' }],
      },
    });
    expect(await count(`council_case where id = '${uuid(1001)}' and version = 2 and priority = 'routine'`)).toBe(1);
  });

  it('does not set a person against themself: two changes from one device on one base both apply', async () => {
    const client = suite.rig.as(people.worker);
    const answers = [
      await pushOne(client, update(people.worker, { nextAction: 'Visit' }, 1)),
      await pushOne(client, update(people.worker, { nextAction: 'Write' }, 1)),
    ];
    expect(answers.map((it) => it.outcome)).toEqual(['applied', 'applied']);
    const other = await pushOne(client, update(people.worker, { nextAction: 'Ring' }, 1, { deviceId: uuid(79) }));
    expect(other.outcome).toBe('conflict');
  });

  it('never goes on top of a risk note the worker has not read', async () => {
    await pushOne(
      suite.rig.as(people.colleague),
      update(people.colleague, { riskNote: 'Dog loose in yard' }, 1, { deviceId: uuid(78) }),
    );
    const answer = await pushOne(suite.rig.as(people.worker), update(people.worker, { priority: 'urgent' }, 1));
    expect(answer).toMatchObject({
      outcome: 'conflict',
      conflict: { fields: [{ field: 'riskNote', theirs: 'Dog loose in yard' }] },
    });
  });

  it('evicts a closed case with its notes and history from everybody', async () => {
    const client = suite.rig.as(people.colleague);
    const { next } = await pullAll(client, 'team:housing');
    await pushOne(suite.rig.as(people.worker), update(people.worker, { status: 'closed' }, 1));
    const { rows, last } = await pullAll(client, 'team:housing', next);
    expect(keys(rows)).toEqual([
      `evict case ${uuid(1001)}`,
      `evict caseNote ${uuid(5001)}`,
      `evict caseNote ${uuid(5002)}`,
    ]);
    expect(last.digest?.count).toBe(3);
  });

  it('keeps a restricted case to its worker and the manager', async () => {
    expect((await pullAll(suite.rig.as(people.worker), 'team:housing')).rows.map((it) => it.id)).not.toContain(
      uuid(1004),
    );
    expect(keys((await pullAll(suite.rig.as(people.manager), 'team-restricted:housing')).rows)).toEqual([
      `put case ${uuid(1004)}`,
      `put caseNote ${uuid(5004)}`,
    ]);
    const attempt = (personId: string) =>
      pushOne(
        suite.rig.as(personId),
        command(personId, 'case.update', { caseId: uuid(1004), set: { priority: 'urgent' } }, { baseVersion: 1 }),
      );
    expect((await attempt(people.worker)).rejection?.code).toBe('not-found');
    expect((await attempt(people.deputy)).rejection?.code).toBe('not-found');
    expect((await attempt(people.manager)).outcome).toBe('applied');
  });
});
