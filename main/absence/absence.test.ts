import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { absenceContract } from '../../shared/absence/contract.ts';
import {
  aBalance,
  aBooking,
  aCase,
  anAbsence,
  aPerson,
  aProfile,
  aSite,
  aSpace,
  aTeam,
  aVisit,
  uuid,
} from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { type AbsenceService, awayBetween, createAbsenceService } from './index.ts';

const me = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';
const leave = { firstDay: '2026-12-14', firstHalf: 'am', lastDay: '2026-12-16', lastHalf: 'pm' } as const;
const sick = { firstDay: '2026-11-24', firstHalf: 'am', lastDay: null, lastHalf: 'pm' } as const;

let device: Device;
let absence: AbsenceService;

beforeEach(() => {
  device = openDevice(me, NOW);
  device.put('person', aPerson(1), aPerson(2, { name: 'Sam Patel' }), aPerson(3), aPerson(9, { name: 'Ruth Okafor' }));
  device.put('profile', aProfile(1, { managerId: uuid('p', 9) }));
  device.put('team', aTeam());
  device.put('site', aSite());
  device.put('space', aSpace('4.14'));
  device.put('leaveBalance', aBalance(1));
  absence = createAbsenceService(device.session);
});
afterEach(() => device.close());

describe('reporting sick', () => {
  it('says what it will do before it is done', () => {
    device.put(
      'booking',
      aBooking(1),
      aBooking(2, { from: '2026-11-20T09:00:00.000Z', to: '2026-11-20T12:00:00.000Z' }),
    );
    device.put('booking', aBooking(3, { from: '2026-11-25T09:00:00.000Z', to: '2026-11-25T12:00:00.000Z' }));
    device.put('case', aCase(1));
    device.put('visit', aVisit(1, uuid('c', 1)), aVisit(2, uuid('c', 1), { state: 'cancelled' }));
    const preview = absence.previewSickness(sick);
    expect(preview.blocked).toBeNull();
    expect(preview.workingDays).toBeNull();
    expect(preview.words).toEqual([
      'No end date yet: say when you are back',
      '1 booking will be released: Desk 4.14 at City Hall, Tue 24 Nov 9am to 5pm',
      '1 visit will be marked at risk',
      '1 later booking will be kept: cancel what you will not need',
      'Ruth Okafor will be told that you are away',
      'You need a fit note from Tue 1 Dec if you are still sick then',
    ]);
    const half = absence.previewSickness({ ...sick, firstHalf: 'pm', lastDay: '2026-11-26' });
    expect(half.workingDays).toBe(2.5);
    expect(half.words).toEqual([
      '1 booking will be released: Desk 4.14 at City Hall, Wed 25 Nov 9am to midday',
      '1 visit will be marked at risk',
      'Ruth Okafor will be told that you are away',
    ]);
  });

  it('shows at once as reported, in my name, and closes', () => {
    const { absenceId } = absence.reportSickness({ ...sick, category: 'stomach' });
    const before = absence.mine();
    expect(before.now).toMatchObject([
      {
        id: absenceId,
        state: 'reported',
        personName: 'Person 1',
        category: 'stomach',
        waiting: true,
        workingDays: null,
      },
    ]);
    expect(absenceContract.mine['~orpc'].outputSchema?.safeParse(before)).toMatchObject({ success: true });
    expect(device.store.outboxFor({ entity: 'absence', id: absenceId })[0]).toMatchObject({
      words: 'Report that you are sick from today',
      link: '/absence',
    });
    expect(absence.previewSickness(sick).blocked).toMatch(/already have sickness/);
    expect(() => absence.reportSickness({ ...sick, category: 'other' })).toThrow(/already have sickness/);
    expect(() => absence.closeSickness({ absenceId, lastDay: '2026-11-20', lastHalf: 'pm' })).toThrow(/before/);
    absence.closeSickness({ absenceId, lastDay: '2026-11-24', lastHalf: 'pm' });
    expect(absence.mine()).toMatchObject({ now: [{ state: 'closed', workingDays: 1 }], history: [] });
    expect(() => absence.closeSickness({ absenceId, lastDay: '2026-11-24', lastHalf: 'pm' })).toThrow(/closed already/);
  });

  it('is over at once for somebody who is back today, here and on Today', () => {
    device.put(
      'absence',
      anAbsence(1, { ...sick, firstDay: '2026-11-20', kind: 'sickness', state: 'acknowledged', workingDays: null }),
    );
    absence.closeSickness({ absenceId: uuid('a', 1), lastDay: '2026-11-23', lastHalf: 'pm' });
    expect(absence.mine()).toMatchObject({ now: [], history: [{ state: 'closed', workingDays: 2 }] });
    expect(awayBetween(device.store.db, me, '2026-11-24', '2026-11-24')).toEqual([]);
  });

  it('gives way to the council’s own row', () => {
    const { absenceId } = absence.reportSickness({ ...sick, category: 'stomach' });
    const effects = ['1 booking was released.'];
    device.put('absence', anAbsence(1, { ...sick, id: absenceId, kind: 'sickness', state: 'acknowledged', effects }));
    expect(absence.mine().now).toMatchObject([{ state: 'acknowledged', effects, waiting: true }]);
  });
});

