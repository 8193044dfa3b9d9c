import type { Answer, Command, Rejection, RejectionCode } from '../../shared/council/protocol.ts';
import type { Instant, PlainDay } from '../../shared/time/schemas.ts';
import type { Caller } from '../auth/caller.ts';
import type { Tx } from '../db/database.ts';
import type { Writer } from '../feed/writer.ts';

/** What a command's effect is carried out with. Everything it writes, it writes through `write`. */
export interface Effect {
  readonly tx: Tx;
  readonly council: string;
  readonly write: Writer;
  readonly caller: Caller;
  readonly command: Command;
  /** The feed's epoch now. */
  readonly epoch: string;
  /** The council's clock. */
  readonly now: Instant;
  readonly today: PlainDay;
}

/** How it went, when it was not refused. */
export type Done = Pick<Answer, 'outcome' | 'words' | 'given' | 'conflict'>;

export const applied: Done = { outcome: 'applied', words: null, given: null, conflict: null };

/** Thrown by an effect that refuses: what it wrote is undone, and the refusal is stored as the command's answer. */
export class Refused extends Error {
  override name = 'Refused';
  readonly rejection: Rejection;
  constructor(code: RejectionCode, words: string, more: Omit<Rejection, 'code' | 'words'> = {}) {
    super(words);
    this.rejection = { code, words, ...more };
  }
}

/** When the person did it, as the council believes it: never later than now. */
export const doneAt = (effect: Effect): Instant =>
  effect.command.occurredAt < effect.now ? effect.command.occurredAt : effect.now;
