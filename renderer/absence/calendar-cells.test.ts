import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { coversHalf, spanProblem } from '../../shared/absence/rules.ts';
import { addDays } from '../../shared/time/london.ts';
import { anyClosedSpan, anyDay, anyHalf, anySpan } from '../../tests/builders/any.ts';
import { awayOn, cellOf } from './calendar-cells.ts';
import { endsBeforeItBegins, SickForm } from './form-schemas.ts';

const TODAY = '2026-11-24';
const leave: AbsenceView = {
  id: '00000000-0000-4000-8000-000000000001',
  personId: '00000000-0000-4000-8000-000000000002',
  personName: 'Amira Khan',
  teamId: 'housing',
  kind: 'annual-leave',
  state: 'approved',
  firstDay: '2026-11-23',
  firstHalf: 'pm',
  lastDay: '2026-11-25',
  lastHalf: 'am',
  category: null,
  workingDays: 2,
  askedAt: '2026-11-01T09:00:00.000Z',
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
  decisionReason: null,
  effects: [],
  waiting: false,
  needsYou: false,
};

test('a half day is a half at each end and whole between', () => {
  const parts = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => cellOf(day, [leave], null, TODAY).part);
  expect(parts).toEqual(['pm', 'all', 'am']);
  expect(cellOf('2026-11-23', [leave], null, TODAY).words).toBe('leave, afternoon');
});

test('refused leave is not away; asked leave is not counted', () => {
  expect(cellOf('2026-11-24', [{ ...leave, state: 'refused' }], null, TODAY).mark).toBeNull();
  const sick = cellOf('2026-11-24', [{ ...leave, kind: 'sickness', state: 'reported' }], null, TODAY);
  const asked = cellOf('2026-11-24', [{ ...leave, state: 'asked' }], null, TODAY);
  expect(awayOn([[sick], [asked]], 0)).toBe(1);
});

test('a sickness with no end is drawn to today, where it says so', () => {
  const open: AbsenceView = { ...leave, kind: 'sickness', state: 'reported', lastDay: null };
  const shown = (day: string, today: string) => cellOf(day, [open], null, today);
  expect(shown('2026-11-23', TODAY)).toMatchObject({ mark: 'sick', open: false, words: 'sick, afternoon' });
  expect(shown('2026-11-24', TODAY)).toMatchObject({ mark: 'sick', open: true, words: 'sick, no end date yet' });
  expect(shown('2026-11-25', TODAY)).toMatchObject({ mark: null, open: false, words: 'not away' });
  // On a Sunday the row ends on Friday: weekends are not drawn.
  expect(shown('2026-11-27', '2026-11-29').open).toBe(true);
  expect(shown('2026-11-26', '2026-11-29').open).toBe(false);
});

test('an absence ends no earlier than it begins, by the half-day', () => {
  expect(endsBeforeItBegins({ ...leave, lastDay: '2026-11-23' })).toBe(true);
  expect(endsBeforeItBegins(leave)).toBe(false);
  const tried = SickForm.safeParse({ ...leave, ends: 'known', lastDay: null, category: '' });
  expect(tried.error?.issues.map((it) => it.path[0])).toEqual(['lastDay', 'category']);
});

test('a cell shows exactly the halves an absence covers, as far as it is known, and never one that was refused', () => {
  const anyState = fc.constantFrom<AbsenceView['state'][]>('reported', 'asked', 'approved', 'refused', 'withdrawn');
  fc.assert(
    fc.property(
      anySpan,
      anyState,
      fc.integer({ min: -3, max: 23 }),
      fc.integer({ min: -3, max: 23 }),
      (span, state, n, now) => {
        const day = addDays(span.firstDay, n);
        const today = addDays(span.firstDay, now);
        const it = cellOf(
          day,
          [{ ...leave, ...span, kind: span.lastDay === null ? 'sickness' : leave.kind, state }],
          null,
          today,
        );
        const gone = state === 'refused' || state === 'withdrawn';
        const known = span.lastDay !== null || day <= today || day === span.firstDay;
        const [am, pm] = [coversHalf(span, day, 'am'), coversHalf(span, day, 'pm')];
        expect(it.mark !== null).toBe(!gone && known && (am || pm));
        if (it.mark === null) {
          expect([it.part, it.open]).toEqual(['all', false]);
          return;
        }
        expect(it.part).toBe(am && pm ? 'all' : am ? 'am' : 'pm');
        expect(it.open).toBe(it.words.includes('no end date yet'));
        expect(span.lastDay !== null && it.open).toBe(false);
      },
    ),
  );
});

test('those away on a day are counted once each, whatever order the rows are in, and whole and parts add up', () => {
  const anyRow = fc.tuple(anyClosedSpan, fc.constantFrom<AbsenceView['state'][]>('asked', 'approved', 'refused'));
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), anyDay, fc.nat(6), (rows, day, at) => {
      const cells = rows.map(([span, state]) => [
        cellOf(day, [{ ...leave, ...span, firstDay: day, lastDay: addDays(day, 3), state }], null, TODAY),
      ]);
      const count = awayOn(cells, 0);
      expect(count).toBe(rows.filter(([, state]) => state === 'approved').length);
      expect(awayOn(cells.toReversed(), 0)).toBe(count);
      expect(awayOn(cells.slice(0, at), 0) + awayOn(cells.slice(at), 0)).toBe(count);
      expect(awayOn(cells, 1)).toBe(0);
    }),
  );
});

test('a form takes exactly the days that are a span', () => {
  fc.assert(
    fc.property(anyDay, anyHalf, fc.integer({ min: -3, max: 3 }), anyHalf, (firstDay, firstHalf, n, lastHalf) => {
      const span = { firstDay, firstHalf, lastDay: addDays(firstDay, n), lastHalf };
      expect(endsBeforeItBegins(span)).toBe(spanProblem(span) !== null);
      expect(endsBeforeItBegins({ ...span, lastDay: null })).toBe(false);
    }),
  );
});
