import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanProblem } from '../../shared/absence/rules.ts';
import type { WeeklyPattern } from '../../shared/people/entities.ts';
import { addDays } from '../../shared/time/london.ts';
import { anyDay, anyHalf, anyPattern } from '../../tests/builders/any.ts';
import { proposedEnd } from './back-day.ts';

const week: WeeklyPattern = Array.from({ length: 14 }, (_, half) => (half < 10 ? 'office' : 'not-working'));
const sickFrom = (firstDay: string, firstHalf: 'am' | 'pm' = 'am') =>
  ({ firstDay, firstHalf, lastDay: null, lastHalf: 'pm' }) as const;

test('back today: the last day sick is the last working day before it', () => {
  expect(proposedEnd(sickFrom('2026-11-18'), '2026-11-24', week)).toEqual({ lastDay: '2026-11-23', lastHalf: 'pm' });
  expect(proposedEnd(sickFrom('2026-11-18'), '2026-11-23', week)).toEqual({ lastDay: '2026-11-20', lastHalf: 'pm' });
  // Friday is Christmas Day and Monday a bank holiday in its place of Boxing Day.
  expect(proposedEnd(sickFrom('2026-12-21'), '2026-12-29', week).lastDay).toBe('2026-12-24');
});

test('never before the sickness began, even when only days off lie between', () => {
  expect(proposedEnd(sickFrom('2026-11-21'), '2026-11-23', week)).toEqual({ lastDay: '2026-11-22', lastHalf: 'pm' });
  expect(proposedEnd(sickFrom('2026-11-21'), '2026-11-23', null).lastDay).toBe('2026-11-22');
});

test('begun today, it was this morning; begun this afternoon, it is this afternoon', () => {
  expect(proposedEnd(sickFrom('2026-11-24'), '2026-11-24', week)).toEqual({ lastDay: '2026-11-24', lastHalf: 'am' });
  expect(proposedEnd(sickFrom('2026-11-24', 'pm'), '2026-11-24', week).lastHalf).toBe('pm');
});

test('whatever the pattern, it ends the sickness within it, before today unless it began today, and later is never earlier', () => {
  fc.assert(
    fc.property(anyDay, anyHalf, fc.nat(20), fc.option(anyPattern), (firstDay, firstHalf, days, pattern) => {
      const span = sickFrom(firstDay, firstHalf);
      const today = addDays(firstDay, days);
      const end = proposedEnd(span, today, pattern);
      expect(spanProblem({ ...span, ...end })).toBeNull();
      expect(end.lastDay < today).toBe(days > 0);
      if (days > 0) expect(end.lastHalf).toBe('pm');
      if (pattern === null && days > 0) expect(end.lastDay).toBe(addDays(today, -1));
    }),
  );
});
