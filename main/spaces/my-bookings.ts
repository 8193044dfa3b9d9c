import type { MyBooking } from '../../shared/spaces/contract.ts';
import type { Booking } from '../../shared/spaces/entities.ts';
import { spaceWords } from '../../shared/spaces/next-free.ts';
import { addDays, wholeDay } from '../../shared/time/london.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';
import type { PersonSession } from '../engine/person-session.ts';
import type { OutboxRow } from '../store/store.ts';
import { bookingsBetween } from './repository.ts';

const unsent = (row: OutboxRow): boolean => ['waiting', 'sending', 'blocked'].includes(row.state);

function view(session: PersonSession, booking: Booking): MyBooking {
  const { store } = session;
  const space = store.get('space', booking.spaceId)?.data;
  const floor = space === undefined ? undefined : store.get('floor', space.floorId)?.data;
  const outbox = store.outboxFor({ entity: 'booking', id: booking.id });
  const asked = outbox.findLast((row) => row.type === 'booking.ask' && row.seeAnswer && row.answer !== null);
  const answer = asked?.answer ?? null;
  return {
    ...booking,
    spaceLabel: space === undefined ? 'Space' : spaceWords(space),
    floorName: floor?.name ?? '',
    siteName: store.get('site', booking.siteId)?.data.name ?? booking.siteId,
    waiting: outbox.some(unsent),
    answer: answer === null ? null : (answer.words ?? answer.rejection?.words ?? 'Booked.'),
    outboxId: asked?.id ?? outbox.find(unsent)?.id ?? null,
  };
}

/**
 * This person's bookings with any time in the days asked about, in order of time: asked for, booked, and those the
 * council released with the reason. What they cancelled is left out.
 */
export function myBookings(session: PersonSession, from: PlainDay, days: number): MyBooking[] {
  const interval = { from: wholeDay(from).from, to: wholeDay(addDays(from, days - 1)).to };
  return bookingsBetween(session.store.db, session.personId, interval)
    .filter((it) => it.state !== 'cancelled')
    .map((it) => view(session, it));
}
