import { z } from 'zod';
import { Instant } from '../time/schemas.ts';

/**
 * The protocol this build speaks. A council accepts this one and the one before. 2: a command says of which epoch its base
 * version is, and may be answered `escrowed`.
 */
export const PROTOCOL = 2;
/** Rows a page of the feed holds at most. */
export const PAGE_ROWS = 500;
/** Commands one push carries at most. */
export const PUSH_COMMANDS = 100;

/**
 * A place in the council's feed. `epoch` changes when a backup was restored. `xid` and `seq` are decimal text, because
 * PostgreSQL's are 64 bits wide. Everything at or before the position has been seen.
 */
export const Position = z.object({ epoch: z.uuid(), xid: z.string().regex(/^\d+$/), seq: z.string().regex(/^\d+$/) });
export type Position = z.infer<typeof Position>;

/**
 * What a person may have rows of. The name says all: `me:<person>`, `estate`, `people`, `caseload:<person>`,
 * `visits:<person>:<day>`, `team:<team>`, `team-plan:<team>:<monday>`, `team-absence:<team>`, `site:<site>:<day>`.
 */
export const ScopeName = z.string().min(1).max(120);

/** Why the client has this scope, for the Sync page. `optional` scopes are offered, and pulled only when the client wants them. */
export const ScopeOffer = z.object({ scope: ScopeName, words: z.string(), optional: z.boolean() });
export type ScopeOffer = z.infer<typeof ScopeOffer>;

export const Manifest = z.object({
  epoch: z.uuid(),
  protocol: z.object({ current: z.number().int(), oldest: z.number().int() }),
  serverTime: Instant,
  personId: z.uuid(),
  councilName: z.string(),
  scopes: z.array(ScopeOffer),
  policy: z.object({
    /** Minutes without input after which the client locks. */
    lockMinutes: z.number().positive(),
    /** Days since the last contact for which cached cases can be opened. */
    leaseDays: z.number().positive(),
    /** Seconds between polls when hints do not arrive. */
    pollSeconds: z.number().positive(),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

export const PullRequest = z.object({
  deviceId: z.uuid(),
  protocol: z.number().int(),
  /** Null position: from the beginning. `digest` asks for the manifest digest when the scope's end is reached. */
  scopes: z
    .array(z.object({ scope: ScopeName, after: Position.nullable(), digest: z.boolean().optional() }))
    .min(1)
    .max(200),
});
export type PullRequest = z.infer<typeof PullRequest>;

/** One row of the feed. `data` is validated by the client, row by row, so one bad row cannot stop the rest. */
export const FeedRow = z.object({
  op: z.enum(['put', 'evict']),
  entity: z.string(),
  id: z.string(),
  version: z.number().int(),
  data: z.json().optional(),
});
export type FeedRow = z.infer<typeof FeedRow>;

/** `more`: ask again from `next`. Otherwise the scope has been read up to `next`, the horizon below which nothing can appear any more. */
export const ScopePage = z.object({
  scope: ScopeName,
  /** `reset`: the position is too old or of another epoch; drop nothing yet, begin again from null and sweep what is not re-sent. */
  state: z.enum(['ok', 'reset', 'gone']),
  rows: z.array(FeedRow),
  next: Position.nullable(),
  more: z.boolean(),
  /** Rows in the scope when it was read from the beginning, for the progress bar; null when unknown. */
  total: z.number().int().nullable(),
  digest: z.object({ count: z.number().int(), sum: z.string() }).nullable(),
});
export type ScopePage = z.infer<typeof ScopePage>;

export const PullAnswer = z.object({ serverTime: Instant, pages: z.array(ScopePage) });
export type PullAnswer = z.infer<typeof PullAnswer>;

/** A command as it travels. Its payload is checked against its type by the council, so one bad command cannot stop the rest. */
export const Command = z.object({
  /** UUIDv7 made by the client; the same however often it is sent. */
  id: z.uuid(),
  type: z.string(),
  payload: z.json(),
  /** The entity's version the person saw; absent for what they created. */
  baseVersion: z.number().int().optional(),
  /** The feed's epoch in which `baseVersion` was seen. After a restored backup the same number may name another state. */
  baseEpoch: z.uuid().optional(),
  /** When the person did it, by the device's clock corrected for measured skew. */
  occurredAt: Instant,
  personId: z.uuid(),
  deviceId: z.uuid(),
  protocol: z.number().int(),
});
export type Command = z.infer<typeof Command>;

/** A field changed on both sides: what the worker saw, what it is now, what the worker wants. */
export const FieldConflict = z.object({
  field: z.string(),
  base: z.json(),
  theirs: z.json(),
  mine: z.json(),
  by: z.string(),
  at: Instant,
});
export type FieldConflict = z.infer<typeof FieldConflict>;

/** Why a command was refused. Closed list: a client may rely on it. */
export const RejectionCode = z.enum([
  'not-allowed',
  'not-found',
  'not-valid',
  'not-yours',
  'protocol-too-old',
  'space-taken',
  'person-has-desk',
  'site-closed',
  'too-far-ahead',
  'in-the-past',
  'space-not-bookable',
  'absence-overlaps',
  'not-enough-leave',
  'already-decided',
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

export const Rejection = z.object({
  code: RejectionCode,
  /** A sentence for the person: what happened and what to do. Never names who holds a space. */
  words: z.string(),
  /** For a space: when it is next free and what else is free then. */
  nextFree: Instant.nullable().optional(),
  alternatives: z
    .array(z.object({ spaceId: z.string(), label: z.string(), siteId: z.string(), words: z.string() }))
    .optional(),
});
export type Rejection = z.infer<typeof Rejection>;

/** `escrowed`: the case is no longer this person's, so their work on it lies in the team's tray for a colleague to take up. */
export const Outcome = z.enum(['applied', 'merged', 'conflict', 'rejected', 'escrowed']);

export const Answer = z.object({
  id: z.uuid(),
  outcome: Outcome,
  /** True when this command had been answered before: the stored answer is given again. */
  again: z.boolean(),
  /** Where in the feed the effect is; the overlay keeps the command until pull has passed it. */
  position: Position,
  /** What was done, in words, when it is not just what was asked: `Booked 4.15 instead`. */
  words: z.string().nullable(),
  /** For a booking: the space given. */
  given: z.object({ spaceId: z.string(), label: z.string() }).nullable(),
  rejection: Rejection.nullable(),
  conflict: z.object({ currentVersion: z.number().int(), fields: z.array(FieldConflict) }).nullable(),
});
export type Answer = z.infer<typeof Answer>;

export const PushRequest = z.object({
  deviceId: z.uuid(),
  /**
   * The epoch the client knows. Where it is another, a backup was restored: nothing is looked at, because what the client
   * sends again must come before what it does since.
   */
  epoch: z.uuid().optional(),
  commands: z.array(Command).min(1).max(PUSH_COMMANDS),
});
export type PushRequest = z.infer<typeof PushRequest>;
/** One answer for each command, in the order sent. A command left out was not looked at: send it again. */
export const PushAnswer = z.object({ serverTime: Instant, answers: z.array(Answer) });
export type PushAnswer = z.infer<typeof PushAnswer>;

/** `scope` moved: pull it. A hint may be lost or doubled; only pull is the truth. */
export const Hint = z.object({ scope: ScopeName });
export type Hint = z.infer<typeof Hint>;
