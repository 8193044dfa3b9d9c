import { z } from 'zod';
import { app } from '../app/base.ts';
import { Instant, Interval, PlainDay } from '../time/schemas.ts';
import { AskBooking } from './commands.ts';
import { Booking, Floor, Site, Space } from './entities.ts';

export const MyBooking = Booking.extend({
  spaceLabel: z.string(),
  floorName: z.string(),
  siteName: z.string(),
  waiting: z.boolean(),
  /** The council's answer in words, while it waits to be acknowledged. */
  answer: z.string().nullable(),
  outboxId: z.uuid().nullable(),
});
export type MyBooking = z.infer<typeof MyBooking>;

/** Whether a space can be had for the whole of the interval asked about. */
export const SpaceAvailability = z.object({
  space: Space,
  state: z.enum(['free', 'part-free', 'taken', 'held', 'mine']),
  /** Why not, or when it is free: always words. */
  words: z.string(),
  /** Who is there, where they allow it. */
  holders: z.array(z.string()),
  freeFrom: Instant.nullable(),
});
export type SpaceAvailability = z.infer<typeof SpaceAvailability>;

export const spacesContract = {
  sites: app.output(
    z.array(Site.extend({ floors: z.number().int(), bookable: z.number().int(), isBase: z.boolean() })),
  ),
  floors: app.input(z.object({ siteId: z.string() })).output(z.array(Floor.omit({ shapes: true }))),
  floor: app.input(z.object({ floorId: z.string() })).output(Floor),
  /** Every space of a site or one floor for an interval. Subscribes to the site's days, so the answer improves when the feed arrives. */
  availability: app
    .input(z.object({ siteId: z.string(), floorId: z.string().optional(), interval: Interval }))
    .output(z.object({ spaces: z.array(SpaceAvailability), asOf: Instant.nullable(), loading: z.boolean() })),
  myBookings: app.input(z.object({ from: PlainDay, days: z.number().int().min(1).max(60) })).output(z.array(MyBooking)),
  /** The quickest good choice for an interval: usual desk, else near the team, else any at the base site. */
  suggest: app.input(z.object({ siteId: z.string(), interval: Interval })).output(SpaceAvailability.nullable()),
  ask: app.input(AskBooking.omit({ bookingId: true })).output(z.object({ bookingId: z.uuid(), outboxId: z.uuid() })),
  cancel: app.input(z.object({ bookingId: z.uuid() })).output(z.null()),
};
