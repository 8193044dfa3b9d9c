import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyClosedSpan, anyDay, anyHalf, anyInterval, anyPattern, anySpan } from '../../tests/builders/any.ts';
import { addDays, atTime, daysBetween, halvesOf, instantOf, msOf } from '../time/london.ts';
import { knownSpan, spanWords } from './request-rules.ts';
import {
  coversHalf,
  fitNoteFrom,
  isClosed,
  leaveYearOf,
  patternAt,
  releasesBooking,
  type Span,
  spanProblem,
  visitAtRisk,
} from './rules.ts';

const HALVES = ['am', 'pm'] as const;
/** Half days one by one, from some before to some after a span of any builder's length. */
const around = (span: Span) =>
  Array.from({ length: 60 }, (_, n) => ({
    day: addDays(span.firstDay, Math.floor(n / 2) - 4),
    half: HALVES[n % 2] ?? 'am',
  }));

describe('a weekly pattern', () => {
  it('is read out whole by the fourteen halves of any week', () => {
    fc.assert(
      fc.property(anyPattern, anyDay, (pattern, day) => {
        const week = Array.from({ length: 7 }, (_, n) => addDays(day, n)).toSorted((a, b) => order(a) - order(b));
        expect(week.flatMap((it) => HALVES.map((half) => patternAt(pattern, it, half)))).toEqual(pattern);
      }),
    );
  });
  const order = (day: string): number => ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
});

describe('a span', () => {
  it('covers one run of half days, from its first to its last', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        const covered = around(span).map(({ day, half }) => coversHalf(span, day, half));
        const first = covered.indexOf(true);
        const last = covered.lastIndexOf(true);
        expect(covered.slice(first, last + 1)).not.toContain(false);
        expect(around(span)[first]).toEqual({ day: span.firstDay, half: span.firstHalf });
        if (isClosed(span)) expect(around(span)[last]).toEqual({ day: span.lastDay, half: span.lastHalf });
        else expect(last).toBe(covered.length - 1);
      }),
    );
  });

  it('is one only when some half day is covered', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyHalf, anyHalf, (firstDay, lastDay, firstHalf, lastHalf) => {
        const span = { firstDay, firstHalf, lastDay, lastHalf };
        fc.pre(Math.abs(daysBetween(firstDay, lastDay)) < 366);
        const begins = `${firstDay}${firstHalf}`;
        const ends = `${lastDay}${lastHalf}`;
        expect(spanProblem(span) === null).toBe(begins <= ends);
        expect(spanProblem({ ...span, lastDay: null })).toBeNull();
        expect(coversHalf(span, firstDay, firstHalf)).toBe(spanProblem(span) === null);
      }),
    );
  });

  it('as far as it is known says nothing new of what is over, and is known once for all', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: -5, max: 20 }), (span, away) => {
        const today = addDays(span.firstDay, away);
        const known = knownSpan(span, today);
        expect(spanProblem(known)).toBeNull();
        expect(knownSpan(known, addDays(today, 9))).toEqual(known);
        for (const { day, half } of around(span))
          if (day <= today) expect(coversHalf(known, day, half)).toBe(coversHalf(span, day, half));
      }),
    );
  });

  it('has words that no other span has', () => {
    const same = (a: Span, b: Span) =>
      a.firstDay === b.firstDay &&
      a.firstHalf === b.firstHalf &&
      a.lastDay === b.lastDay &&
      (a.lastDay === null || a.lastHalf === b.lastHalf);
    fc.assert(
      fc.property(
        anySpan,
        anyHalf,
        anyHalf,
        fc.integer({ min: -1, max: 1 }),
        anyDay,
        (a, first, last, shift, today) => {
          const moved = { ...a, firstHalf: first, lastHalf: last };
          const b = a.lastDay === null ? moved : { ...moved, lastDay: addDays(a.lastDay, shift) };
          fc.pre(spanProblem(b) === null);
          expect(spanWords(a, today) === spanWords(b, today)).toBe(same(a, b));
        },
      ),
    );
  });
});

describe('leave years and fit notes', () => {
  const aroundApril = fc.oneof(
    anyDay,
    fc
      .tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: -2, max: 2 }))
      .map(([year, n]) => addDays(`${year}-04-01`, n)),
  );

  it('begin a new leave year on 1 April and on no other day', () => {
    fc.assert(
      fc.property(aroundApril, fc.nat(5_000), (day, later) => {
        const step = leaveYearOf(day) - leaveYearOf(addDays(day, -1));
        expect(step).toBe(day.endsWith('-04-01') ? 1 : 0);
        expect(leaveYearOf(addDays(day, later))).toBeGreaterThanOrEqual(leaveYearOf(day));
      }),
    );
  });

  it('leave seven days, whatever days they are, without a fit note', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(daysBetween(day, fitNoteFrom(day))).toBe(7);
      }),
    );
  });
});

describe('what an absence does elsewhere', () => {
  it('releases a booking only when every moment of it is in the absence, and more absence never gives it back', () => {
    fc.assert(
      fc.property(anyClosedSpan, anyInterval, fc.nat(3), fc.nat(3), (span, booking, before, after) => {
        const wider = {
          firstDay: addDays(span.firstDay, -before),
          lastDay: addDays(span.lastDay, after),
          firstHalf: before > 0 ? 'am' : span.firstHalf,
          lastHalf: after > 0 ? 'pm' : span.lastHalf,
        } as const;
        if (!releasesBooking(span, booking)) return;
        expect(releasesBooking(wider, booking)).toBe(true);
        for (let at = msOf(booking.from); at < msOf(booking.to); at += 1_800_000)
          expect(visitAtRisk(span, instantOf(at))).toBe(true);
      }),
    );
  });

  it('releases a booking in its days from the first half to the last, and none that reaches out of them', () => {
    fc.assert(
      fc.property(anyClosedSpan, (span) => {
        const begin = atTime(span.firstDay, span.firstHalf === 'am' ? '00:00' : '13:00');
        const end = span.lastHalf === 'am' ? atTime(span.lastDay, '13:00') : atTime(addDays(span.lastDay, 1), '00:00');
        expect(releasesBooking(span, { from: begin, to: end })).toBe(true);
        expect(releasesBooking(span, { from: begin, to: instantOf(msOf(end) + 1) })).toBe(false);
        expect(releasesBooking(span, { from: instantOf(msOf(begin) - 1), to: end })).toBe(false);
        expect(visitAtRisk(span, begin)).toBe(true);
        expect(visitAtRisk(span, end)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('puts a visit at risk exactly when it would release a booking of the minute it begins in', () => {
    fc.assert(
      fc.property(anySpan, anyInterval, (span, { from }) => {
        const minute = { from, to: instantOf(msOf(from) + 60_000) };
        expect(halvesOf(minute)).toHaveLength(1);
        expect(visitAtRisk(span, from)).toBe(releasesBooking(span, minute));
      }),
    );
  });
});
