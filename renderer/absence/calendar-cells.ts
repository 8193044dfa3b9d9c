import type { AbsenceView } from '../../shared/absence/contract.ts';
import { knownSpan } from '../../shared/absence/request-rules.ts';
import { addDays, weekday } from '../../shared/time/london.ts';

export type Mark = 'sick' | 'leave' | 'asked';

export interface Cell {
  readonly day: string;
  readonly weekend: boolean;
  readonly bankHoliday: string | null;
  /** Null when the person is not away. */
  readonly mark: Mark | null;
  readonly part: 'all' | 'am' | 'pm';
  /** The last day known of a sickness that has no end date yet. */
  readonly open: boolean;
  readonly words: string;
}

export const MARK_WORDS: Record<Mark, string> = { sick: 'Sick', leave: 'Leave', asked: 'Leave asked for' };
const PART_WORDS = { all: '', am: ', morning', pm: ', afternoon' } as const;

/** The last day a weekday row shows of what is known of a sickness: a weekend after it does not. */
function lastShown(day: string, lastDay: string): boolean {
  let next = addDays(day, 1);
  while (next <= lastDay && weekday(next) > 5) next = addDays(next, 1);
  return next > lastDay;
}

/**
 * What one day of one person's row shows and says. Refused and withdrawn leave is not away. A sickness with no end date
 * is drawn as far as it is known, which is up to `today`, and says there that it has no end.
 */
export function cellOf(day: string, absences: readonly AbsenceView[], bankHoliday: string | null, today: string): Cell {
  const weekend = weekday(day) > 5;
  const away = absences.find(
    (it) =>
      it.state !== 'refused' && it.state !== 'withdrawn' && it.firstDay <= day && day <= knownSpan(it, today).lastDay,
  );
  const free = weekend ? 'weekend' : (bankHoliday ?? 'not away');
  if (away === undefined) return { day, weekend, bankHoliday, mark: null, part: 'all', open: false, words: free };
  const mark: Mark = away.kind === 'sickness' ? 'sick' : away.state === 'asked' ? 'asked' : 'leave';
  const starts = away.firstDay === day && away.firstHalf === 'pm';
  const ends = away.lastDay === day && away.lastHalf === 'am';
  const part = starts && !ends ? 'pm' : ends && !starts ? 'am' : 'all';
  const open = away.lastDay === null && lastShown(day, knownSpan(away, today).lastDay);
  const words = `${MARK_WORDS[mark].toLowerCase()}${PART_WORDS[part]}${open ? ', no end date yet' : ''}`;
  return { day, weekend, bankHoliday, mark, part, open, words };
}

/** How many are away on each day, sickness and approved leave alike; asked-for leave is not counted. */
export const awayOn = (rows: readonly (readonly Cell[])[], column: number): number =>
  rows.filter((row) => {
    const mark = row[column]?.mark ?? null;
    return mark === 'sick' || mark === 'leave';
  }).length;
