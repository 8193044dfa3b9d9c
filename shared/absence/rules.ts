import type { Whereabouts } from '../people/entities.ts';
import { bankHoliday } from '../time/bank-holidays.ts';
import { addDays, atTime, dayOf, daysBetween, halvesOf, weekday } from '../time/london.ts';
import type { Half, Instant, Interval, Nation, PlainDay } from '../time/schemas.ts';

/** The days of an absence, inclusive, in half-days. `lastDay` null: open-ended. */
export interface Span {
  readonly firstDay: PlainDay;
  readonly firstHalf: Half;
  readonly lastDay: PlainDay | null;
  readonly lastHalf: Half;
}
export type ClosedSpan = Span & { readonly lastDay: PlainDay };

/** 14 halves from Monday morning, as shared/people has it. */
type Pattern = readonly Whereabouts[];

const halves: readonly Half[] = ['am', 'pm'];

/** Where a weekly pattern puts somebody for half a day. */
export const patternAt = (pattern: Pattern, day: PlainDay, half: Half): Whereabouts =>
  pattern[(weekday(day) - 1) * 2 + (half === 'pm' ? 1 : 0)] ?? 'not-working';

export const isClosed = (span: Span): span is ClosedSpan => span.lastDay !== null;

/** Whether an absence covers half a day. */
export function coversHalf(span: Span, day: PlainDay, half: Half): boolean {
  if (day < span.firstDay || (day === span.firstDay && half === 'am' && span.firstHalf === 'pm')) return false;
  if (span.lastDay === null) return true;
  return day < span.lastDay || (day === span.lastDay && (half === 'am' || span.lastHalf === 'pm'));
}

/** What is wrong with a span, as a sentence; null when it is a span. */
export function spanProblem(span: Span): string | null {
  if (span.lastDay === null) return null;
  if (span.lastDay < span.firstDay) return 'The last day is before the first day. Check the dates.';
  if (span.lastDay === span.firstDay && span.firstHalf === 'pm' && span.lastHalf === 'am') {
    return 'The absence ends before it starts. Check the half-days.';
  }
  return daysBetween(span.firstDay, span.lastDay) > 366
    ? 'An absence of more than a year cannot be entered here.'
    : null;
}

/** Whether two absences share any half-day. */
export function spansOverlap(a: Span, b: Span): boolean {
  const begins = (span: Span) => `${span.firstDay}${span.firstHalf}`;
  const ends = (span: Span) => (span.lastDay === null ? '9' : `${span.lastDay}${span.lastHalf}`);
  // 'am' sorts before 'pm', so day and half compare as one text.
  return begins(a) <= ends(b) && begins(b) <= ends(a);
}

/** Working days an absence takes against a person's own pattern, in half-day steps. Bank holidays and days off take none. */
export function workingDaysOf(span: ClosedSpan, pattern: Pattern, nation: Nation = 'england-and-wales'): number {
  let taken = 0;
  for (let day = span.firstDay; day <= span.lastDay; day = addDays(day, 1)) {
    if (bankHoliday(day, nation) !== null) continue;
    for (const half of halves) {
      if (coversHalf(span, day, half) && patternAt(pattern, day, half) !== 'not-working') taken += 0.5;
    }
  }
  return taken;
}

/** The year in which the leave year (1 April to 31 March) of a day began. */
export const leaveYearOf = (day: PlainDay): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);

/**
 * The first day that needs a fit note: day 8 of the sickness, counting every calendar day
 * (Social Security (Medical Evidence) Regulations 1976, regulation 5: self-certificate for 7 days).
 */
export const fitNoteFrom = (firstDay: PlainDay): PlainDay => addDays(firstDay, 7);

/** Whether an absence releases a booking: it covers every half-day the booking has any time in. */
export const releasesBooking = (span: Span, booking: Interval): boolean =>
  halvesOf(booking).every(({ day, half }) => coversHalf(span, day, half));

/** Whether an absence puts a visit at risk: it covers the half-day the visit starts in. */
export function visitAtRisk(span: Span, visitFrom: Instant): boolean {
  const day = dayOf(visitFrom);
  return coversHalf(span, day, visitFrom < atTime(day, '13:00') ? 'am' : 'pm');
}
