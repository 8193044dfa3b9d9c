import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Command } from '../../../shared/council/protocol.ts';
import { command, pullAll } from './rig.ts';
import { people, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

const note = (n: number, caseId: string, text = `Note ${n}`) =>
  command(people.worker, 'case.addNote', { noteId: uuid(300 + n), caseId, text });
const update = (caseId: string, set: object, baseVersion: number) =>
  command(people.worker, 'case.update', { caseId, set }, { baseVersion });

/** Commands that share a transaction, with everything among them that may not. */
const mixed = (): Command[] => [
  note(1, uuid(1001)),
  update(uuid(1001), { nextAction: 'Ring on Monday' }, 1),
  update(uuid(1001), { nextAction: 'Ring on Tuesday', riskNote: 'Dog in the yard' }, 1),
  note(1, uuid(1002), 'The same number again'),
  note(2, uuid(1005), 'A case of strangers'),
  update(uuid(1003), { nextAction: 'Write to the landlord' }, 9),
  command(people.worker, 'case.update', { caseId: uuid(1002), set: {} }, { baseVersion: 1 }),
  note(3, uuid(9999)),
  command(people.worker, 'person.setPreferences', { showOnPlans: false }),
  update(uuid(1002), { priority: 'urgent' }, 1),
  update(uuid(1002), { priority: 'routine' }, 1),
  note(4, uuid(1002)),
];

onEachDatabase('commands that share a transaction', (suite) => {
  const outcomes = async (pushes: readonly (readonly Command[])[]) => {
    const client = suite.rig.as(people.worker);
    const answers = [];
    for (const commands of pushes)
      answers.push(...(await client.push({ deviceId: uuid(77), commands: [...commands] })).answers);
    const { rows: audit } = await sql<object>`select type, lane, outcome, code from audit order by number`.execute(
      suite.database.db,
    );
    const seen = await pullAll(client, 'team:housing');
    return {
      answers: answers.map(({ outcome, words, rejection, conflict, again }) => ({
        outcome,
        words,
        rejection,
        conflict,
        again,
      })),
      audit,
      rows: seen.rows
        .map(({ entity, id, version, data, op }) => `${op} ${entity} ${id} ${version} ${JSON.stringify(data)}`)
        .sort(),
    };
  };

  it('come to what they come to one by one: answers, audit, rows and versions', async () => {
    const commands = mixed();
    const together = await outcomes([commands]);
    await suite.load({});
    const alone = await outcomes(commands.map((it) => [it]));
    expect(together).toEqual(alone);
    expect(new Set(together.answers.map((it) => it.rejection?.code ?? it.outcome))).toEqual(
      new Set(['applied', 'not-valid', 'not-found']),
    );
  });

  it('are one transaction in the feed, and answered again from what was kept', async () => {
    const commands = [note(5, uuid(1001)), note(6, uuid(1002)), update(uuid(1002), { nextAction: 'Visit' }, 1)];
    const client = suite.rig.as(people.worker);
    const first = await client.push({ deviceId: uuid(77), commands });
    expect(new Set(first.answers.map((it) => it.position.xid)).size).toBe(1);
    const more = note(7, uuid(1001));
    const second = await client.push({ deviceId: uuid(77), commands: [...commands, more, more] });
    expect(second.answers.map((it) => it.again)).toEqual([true, true, true, false, true]);
    expect(second.answers.slice(0, 3).map((it) => it.position)).toEqual(first.answers.map((it) => it.position));
  });

  it('carried out at once by eight devices, each is there once', async () => {
    const sent = Array.from({ length: 20 }, (_, n) => note(20 + n, uuid(1001 + (n % 2))));
    const pushes = Array.from({ length: 8 }, (_, n) =>
      suite.rig.as(people.worker).push({ deviceId: uuid(77), commands: n % 2 === 0 ? sent : [...sent].reverse() }),
    );
    const answered = (await Promise.all(pushes)).flatMap((it) => it.answers);
    expect(answered.filter((it) => !it.again)).toHaveLength(20);
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from case_note where id >= ${uuid(320)} and id <= ${uuid(339)}`.execute(
      suite.database.db,
    );
    expect(rows[0]?.n).toBe(20);
  });
});
