import { z } from 'zod';
import { PersonId, TeamId } from '../people/entities.ts';
import { Half, Instant, PlainDay } from '../time/schemas.ts';

export const SicknessCategory = z.enum([
  'cold-or-flu',
  'stomach',
  'headache-or-migraine',
  'back-or-joint',
  'mental-health',
  'injury',
  'planned-treatment',
  'pregnancy-related',
  'other',
  'prefer-not-to-say',
]);
export type SicknessCategory = z.infer<typeof SicknessCategory>;

export const AbsenceKind = z.enum(['sickness', 'annual-leave']);
export type AbsenceKind = z.infer<typeof AbsenceKind>;

/** Sickness is reported, acknowledged and closed, never approved. Leave is asked for and approved or refused. */
export const AbsenceState = z.enum(['reported', 'acknowledged', 'closed', 'asked', 'approved', 'refused', 'withdrawn']);
export type AbsenceState = z.infer<typeof AbsenceState>;

/** The absence record: what the worker and their manager see. It holds no reason and no medical detail. */
export const Absence = z.object({
  id: z.uuid(),
  personId: PersonId,
  personName: z.string(),
  teamId: TeamId,
  kind: AbsenceKind,
  state: AbsenceState,
  firstDay: PlainDay,
  /** The half the first day starts with; `pm` when the morning was worked. */
  firstHalf: Half,
  /** Last day away, inclusive. Null while a sickness is open-ended. */
  lastDay: PlainDay.nullable(),
  /** The half the last day ends with; `am` when the afternoon is worked. */
  lastHalf: Half,
  category: SicknessCategory.nullable(),
  /** Days lost against the person's own working pattern, in half-day steps. Null while open-ended. */
  workingDays: z.number().nullable(),
  askedAt: Instant,
  decidedBy: PersonId.nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** The manager's reason when leave is refused. */
  decisionReason: z.string().nullable(),
  /** What this report or decision did elsewhere, in words: bookings released, visits marked at risk. */
  effects: z.array(z.string()),
});
export type Absence = z.infer<typeof Absence>;

/** Annual leave of one leave year (1 April to 31 March), in days. Id is `personId:year`. */
export const LeaveBalance = z.object({
  id: z.string(),
  personId: PersonId,
  leaveYear: z.number().int(),
  entitlement: z.number(),
  taken: z.number(),
  asked: z.number(),
});
export type LeaveBalance = z.infer<typeof LeaveBalance>;
