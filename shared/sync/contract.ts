import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { app } from '../app/base.ts';
import { HandedOver } from '../cases/entities.ts';
import { FieldConflict, Rejection } from '../council/protocol.ts';
import { Instant } from '../time/schemas.ts';

/**
 * waiting: not sent. sending: sent, no answer yet. sent: answered, its effect not yet seen in the feed.
 * done: there. answered: there or refused, and the person has to see the answer (an offline booking).
 * conflict / rejected: needs the person. blocked: waits for one of those. withdrawn: taken back by the person.
 */
export const OutboxState = z.enum([
  'waiting',
  'sending',
  'sent',
  'done',
  'answered',
  'conflict',
  'rejected',
  'blocked',
  'withdrawn',
]);
export type OutboxState = z.infer<typeof OutboxState>;

export const OutboxItem = z.object({
  id: z.uuid(),
  type: z.string(),
  /** What it is, as the person would say it: `Note on HR-20481`. */
  words: z.string(),
  state: OutboxState,
  madeAt: Instant,
  answeredAt: Instant.nullable(),
  /** The answer in words, once there is one. */
  answer: z.string().nullable(),
  tries: z.number().int(),
  rejection: Rejection.nullable(),
  conflict: z.array(FieldConflict).nullable(),
  /** Where the case it is about is, as an address; null: about none, or the case is not on this device. */
  place: z.string().nullable(),
  /** In-app address of the thing it is about. */
  link: z.string().nullable(),
  payload: z.json(),
  /** The item that this one was sent in the place of: corrected, or settled. */
  replaces: z.uuid().nullable(),
  /** Its case is no longer this person's: it is on its way to the team's tray, or lies there. */
  handedOver: z.enum(['on-its-way', 'in-the-tray']).nullable(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

export const ScopeFreshness = z.object({
  scope: z.string(),
  words: z.string(),
  rows: z.number().int(),
  /** When it was last read to its end; null before the first time. */
  readAt: Instant.nullable(),
  loading: z.boolean(),
});

export const SyncState = z.object({
  phase: z.enum(['idle', 'pulling', 'pushing', 'offline', 'signed-out', 'stopped']),
  online: z.boolean(),
  /** What the badge says: `Synced 9:42am`, `Sending 3`, `Offline, 3 waiting`, `2 need you`, `1 to see`, `Check your work`. */
  badge: z.string(),
  tone: z.enum(['quiet', 'busy', 'offline', 'needs-you', 'stopped']),
  waiting: z.number().int(),
  /** Of those that wait: behind one that needs the person. */
  blocked: z.number().int(),
  /** Refused, or changed by somebody else too: only the person can go on. */
  needYou: z.number().int(),
  /** Answered in a way that the person has to see and need do nothing about. */
  toSee: z.number().int(),
  lastSyncedAt: Instant.nullable(),
  nextTryAt: Instant.nullable(),
  /** A sentence when something hinders sync: no network, clock wrong, council too new. */
  words: z.string().nullable(),
  firstSync: z.object({ rows: z.number().int(), total: z.number().int().nullable() }).nullable(),
});
export type SyncState = z.infer<typeof SyncState>;

export const syncContract = {
  state: app.output(SyncState),
  watch: app.output(eventIterator(SyncState)),
  /** Topics whose data changed: entity names and `outbox`. The renderer asks again for what it shows. */
  changes: app.output(eventIterator(z.object({ topics: z.array(z.string()) }))),
  now: app.output(z.null()),
  page: app.output(
    z.object({
      needYou: z.array(OutboxItem),
      toSee: z.array(OutboxItem),
      waiting: z.array(OutboxItem),
      /** Newest first, the last 7 days, at most 200. */
      recent: z.array(OutboxItem),
      scopes: z.array(ScopeFreshness),
      /** What became of work on cases that left this person: undecided, or decided in the last 30 days. Newest first. */
      handedOver: z.array(HandedOver),
      /** What was told of a damaged cache, once it was read; null: nothing ever was. */
      recovery: z.string().nullable(),
      spaceUsedBytes: z.number().int(),
      setAside: z.number().int(),
      /** What left this person's scope lately: ids and when, no content. */
      purged: z.array(z.object({ entity: z.string(), id: z.string(), at: Instant, why: z.string() })),
    }),
  ),
  /** The person has seen the answer of an offline booking. */
  acknowledge: app.input(z.object({ id: z.uuid() })).output(z.null()),
  /** Send a rejected or conflicting command's corrected payload as a new command that takes its place. */
  resend: app.input(z.object({ id: z.uuid(), payload: z.json() })).output(z.null()),
  withdraw: app.input(z.object({ id: z.uuid() })).output(z.null()),
  /** Settle a conflict field by field: `choice` is what each field shall be. Makes a new command on the current version. */
  settle: app.input(z.object({ id: z.uuid(), fields: z.record(z.string(), z.json()) })).output(z.null()),
  /** Text for the help desk, with no personal data. */
  diagnostics: app.output(z.object({ text: z.string() })),
};
