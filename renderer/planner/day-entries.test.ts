import { expect, test } from 'vitest';
import type { TodayView } from '../../shared/planner/contract.ts';
import { entriesOf } from './day-entries.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const day: TodayView = {
  today: '2026-11-24',
  sentence: '',
  plan: {
    day: '2026-11-24',
    am: { where: 'office', siteId: null },
    pm: { where: 'field', siteId: null },
    bankHoliday: null,
    bookings: 0,
  },
  needsMe: { approvals: [], outbox: [] },
  bookings: [],
  visits: [],
  absences: [],
  overdue: { rows: [], total: 0 },
  dueSoon: { rows: [], total: 0 },
  team: [],
};
const booking: TodayView['bookings'][number] = {
  id,
  personId: id,
  spaceId: 's',
  siteId: 'city-hall',
  from: '2026-11-24T13:00:00.000Z',
  to: '2026-11-24T17:00:00.000Z',
  state: 'asked',
  why: null,
  spaceLabel: '4.14',
  floorName: 'Floor 4',
  siteName: 'City Hall',
  waiting: true,
  answer: null,
  outboxId: null,
};
const visit: TodayView['visits'][number] = {
  id,
  caseId: id,
  personId: id,
  from: '2026-11-24T09:00:00.000Z',
  to: '2026-11-24T09:30:00.000Z',
  purpose: 'Damp survey',
  address: '1 Alder Close',
  state: 'planned',
  reference: 'HR-1',
  hazards: 2,
};

test('the day is in order of time, and a desk asked for with no signal says it is not booked', () => {
  const entries = entriesOf({ ...day, bookings: [booking], visits: [visit] });
  expect(entries.map((it) => [it.times, it.title, it.waiting])).toEqual([
    ['9am to 9:30am', 'Damp survey', null],
    ['1pm to 5pm', '4.14, City Hall', 'Asked, not booked'],
  ]);
});

test('cancelled visits and released bookings are not in the day; a visit at risk says so', () => {
  const entries = entriesOf({
    ...day,
    bookings: [{ ...booking, state: 'released' }],
    visits: [
      { ...visit, state: 'cancelled' },
      { ...visit, state: 'at-risk' },
    ],
  });
  expect(entries.map((it) => it.title)).toEqual(['Damp survey (at risk: nobody has taken it)']);
});
