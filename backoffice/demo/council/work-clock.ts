import { type DayNumber, instantAt } from './calendar.ts';
import type { WorkingDays } from './working-days.ts';

const opens = 8 * 60;
const dayMinutes = 9 * 60 + 30;

/** Office time counted backwards from now, so that what people wrote was written in working hours. */
export interface WorkClock {
  /** The day and London minute that lies `ago` working minutes before now. */
  at(ago: number): { readonly day: DayNumber; readonly minutes: number };
  instant(ago: number, seconds?: number): string;
  /** Working minutes in a working day. */
  readonly dayMinutes: number;
}

export function workClock(days: WorkingDays, today: DayNumber, minutesNow: number): WorkClock {
  const past: DayNumber[] = [];
  const begun = days.isWorking(today) && minutesNow >= opens;
  let day = begun ? today : days.after(today, -1);
  const sinceOpening = begun ? Math.min(dayMinutes, minutesNow - opens) : dayMinutes;
  const at = (ago: number) => {
    let index = 0;
    let within = sinceOpening - Math.max(0, Math.floor(ago));
    while (within < 0) {
      within += dayMinutes;
      index += 1;
    }
    while (past.length <= index) {
      past.push(day);
      day = days.after(day, -1);
    }
    return { day: past[index] ?? today, minutes: opens + within };
  };
  return {
    at,
    instant: (ago, seconds = 0) => {
      const when = at(ago);
      return instantAt(when.day, when.minutes, seconds);
    },
    dayMinutes,
  };
}
