import type { Space, SpaceKind } from '../../shared/spaces/entities.ts';
import { dayOf, dayWords, timeWords } from '../../shared/time/london.ts';
import type { Instant, Interval } from '../../shared/time/schemas.ts';
import type { ReadStore } from '../store/mapping.ts';

const kinds: Record<SpaceKind, string> = {
  desk: 'Desk',
  touchdown: 'Touchdown',
  'interview-room': 'Interview room',
  'meeting-room': 'Meeting room',
  locker: 'Locker',
  parking: 'Parking bay',
  'ev-charger': 'EV charger',
};

/** `Desk 4.14`; a room that carries a name of its own (`Mill Room`) keeps it. */
export function spaceWords(space: Pick<Space, 'kind' | 'label'>): string {
  const isNumber = /\d/.test(space.label) && !/[a-z]{3}/i.test(space.label);
  return isNumber ? `${kinds[space.kind]} ${space.label}` : space.label;
}

/** `9am to 5pm`, and over midnight `9am to Wed 25 Nov 5pm`. */
export const hoursWords = (interval: Interval): string => `${timeWords(interval.from)} to ${untilWords(interval)}`;

function untilWords({ from, to }: Interval): string {
  const day = dayOf(to);
  return day === dayOf(from) ? timeWords(to) : `${dayWords(day)} ${timeWords(to)}`;
}

/** `Tue 24 Nov 9am to 5pm`. */
export const whenWords = (interval: Interval): string => `${dayWords(dayOf(interval.from))} ${hoursWords(interval)}`;

/** `Desk 4.14 at City Hall, Tue 24 Nov 9am to 5pm`. */
export function bookingWords(
  store: ReadStore,
  booking: { readonly spaceId: string; readonly siteId: string; readonly from: Instant; readonly to: Instant },
): string {
  const space = store.get('space', booking.spaceId)?.data;
  const site = store.get('site', booking.siteId)?.data.name;
  const what = space === undefined ? 'A space' : spaceWords(space);
  return `${what}${site === undefined ? '' : ` at ${site}`}, ${whenWords(booking)}`;
}
