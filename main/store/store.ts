import type { OutboxState } from '../../shared/sync/contract.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { Answer } from '../../shared/council/protocol.ts';
import type { ReadStore, Touch } from './mapping.ts';

/** A command in the outbox, as stored. */
export interface OutboxRow {
  readonly id: string;
  readonly order: number;
  readonly type: string;
  readonly payload: unknown;
  readonly baseVersion: number | null;
  readonly occurredAt: Instant;
  readonly personId: string;
  readonly deviceId: string;
  readonly lane: string;
  readonly state: OutboxState;
  readonly tries: number;
  readonly words: string;
  readonly link: string | null;
  readonly answer: Answer | null;
  readonly answeredAt: Instant | null;
  readonly seeAnswer: boolean;
  readonly replaces: string | null;
}

/** One person's open, encrypted cache. */
export interface Store extends ReadStore {
  /** Commands that touch a row and are not done: waiting, sent, or in need of the person. */
  outboxFor(touch: Touch): readonly OutboxRow[];
  draft(key: string): string;
  saveDraft(key: string, text: string, at: Instant): void;
}
