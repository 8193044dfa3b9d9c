import { z } from 'zod';
import { app } from '../app/base.ts';
import { Person, Whereabouts } from './entities.ts';

export const peopleContract = {
  /** Directory search by name, job or team on the device. */
  search: app
    .input(z.object({ text: z.string().max(100), limit: z.number().int().min(1).max(50).default(20) }))
    .output(z.array(Person.extend({ teamName: z.string() }))),
  /** The manager's page: each member, where they are, how much work they hold. No league table: sorted by name only. */
  team: app.output(
    z.array(
      z.object({
        teamId: z.string(),
        teamName: z.string(),
        members: z.array(
          z.object({
            person: Person,
            am: Whereabouts,
            pm: Whereabouts,
            siteName: z.string().nullable(),
            awayWords: z.string().nullable(),
            open: z.number().int(),
            overdue: z.number().int(),
            dueSoon: z.number().int(),
          }),
        ),
      }),
    ),
  ),
  setShowOnPlans: app.input(z.object({ show: z.boolean() })).output(z.null()),
};
