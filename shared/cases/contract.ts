import { z } from 'zod';
import { app } from '../app/base.ts';
import { FieldConflict } from '../council/protocol.ts';
import { Instant } from '../time/schemas.ts';
import { AddNote, CaseFields, Decline } from './commands.ts';
import { Case, CaseChange, CaseNote, CaseStatus, Escrow, Visit } from './entities.ts';

export const Tray = z.enum(['mine', 'team', 'unassigned', 'overdue']);
export type Tray = z.infer<typeof Tray>;

export const CaseRow = Case.pick({
  id: true,
  reference: true,
  title: true,
  category: true,
  status: true,
  priority: true,
  dueOn: true,
  assignedTo: true,
  sensitivity: true,
}).extend({
  addressLine: z.string(),
  hazards: z.number().int(),
  assigneeName: z.string().nullable(),
  /** Something of this person's on it has not reached the council. */
  waiting: z.boolean(),
  needsYou: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseView = z.object({
  case: Case,
  assigneeName: z.string().nullable(),
  teamName: z.string(),
  /** Version of the case shown, that an update is based on; null while it has never come from the council. */
  version: z.number().int(),
  /** Newest first. */
  timeline: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('note'), note: CaseNote, waiting: z.boolean() }),
      z.object({ kind: z.literal('change'), change: CaseChange, waiting: z.boolean() }),
      z.object({ kind: z.literal('visit'), visit: Visit, waiting: z.boolean() }),
    ]),
  ),
  waitingFields: z.array(z.string()),
  conflicts: z.array(
    z.object({
      outboxId: z.uuid(),
      fields: z.array(FieldConflict),
      /** Whose change it is, when this person takes up a colleague's; null: their own. */
      author: z.string().nullable(),
      /** When the change was made on this device. */
      madeAt: Instant,
    }),
  ),
  /** When this case was last read from the council. */
  asOf: Instant.nullable(),
});
export type CaseView = z.infer<typeof CaseView>;

/** A colleague's work in the team's tray. */
export const HeldWork = z.object({
  escrow: Escrow,
  /** The case is on this device, so it can be looked at first. */
  caseHere: z.boolean(),
  /** What this person decided, while it has not come back from the council. */
  doing: z.enum(['taking-up', 'declining', 'conflict']).nullable(),
});
export type HeldWork = z.infer<typeof HeldWork>;

export const CaseListInput = z.object({
  tray: Tray,
  status: z.array(CaseStatus).optional(),
  search: z.string().max(200).optional(),
  sort: z.enum(['due', 'reference', 'priority', 'changed']).default('due'),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});

export const casesContract = {
  list: app
    .input(CaseListInput)
    .output(z.object({ rows: z.array(CaseRow), total: z.number().int(), asOf: Instant.nullable() })),
  counts: app.output(z.record(Tray, z.number().int())),
  /** Full-text search over references, titles, addresses, people and notes on the device, as typed. */
  search: app
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(20) }))
    .output(z.array(CaseRow)),
  get: app.input(z.object({ id: z.uuid() })).output(CaseView),
  addNote: app.input(z.object({ caseId: z.uuid(), text: AddNote.shape.text })).output(z.object({ noteId: z.uuid() })),
  update: app.input(z.object({ caseId: z.uuid(), baseVersion: z.number().int(), set: CaseFields })).output(z.null()),
  /** Work of colleagues on cases that left them, for this person's teams to take up or decline. Oldest first. */
  heldWork: app.output(z.array(HeldWork)),
  takeUp: app.input(z.object({ escrowId: z.uuid() })).output(z.null()),
  decline: app.input(z.object({ escrowId: z.uuid(), reason: Decline.shape.reason })).output(z.null()),
  /** Unfinished text is kept in the encrypted store as it is typed, so that a crash loses nothing. */
  draft: app.input(z.object({ key: z.string().max(200) })).output(z.object({ text: z.string() })),
  saveDraft: app.input(z.object({ key: z.string().max(200), text: z.string().max(50_000) })).output(z.null()),
};
