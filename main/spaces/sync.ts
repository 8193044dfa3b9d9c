import type { AskBooking } from '../../shared/spaces/commands.ts';
import type { Booking } from '../../shared/spaces/entities.ts';
import { clockOf, dayOf } from '../../shared/time/london.ts';
import type { CommandMapping, EntityIndex } from '../store/mapping.ts';
import {
  putBooking,
  putFloor,
  putOccupancy,
  putSpace,
  removeBooking,
  removeFloor,
  removeOccupancy,
  removeSpace,
} from './index-repository.ts';
import { bookingWords, lowerFirst } from './words.ts';

export const spacesIndexes = {
  floor: { put: putFloor, remove: removeFloor },
  space: { put: putSpace, remove: removeSpace },
  occupancy: { put: putOccupancy, remove: removeOccupancy },
  booking: { put: putBooking, remove: removeBooking },
} satisfies { readonly [N in 'floor' | 'space' | 'occupancy' | 'booking']: EntityIndex<N> };

/** Book, opened on the space and time a booking is about. */
function bookAddress({ spaceId, siteId, from, to }: AskBooking): string {
  const address = {
    day: dayOf(from),
    part: 'hours',
    from: clockOf(from),
    to: clockOf(to),
    site: siteId,
    space: spaceId,
  };
  return `/book?${new URLSearchParams(address)}`;
}

export const spacesCommands = {
  'booking.ask': {
    touches: (made) => [{ entity: 'booking', id: made.payload.bookingId }],
    // Asked, not booked, until the council has answered. Its yes stands, and its own row then, whatever space it gave.
    apply: (row, _touch, made) => {
      if (row !== undefined) return row;
      const { bookingId, spaceId, siteId, from, to } = made.payload;
      const booking: Booking = {
        id: bookingId,
        personId: made.personId,
        spaceId: made.answer?.given?.spaceId ?? spaceId,
        siteId,
        from,
        to,
        state: made.answer === null ? 'asked' : 'booked',
        why: null,
      };
      return booking;
    },
    words: (made, store) => bookingWords(store, made.payload),
    link: (made) => bookAddress(made.payload),
    // Asked with no signal: the person may have planned on it, so they see the answer even when it is yes.
    answerNeedsSeeing: (offline) => offline,
  },
  'booking.cancel': {
    touches: (made) => [
      { entity: 'booking', id: made.payload.bookingId },
      { entity: 'occupancy', id: made.payload.bookingId },
    ],
    apply: (row, touch) => {
      if (row === undefined || touch.entity === 'occupancy') return undefined;
      const booking = row as Booking;
      return booking.state === 'released' ? booking : { ...booking, state: 'cancelled', why: booking.why };
    },
    words: (made, store) => {
      const booking = store.get('booking', made.payload.bookingId)?.data;
      return booking === undefined ? 'Cancel a booking' : `Cancel ${lowerFirst(bookingWords(store, booking))}`;
    },
    link: () => '/book',
    answerNeedsSeeing: () => false,
  },
} satisfies { readonly [T in 'booking.ask' | 'booking.cancel']: CommandMapping<T> };
