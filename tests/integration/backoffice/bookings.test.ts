import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { AskBooking } from '../../../shared/spaces/commands.ts';
import { atTime } from '../../../shared/time/london.ts';
import { command, keys, pullAll, pushOne } from './rig.ts';
import { people, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

const DAY = '2026-11-25';
let number = 0;
const ask = (spaceId: string, over: Partial<AskBooking> = {}): AskBooking => {
  number += 1;
  return {
    bookingId: uuid(60_000 + number),
    spaceId,
    siteId: 'hall',
    from: atTime(DAY, '09:00'),
    to: atTime(DAY, '17:00'),
    accept: 'only-this',
    ...over,
  };
};

onEachDatabase('bookings', (suite) => {
  const book = (personId: string, payload: AskBooking) =>
    pushOne(suite.rig.as(personId), command(personId, 'booking.ask', payload));

  it('books, shows the person their booking and everybody that the space is taken', async () => {
    const payload = ask('d1');
    expect(await book(people.worker, payload)).toMatchObject({
      outcome: 'applied',
      given: { spaceId: 'd1', label: '4.1' },
      words: null,
    });
    const mine = (await pullAll(suite.rig.as(people.worker), `me:${people.worker}`)).rows.find(
      (it) => it.entity === 'booking',
    );
    expect(mine?.data).toEqual({
      id: payload.bookingId,
      personId: people.worker,
      spaceId: 'd1',
      siteId: 'hall',
      from: payload.from,
      to: payload.to,
      state: 'booked',
      why: null,
    });
    const taken = (await pullAll(suite.rig.as(people.hr), `site:hall:${DAY}`)).rows;
    expect(taken.map((it) => it.data)).toMatchObject([{ spaceId: 'd1', holder: { name: 'Wanda Worker' } }]);
  });

  it('lends an assigned desk while its owner is away all of the time, and not otherwise', async () => {
    const { db } = suite.database;
    await sql`update space set mode = 'assigned', owner_id = ${people.otherWorker} where id = 'd9'`.execute(db);
    const refused = await book(people.worker, ask('d9'));
    expect(refused.rejection).toMatchObject({
      code: 'space-not-bookable',
      words: expect.stringContaining('Kept for one'),
    });
    const sick = {
      absenceId: uuid(70_001),
      firstDay: '2026-11-24',
      firstHalf: 'am',
      lastDay: DAY,
      lastHalf: 'pm',
    } as const;
    await pushOne(
      suite.rig.as(people.otherWorker),
      command(people.otherWorker, 'absence.reportSickness', { ...sick, category: 'cold-or-flu' }),
    );
    expect(await book(people.worker, ask('d9'))).toMatchObject({ outcome: 'applied', given: { spaceId: 'd9' } });
  });

  it('refuses a taken space with when it is next free and what else is, and not by whom', async () => {
    await book(people.worker, ask('d1', { to: atTime(DAY, '13:00') }));
    const { outcome, rejection } = await book(people.colleague, ask('d1'));
    expect(outcome).toBe('rejected');
    expect(rejection).toMatchObject({ code: 'space-taken', nextFree: atTime(DAY, '13:00') });
    expect(rejection?.words).toBe(
      'This desk was booked by someone else a moment ago. It is next free Wed 25 Nov, 1pm. Desk 4.2 is free 9am to 5pm.',
    );
    expect(rejection?.alternatives?.map((it) => it.spaceId)).toEqual(['d2', 'd3', 'd4']);
    expect(JSON.stringify(rejection)).not.toMatch(/Wanda|0000a000/);
  });

  it('books another within what the person accepts, and says so', async () => {
    await book(people.worker, ask('d1'));
    expect(await book(people.colleague, ask('d1', { accept: 'same-zone' }))).toMatchObject({
      outcome: 'applied',
      given: { spaceId: 'd2', label: '4.2' },
      words: '4.1 had gone. Booked 4.2 instead, Wed 25 Nov, 9am to 5pm.',
    });
  });

  it('keeps to the zone when only the zone was accepted', async () => {
    const holders = [people.worker, people.manager, people.deputy, people.hr, people.admin];
    for (const [n, person] of holders.entries()) await book(person, ask(`d${n + 1}`));
    expect((await book(people.colleague, ask('d1', { accept: 'same-zone' }))).rejection?.code).toBe('space-taken');
    expect((await book(people.colleague, ask('d1', { accept: 'same-site' }))).given?.spaceId).toBe('d6');
  });

  it('lets nobody hold two desks at once, and anybody a desk and a room', async () => {
    await book(people.worker, ask('d1'));
    const second = await book(people.worker, ask('d2', { from: atTime(DAY, '16:00') }));
    expect(second.rejection).toMatchObject({
      code: 'person-has-desk',
      words: 'You already have desk 4.1 on Wed 25 Nov, 9am to 5pm. Cancel it first, or choose other times.',
    });
    expect((await book(people.worker, ask('d11'))).outcome).toBe('applied');
    expect(
      (await book(people.worker, ask('d2', { from: atTime(DAY, '17:00'), to: atTime(DAY, '18:00') }))).outcome,
    ).toBe('applied');
  });

  it('refuses by rule, in words', async () => {
    const code = async (payload: AskBooking) => (await book(people.worker, payload)).rejection?.code;
    expect(await code(ask('d1', { from: atTime('2026-11-24', '08:00'), to: atTime('2026-11-24', '09:00') }))).toBe(
      'in-the-past',
    );
    expect(await code(ask('d1', { from: atTime('2026-11-28', '09:00'), to: atTime('2026-11-28', '10:00') }))).toBe(
      'site-closed',
    );
    expect(await code(ask('d1', { from: atTime('2027-01-11', '09:00'), to: atTime('2027-01-11', '10:00') }))).toBe(
      'too-far-ahead',
    );
    expect(await code(ask('d1', { to: ask('d1').from }))).toBe('not-valid');
    expect(await code(ask('d12'))).toBe('space-not-bookable');
    expect(await code(ask('nowhere'))).toBe('not-found');
  });

  it('frees a cancelled space for the next, and evicts it from the plan', async () => {
    const payload = ask('d1');
    await book(people.worker, payload);
    const { next } = await pullAll(suite.rig.as(people.hr), `site:hall:${DAY}`);
    const cancel = (person: string) =>
      pushOne(suite.rig.as(person), command(person, 'booking.cancel', { bookingId: payload.bookingId }));
    expect((await cancel(people.colleague)).rejection?.code).toBe('not-found');
    expect((await cancel(people.worker)).outcome).toBe('applied');
    expect((await cancel(people.worker)).rejection?.code).toBe('already-decided');
    expect(keys((await pullAll(suite.rig.as(people.hr), `site:hall:${DAY}`, next)).rows)).toEqual([
      `evict occupancy ${payload.bookingId}`,
    ]);
    expect((await book(people.colleague, ask('d1'))).outcome).toBe('applied');
  });

  it('takes a name off the plan when its person asks', async () => {
    await book(people.worker, ask('d1'));
    await pushOne(suite.rig.as(people.worker), command(people.worker, 'person.setPreferences', { showOnPlans: false }));
    const taken = (await pullAll(suite.rig.as(people.hr), `site:hall:${DAY}`)).rows;
    expect(taken.map((it) => it.data)).toMatchObject([{ spaceId: 'd1', holder: null }]);
  });
});