describe('asking for leave', () => {
  it('counts days and what is left, with what is still unsent', () => {
    expect(absence.previewLeave(leave)).toMatchObject({ workingDays: 3, blocked: null });
    expect(absence.previewLeave(leave).words).toContain('You will have 13 days left');
    absence.askLeave(leave);
    expect(absence.mine().balance).toMatchObject({ taken: 9, asked: 3 });
    const more = { ...leave, firstDay: '2026-12-21', lastDay: '2026-12-21', lastHalf: 'am' } as const;
    expect(absence.previewLeave(more).words).toEqual(['You will have 12.5 days left']);
  });

  it('leaves bank holidays and days off out, and refuses days not worked, overlaps and too many', () => {
    const christmas = { ...leave, firstDay: '2026-12-24', lastDay: '2026-12-29' } as const;
    expect(absence.previewLeave(christmas).workingDays).toBe(2);
    const weekend = { ...leave, firstDay: '2026-12-12', lastDay: '2026-12-13' } as const;
    expect(absence.previewLeave(weekend).blocked).toMatch(/do not work/);
    const long = { ...leave, firstDay: '2027-01-04', lastDay: '2027-02-26' } as const;
    expect(absence.previewLeave(long).blocked).toMatch(/16 days left/);
    device.put('absence', anAbsence(1));
    const over = { ...leave, firstDay: '2026-12-09' } as const;
    expect(absence.previewLeave(over).blocked).toMatch(/already have annual leave/);
    expect(() => absence.askLeave(over)).toThrow(/already have annual leave/);
  });

  it('can be withdrawn while it waits or stands, by its owner alone', () => {
    const { absenceId } = absence.askLeave(leave);
    expect(absence.mine().coming).toMatchObject([{ id: absenceId, state: 'asked' }]);
    absence.withdrawLeave({ absenceId });
    expect(absence.mine()).toMatchObject({ coming: [], history: [{ state: 'withdrawn' }] });
    expect(() => absence.withdrawLeave({ absenceId })).toThrow(/nothing to withdraw/);
    device.put('absence', anAbsence(5, { firstDay: '2026-11-23', lastDay: '2026-11-25' }));
    expect(() => absence.withdrawLeave({ absenceId: uuid('a', 5) })).toThrow(/has begun/);
    device.put('absence', anAbsence(2, { personId: uuid('p', 2) }));
    expect(() => absence.withdrawLeave({ absenceId: uuid('a', 2) })).toThrow(/Only they/);
  });

  it('that was refused is not coming: it heads the history, with the reason', () => {
    device.put('absence', anAbsence(1, { state: 'refused', decisionReason: 'Inspection week' }));
    device.put('absence', anAbsence(2, { firstDay: '2026-11-02', lastDay: '2026-11-03' }));
    expect(absence.mine()).toMatchObject({
      now: [],
      coming: [],
      history: [{ state: 'refused', decisionReason: 'Inspection week' }, { state: 'approved' }],
    });
  });
});

