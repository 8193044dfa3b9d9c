import { z } from 'zod';
import { Case, CaseNote } from './entities.ts';

export const AddNote = z.object({ noteId: z.uuid(), caseId: z.uuid(), text: CaseNote.shape.text });
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
