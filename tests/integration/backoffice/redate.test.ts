import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { columnOf, shapeOf, sqlTypeOf } from '../../../backoffice/db/tables.ts';
import { entityNames } from '../../../shared/council/entities.ts';
import { atTime, instantOf, msOf } from '../../../shared/time/london.ts';
import { command, pullAll, pullPage, pushOne } from './rig.ts';
import { people, smallCouncil, TODAY, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

onEachDatabase('the tables', (suite) => {
  it('have a column of the right type for every field, and no other', async () => {
    const { rows } = await sql<{ t: string; c: string; type: string }>`
      select table_name as t, column_name as c, data_type as type from information_schema.columns
      where table_schema = 'public'`.execute(suite.database.db);
    const names: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    for (const entity of entityNames) {
      const { table, fields, kept } = shapeOf(entity);
      const wanted = Object.entries({ ...fields, ...kept }).map(
        ([field, kind]) => `${columnOf(field)} ${names[sqlTypeOf[kind]] ?? sqlTypeOf[kind]}`,
      );
      const had = rows.filter((row) => row.t === table).map((row) => `${row.c} ${row.type}`);
      const own = ['council text', 'version integer', ...(entity === 'caseChange' ? ['n bigint'] : [])];
      expect([table, had.sort()]).toEqual([table, [...wanted, ...own].sort()]);
    }
  });

  it('shift every date by whole weeks under a new epoch, and the same hour stays the same hour', async () => {
    const desk = (n: number, day: string) => ({
      id: uuid(600 + n),
      personId: people.worker,
      spaceId: 'd1',
      siteId: 'hall',
      from: atTime(day, '09:00'),
      to: atTime(day, '17:00'),
      state: 'booked' as const,
      why: null,
    });
    const half = (day: string) => ({
      id: `${people.worker}:${day}:am`,
      personId: people.worker,
      day,
      half: 'am' as const,
      where: 'home' as const,
      siteId: null,
    });
    await suite.load({
      bookings: [desk(1, '2026-03-17'), desk(2, '2026-03-24'), desk(3, '2026-03-31')],
      planHalves: [half('2026-03-17'), half('2026-03-24')],
    });
    const client = suite.rig.as(people.worker);
    const me = `me:${people.worker}`;
    const { next } = await pullAll(client, me);
    const sent = command(people.worker, 'case.addNote', { noteId: uuid(44), caseId: uuid(1001), text: 'before' });
    await pushOne(client, sent);
    await suite.rig.office.redate(14, '2027-04-06');
    expect((await pullPage(client, me, next)).state).toBe('reset');
    const { rows, last } = await pullAll(client, me);
    const shifted = rows
      .filter((row) => row.entity === 'booking')
      .map((row) => (row.data as { from: string }).from)
      .sort();
    expect(shifted).toEqual([
      atTime('2026-03-31', '09:00'),
      atTime('2026-04-07', '09:00'),
      atTime('2026-04-14', '09:00'),
    ]);
    expect(
      rows
        .filter((row) => row.entity === 'planHalf')
        .map((row) => row.id)
        .sort(),
    ).toEqual([`${people.worker}:2026-03-31:am`, `${people.worker}:2026-04-07:am`]);
    expect(rows.find((row) => row.entity === 'leaveBalance')?.data).toMatchObject({
      id: `${people.worker}:2027`,
      leaveYear: 2027,
    });
    expect(last.digest?.count).toBe(rows.length);
    const again = await pushOne(client, sent);
    expect([again.again, again.position.epoch === next?.epoch]).toEqual([true, false]);
    await expect(suite.rig.office.redate(3, TODAY)).rejects.toThrow('whole weeks');
  });

  it('do not take a double booking even when nobody checks before', async () => {
    const { db } = suite.database;
    const booking = smallCouncil().people.map((person, n) => ({ id: uuid(650 + n), personId: person.id }));
    const insert = (it: { id: string; personId: string } | undefined, space: string, hour: number) =>
      sql`
      insert into booking (council, id, person_id, space_id, site_id, starts, ends, state, is_desk)
      values ('thanwick', ${it?.id}, ${it?.personId}, ${space}, 'hall', ${instantOf(msOf('2026-11-25T09:00:00.000Z') + hour * 3_600_000)}::text::timestamptz,
        '2026-11-25T17:00:00Z', 'booked', true)`.execute(db);
    await insert(booking[0], 'd1', 0);
    await expect(insert(booking[1], 'd1', 2)).rejects.toMatchObject({
      code: '23P01',
      constraint: 'booking_space_once',
    });
    await expect(insert({ id: uuid(699), personId: people.worker }, 'd2', 2)).rejects.toMatchObject({
      code: '23P01',
      constraint: 'booking_one_desk',
    });
  });
});
