import type { Absence } from '../../shared/absence/entities.ts';
import { spanWords } from '../../shared/absence/request-rules.ts';
import type { Span } from '../../shared/absence/rules.ts';
import { dayWords, mondayOf, nearDayWords } from '../../shared/time/london.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';

/** `1 working day`, `2.5 working days`, `4 visits`. */
export const countWords = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const nearOn = (day: PlainDay, today: PlainDay): string => {
  const near = nearDayWords(day, today);
  return near.includes(' ') ? `on ${near}` : near;
};

/** How a report is named: `from today`, `today`, `on Tue 24 Nov`, `from Mon 23 Nov afternoon to Wed 25 Nov`. */
export function spanInSentence(span: Span, today: PlainDay): string {
  const half = span.firstHalf === 'pm' ? ' afternoon' : '';
  if (span.lastDay === null) return `from ${nearDayWords(span.firstDay, today)}${half}`;
  if (span.lastDay === span.firstDay)
    return `${nearOn(span.firstDay, today)}${span.lastHalf === 'am' ? ' morning' : half}`;
  return `from ${spanWords(span, today)}`;
}

/** `2 of 9 in the team are away that week`. `size` counts the whole team. */
export function coverWords(away: number, size: number, span: Span): string {
  const oneWeek = span.lastDay === null || mondayOf(span.lastDay) === mondayOf(span.firstDay);
  const when = oneWeek ? 'that week' : 'in those weeks';
  if (away === 0) return `Nobody else in the team is away ${when}`;
  return `${away} of ${size} in the team ${away === 1 ? 'is' : 'are'} away ${when}`;
}

/** How a manager reads that a colleague is away today. */
export function awayWords(absence: Absence, today: PlainDay): string {
  if (absence.kind === 'sickness') {
    return absence.lastDay === null || absence.lastDay > today
      ? `Off sick since ${nearDayWords(absence.firstDay, today)}`
      : 'Off sick today';
  }
  const last = absence.lastDay ?? today;
  return last === today ? 'On leave today' : `On leave until ${dayWords(last, 'short', today)}`;
}
