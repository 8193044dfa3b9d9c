import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TodayView } from '../../shared/planner/contract.ts';
import { dayOf, wholeDay } from '../../shared/time/london.ts';
import { anyInterval, anySpan } from '../../tests/builders/any.ts';
import { anAbsence } from '../../tests/builders/council-rows.ts';
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

test('everything that stands is in the day once, in order, whatever it is, and an absence lies within the day', () => {
  const bookings = fc.array(
    fc.tuple(
      anyInterval,
      fc.constantFrom('asked' as const, 'booked' as const, 'cancelled' as const, 'released' as const),
    ),
    { maxLength: 4 },
  );
  const visits = fc.array(
    fc.tuple(
      anyInterval,
      fc.constantFrom('planned' as const, 'at-risk' as const, 'done' as const, 'cancelled' as const),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(bookings, visits, anySpan, anyInterval, (booked, visited, span, { from }) => {
      const today = dayOf(from);
      const view: TodayView = {
        ...day,
        today,
        bookings: booked.map(([time, state], n) => ({ ...booking, ...time, state, id: `b${n}` })),
        visits: visited.map(([time, state], n) => ({ ...visit, ...time, state, id: `v${n}` })),
        absences: [{ ...anAbsence(1, span), waiting: false, needsYou: false }],
      };
      const entries = entriesOf(view);
      const standing = [
        ...view.bookings.filter((it) => it.state === 'asked' || it.state === 'booked').map((it) => it.id),
        ...view.visits.filter((it) => it.state !== 'cancelled').map((it) => it.id),
        ...view.absences.map((it) => it.id),
      ];
      expect(entries.map((it) => it.id).toSorted()).toEqual(standing.toSorted());
      expect(entries.map((it) => it.begins)).toEqual(entries.map((it) => it.begins).toSorted());
      for (const it of entries) {
        if (it.kind === 'booking') expect(it.waiting === 'Asked, not booked').toBe(it.id in asked(view));
        if (it.kind !== 'absence') continue;
        expect(it.begins < it.ends || span.lastDay === span.firstDay).toBe(true);
        expect(it.begins >= wholeDay(today).from && it.ends <= wholeDay(today).to).toBe(true);
      }
    }),
  );
});

const asked = (view: TodayView): Readonly<Record<string, true>> =>
  Object.fromEntries(view.bookings.filter((it) => it.state === 'asked').map((it) => [it.id, true]));
