/**
 * Days as whole numbers since 1 January 1970, and instants of London wall-clock time, by arithmetic alone: a demonstration
 * has some 150,000 of them. `shared/time` stays the truth; a test compares the two.
 */
import type { Instant, PlainDay } from '../../../shared/time/schemas.ts';

export type DayNumber = number;

const two = (value: number) => String(value).padStart(2, '0');

/** Year, month (1 to 12) and day of a day number: Howard Hinnant's civil calendar algorithm. */
function civil(day: DayNumber): { year: number; month: number; date: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function dayNumber(year: number, month: number, date: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export const dayNumberOf = (day: PlainDay): DayNumber =>
  dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

/** 1 = Monday ... 7 = Sunday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const mondayOfDay = (day: DayNumber): DayNumber => day - weekdayOf(day) + 1;

export function dayText(day: DayNumber): PlainDay {
  const { year, month, date } = civil(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** The year in which the leave year (1 April to 31 March) of a day began. */
export function leaveYearOf(day: DayNumber): number {
  const { year, month } = civil(day);
  return month >= 4 ? year : year - 1;
}

const lastSunday = (year: number, month: number): DayNumber => {
  const last = dayNumber(year, month, 31);
  return last - (weekdayOf(last) % 7);
};

/** Clocks go forward and back at 01:00 UTC on the last Sundays of March and October (Summer Time Order 2002). */
function isSummer(utcMinutes: number): boolean {
  const { year } = civil(Math.floor(utcMinutes / 1440));
  return utcMinutes >= lastSunday(year, 3) * 1440 + 60 && utcMinutes < lastSunday(year, 10) * 1440 + 60;
}

/** The instant of a London wall-clock time, in minutes after midnight (never in the hour the clocks change). */
export function instantAt(day: DayNumber, minutes: number, seconds = 0): Instant {
  const local = day * 1440 + minutes;
  const utc = isSummer(local - 60) ? local - 60 : local;
  const onDay = Math.floor(utc / 1440);
  const rest = utc - onDay * 1440;
  return `${dayText(onDay)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${two(seconds)}.000Z`;
}

/** The London day and minute of the day of an instant in milliseconds. */
export function londonOf(ms: number): { day: DayNumber; minutes: number } {
  const utc = Math.floor(ms / 60000);
  const local = isSummer(utc) ? utc + 60 : utc;
  const day = Math.floor(local / 1440);
  return { day, minutes: local - day * 1440 };
}

/** Milliseconds since the epoch of a London wall-clock time. */
export function msAt(day: DayNumber, minutes: number): number {
  const local = day * 1440 + minutes;
  return (isSummer(local - 60) ? local - 60 : local) * 60000;
}

/** Minutes after midnight of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
