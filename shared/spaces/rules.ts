import type { RejectionCode } from '../council/protocol.ts';
import { bankHoliday } from '../time/bank-holidays.ts';
import { addDays, atTime, dayOf, dayWords, halvesOf, timeWords, weekday } from '../time/london.ts';
import type { Instant, Interval } from '../time/schemas.ts';
import type { Site, Space, SpaceKind } from './entities.ts';

/** Kinds of which a person holds one at a time. */
export const isDesk = (kind: SpaceKind): boolean => kind === 'desk' || kind === 'touchdown';

export interface WhyNot {
  readonly code: RejectionCode;
  /** What is in the way and what to do. */
  readonly words: string;
}

/** Why nothing at a site can be booked for an interval, whatever is free; null when it can. */
export function whyNotThen(
  site: Pick<Site, 'name' | 'opening' | 'bookAheadDays'>,
  interval: Interval,
  now: Instant,
): WhyNot | null {
  const day = dayOf(interval.from);
  if (interval.to <= now) {
    return { code: 'in-the-past', words: 'That time has passed. Choose a later time or another day.' };
  }
  const lastDay = addDays(dayOf(now), site.bookAheadDays);
  if (day > lastDay) {
    return {
      code: 'too-far-ahead',
      words: `${site.name} can be booked up to ${dayWords(lastDay)}. Choose an earlier day.`,
    };
  }
  const holiday = bankHoliday(day);
  const opening = site.opening[weekday(day) - 1] ?? null;
  if (opening === null || holiday !== null) {
    const why = holiday === null ? '' : ` (${holiday})`;
    return {
      code: 'site-closed',
      words: `${site.name} is closed on ${dayWords(day)}${why}. Choose another day or site.`,
    };
  }
  const [opens, closes] = [atTime(day, opening.opens), atTime(day, opening.closes)];
  if (interval.from < opens || interval.to > closes) {
    const hours = `${timeWords(opens)} to ${timeWords(closes)}`;
    return {
      code: 'site-closed',
      words: `${site.name} is open ${hours} on ${dayWords(day)}. Choose a time within that.`,
    };
  }
  return null;
}

/** Ids of the half-days of somebody's plan that an interval touches. The owner of a space is away when each says `away`. */
export const planHalvesOf = (personId: string, interval: Interval): string[] =>
  halvesOf(interval).map(({ day, half }) => `${personId}:${day}:${half}`);

/**
 * Why a person cannot book a space even when nobody has it; null when they can. `ownerAway`: the owner of an assigned
 * space is away for the whole of the time.
 */
export function whyNotSpace(
  space: Pick<Space, 'mode' | 'ownerId'>,
  personId: string,
  ownerAway: boolean,
): WhyNot | null {
  if (space.mode === 'unavailable') return { code: 'space-not-bookable', words: 'Out of use' };
  if (space.mode === 'drop-in') {
    return { code: 'space-not-bookable', words: 'First come, first served: no booking needed' };
  }
  if (space.mode === 'assigned' && space.ownerId !== personId && !ownerAway) {
    return { code: 'space-not-bookable', words: 'Kept for one person' };
  }
  return null;
}
