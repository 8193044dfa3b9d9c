import { londonOf, mondayOfDay, msAt } from './calendar.ts';
import { workingDays } from './working-days.ts';

/**
 * When a demonstration stands, in milliseconds: 9:10am in London on the Tuesday of the ISO week that `realNow` (also
 * milliseconds) falls in. When that Tuesday is a bank holiday, the nearest Tuesday that is not, the earlier on a tie. It is
 * always a Tuesday, so data kept from an earlier demonstration is brought up to date by moving every day by whole weeks.
 */
export function demonstrationDay(realNow: number): number {
  const days = workingDays();
  const tuesday = mondayOfDay(londonOf(realNow).day) + 1;
  for (let away = 0; ; away += 7) {
    if (!days.isBankHoliday(tuesday - away)) return msAt(tuesday - away, 9 * 60 + 10);
    if (!days.isBankHoliday(tuesday + away)) return msAt(tuesday + away, 9 * 60 + 10);
  }
}
