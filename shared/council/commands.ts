import type { z } from 'zod';
import {
  AcknowledgeSickness,
  AskLeave,
  CloseSickness,
  DecideLeave,
  ReportSickness,
  WithdrawLeave,
} from '../absence/commands.ts';
import { AddNote, Decline, TakeUp, UpdateCase } from '../cases/commands.ts';
import { SetPreferences } from '../people/commands.ts';
import { SetPlan } from '../planner/commands.ts';
import { AskBooking, CancelBooking } from '../spaces/commands.ts';

/** Every command a client may send, with its payload's schema. Adding one starts here. */
export const commandSchemas = {
  'case.addNote': AddNote,
  'case.update': UpdateCase,
  'escrow.takeUp': TakeUp,
  'escrow.decline': Decline,
  'booking.ask': AskBooking,
  'booking.cancel': CancelBooking,
  'absence.reportSickness': ReportSickness,
  'absence.acknowledge': AcknowledgeSickness,
  'absence.closeSickness': CloseSickness,
  'absence.askLeave': AskLeave,
  'absence.decide': DecideLeave,
  'absence.withdrawLeave': WithdrawLeave,
  'plan.set': SetPlan,
  'person.setPreferences': SetPreferences,
} as const;

export type CommandType = keyof typeof commandSchemas;
export type PayloadOf<T extends CommandType> = z.infer<(typeof commandSchemas)[T]>;
export const commandTypes = Object.keys(commandSchemas) as readonly CommandType[];

/** The entity each command works on: commands on one lane are delivered in the order they were made. */
export const laneOf: { readonly [T in CommandType]: (payload: PayloadOf<T>, personId: string) => string } = {
  'case.addNote': (it) => `case:${it.caseId}`,
  'case.update': (it) => `case:${it.caseId}`,
  'escrow.takeUp': (it) => `escrow:${it.escrowId}`,
  'escrow.decline': (it) => `escrow:${it.escrowId}`,
  'booking.ask': (it) => `booking:${it.bookingId}`,
  'booking.cancel': (it) => `booking:${it.bookingId}`,
  'absence.reportSickness': (it) => `absence:${it.absenceId}`,
  'absence.acknowledge': (it) => `absence:${it.absenceId}`,
  'absence.closeSickness': (it) => `absence:${it.absenceId}`,
  'absence.askLeave': (it) => `absence:${it.absenceId}`,
  'absence.decide': (it) => `absence:${it.absenceId}`,
  'absence.withdrawLeave': (it) => `absence:${it.absenceId}`,
  'plan.set': (it, personId) => `plan:${personId}:${it.day}:${it.half}`,
  'person.setPreferences': (_it, personId) => `profile:${personId}`,
};

export function laneFor(type: CommandType, payload: unknown, personId: string): string {
  const lane = laneOf[type] as (payload: unknown, personId: string) => string;
  return lane(payload, personId);
}
