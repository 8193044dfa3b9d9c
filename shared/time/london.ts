import { Temporal } from 'temporal-polyfill';
import type { Half, Instant, Interval, PlainDay } from './schemas.ts';

const ZONE = 'Europe/London';

/** Milliseconds since the epoch to the protocol's instant text. */
export const instantOf = (ms: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.trunc(ms)).toString({ smallestUnit: 'millisecond' });

/** The protocol's instant text to milliseconds since the epoch. Throws RangeError on anything else. */
export const msOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;

/** London wall-clock time of an instant as `HH:MM`, the form `atTime` takes. */
export const clockOf = (instant: Instant): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });

/** The London calendar day an instant falls on. */
export const dayOf = (instant: Instant): PlainDay =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();

/** `days` later (or earlier, when negative) on the calendar. */
export const addDays = (day: PlainDay, days: number): PlainDay => Temporal.PlainDate.from(day).add({ days }).toString();

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDay, to: PlainDay): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** 1 = Monday ... 7 = Sunday. */
export const weekday = (day: PlainDay): number => Temporal.PlainDate.from(day).dayOfWeek;

/** The Monday of the week that `day` is in. */
export const mondayOf = (day: PlainDay): PlainDay => addDays(day, 1 - weekday(day));

/** The instant of a London wall-clock time (`HH:MM`) on a day. In the spring gap the later, in the autumn overlap the earlier instant. */
export const atTime = (day: PlainDay, time: string): Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/** The whole London day as a half-open interval: 23, 24 or 25 hours. */
export const wholeDay = (day: PlainDay): Interval => ({
  from: atTime(day, '00:00'),
  to: atTime(addDays(day, 1), '00:00'),
});

/** The council's office hours: half-days meet at 1pm, as bookings and plans count them. */
export const halfDay = (day: PlainDay, half: Half): Interval =>
  half === 'am'
    ? { from: atTime(day, '08:00'), to: atTime(day, '13:00') }
    : { from: atTime(day, '13:00'), to: atTime(day, '18:00') };

/** Half-days an interval has any time in. Mornings end at 1pm; the evening counts to the afternoon. */
export function halvesOf(interval: Interval): { day: PlainDay; half: Half }[] {
  const touched: { day: PlainDay; half: Half }[] = [];
  for (let day = dayOf(interval.from); atTime(day, '00:00') < interval.to; day = addDays(day, 1)) {
    const noon = atTime(day, '13:00');
    if (interval.from < noon) touched.push({ day, half: 'am' });
    if (interval.to > noon && interval.from < atTime(addDays(day, 1), '00:00')) touched.push({ day, half: 'pm' });
  }
  return touched;
}

/** Whether two half-open intervals share any instant. */
export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to;

/** London wall-clock time of an instant as staff read it: `9am`, `9:30am`, `1pm`, `midday`. */
export function timeWords(instant: Instant): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  if (at.hour === 12 && at.minute === 0) return 'midday';
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const minute = at.minute === 0 ? '' : `:${String(at.minute).padStart(2, '0')}`;
  return `${hour}${minute}${at.hour < 12 ? 'am' : 'pm'}`;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Tue 24 Nov` (short) or `Tuesday 24 November` (long); the year is added when it is not `today`'s. */
export function dayWords(day: PlainDay, style: 'short' | 'long' = 'short', today?: PlainDay): string {
  const at = Temporal.PlainDate.from(day);
  const name = DAYS[at.dayOfWeek - 1] ?? '';
  const month = MONTHS[at.month - 1] ?? '';
  const year = today !== undefined && Temporal.PlainDate.from(today).year !== at.year ? ` ${at.year}` : '';
  return style === 'long'
    ? `${name} ${at.day} ${month}${year}`
    : `${name.slice(0, 3)} ${at.day} ${month.slice(0, 3)}${year}`;
}

/** How a day is said near to today: `today`, `tomorrow`, `yesterday`, else `Tue 24 Nov`. */
export function nearDayWords(day: PlainDay, today: PlainDay): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  return dayWords(day, 'short', today);
}

/** `today 2pm`, `Tue 24 Nov, 9:30am`. */
export function momentWords(instant: Instant, today: PlainDay): string {
  const day = dayOf(instant);
  const near = nearDayWords(day, today);
  return near.includes(' ') ? `${near}, ${timeWords(instant)}` : `${near} ${timeWords(instant)}`;
}
