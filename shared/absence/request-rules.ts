import type { RejectionCode } from '../council/protocol.ts';
import type { Whereabouts } from '../people/entities.ts';
import { bankHoliday } from '../time/bank-holidays.ts';
import { addDays, daysBetween, dayWords } from '../time/london.ts';
import type { Half, PlainDay } from '../time/schemas.ts';
import type { Absence, AbsenceState, LeaveBalance } from './entities.ts';
import { type ClosedSpan, coversHalf, leaveYearOf, patternAt, type Span, spanProblem, spansOverlap } from './rules.ts';

/** Why something cannot be done, and what to do instead. */
export interface Refusal {
  readonly code: RejectionCode;
  readonly words: string;
}

/** The span as far as it is known: an open-ended one runs to today, or to its first day when that is later. */
export const knownSpan = (span: Span, today: PlainDay): ClosedSpan =>
  span.lastDay === null
    ? { ...span, lastDay: span.firstDay > today ? span.firstDay : today, lastHalf: 'pm' }
    : { ...span, lastDay: span.lastDay };

/** The half days of a span that the person would have worked: by their own pattern, bank holidays left out. */
export function workedHalves(
  span: ClosedSpan,
  pattern: readonly Whereabouts[],
): { readonly day: PlainDay; readonly half: Half }[] {
  const worked: { day: PlainDay; half: Half }[] = [];
  for (let day = span.firstDay; day <= span.lastDay; day = addDays(day, 1)) {
    if (bankHoliday(day) !== null) continue;
    for (const half of ['am', 'pm'] as const) {
      if (coversHalf(span, day, half) && patternAt(pattern, day, half) !== 'not-working') worked.push({ day, half });
    }
  }
  return worked;
}

/** Working days of a span in each leave year it touches, oldest first. */
export function daysByLeaveYear(pattern: readonly Whereabouts[], span: ClosedSpan): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const { day } of workedHalves(span, pattern)) {
    years.set(leaveYearOf(day), (years.get(leaveYearOf(day)) ?? 0) + 0.5);
  }
  return years;
}

/** `Mon 23 Nov`, `Mon 23 Nov afternoon to Fri 27 Nov`, `from Mon 23 Nov`. */
export function spanWords(span: Span, today: PlainDay): string {
  const half = span.firstHalf === 'pm' ? ' afternoon' : '';
  const first = `${dayWords(span.firstDay, 'short', today)}${half}`;
  if (span.lastDay === null) return `from ${first}`;
  if (span.lastDay === span.firstDay) return span.lastHalf === 'am' ? `${first} morning` : first;
  return `${first} to ${dayWords(span.lastDay, 'short', today)}${span.lastHalf === 'am' ? ' midday' : ''}`;
}

/** Days as staff say them: `1 day`, `half a day`, `2.5 days`. */
export const daysInWords = (days: number): string =>
  days === 0.5 ? 'half a day' : days === 1 ? '1 day' : `${days} days`;

const standing: readonly AbsenceState[] = ['reported', 'acknowledged', 'closed', 'asked', 'approved'];

/** The first of a person's other absences that still stands and shares a half day with this span. */
export const clashingAbsence = <A extends Span & Pick<Absence, 'state'>>(
  span: Span,
  others: readonly A[],
): A | undefined => others.find((it) => standing.includes(it.state) && spansOverlap(span, it));

type Other = Span & Pick<Absence, 'state' | 'kind'>;

/**
 * An open-ended sickness counts as far as it is known: it must not bar leave to come, nor may leave to come bar a person
 * from reporting that they are sick today.
 */
function overlapRefusal(span: Span, others: readonly Other[], today: PlainDay): Refusal | null {
  const known = others.map((it) => ({ ...it, ...knownSpan(it, today), said: it }));
  const clash = clashingAbsence(knownSpan(span, today), known)?.said;
  if (clash === undefined) return null;
  const what = clash.kind === 'sickness' ? 'sickness' : 'annual leave';
  return {
    code: 'absence-overlaps',
    words: `You already have ${what} recorded: ${spanWords(clash, today)}. Choose other days, or change that first.`,
  };
}

/** Days in a year, at most. */
const YEAR = 366;

/** What is wrong with how far from today a span lies, as a sentence: most often the year was mistyped. */
export function reachProblem(span: Span, today: PlainDay): string | null {
  if (span.lastDay === null && daysBetween(span.firstDay, today) > YEAR)
    return 'The first day is more than a year ago. Check the year, or give the last day too.';
  const last = span.lastDay ?? span.firstDay;
  if (daysBetween(last, today) > 2 * YEAR) return 'These days are more than two years ago. Check the year.';
  if (daysBetween(today, last) > 2 * YEAR) return 'These days are more than two years ahead. Check the year.';
  return null;
}

/** Whether sickness may be reported for these days. Sickness is never refused for any reason but a clash or bad dates. */
export function checkSickness(span: Span, others: readonly Other[], today: PlainDay): Refusal | null {
  const problem = spanProblem(span) ?? reachProblem(span, today);
  if (problem !== null) return { code: 'not-valid', words: problem };
  return overlapRefusal(span, others, today);
}

/** Whether annual leave may be asked for: dates, overlap, a day that would be worked, and the balance of each leave year. */
export function checkLeave(
  span: ClosedSpan,
  pattern: readonly Whereabouts[],
  others: readonly Other[],
  balances: readonly LeaveBalance[],
  today: PlainDay,
): Refusal | null {
  const problem = spanProblem(span) ?? reachProblem(span, today);
  if (problem !== null) return { code: 'not-valid', words: problem };
  if (span.lastDay < today) {
    return { code: 'in-the-past', words: 'These days have passed. Speak to your manager to have them put right.' };
  }
  const overlap = overlapRefusal(span, others, today);
  if (overlap !== null) return overlap;
  const years = daysByLeaveYear(pattern, span);
  if (years.size === 0) {
    return {
      code: 'not-valid',
      words: 'You do not work on any of these days, so you do not need leave. Choose other days.',
    };
  }
  for (const [year, days] of years) {
    const left = leaveLeft(balances.find((it) => it.leaveYear === year));
    if (days > left) {
      const which = `the leave year ${year} to ${year + 1}`;
      return {
        code: 'not-enough-leave',
        words: `This takes ${daysInWords(days)} and you have ${daysInWords(left)} left in ${which}. Ask for fewer days.`,
      };
    }
  }
  return null;
}

/** Days not yet taken or asked for. A year with no balance has none. */
export const leaveLeft = (balance: LeaveBalance | undefined): number =>
  balance === undefined ? 0 : balance.entitlement - balance.taken - balance.asked;
