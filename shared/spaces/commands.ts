import { z } from 'zod';
import { Instant } from '../time/schemas.ts';
import { Accept } from './entities.ts';

/** Ask for a space. Offline it is asked, not booked; the council's answer is booked, booked instead, or refused. */
export const AskBooking = z.object({
  bookingId: z.uuid(),
  spaceId: z.string(),
  siteId: z.string(),
  from: Instant,
  to: Instant,
  accept: Accept,
});
export type AskBooking = z.infer<typeof AskBooking>;

export const CancelBooking = z.object({ bookingId: z.uuid() });
export type CancelBooking = z.infer<typeof CancelBooking>;
