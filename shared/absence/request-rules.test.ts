import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyClosedSpan, anyDay, anyPattern, anySpan } from '../../tests/builders/any.ts';
import { addDays } from '../time/london.ts';
import type { AbsenceState, LeaveBalance } from './entities.ts';
import {
  checkLeave,
  checkSickness,
  clashingAbsence,
  daysByLeaveYear,
  daysInWords,
  knownSpan,
  leaveLeft,
  reachProblem,
} from './request-rules.ts';
import { leaveYearOf, spansOverlap, workingDaysOf } from './rules.ts';

const anyState = fc.constantFrom<AbsenceState>(
  'reported',
  'acknowledged',
  'closed',
  'asked',
  'approved',
  'refused',
  'withdrawn',
);
const stands = (state: AbsenceState): boolean => state !== 'refused' && state !== 'withdrawn';
const anyOther = fc
  .tuple(anySpan, anyState, fc.constantFrom('sickness' as const, 'annual-leave' as const))
  .map(([span, state, kind]) => ({ ...span, state, kind }));
/** Spans of one person, so near to each other that they clash as often as not. */
const near = fc
  .tuple(anyDay, anySpan, fc.array(fc.tuple(anyOther, fc.integer({ min: -30, max: 30 })), { maxLength: 4 }))
  .map(([firstDay, span, others]) => {
    const at = <S extends { firstDay: string; lastDay: string | null }>(it: S, day: string): S => ({
      ...it,
      firstDay: day,
      lastDay: it.lastDay === null ? null : addDays(day, Math.max(0, lengthOf(it))),
    });
    return { span: at(span, firstDay), others: others.map(([it, n]) => at(it, addDays(firstDay, n))) };
  });
const lengthOf = (it: { firstDay: string; lastDay: string | null }): number =>
  it.lastDay === null ? 0 : Math.round((Date.parse(it.lastDay) - Date.parse(it.firstDay)) / 86_400_000);
const balanceOf = (leaveYear: number, entitlement: number): LeaveBalance => ({
  id: `p:${leaveYear}`,
  personId: 'p',
  leaveYear,
  entitlement,
  taken: 0,
  asked: 0,
});

describe('clashes', () => {
  it('are with the first absence that stands and shares a half day, and with no other', () => {
    fc.assert(
      fc.property(near, ({ span, others }) => {
        const clash = clashingAbsence(span, others);
        const at = clash === undefined ? others.length : others.indexOf(clash);
        for (const it of others.slice(0, at)) expect(stands(it.state) && spansOverlap(span, it)).toBe(false);
        if (clash !== undefined) expect(stands(clash.state) && spansOverlap(clash, span)).toBe(true);
      }),
    );
  });
});

describe('reporting sick', () => {
  it('is refused by a clash alone, in whichever order the others come, and twice never taken', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: -3, max: 12 }), ({ span, others }, away) => {
        const today = addDays(span.firstDay, away);
        const refusal = checkSickness(span, others, today);
        const clashes = others.some(
          (it) => stands(it.state) && spansOverlap(knownSpan(span, today), knownSpan(it, today)),
        );
        expect(refusal?.code ?? null).toBe(clashes ? 'absence-overlaps' : null);
        expect(checkSickness(span, others.toReversed(), today)?.code).toBe(refusal?.code);
        const reported = { ...span, state: 'reported', kind: 'sickness' } as const;
        expect(checkSickness(span, [...others, reported], today)?.code).toBe('absence-overlaps');
      }),
    );
  });

  it('is never refused for what was refused or withdrawn, and one absence less never bars it', () => {
    fc.assert(
      fc.property(near, anyDay, fc.nat(3), ({ span, others }, today, at) => {
        fc.pre(reachProblem(span, today) === null);
        const gone = others.map((it) => ({ ...it, state: 'withdrawn' as const }));
        expect(checkSickness(span, gone, today)).toBeNull();
        if (checkSickness(span, others, today) === null)
          expect(checkSickness(span, others.toSpliced(at, 1), today)).toBeNull();
      }),
    );
  });
});

describe('how far from today', () => {
  it('a span may lie is a year back while it is open, two years for any, and a mistyped year is said', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: -1_500, max: 1_500 }), (span, away) => {
        // Days from the end of the span, or from its first day while it is open, to today.
        const today = addDays(span.lastDay ?? span.firstDay, away);
        const most = span.lastDay === null ? 366 : 732;
        expect(reachProblem(span, today) === null).toBe(away <= most && away >= -732);
        expect(reachProblem(span, today) ?? 'Check the year').toContain('Check the year');
      }),
    );
  });
});

describe('asking for leave', () => {
  it('is allowed exactly when every leave year has the days, once nothing else is in the way', () => {
    fc.assert(
      fc.property(anyClosedSpan, anyPattern, fc.nat(12), fc.nat(12), (span, pattern, first, second) => {
        const year = leaveYearOf(span.firstDay);
        const balances = [balanceOf(year, first), balanceOf(year + 1, second)];
        const refusal = checkLeave(span, pattern, [], balances, span.firstDay);
        const years = daysByLeaveYear(pattern, span);
        const enough = [...years].every(([of, days]) => days <= (of === year ? first : second));
        if (workingDaysOf(span, pattern) === 0) expect(refusal?.code).toBe('not-valid');
        else expect(refusal?.code ?? null).toBe(enough ? null : 'not-enough-leave');
      }),
    );
  });

  it('is never allowed twice, nor for days that have passed, and more leave never bars it', () => {
    fc.assert(
      fc.property(anyClosedSpan, anyPattern, fc.nat(30), fc.nat(9), (span, pattern, days, more) => {
        const year = leaveYearOf(span.firstDay);
        const check = (left: number, others: Parameters<typeof checkLeave>[2], today: string) =>
          checkLeave(span, pattern, others, [balanceOf(year, left), balanceOf(year + 1, left)], today);
        expect(check(days, [], addDays(span.lastDay, 1))?.code).toBe('in-the-past');
        if (check(days, [], span.lastDay) !== null) return;
        expect(check(days + more, [], span.lastDay)).toBeNull();
        const asked = { ...span, state: 'asked', kind: 'annual-leave' } as const;
        expect(check(days, [asked], span.lastDay)?.code).toBe('absence-overlaps');
      }),
    );
  });
});

describe('a balance', () => {
  const halves = fc.nat(60).map((it) => it / 2);

  it('does not change by an approval, shrinks by what is asked, and is nothing where there is none', () => {
    fc.assert(
      fc.property(halves, halves, halves, halves, (entitlement, taken, asked, days) => {
        const before: LeaveBalance = { ...balanceOf(2026, entitlement), taken, asked };
        const requested = { ...before, asked: asked + days };
        expect(leaveLeft(requested)).toBe(leaveLeft(before) - days);
        expect(leaveLeft({ ...requested, asked, taken: taken + days })).toBe(leaveLeft(requested));
        expect(leaveLeft(undefined)).toBe(0);
      }),
    );
  });

  it('is said in words that no other number of days has', () => {
    fc.assert(
      fc.property(halves, halves, (a, b) => {
        expect(daysInWords(a) === daysInWords(b)).toBe(a === b);
        expect(daysInWords(a)).toMatch(/^(half a day|1 day|\d+(\.5)? days)$/);
      }),
    );
  });
});
