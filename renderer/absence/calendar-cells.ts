import type { AbsenceView } from '../../shared/absence/contract.ts';
import { weekday } from '../../shared/time/london.ts';

export type Mark = 'sick' | 'leave' | 'asked';

export interface Cell {
  readonly day: string;
  readonly weekend: boolean;
  readonly bankHoliday: string | null;
  /** Null when the person is not away. */
  readonly mark: Mark | null;
  readonly part: 'all' | 'am' | 'pm';
  readonly words: string;
}

export const MARK_WORDS: Record<Mark, string> = { sick: 'Sick', leave: 'Leave', asked: 'Leave asked for' };
const PART_WORDS = { all: '', am: ', morning', pm: ', afternoon' } as const;

/** What one day of one person's row shows and says. Refused and withdrawn leave is not away. */
export function cellOf(day: string, absences: readonly AbsenceView[], bankHoliday: string | null): Cell {
  const weekend = weekday(day) > 5;
  const away = absences.find(
    (it) =>
      it.state !== 'refused' &&
      it.state !== 'withdrawn' &&
      it.firstDay <= day &&
      (it.lastDay === null || day <= it.lastDay),
  );
  const free = weekend ? 'weekend' : (bankHoliday ?? 'not away');
  if (away === undefined) return { day, weekend, bankHoliday, mark: null, part: 'all', words: free };
  const mark: Mark = away.kind === 'sickness' ? 'sick' : away.state === 'asked' ? 'asked' : 'leave';
  const starts = away.firstDay === day && away.firstHalf === 'pm';
  const ends = away.lastDay === day && away.lastHalf === 'am';
  const part = starts && !ends ? 'pm' : ends && !starts ? 'am' : 'all';
  return { day, weekend, bankHoliday, mark, part, words: `${MARK_WORDS[mark].toLowerCase()}${PART_WORDS[part]}` };
}

/** How many are away on each day, sickness and approved leave alike; asked-for leave is not counted. */
export const awayOn = (rows: readonly (readonly Cell[])[], column: number): number =>
  rows.filter((row) => {
    const mark = row[column]?.mark ?? null;
    return mark === 'sick' || mark === 'leave';
  }).length;
