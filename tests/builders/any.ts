import fc from 'fast-check';
import type { ClosedSpan, Span } from '../../shared/absence/rules.ts';
import { spanProblem } from '../../shared/absence/rules.ts';
import type { Whereabouts } from '../../shared/people/entities.ts';
import { addDays, atTime, dayOf, instantOf, msOf, wholeDay } from '../../shared/time/london.ts';
import type { Half, Instant, Interval, PlainDay } from '../../shared/time/schemas.ts';

/** Nights in which London's clock changes: 23 hours in March, 25 in October. */
export const CLOCK_CHANGES: readonly PlainDay[] = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];

const MINUTE = 60_000;

/** Any day of three years, often one of those in which the clock changes, or next to one. */
export const anyDay: fc.Arbitrary<PlainDay> = fc.oneof(
  fc.integer({ min: 0, max: 1_200 }).map((n) => addDays('2025-06-01', n)),
  fc.tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -1, max: 1 })).map(([day, n]) => addDays(day, n)),
);
/** Any minute of such a day. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .tuple(anyDay, fc.nat(25 * 60))
  .map(([day, minute]) => instantOf(msOf(atTime(day, '00:00')) + minute * MINUTE));
/** Half-open, of a minute to two days, often to the very end of a day. */
export const anyInterval: fc.Arbitrary<Interval> = fc.oneof(
  fc
    .tuple(anyInstant, fc.integer({ min: 1, max: 48 * 60 }))
    .map(([from, minutes]) => ({ from, to: instantOf(msOf(from) + minutes * MINUTE) })),
  fc.tuple(anyInstant, fc.nat(1)).map(([from, days]) => ({ from, to: wholeDay(addDays(dayOf(from), days)).to })),
);
export const anyHalf: fc.Arbitrary<Half> = fc.constantFrom('am', 'pm');
/** `HH:MM`. */
export const anyClock: fc.Arbitrary<string> = fc
  .nat(24 * 60 - 1)
  .map((it) => `${String(Math.floor(it / 60)).padStart(2, '0')}:${String(it % 60).padStart(2, '0')}`);

export const anyClosedSpan: fc.Arbitrary<ClosedSpan> = fc
  .record({ firstDay: anyDay, length: fc.integer({ min: 0, max: 20 }), firstHalf: anyHalf, lastHalf: anyHalf })
  .map(({ length, ...it }) => ({ ...it, lastDay: addDays(it.firstDay, length) }))
  .filter((it) => spanProblem(it) === null);
/** Closed or with no end yet. */
export const anySpan: fc.Arbitrary<Span> = fc.oneof(
  anyClosedSpan,
  anyClosedSpan.map((it): Span => ({ ...it, lastDay: null, lastHalf: 'pm' })),
);
export const anyWhere: fc.Arbitrary<Whereabouts> = fc.constantFrom(
  'office',
  'home',
  'drop-in',
  'field',
  'not-working',
  'away',
);
export const anyPattern: fc.Arbitrary<Whereabouts[]> = fc.array(anyWhere, { minLength: 14, maxLength: 14 });