describe('a manager', () => {
  beforeEach(() => {
    device.putVersion('profile', 2, aProfile(1, { manages: ['housing-west'] }));
    device.put(
      'absence',
      anAbsence(1, {
        personId: uuid('p', 2),
        personName: 'Sam Patel',
        state: 'asked',
        askedAt: '2026-11-20T09:00:00.000Z',
      }),
      anAbsence(2, { personId: uuid('p', 3), firstDay: '2026-12-11', lastDay: '2026-12-11' }),
      anAbsence(3, {
        ...sick,
        personId: uuid('p', 3),
        kind: 'sickness',
        state: 'reported',
        askedAt: '2026-11-19T09:00:00.000Z',
      }),
      anAbsence(4, { state: 'asked', firstDay: '2027-03-01', lastDay: '2027-03-02' }),
    );
  });

  it('sees what waits, oldest first, with what it means for cover', () => {
    const inbox = absence.inbox();
    expect(inbox.map((it) => [it.absence.id, it.cover])).toEqual([
      [uuid('a', 3), 'Nobody else in the team is away that week'],
      [uuid('a', 1), '1 of 4 in the team is away that week'],
    ]);
    expect(absenceContract.inbox['~orpc'].outputSchema?.safeParse(inbox)).toMatchObject({ success: true });
  });

  it('counts a sickness with no end up to today: not in the weeks of leave to come', () => {
    const week = (day: string) => ({ personId: uuid('p', 2), state: 'asked', firstDay: day, lastDay: day }) as const;
    device.put('absence', anAbsence(6, week('2027-02-15')), anAbsence(7, week('2026-11-26')));
    const covers = new Map(absence.inbox().map((it) => [it.absence.firstDay, it.cover]));
    expect(covers.get('2027-02-15')).toBe('Nobody else in the team is away that week');
    expect(covers.get('2026-11-26')).toBe('1 of 4 in the team is away that week');
  });

  it('acknowledges sickness and decides leave, once, with a reason for a refusal', () => {
    absence.acknowledge({ absenceId: uuid('a', 3) });
    expect(device.store.get('absence', uuid('a', 3))?.data).toMatchObject({
      state: 'acknowledged',
      decidedByName: 'Person 1',
    });
    expect(() => absence.decide({ absenceId: uuid('a', 1), decision: 'refused', reason: ' ' })).toThrow(
      /Give a reason/,
    );
    absence.decide({ absenceId: uuid('a', 1), decision: 'refused', reason: 'Inspection week' });
    expect(device.store.get('absence', uuid('a', 1))?.data).toMatchObject({
      state: 'refused',
      decisionReason: 'Inspection week',
    });
    expect(device.store.outboxFor({ entity: 'absence', id: uuid('a', 1) })[0]?.words).toBe(
      'Refuse the leave of Sam Patel: Mon 7 Dec to Wed 9 Dec',
    );
    expect(absence.inbox()).toEqual([]);
    expect(() => absence.decide({ absenceId: uuid('a', 1), decision: 'approved', reason: '' })).toThrow(
      /already by Person 1/,
    );
    expect(() => absence.decide({ absenceId: uuid('a', 4), decision: 'approved', reason: '' })).toThrow(
      /do not manage/,
    );
  });

  it('sees everybody’s absences and the bank holidays of the days shown', () => {
    const calendar = absence.teamCalendar({ from: '2026-12-07', days: 21 });
    expect(calendar.people.map((it) => [it.name, it.absences.length])).toEqual([
      ['Person 1', 0],
      ['Person 3', 1 + 1],
      ['Ruth Okafor', 0],
      ['Sam Patel', 1],
    ]);
    expect(calendar.bankHolidays).toEqual([{ day: '2026-12-25', name: 'Christmas Day' }]);
  });
});
