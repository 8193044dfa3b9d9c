import { z } from 'zod';
import { PersonId, TeamId } from '../people/entities.ts';
import { Instant, PlainDay } from '../time/schemas.ts';

export const CaseStatus = z.enum(['new', 'in-progress', 'waiting', 'resolved', 'closed']);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const CasePriority = z.enum(['emergency', 'urgent', 'routine']);
export type CasePriority = z.infer<typeof CasePriority>;

export const CaseCategory = z.enum([
  'housing-repair',
  'rent-arrears',
  'adult-social-care',
  'childrens-social-care',
  'licensing',
  'noise',
  'fly-tipping',
  'councillor-enquiry',
  'planning-enforcement',
  'council-tax',
]);
export type CaseCategory = z.infer<typeof CaseCategory>;

export const Hazard = z.object({
  kind: z.enum(['dog', 'violence', 'infection', 'access', 'asbestos', 'two-person-visit']),
  words: z.string(),
  since: PlainDay,
});
export type Hazard = z.infer<typeof Hazard>;

export const Case = z.object({
  id: z.uuid(),
  reference: z.string(),
  service: z.string(),
  category: CaseCategory,
  title: z.string(),
  status: CaseStatus,
  priority: CasePriority,
  sensitivity: z.enum(['normal', 'restricted']),
  teamId: TeamId,
  assignedTo: PersonId.nullable(),
  address: z.object({ line: z.string(), postcode: z.string(), uprn: z.string(), lat: z.number(), lon: z.number() }),
  /** People the case is about or who speak for them. Phone numbers are text. */
  people: z.array(z.object({ name: z.string(), part: z.string(), phone: z.string() })),
  hazards: z.array(Hazard),
  /** Risk and safeguarding in words. Never merged by itself. */
  riskNote: z.string(),
  nextAction: z.string(),
  dueOn: PlainDay,
  openedAt: Instant,
  changedAt: Instant,
});
export type Case = z.infer<typeof Case>;

/** Append-only. Notes never conflict. */
export const CaseNote = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  by: PersonId,
  byName: z.string(),
  at: Instant,
  text: z.string().min(1).max(20_000),
  /** Who put it on the case, when its author no longer worked on it. */
  takenUpByName: z.string().nullable().optional(),
});
export type CaseNote = z.infer<typeof CaseNote>;

/** One field changed once, as the case's history shows it. `was` and `now` are the field's JSON. */
export const CaseChange = z.object({
  id: z.string(),
  caseId: z.uuid(),
  field: z.string(),
  was: z.json(),
  now: z.json(),
  by: PersonId,
  byName: z.string(),
  at: Instant,
  version: z.number().int(),
});
export type CaseChange = z.infer<typeof CaseChange>;

export const Visit = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  personId: PersonId,
  from: Instant,
  to: Instant,
  purpose: z.string(),
  address: z.string(),
  /** `at-risk` when the worker is away and nobody has taken it. */
  state: z.enum(['planned', 'at-risk', 'done', 'cancelled']),
});
export type Visit = z.infer<typeof Visit>;

export const EscrowState = z.enum(['held', 'taken', 'declined']);
export type EscrowState = z.infer<typeof EscrowState>;

/** What a colleague decided about work that was handed over. */
const decision = {
  state: EscrowState,
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
};

/**
 * A person's work on a case that was no longer theirs when it reached the council, in the tray of the case's team until a
 * colleague takes it up or declines it. A note has a text, a change has what was wanted and what its author saw.
 */
export const Escrow = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  caseReference: z.string(),
  by: PersonId,
  byName: z.string(),
  /** When its author did it. */
  at: Instant,
  noteId: z.uuid().nullable(),
  text: z.string().nullable(),
  wanted: z.record(z.string(), z.json()).nullable(),
  was: z.record(z.string(), z.json()).nullable(),
  /** The note was half written when the case left its author. */
  unfinished: z.boolean(),
  ...decision,
});
export type Escrow = z.infer<typeof Escrow>;

/** What became of work that was handed over, for its author. Holds nothing of the case but its reference. */
export const HandedOver = z.object({
  id: z.uuid(),
  personId: PersonId,
  caseReference: z.string(),
  kind: z.enum(['note', 'unfinished-note', 'change']),
  teamName: z.string(),
  at: Instant,
  ...decision,
});
export type HandedOver = z.infer<typeof HandedOver>;
