import { z } from 'zod';
import { Half, PlainDay } from '../time/schemas.ts';
import { SicknessCategory } from './entities.ts';

/** A year nobody means would make rules count through centuries. */
const AbsenceDay = PlainDay.refine((it) => it >= '2000-01-01' && it <= '2099-12-31', {
  message: 'Check the year of the dates.',
});

export const ReportSickness = z.object({
  absenceId: z.uuid(),
  firstDay: AbsenceDay,
  firstHalf: Half,
  lastDay: AbsenceDay.nullable(),
  lastHalf: Half,
  category: SicknessCategory,
});
export type ReportSickness = z.infer<typeof ReportSickness>;

export const AcknowledgeSickness = z.object({ absenceId: z.uuid() });
export type AcknowledgeSickness = z.infer<typeof AcknowledgeSickness>;

/** The worker is back: the spell closes with its last day of sickness. */
export const CloseSickness = z.object({ absenceId: z.uuid(), lastDay: AbsenceDay, lastHalf: Half });
export type CloseSickness = z.infer<typeof CloseSickness>;

export const AskLeave = z.object({
  absenceId: z.uuid(),
  firstDay: AbsenceDay,
  firstHalf: Half,
  lastDay: AbsenceDay,
  lastHalf: Half,
});
export type AskLeave = z.infer<typeof AskLeave>;

/** A refusal must say why. */
export const DecideLeave = z
  .object({ absenceId: z.uuid(), decision: z.enum(['approved', 'refused']), reason: z.string().max(1000) })
  .refine((it) => it.decision === 'approved' || it.reason.trim().length > 0, {
    message: 'Give a reason for refusing.',
    path: ['reason'],
  });
export type DecideLeave = z.infer<typeof DecideLeave>;

export const WithdrawLeave = z.object({ absenceId: z.uuid() });
export type WithdrawLeave = z.infer<typeof WithdrawLeave>;
