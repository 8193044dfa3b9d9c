import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Whereabouts } from '../people/entities.ts';
import { bankHoliday } from '../time/bank-holidays.ts';
import { addDays } from '../time/london.ts';
import { checkLeave, checkSickness, daysByLeaveYear, knownSpan, spanWords, workedHalves } from './request-rules.ts';
import { type ClosedSpan, coversHalf, leaveYearOf, spanProblem, spansOverlap, workingDaysOf } from './rules.ts';

const fullWeek: Whereabouts[] = [
  ...Array<Whereabouts>(10).fill('office'),
  ...Array<Whereabouts>(4).fill('not-working'),
];
const span = (
  firstDay: string,
  lastDay: string,
  firstHalf: 'am' | 'pm' = 'am',
  lastHalf: 'am' | 'pm' = 'pm',
): ClosedSpan => ({ firstDay, lastDay, firstHalf, lastHalf });

const anyDay = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2025-06-01', n));
const anyHalf = fc.constantFrom<'am' | 'pm'>('am', 'pm');
const anySpan = fc
  .record({ firstDay: anyDay, length: fc.integer({ min: 0, max: 40 }), firstHalf: anyHalf, lastHalf: anyHalf })
  .map((it) => span(it.firstDay, addDays(it.firstDay, it.length), it.firstHalf, it.lastHalf))
  .filter((it) => spanProblem(it) === null);
/** Every half day a span covers, worked or not. */
const halvesOf = (it: ClosedSpan) => workedOrNot(it).filter(({ day, half }) => coversHalf(it, day, half));
const workedOrNot = (it: ClosedSpan) => {
  const days: string[] = [];
  for (let day = it.firstDay; day <= it.lastDay; day = addDays(day, 1)) days.push(day);
  return days.flatMap((day) => (['am', 'pm'] as const).map((half) => ({ day, half })));
};
const anyPattern = fc.array(fc.constantFrom<Whereabouts>('office', 'home', 'not-working'), {
  minLength: 14,
  maxLength: 14,
});

describe('working days', () => {
  it('counts only pattern days, bank holidays left out', () => {
    expect(workingDaysOf(span('2026-11-23', '2026-11-29'), fullWeek)).toBe(5);
    expect(workingDaysOf(span('2026-12-21', '2027-01-03'), fullWeek)).toBe(7);
    expect(workingDaysOf(span('2026-11-23', '2026-11-23', 'pm'), fullWeek)).toBe(0.5);
  });

  it('is half the worked halves, never more than the days, and adds up over any split', () => {
    fc.assert(
      fc.property(anySpan, anyPattern, fc.nat(), (whole, pattern, at) => {
        const halves = halvesOf(whole);
        const days = workingDaysOf(whole, pattern);
        expect(days * 2).toBe(Math.round(days * 2));
        expect(days).toBeLessThanOrEqual(halves.length / 2);
        expect([...daysByLeaveYear(pattern, whole).values()].reduce((a, b) => a + b, 0)).toBe(days);
        if (halves.length < 2) return;
        const cut = 1 + (at % (halves.length - 1));
        const [a, b] = [halves[cut - 1], halves[cut]];
        if (a === undefined || b === undefined) throw new Error('no cut');
        const left = { ...whole, lastDay: a.day, lastHalf: a.half };
        const right = { ...whole, firstDay: b.day, firstHalf: b.half };
        expect(workingDaysOf(left, pattern) + workingDaysOf(right, pattern)).toBe(days);
        expect(spansOverlap(left, right)).toBe(false);
        expect(workedHalves(whole, pattern)).toHaveLength(days * 2);
      }),
    );
  });

  it('never counts a bank holiday', () => {
    fc.assert(
      fc.property(anyDay, anyPattern, (day, pattern) => {
        fc.pre(bankHoliday(day) !== null);
        expect(workingDaysOf(span(day, day), pattern)).toBe(0);
      }),
    );
  });
});

