import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plannerContract } from '../../shared/planner/contract.ts';
import {
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
import { createSpacesService } from '../spaces/index.ts';
import { createPlannerService, type PlannerService } from './index.ts';

const me = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';
const dog = { kind: 'dog', words: 'Large dog in the yard', since: '2026-10-01' } as const;

let device: Device;
let planner: PlannerService;

beforeEach(() => {
  device = openDevice(me, NOW);
  device.put('person', aPerson(1), aPerson(2, { name: 'Sam Patel' }), aPerson(3));
  device.put('profile', aProfile(1));
  device.put('team', aTeam());
  device.put('site', aSite());
  device.put('space', aSpace('4.14'));
  planner = createPlannerService(device.session);
});
afterEach(() => device.close());

describe('the week', () => {
  it('takes absences first, then what was planned, then the pattern; bank holidays are not worked', () => {
    device.put('absence', anAbsence(1, { firstDay: '2026-11-25', firstHalf: 'pm', lastDay: '2026-11-25' }));
    device.put('planHalf', {
      id: `${me}:2026-11-26:am`,
      personId: me,
      day: '2026-11-26',
      half: 'am',
      where: 'home',
      siteId: null,
    });
    device.put('booking', aBooking(1));
    const week = planner.week({ from: '2026-11-24', days: 5 });
    expect(week.map((it) => `${it.am.where} ${it.pm.where} ${it.bookings}`)).toEqual([
      'office office 1',
      'office away 0',
      'home office 0',
      'office office 0',
      'not-working not-working 0',
    ]);
    expect(week[0]?.am.siteId).toBe('city-hall');
    device.put('absence', anAbsence(2, { firstDay: '2026-12-04', lastDay: '2026-12-07' }));
    const over = planner.week({ from: '2026-12-04', days: 4 }).map((it) => it.am.where);
    expect(over).toEqual(['away', 'not-working', 'not-working', 'away']);
    expect(planner.week({ from: '2026-12-25', days: 1 })[0]).toMatchObject({
      am: { where: 'not-working' },
      bankHoliday: 'Christmas Day',
    });
  });

  it('is away through a sickness with no end up to today, not after it', () => {
    device.put(
      'absence',
      anAbsence(1, { kind: 'sickness', state: 'acknowledged', firstDay: '2026-11-23', lastDay: null }),
    );
    const week = planner.week({ from: '2026-11-23', days: 3 });
    expect(week.map((it) => `${it.am.where} ${it.pm.where}`)).toEqual(['away away', 'away away', 'office office']);
    expect(planner.today().sentence).toMatch(/You are off sick\.$/);
    planner.setPlan({ day: '2026-11-25', half: 'am', where: 'home', siteId: null });
    expect(() => planner.setPlan({ day: '2026-11-24', half: 'am', where: 'home', siteId: null })).toThrow(/away/);
  });

  it('changes at once, and not in the past or while away', () => {
    planner.setPlan({ day: '2026-11-25', half: 'pm', where: 'home', siteId: 'city-hall' });
    expect(planner.week({ from: '2026-11-25', days: 1 })[0]?.pm).toEqual({ where: 'home', siteId: null });
    expect(device.store.outboxFor({ entity: 'planHalf', id: `${me}:2026-11-25:pm` })[0]?.words).toBe(
      'Plan for Wed 25 Nov afternoon: home',
    );
    expect(() => planner.setPlan({ day: '2026-11-23', half: 'am', where: 'home', siteId: null })).toThrow(/over/);
    device.put('absence', anAbsence(1, { firstDay: '2026-11-26', lastDay: '2026-11-26' }));
    expect(() => planner.setPlan({ day: '2026-11-26', half: 'am', where: 'home', siteId: null })).toThrow(/away/);
  });
});

describe('Today', () => {
  it('is empty and friendly with nothing on the device but the person', () => {
    const today = planner.today();
    expect(today.sentence).toBe('Tuesday 24 November. You planned City Hall all day.');
    expect(today).toMatchObject({
      bookings: [],
      visits: [],
      overdue: { total: 0 },
      needsMe: { approvals: [], outbox: [] },
    });
  });

  it('gathers the day, the cases that press, the team and what needs me', () => {
    device.putVersion('profile', 2, aProfile(1, { manages: ['housing-west'] }));
    device.put(
      'case',
      ...Array.from({ length: 7 }, (_, n) => aCase(n, { dueOn: '2026-11-20', hazards: [dog] })),
      aCase(20, { dueOn: '2026-11-30' }),
      aCase(21, { dueOn: '2026-12-01' }),
    );
    device.put('visit', aVisit(1, uuid('c', 1)), aVisit(2, uuid('c', 1), { from: '2026-11-25T10:00:00.000Z' }));
    device.put('booking', aBooking(1));
    device.put('planHalf', {
      id: `${uuid('p', 2)}:2026-11-24:am`,
      personId: uuid('p', 2),
      day: '2026-11-24',
      half: 'am',
      where: 'office',
      siteId: 'city-hall',
    });
    device.put('absence', anAbsence(1, { personId: uuid('p', 2), state: 'asked' }));
    const { outboxId } = createSpacesService(device.session).ask({
      spaceId: 'desk-4.14',
      siteId: 'city-hall',
      from: '2026-11-26T09:00:00.000Z',
      to: '2026-11-26T12:00:00.000Z',
      accept: 'only-this',
    });
    device.refuse(outboxId, { code: 'space-taken', words: 'Somebody else has it.' });
    const today = planner.today();
    expect(today.overdue).toMatchObject({ total: 7 });
    expect(today.overdue.rows).toHaveLength(5);
    expect(today.dueSoon).toMatchObject({ total: 1, rows: [{ reference: 'HR-20020' }] });
    expect(today.visits).toMatchObject([{ id: uuid('v', 1), reference: 'HR-20001', hazards: 1 }]);
    expect(today.bookings).toMatchObject([{ spaceLabel: 'Desk 4.14' }]);
    expect(today.team).toEqual([
      { personId: uuid('p', 2), name: 'Sam Patel', am: 'office', pm: 'not-working', siteName: 'City Hall' },
    ]);
    expect(today.needsMe.approvals).toHaveLength(1);
    expect(today.needsMe.outbox).toMatchObject([{ state: 'rejected', answer: 'Somebody else has it.' }]);
    expect(plannerContract.today['~orpc'].outputSchema?.safeParse(today)).toMatchObject({ success: true });
  });
});
