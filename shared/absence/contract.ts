import { z } from 'zod';
import { app } from '../app/base.ts';
import { PlainDay } from '../time/schemas.ts';
import { AskLeave, CloseSickness, ReportSickness } from './commands.ts';
import { Absence, LeaveBalance } from './entities.ts';

export const AbsenceView = Absence.extend({ waiting: z.boolean(), needsYou: z.boolean() });
export type AbsenceView = z.infer<typeof AbsenceView>;

/** What a report or request will do, shown while the form is filled: always words. */
export const Consequences = z.object({
  workingDays: z.number().nullable(),
  words: z.array(z.string()),
  blocked: z.string().nullable(),
});
export type Consequences = z.infer<typeof Consequences>;

export const absenceContract = {
  /** Mine: now (open or current), coming, and history, newest first. */
  mine: app.output(
    z.object({
      now: z.array(AbsenceView),
      coming: z.array(AbsenceView),
      history: z.array(AbsenceView),
      balance: LeaveBalance.nullable(),
    }),
  ),
  previewSickness: app.input(ReportSickness.omit({ absenceId: true, category: true })).output(Consequences),
  previewLeave: app.input(AskLeave.omit({ absenceId: true })).output(Consequences),
  reportSickness: app.input(ReportSickness.omit({ absenceId: true })).output(z.object({ absenceId: z.uuid() })),
  closeSickness: app.input(CloseSickness).output(z.null()),
  askLeave: app.input(AskLeave.omit({ absenceId: true })).output(z.object({ absenceId: z.uuid() })),
  withdrawLeave: app.input(z.object({ absenceId: z.uuid() })).output(z.null()),
  /** For a manager or deputy: what waits for them, oldest first, with what it means for cover. */
  inbox: app.output(z.array(z.object({ absence: AbsenceView, cover: z.string() }))),
  /** For a manager: everybody's absences in the days shown. */
  teamCalendar: app.input(z.object({ from: PlainDay, days: z.number().int().min(1).max(62) })).output(
    z.object({
      people: z.array(z.object({ personId: z.string(), name: z.string(), absences: z.array(AbsenceView) })),
      bankHolidays: z.array(z.object({ day: PlainDay, name: z.string() })),
    }),
  ),
  acknowledge: app.input(z.object({ absenceId: z.uuid() })).output(z.null()),
  decide: app
    .input(z.object({ absenceId: z.uuid(), decision: z.enum(['approved', 'refused']), reason: z.string().max(1000) }))
    .output(z.null()),
};