describe('spans', () => {
  it('overlap exactly when they share a half day', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const of = new Set(halvesOf(a).map((it) => `${it.day} ${it.half}`));
        expect(spansOverlap(a, b)).toBe(halvesOf(b).some((it) => of.has(`${it.day} ${it.half}`)));
      }),
      { numRuns: 300 },
    );
  });

  it('run to today while open-ended', () => {
    const open = { firstDay: '2026-11-20', firstHalf: 'am', lastDay: null, lastHalf: 'pm' } as const;
    expect(knownSpan(open, '2026-11-24')).toEqual(span('2026-11-20', '2026-11-24'));
    expect(spanWords(open, '2026-11-24')).toBe('from Fri 20 Nov');
  });

  it('belong to the leave year from 1 April to 31 March', () => {
    expect(['2026-03-31', '2026-04-01', '2027-01-01'].map(leaveYearOf)).toEqual([2025, 2026, 2026]);
  });
});

describe('asking for leave', () => {
  const balance = (leaveYear: number, entitlement: number) => ({
    id: `p:${leaveYear}`,
    personId: 'p',
    leaveYear,
    entitlement,
    taken: 0,
    asked: 0,
  });
  const today = '2026-11-24';

  it('is refused in words for each reason, and else allowed', () => {
    const ask = (it: ClosedSpan, days = 5) => checkLeave(it, fullWeek, [], [balance(2026, days)], today);
    expect(ask(span('2026-12-07', '2026-12-11'))).toBeNull();
    expect(ask(span('2026-12-07', '2026-12-14'))?.words).toBe(
      'This takes 6 days and you have 5 days left in the leave year 2026 to 2027. Ask for fewer days.',
    );
    expect(ask(span('2026-11-02', '2026-11-03'))?.code).toBe('in-the-past');
    expect(ask(span('2026-12-12', '2026-12-13'))?.code).toBe('not-valid');
    expect(ask(span('2026-12-12', '2026-12-11'))?.code).toBe('not-valid');
    const sick = { ...span('2026-12-11', '2026-12-14'), state: 'reported', kind: 'sickness' } as const;
    expect(checkLeave(span('2026-12-07', '2026-12-11'), fullWeek, [sick], [balance(2026, 9)], today)?.code).toBe(
      'absence-overlaps',
    );
  });

  it('takes each leave year’s days from its own balance', () => {
    const over = span('2027-03-30', '2027-04-02');
    expect(checkLeave(over, fullWeek, [], [balance(2026, 2), balance(2027, 2)], today)).toBeNull();
    expect(checkLeave(over, fullWeek, [], [balance(2026, 9)], today)?.words).toContain('2027 to 2028');
  });
});

describe('reporting sick', () => {
  const today = '2026-11-24';
  const open = { firstDay: today, firstHalf: 'am', lastDay: null, lastHalf: 'pm' } as const;
  const leave = { ...span('2026-12-21', '2026-12-23'), state: 'approved', kind: 'annual-leave' } as const;

  it('without an end is not barred by leave to come, nor bars it', () => {
    expect(checkSickness(open, [leave], today)).toBeNull();
    expect(checkSickness(open, [{ ...leave, firstDay: today }], today)?.code).toBe('absence-overlaps');
    const sick = { ...open, state: 'reported', kind: 'sickness' } as const;
    const balance = { id: 'p:2026', personId: 'p', leaveYear: 2026, entitlement: 9, taken: 0, asked: 0 };
    expect(checkLeave(span('2026-12-21', '2026-12-23'), fullWeek, [sick], [balance], today)).toBeNull();
  });

  it('is refused while a sickness is open, in the words of what is there', () => {
    const sick = { ...open, firstDay: '2026-11-20', state: 'acknowledged', kind: 'sickness' } as const;
    expect(checkSickness(open, [sick], today)?.words).toBe(
      'You already have sickness recorded: from Fri 20 Nov. Choose other days, or change that first.',
    );
  });
});
