import { z } from 'zod';
import { Case, CaseNote } from './entities.ts';

export const AddNote = z.object({
  noteId: z.uuid(),
  caseId: z.uuid(),
  text: CaseNote.shape.text,
  /** Half written when the case left the worker: it goes to the team's tray and never on the case by itself. */
  unfinished: z.literal(true).optional(),
});
export type AddNote = z.infer<typeof AddNote>;

/** Fields a worker may change. Each is merged on its own, three-way, against the version the worker saw. */
export const CaseFields = Case.pick({
  status: true,
  priority: true,
  nextAction: true,
  dueOn: true,
  riskNote: true,
}).partial();
export type CaseFields = z.infer<typeof CaseFields>;
export type CaseField = keyof CaseFields;

export const UpdateCase = z.object({
  caseId: z.uuid(),
  set: CaseFields.refine((set) => Object.keys(set).length > 0, { message: 'Change at least one field.' }),
  /** The command whose conflict this one settles, when it does. */
  settles: z.uuid().optional(),
});
export type UpdateCase = z.infer<typeof UpdateCase>;

/** Puts work that was handed over on its case, by the right of the person who takes it up. */
export const TakeUp = z.object({
  escrowId: z.uuid(),
  /** What the fields shall be once a conflict was settled; with nothing left, the case stays as it is. */
  set: CaseFields.optional(),
  settles: z.uuid().optional(),
});
export type TakeUp = z.infer<typeof TakeUp>;

/** Leaves work that was handed over off the case. Its author is given the reason. */
export const Decline = z.object({
  escrowId: z.uuid(),
  reason: z.string().trim().min(1, { message: 'Say why you decline it: its author is told.' }).max(1_000),
});
export type Decline = z.infer<typeof Decline>;
