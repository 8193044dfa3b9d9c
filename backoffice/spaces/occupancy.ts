import { sql } from 'kysely';
import type { Person } from '../../shared/people/entities.ts';
import type { Booking, Occupancy } from '../../shared/spaces/entities.ts';
import type { Effect } from '../commands/effect.ts';
import { readOne, readWhere } from '../db/rows.ts';

/** Whether the holder's name may stand on floor plans. Held until commit: who hides it meanwhile then sees this booking. */
const showsName = async (effect: Effect, personId: string): Promise<boolean> =>
  (await readOne(effect.tx, 'profile', effect.council, personId, true))?.doc.showOnPlans === true;

const occupancyOf = (booking: Booking, holder: Person | undefined): Occupancy => ({
  id: booking.id,
  spaceId: booking.spaceId,
  siteId: booking.siteId,
  from: booking.from,
  to: booking.to,
  holder: holder === undefined ? null : { personId: holder.id, name: holder.name },
});

/** Writes a booking of the caller and, for everybody, that the space is taken. Throws 23P01 when somebody has it. */
export async function takeSpace(effect: Effect, booking: Booking, desk: boolean): Promise<void> {
  await effect.write.put('booking', booking, { isDesk: desk });
  const named = await showsName(effect, booking.personId);
  await effect.write.put('occupancy', occupancyOf(booking, named ? effect.caller.person : undefined));
}

/** Ends a booking that stands: cancelled by its person or released for them, and why. */
export async function giveUpSpace(
  effect: Effect,
  booking: Booking,
  state: 'cancelled' | 'released',
  why: string,
): Promise<void> {
  await effect.write.put('booking', { ...booking, state, why });
  await effect.write.remove('occupancy', booking.id);
}

/** Bookings of a person that stand and have not ended. */
export const standingBookings = async (effect: Effect, personId: string): Promise<Booking[]> =>
  (
    await readWhere(
      effect.tx,
      'booking',
      effect.council,
      sql`t.person_id = ${personId} and t.state = 'booked' and t.ends > ${effect.now}::text::timestamptz`,
      true,
    )
  ).map((it) => it.doc);

/** The person has changed whether their name is shown: every space they hold says so. */
export async function renameHolder(effect: Effect, shown: boolean): Promise<void> {
  for (const booking of await standingBookings(effect, effect.caller.person.id)) {
    await effect.write.put('occupancy', occupancyOf(booking, shown ? effect.caller.person : undefined));
  }
}
