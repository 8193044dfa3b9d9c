import { expect, it } from 'vitest';
import type { Absence } from '../../../shared/absence/entities.ts';
import type { CommandType, PayloadOf } from '../../../shared/council/commands.ts';
import { atTime } from '../../../shared/time/london.ts';
import { command, pullAll, pushOne } from './rig.ts';
import { people, TODAY, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

const sick = (n: number, over: Partial<PayloadOf<'absence.reportSickness'>> = {}) => ({
  absenceId: uuid(300 + n),
  firstDay: TODAY,
  firstHalf: 'am' as const,
  lastDay: '2026-11-25',
  lastHalf: 'pm' as const,
  category: 'cold-or-flu' as const,
  ...over,
});
const leave = (n: number, firstDay: string, lastDay: string) => ({
  absenceId: uuid(300 + n),
  firstDay,
  firstHalf: 'am' as const,
  lastDay,
  lastHalf: 'pm' as const,
});

onEachDatabase('absence', (suite) => {
  const send = <T extends CommandType>(person: string, type: T, payload: PayloadOf<T>) =>
    pushOne(suite.rig.as(person), command(person, type, payload));
  const rowsOf = async (person: string, scope: string, entity: string) =>
    (await pullAll(suite.rig.as(person), scope)).rows
      .filter((it) => it.entity === entity && it.op === 'put')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((it) => it.data);
  const absence = async (n: number) =>
    (await rowsOf(people.manager, 'team-absence:housing', 'absence')).find(
      (it) => (it as Absence).id === uuid(300 + n),
    ) as Absence;
  const balance = async () => (await rowsOf(people.worker, `me:${people.worker}`, 'leaveBalance'))[0];

  it('one report of sickness releases bookings, marks visits and says away on the plan', async () => {
    await suite.load({
      visits: [
        {
          id: uuid(701),
          caseId: uuid(1001),
          personId: people.worker,
          from: atTime(TODAY, '14:00'),
          to: atTime(TODAY, '15:00'),
          purpose: 'Inspect',
          address: '1 Mill Lane',
          state: 'planned',
        },
        {
          id: uuid(702),
          caseId: uuid(1001),
          personId: people.worker,
          from: atTime('2026-11-26', '14:00'),
          to: atTime('2026-11-26', '15:00'),
          purpose: 'Inspect',
          address: '1 Mill Lane',
          state: 'planned',
        },
      ],
    });
    const at = (day: string) => ({
      spaceId: 'd1',
      siteId: 'hall',
      from: atTime(day, '09:00'),
      to: atTime(day, '17:00'),
      accept: 'only-this' as const,
    });
    await send(people.worker, 'booking.ask', { bookingId: uuid(801), ...at('2026-11-25') });
    await send(people.worker, 'booking.ask', { bookingId: uuid(802), ...at('2026-11-26') });
    expect((await send(people.worker, 'absence.reportSickness', sick(1))).outcome).toBe('applied');

    expect(await absence(1)).toMatchObject({
      state: 'reported',
      workingDays: 2,
      effects: ['Desk 4.1 released, Wed 25 Nov, 9am to 5pm', '1 visit marked at risk, Tue 24 Nov'],
    });
    expect(await rowsOf(people.worker, `me:${people.worker}`, 'booking')).toMatchObject([
      { id: uuid(801), state: 'released', why: 'Released because you reported sick.' },
      { id: uuid(802), state: 'booked' },
    ]);
    expect(await rowsOf(people.hr, 'site:hall:2026-11-25', 'occupancy')).toEqual([]);
    expect(await rowsOf(people.worker, `visits:${people.worker}:${TODAY}`, 'visit')).toMatchObject([
      { state: 'at-risk' },
    ]);
    expect(await rowsOf(people.worker, `visits:${people.worker}:2026-11-26`, 'visit')).toMatchObject([
      { state: 'planned' },
    ]);
    const plan = await rowsOf(people.colleague, 'team-plan:housing:2026-11-23', 'planHalf');
    expect(plan.map((it) => (it as { where: string }).where)).toEqual(['away', 'away', 'away', 'away']);
    expect(
      (await send(people.worker, 'plan.set', { day: TODAY, half: 'pm', where: 'home', siteId: null })).rejection?.code,
    ).toBe('not-allowed');
  });

  it('coming back early takes visits out of risk again, and leaves a released desk released', async () => {
    const visit = (n: number, day: string) => ({
      id: uuid(710 + n),
      caseId: uuid(1001),
      personId: people.worker,
      from: atTime(day, '14:00'),
      to: atTime(day, '15:00'),
      purpose: 'Inspect',
      address: '1 Mill Lane',
      state: 'planned' as const,
    });
    await suite.load({ visits: [visit(1, TODAY), visit(2, '2026-11-25')] });
    const day = '2026-11-25';
    const desk = { spaceId: 'd1', siteId: 'hall', from: atTime(day, '09:00'), to: atTime(day, '17:00') };
    await send(people.worker, 'booking.ask', { bookingId: uuid(811), ...desk, accept: 'only-this' });
    await send(people.worker, 'absence.reportSickness', sick(13));
    await send(people.worker, 'absence.closeSickness', { absenceId: uuid(313), lastDay: TODAY, lastHalf: 'pm' });
    expect(await rowsOf(people.worker, `visits:${people.worker}:${TODAY}`, 'visit')).toMatchObject([
      { state: 'at-risk' },
    ]);
    expect(await rowsOf(people.worker, `visits:${people.worker}:${day}`, 'visit')).toMatchObject([
      { state: 'planned' },
    ]);
    expect(await rowsOf(people.worker, `me:${people.worker}`, 'booking')).toMatchObject([{ state: 'released' }]);
  });

  it('coming back leaves the days of approved leave as they are', async () => {
    const visit = {
      id: uuid(720),
      caseId: uuid(1001),
      personId: people.worker,
      from: atTime(TODAY, '14:00'),
      to: atTime(TODAY, '15:00'),
      purpose: 'Inspect',
      address: '1 Mill Lane',
      state: 'planned' as const,
    };
    await suite.load({ visits: [visit] });
    suite.rig.clock.ms -= 7 * 86_400_000;
    await send(people.worker, 'absence.reportSickness', sick(21, { firstDay: '2026-11-16', lastDay: null }));
    await send(people.worker, 'absence.askLeave', leave(22, '2026-11-23', '2026-11-25'));
    const decided = { absenceId: uuid(322), decision: 'approved' as const, reason: '' };
    expect((await send(people.manager, 'absence.decide', decided)).outcome).toBe('applied');
    suite.rig.clock.ms += 7 * 86_400_000;
    const closed = { absenceId: uuid(321), lastDay: '2026-11-18', lastHalf: 'pm' as const };
    expect((await send(people.worker, 'absence.closeSickness', closed)).outcome).toBe('applied');
    const halves = (await rowsOf(people.worker, `me:${people.worker}`, 'planHalf')) as { day: string; where: string }[];
    expect(halves.filter((it) => it.day === '2026-11-23' || it.day === TODAY).map((it) => it.where)).toEqual(
      Array(4).fill('away'),
    );
    expect(halves.find((it) => it.day === '2026-11-19')?.where).not.toBe('away');
    expect(await rowsOf(people.worker, `visits:${people.worker}:${TODAY}`, 'visit')).toMatchObject([
      { state: 'at-risk' },
    ]);
  });

  it.each([
    ['9999-12-31', '9999-12-31'],
    ['1026-11-24', null],
    ['2016-11-24', null],
    ['2066-11-24', '2066-11-25'],
  ])('does not take days from %s to %s, and says to check the year', async (firstDay, lastDay) => {
    const answer = await send(people.worker, 'absence.reportSickness', sick(31, { firstDay, lastDay }));
    expect(answer.rejection).toMatchObject({ code: 'not-valid', words: expect.stringContaining('Check the year') });
  });

  it('is acknowledged by the manager or the deputy, once, and never by oneself', async () => {
    await send(people.worker, 'absence.reportSickness', sick(2));
    const acknowledge = (person: string) => send(person, 'absence.acknowledge', { absenceId: uuid(302) });
    for (const person of [people.worker, people.colleague, people.otherManager, people.hr]) {
      expect((await acknowledge(person)).rejection?.code).toBe('not-allowed');
    }
    expect((await acknowledge(people.deputy)).outcome).toBe('applied');
    expect((await acknowledge(people.manager)).rejection).toMatchObject({
      code: 'already-decided',
      words:
        'Wanda Worker’s sickness, Tue 24 Nov to Wed 25 Nov, was already acknowledged by Dev Deputy on Tue 24 Nov. Nothing was changed.',
    });
    await send(people.manager, 'absence.reportSickness', sick(3));
    expect((await send(people.manager, 'absence.acknowledge', { absenceId: uuid(303) })).rejection?.code).toBe(
      'not-allowed',
    );
  });

  it('closes an open-ended sickness with its last day and gives the plan its days back', async () => {
    await send(people.worker, 'absence.reportSickness', sick(4, { firstDay: '2026-11-23', lastDay: null }));
    expect(await absence(4)).toMatchObject({ workingDays: null, lastDay: null });
    expect(
      (
        await send(people.worker, 'absence.closeSickness', {
          absenceId: uuid(304),
          lastDay: '2026-11-23',
          lastHalf: 'pm',
        })
      ).outcome,
    ).toBe('applied');
    expect(await absence(4)).toMatchObject({ state: 'closed', workingDays: 1, lastDay: '2026-11-23' });
    const plan = await rowsOf(people.colleague, 'team-plan:housing:2026-11-23', 'planHalf');
    expect(plan.map((it) => (it as { where: string }).where)).toEqual(['away', 'away', 'office', 'office']);
  });

  it('refuses days that overlap another absence, in words', async () => {
    await send(people.worker, 'absence.reportSickness', sick(5));
    const answer = await send(people.worker, 'absence.askLeave', leave(6, '2026-11-25', '2026-11-27'));
    expect(answer.rejection).toMatchObject({
      code: 'absence-overlaps',
      words: 'You already have sickness recorded: Tue 24 Nov to Wed 25 Nov. Choose other days, or change that first.',
    });
  });

  it('asks for leave, which counts as asked, then as taken when approved, and not when refused', async () => {
    expect((await send(people.worker, 'absence.askLeave', leave(7, '2026-12-07', '2026-12-11'))).outcome).toBe(
      'applied',
    );
    expect(await balance()).toMatchObject({ asked: 5, taken: 0 });
    expect(
      (await send(people.manager, 'absence.decide', { absenceId: uuid(307), decision: 'approved', reason: '' }))
        .outcome,
    ).toBe('applied');
    expect(await balance()).toMatchObject({ asked: 0, taken: 5 });
    expect(await absence(7)).toMatchObject({ state: 'approved', decidedByName: 'Maya Manager' });
    await send(people.worker, 'absence.askLeave', leave(8, '2026-12-14', '2026-12-14'));
    const silent = await send(people.manager, 'absence.decide', {
      absenceId: uuid(308),
      decision: 'refused',
      reason: ' ',
    });
    expect(silent.rejection?.code).toBe('not-valid');
    await send(people.manager, 'absence.decide', {
      absenceId: uuid(308),
      decision: 'refused',
      reason: 'No cover that day',
    });
    expect(await absence(8)).toMatchObject({ state: 'refused', decisionReason: 'No cover that day' });
    expect(await balance()).toMatchObject({ asked: 0, taken: 5 });
    expect(
      (await send(people.deputy, 'absence.decide', { absenceId: uuid(308), decision: 'approved', reason: '' }))
        .rejection?.code,
    ).toBe('already-decided');
  });

  it('withdraws leave before it begins and gives the days back', async () => {
    await send(people.worker, 'absence.askLeave', leave(9, '2026-12-07', '2026-12-08'));
    await send(people.manager, 'absence.decide', { absenceId: uuid(309), decision: 'approved', reason: '' });
    expect((await send(people.colleague, 'absence.withdrawLeave', { absenceId: uuid(309) })).rejection?.code).toBe(
      'not-found',
    );
    expect((await send(people.worker, 'absence.withdrawLeave', { absenceId: uuid(309) })).outcome).toBe('applied');
    expect(await balance()).toMatchObject({ asked: 0, taken: 0 });
    expect(await absence(9)).toMatchObject({ state: 'withdrawn' });
    const plan = (await rowsOf(people.worker, `me:${people.worker}`, 'planHalf')) as { where: string }[];
    expect(plan.every((it) => it.where !== 'away')).toBe(true);
    expect((await send(people.worker, 'absence.askLeave', leave(10, '2026-12-07', '2026-12-08'))).outcome).toBe(
      'applied',
    );
  });

  it('does not give more leave than there is, also when two requests come together', async () => {
    const answers = await Promise.all([
      send(people.worker, 'absence.askLeave', leave(11, '2026-12-01', '2026-12-31')),
      send(people.worker, 'absence.askLeave', leave(12, '2027-01-04', '2027-01-29')),
    ]);
    expect(answers.map((it) => it.rejection?.code ?? it.outcome).sort()).toEqual(['applied', 'not-enough-leave']);
  });
});
