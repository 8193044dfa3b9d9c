import { BANK_HOLIDAYS_KNOWN_UNTIL, bankHolidaysBetween } from '../../../shared/time/bank-holidays.ts';
import { type DayNumber, dayNumber, dayNumberOf, dayText, weekdayOf } from './calendar.ts';

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const k = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const month = Math.floor((h + k - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + k - 7 * m + 114) % 31) + 1);
}

const firstMonday = (year: number, month: number): DayNumber => {
  const first = dayNumber(year, month, 1);
  return first + ((8 - weekdayOf(first)) % 7);
};
const lastMonday = (year: number, month: number): DayNumber => {
  const last = dayNumber(year, month, 31);
  return last - weekdayOf(last) + 1;
};

/**
 * Bank holidays of England and Wales by rule (Banking and Financial Dealings Act 1971, schedule 1, and the custom of
 * substitute days), for the years the shared snapshot does not know, so that a demonstration set in any year has them.
 */
export function holidaysByRule(year: number): DayNumber[] {
  const newYear = dayNumber(year, 1, 1);
  const christmas = dayNumber(year, 12, 25);
  const days = [
    newYear + ([0, 0, 0, 0, 0, 2, 1][weekdayOf(newYear) - 1] ?? 0),
    easter(year) - 2,
    easter(year) + 1,
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
  ];
  const onDay = weekdayOf(christmas);
  if (onDay === 5) return [...days, christmas, christmas + 3];
  if (onDay === 6) return [...days, christmas + 2, christmas + 3];
  if (onDay === 7) return [...days, christmas + 1, christmas + 2];
  return [...days, christmas, christmas + 1];
}

export interface WorkingDays {
  isBankHoliday(day: DayNumber): boolean;
  isWorking(day: DayNumber): boolean;
  /** The day `count` working days after (or before, when negative) `day`, not counting `day` itself. */
  after(day: DayNumber, count: number): DayNumber;
  /** Working days after `from` up to and including `to`. */
  between(from: DayNumber, to: DayNumber): number;
}

/** Monday to Friday less bank holidays. */
export function workingDays(): WorkingDays {
  const holidays = new Set<DayNumber>();
  const looked = new Set<number>();
  const isBankHoliday = (day: DayNumber) => {
    const year = Number(dayText(day).slice(0, 4));
    if (!looked.has(year)) {
      looked.add(year);
      const first = `${year}-01-01`;
      const published = bankHolidaysBetween(first, `${year}-12-31`).map(({ day }) => dayNumberOf(day));
      const known = published.length > 0 && first <= BANK_HOLIDAYS_KNOWN_UNTIL;
      for (const holiday of known ? published : holidaysByRule(year)) holidays.add(holiday);
    }
    return holidays.has(day);
  };
  const isWorking = (day: DayNumber) => weekdayOf(day) <= 5 && !isBankHoliday(day);
  const after = (day: DayNumber, count: number) => {
    const step = count < 0 ? -1 : 1;
    let left = Math.abs(count);
    let at = day;
    while (left > 0) {
      at += step;
      if (isWorking(at)) left -= 1;
    }
    return at;
  };
  const between = (from: DayNumber, to: DayNumber) => {
    let count = 0;
    for (let day = from + 1; day <= to; day += 1) if (isWorking(day)) count += 1;
    return count;
  };
  return { isBankHoliday, isWorking, after, between };
}
