import type { Booking } from '../../shared/spaces/entities.ts';
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

export const spacesCommands = {
  'booking.ask': {
    touches: (made) => [{ entity: 'booking', id: made.payload.bookingId }],
    // Asked, not booked, until the council's own row is there; then that one stands, whatever space it gave.
    apply: (row, _touch, made) => {
      if (row !== undefined) return row;
      const { bookingId, spaceId, siteId, from, to } = made.payload;
      const asked: Booking = {
        id: bookingId,
        personId: made.personId,
        spaceId,
        siteId,
        from,
        to,
        state: 'asked',
        why: null,
      };
      return asked;
    },
    words: (made, store) => bookingWords(store, made.payload),
    link: (made) => `/book?booking=${made.payload.bookingId}`,
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
    link: (made) => `/book?booking=${made.payload.bookingId}`,
    answerNeedsSeeing: () => false,
  },
} satisfies { readonly [T in 'booking.ask' | 'booking.cancel']: CommandMapping<T> };
