import type { Whereabouts } from '../../../../shared/people/entities.ts';
import type { Half } from '../../../../shared/time/schemas.ts';
import { type DayNumber, weekdayOf } from '../calendar.ts';
import type { Staff } from '../people/staff.ts';
import type { WorkingDays } from '../working-days.ts';

export const halves: readonly Half[] = ['am', 'pm'];

/** Where somebody's weekly pattern puts them; a bank holiday is nobody's working day. */
export function patternAt(one: Staff, day: DayNumber, half: Half, days: WorkingDays): Whereabouts {
  if (days.isBankHoliday(day)) return 'not-working';
  return one.pattern[(weekdayOf(day) - 1) * 2 + (half === 'am' ? 0 : 1)] ?? 'not-working';
}

/** Working days from one half to another, both included, in half-day steps: only halves of the person's own pattern count. */
export function workingDaysLost(
  one: Staff,
  from: { readonly day: DayNumber; readonly half: Half },
  to: { readonly day: DayNumber; readonly half: Half },
  days: WorkingDays,
): number {
  let count = 0;
  for (let day = from.day; day <= to.day; day += 1) {
    for (const half of halves) {
      if (day === from.day && half === 'am' && from.half === 'pm') continue;
      if (day === to.day && half === 'pm' && to.half === 'am') continue;
      if (patternAt(one, day, half, days) !== 'not-working') count += 0.5;
    }
  }
  return count;
}

/** When people are away, by half-day, for those who need to know where everybody is. */
export interface AwayHalves {
  add(personId: string, from: DayNumber, fromHalf: Half, to: DayNumber, toHalf: Half): void;
  has(personId: string, day: DayNumber, half: Half): boolean;
}

export function awayHalves(): AwayHalves {
  const away = new Map<string, Set<number>>();
  const place = (day: DayNumber, half: Half) => day * 2 + (half === 'am' ? 0 : 1);
  return {
    add(personId, from, fromHalf, to, toHalf) {
      const own = away.get(personId) ?? new Set<number>();
      away.set(personId, own);
      for (let at = place(from, fromHalf); at <= place(to, toHalf); at += 1) own.add(at);
    },
    has: (personId, day, half) => away.get(personId)?.has(place(day, half)) === true,
  };
}
