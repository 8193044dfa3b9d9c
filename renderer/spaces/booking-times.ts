import { atTime, dayOf, instantOf, msOf, timeWords, weekday } from '../../shared/time/london.ts';
import type { Instant, Interval, PlainDay } from '../../shared/time/schemas.ts';

export const PARTS = ['day', 'am', 'pm', 'hours'] as const;
export type Part = (typeof PARTS)[number];

/** London wall-clock times, `HH:MM`, half-open. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface Opening {
  readonly opens: string;
  readonly closes: string;
}

/** The working day bookings are offered in. Half-days meet at 1pm, as `halfDay` in shared/time counts them. */
const PART_HOURS: Record<Exclude<Part, 'hours'>, Hours> = {
  day: { from: '09:00', to: '17:00' },
  am: { from: '09:00', to: '13:00' },
  pm: { from: '13:00', to: '17:00' },
};

const QUARTER_MS = 15 * 60_000;

/** A site's opening hours on a day; null when it is closed. */
export const openingOn = (opening: readonly (Opening | null)[], day: PlainDay): Opening | null =>
  opening[weekday(day) - 1] ?? null;

/** Every half hour from `opens` to `closes`, both included. */
export function halfHours(opens: string, closes: string): string[] {
  const [first, last] = [minutesOf(opens), minutesOf(closes)];
  const out: string[] = [];
  for (let at = Math.ceil(first / 30) * 30; at <= last; at += 30) out.push(clockOf(at));
  return out;
}

export type Asked =
  | { readonly ok: true; readonly interval: Interval; readonly words: string }
  | { readonly ok: false; readonly words: string };

/**
 * The interval a person asks about: their part of the day within opening hours, and for a part that has begun, from
 * the next quarter hour on. Without one, the words say why and what to do.
 */
export function askedInterval(
  day: PlainDay,
  part: Part,
  hours: Hours,
  site: { readonly name: string; readonly opening: readonly (Opening | null)[] },
  now: Instant,
): Asked {
  const opening = openingOn(site.opening, day);
  if (opening === null) return { ok: false, words: `${site.name} is closed on this day. Choose another day or site.` };
  const wanted = part === 'hours' ? hours : PART_HOURS[part];
  if (wanted.from >= wanted.to) return { ok: false, words: 'The end must be after the start. Choose a later end.' };
  const from = wanted.from > opening.opens ? wanted.from : opening.opens;
  const to = wanted.to < opening.closes ? wanted.to : opening.closes;
  if (from >= to) {
    return {
      ok: false,
      words: `${site.name} is open ${clockWords(opening.opens)} to ${clockWords(opening.closes)}. Choose a time within that.`,
    };
  }
  const end = atTime(day, to);
  const begins = later(atTime(day, from), dayOf(now) === day ? nextQuarter(now) : atTime(day, from));
  if (begins >= end || end <= now)
    return { ok: false, words: 'That time has passed. Choose a later time or another day.' };
  return { ok: true, interval: { from: begins, to: end }, words: intervalWords({ from: begins, to: end }) };
}

/** `9am to 5pm`. */
export const intervalWords = (interval: Interval): string => `${timeWords(interval.from)} to ${timeWords(interval.to)}`;

/** `09:30` as staff read it: `9:30am`. */
export function clockWords(clock: string): string {
  const minutes = minutesOf(clock);
  if (minutes === 720) return 'midday';
  const hour = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const nextQuarter = (now: Instant): Instant => instantOf(Math.ceil(msOf(now) / QUARTER_MS) * QUARTER_MS);

function minutesOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
