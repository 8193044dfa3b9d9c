import { z } from 'zod';
import { Whereabouts } from '../people/entities.ts';
import { Half, PlainDay } from '../time/schemas.ts';

/** Says where I plan to be for half a day. `away` cannot be set: it follows from an absence. */
export const SetPlan = z.object({
  day: PlainDay,
  half: Half,
  where: Whereabouts.exclude(['away']),
  siteId: z.string().nullable(),
});
export type SetPlan = z.infer<typeof SetPlan>;
