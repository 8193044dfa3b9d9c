import { z } from 'zod';
import { AbsenceView } from '../absence/contract.ts';
import { app } from '../app/base.ts';
import { CaseRow } from '../cases/contract.ts';
import { Visit } from '../cases/entities.ts';
import { PlanHalf, Whereabouts } from '../people/entities.ts';
import { MyBooking } from '../spaces/contract.ts';
import { OutboxItem } from '../sync/contract.ts';
import { PlainDay } from '../time/schemas.ts';
import { SetPlan } from './commands.ts';

export const DayPlan = z.object({
  day: PlainDay,
  am: PlanHalf.pick({ where: true, siteId: true }),
  pm: PlanHalf.pick({ where: true, siteId: true }),
  bankHoliday: z.string().nullable(),
  bookings: z.number().int(),
});
export type DayPlan = z.infer<typeof DayPlan>;

/** Everything the Today page shows, in one call. */
export const TodayView = z.object({
  today: PlainDay,
  /** `Tuesday 24 November. You planned City Hall until 1pm, then visits in Westfield.` */
  sentence: z.string(),
  plan: DayPlan,
  needsMe: z.object({
    approvals: z.array(z.object({ absence: AbsenceView, cover: z.string() })),
    outbox: z.array(OutboxItem),
  }),
  bookings: z.array(MyBooking),
  visits: z.array(Visit.extend({ reference: z.string(), hazards: z.number().int() })),
  absences: z.array(AbsenceView),
  overdue: z.object({ rows: z.array(CaseRow), total: z.number().int() }),
  dueSoon: z.object({ rows: z.array(CaseRow), total: z.number().int() }),
  team: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      am: Whereabouts,
      pm: Whereabouts,
      siteName: z.string().nullable(),
    }),
  ),
});
export type TodayView = z.infer<typeof TodayView>;

export const plannerContract = {
  today: app.output(TodayView),
  week: app.input(z.object({ from: PlainDay, days: z.number().int().min(1).max(28) })).output(z.array(DayPlan)),
  setPlan: app.input(SetPlan).output(z.null()),
};
