import { bankHoliday } from '../time/bank-holidays.ts';
import { addDays, atTime, dayOf, dayWords, instantOf, msOf, timeWords, weekday } from '../time/london.ts';
import type { Instant, Interval, PlainDay } from '../time/schemas.ts';
import type { Site, Space, SpaceKind } from './entities.ts';

const HOUR = 3_600_000;

const kindWords: Readonly<Record<SpaceKind, string>> = {
  desk: 'Desk',
  touchdown: 'Touchdown',
  'interview-room': 'Interview room',
  'meeting-room': 'Meeting room',
  locker: 'Locker',
  parking: 'Parking bay',
  'ev-charger': 'EV charger',
};

/** `Desk 4.14`. */
export const spaceWords = (space: Pick<Space, 'kind' | 'label'>): string => `${kindWords[space.kind]} ${space.label}`;

/** `9am to 5pm`, in London time. */
export const hoursWords = (interval: Interval): string => `${timeWords(interval.from)} to ${timeWords(interval.to)}`;

/** `Tue 24 Nov, 1pm`: always with its day, because it may not be the day that was asked for. */
export const whenWords = (at: Instant, today: PlainDay): string =>
  `${dayWords(dayOf(at), 'short', today)}, ${timeWords(at)}`;

const openingOf = (site: Pick<Site, 'opening'>, day: PlainDay): Interval | null => {
  const hours = bankHoliday(day) === null ? (site.opening[weekday(day) - 1] ?? null) : null;
  return hours === null ? null : { from: atTime(day, hours.opens), to: atTime(day, hours.closes) };
};

/**
 * The first instant at or after `wanted` begins from which the space is free for an hour or more while its site is
 * open. `taken` are half-open, in any order. Looks no further ahead than the site can be booked; null when there is
 * nothing.
 */
export function nextFree(
  wanted: Interval,
  taken: readonly Interval[],
  site: Pick<Site, 'opening' | 'bookAheadDays'>,
  today: PlainDay,
): Instant | null {
  const inOrder = [...taken].sort((a, b) => (a.from < b.from ? -1 : 1));
  const lastDay = addDays(today, site.bookAheadDays);
  for (let day = dayOf(wanted.from); day <= lastDay; day = addDays(day, 1)) {
    const open = openingOf(site, day);
    if (open === null) continue;
    let at = open.from > wanted.from ? open.from : wanted.from;
    for (const it of inOrder) {
      if (it.to <= at) continue;
      if (it.from >= open.to || msOf(it.from) - msOf(at) >= HOUR) break;
      at = it.to;
    }
    if (msOf(at) + HOUR <= msOf(open.to)) return instantOf(msOf(at));
  }
  return null;
}
