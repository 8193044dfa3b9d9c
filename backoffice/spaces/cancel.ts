import type { CancelBooking } from '../../shared/spaces/commands.ts';
import { applied, type Done, type Effect, Refused } from '../commands/effect.ts';
import { giveUpSpace } from './occupancy.ts';

/** Cancels one's own booking that stands and has not ended. */
export async function cancelBooking(effect: Effect, payload: CancelBooking): Promise<Done> {
  const found = await effect.write.get('booking', payload.bookingId);
  if (found === undefined || found.doc.personId !== effect.caller.person.id) {
    throw new Refused(
      'not-found',
      'The council holds no booking of yours with this number. There is nothing to cancel.',
    );
  }
  if (found.doc.state !== 'booked') {
    throw new Refused('already-decided', `This booking was already ${found.doc.state}. There is nothing to cancel.`);
  }
  if (found.doc.to <= effect.now)
    throw new Refused('in-the-past', 'This booking has ended. There is nothing to cancel.');
  await giveUpSpace(effect, found.doc, 'cancelled', 'You cancelled it.');
  return applied;
}
