import { z } from 'zod';
import { PersonId, TeamId } from '../people/entities.ts';
import { Instant } from '../time/schemas.ts';

export const SiteKind = z.enum(['office', 'area-office', 'drop-in', 'hub', 'depot']);
export type SiteKind = z.infer<typeof SiteKind>;

export const Site = z.object({
  id: z.string(),
  name: z.string(),
  kind: SiteKind,
  address: z.string(),
  postcode: z.string(),
  uprn: z.string(),
  lat: z.number(),
  lon: z.number(),
  /** Opening hours as London wall-clock times for each weekday, Monday first; null when closed. */
  opening: z.array(z.object({ opens: z.string(), closes: z.string() }).nullable()).length(7),
  /** How many days ahead a space here can be booked. */
  bookAheadDays: z.number().int().positive(),
  facilities: z.array(z.string()),
});
export type Site = z.infer<typeof Site>;

/** A floor and its plan. `plan` holds only outlines (walls, windows, doors, zones); spaces are drawn from their own rows. */
export const Floor = z.object({
  id: z.string(),
  siteId: z.string(),
  name: z.string(),
  order: z.number().int(),
  /** Plan size in plan units (10 units = 1 metre). */
  width: z.number().positive(),
  height: z.number().positive(),
  zones: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      teamId: TeamId.nullable(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  /** Shapes from back to front. Paths are SVG path data in plan units. */
  shapes: z.array(
    z.object({
      kind: z.enum(['outline', 'wall', 'window', 'door', 'room', 'core', 'plant', 'label']),
      path: z.string(),
      text: z.string().optional(),
      x: z.number().optional(),
      y: z.number().optional(),
    }),
  ),
});
export type Floor = z.infer<typeof Floor>;

export const SpaceKind = z.enum([
  'desk',
  'touchdown',
  'interview-room',
  'meeting-room',
  'locker',
  'parking',
  'ev-charger',
]);
export type SpaceKind = z.infer<typeof SpaceKind>;

export const SpaceMode = z.enum(['bookable', 'drop-in', 'assigned', 'unavailable']);
export type SpaceMode = z.infer<typeof SpaceMode>;

export const Space = z.object({
  id: z.string(),
  siteId: z.string(),
  floorId: z.string(),
  zoneId: z.string(),
  /** What is written on it: `4.14`. */
  label: z.string(),
  kind: SpaceKind,
  mode: SpaceMode,
  /** Whose it is, when assigned. */
  ownerId: PersonId.nullable(),
  capacity: z.number().int().positive(),
  features: z.array(z.string()),
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** Degrees clockwise. */
  turn: z.number(),
});
export type Space = z.infer<typeof Space>;

/** What else the person would take when the space they asked for has gone. Each includes the one before it. */
export const Accept = z.enum(['only-this', 'same-zone', 'same-site']);
export type Accept = z.infer<typeof Accept>;

/** `asked` exists only on the device that asked: the council never stores it. */
export const BookingState = z.enum(['asked', 'booked', 'cancelled', 'released']);
export type BookingState = z.infer<typeof BookingState>;

/** A person's own booking, half-open `[from, to)`. */
export const Booking = z.object({
  id: z.uuid(),
  personId: PersonId,
  spaceId: z.string(),
  siteId: z.string(),
  from: Instant,
  to: Instant,
  state: BookingState,
  /** Why it was cancelled or released, in words; null while it stands. */
  why: z.string().nullable(),
});
export type Booking = z.infer<typeof Booking>;

/** That a space is taken, as anybody may see it: the holder's name only if they allow it. Id is the booking's. */
export const Occupancy = z.object({
  id: z.uuid(),
  spaceId: z.string(),
  siteId: z.string(),
  from: Instant,
  to: Instant,
  holder: z.object({ personId: PersonId, name: z.string() }).nullable(),
});
export type Occupancy = z.infer<typeof Occupancy>;
