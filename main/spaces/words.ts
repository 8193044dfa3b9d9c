import { hoursWords, spaceWords } from '../../shared/spaces/next-free.ts';
import { dayOf, dayWords } from '../../shared/time/london.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { ReadStore } from '../store/mapping.ts';

/** `Desk 4.14 at City Hall, Tue 24 Nov 9am to 5pm`. */
export function bookingWords(
  store: ReadStore,
  booking: { readonly spaceId: string; readonly siteId: string; readonly from: Instant; readonly to: Instant },
): string {
  const space = store.get('space', booking.spaceId)?.data;
  const site = store.get('site', booking.siteId)?.data.name;
  const what = space === undefined ? 'A space' : spaceWords(space);
  const when = `${dayWords(dayOf(booking.from))} ${hoursWords(booking)}`;
  return `${what}${site === undefined ? '' : ` at ${site}`}, ${when}`;
}

/** For the middle of a sentence: `desk 4.14 at City Hall`. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
