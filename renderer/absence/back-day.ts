import { type ClosedSpan, patternAt, type Span } from '../../shared/absence/rules.ts';
import type { WeeklyPattern } from '../../shared/people/entities.ts';
import { bankHoliday } from '../../shared/time/bank-holidays.ts';
import { addDays } from '../../shared/time/london.ts';

/**
 * What `I am back` proposes: back this morning, so the last day sick is the last one before today that would have been
 * worked. Sickness that began today ends this morning. Without a pattern every day counts as worked.
 */
export function proposedEnd(
  span: Span,
  today: string,
  pattern: WeeklyPattern | null,
): Pick<ClosedSpan, 'lastDay' | 'lastHalf'> {
  if (span.firstDay >= today) return { lastDay: span.firstDay, lastHalf: span.firstHalf };
  const worked = (day: string) =>
    pattern === null ||
    (bankHoliday(day) === null &&
      (patternAt(pattern, day, 'am') !== 'not-working' || patternAt(pattern, day, 'pm') !== 'not-working'));
  for (let day = addDays(today, -1); day >= span.firstDay; day = addDays(day, -1)) {
    if (worked(day)) return { lastDay: day, lastHalf: 'pm' };
  }
  return { lastDay: addDays(today, -1), lastHalf: 'pm' };
}
