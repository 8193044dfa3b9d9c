import type { Database } from 'better-sqlite3';
import type { CommandType, PayloadOf } from '../../shared/council/commands.ts';
import type { EntityName, EntityOf } from '../../shared/council/entities.ts';
import type { Answer } from '../../shared/council/protocol.ts';
import type { Instant } from '../../shared/time/schemas.ts';

/** A row as the screen shows it: the council's row with this person's pending commands replayed over it. */
export interface Shown<N extends EntityName> {
  readonly id: string;
  /** The council's version of it; 0 while it exists only on this device. */
  readonly version: number;
  readonly data: EntityOf<N>;
  /** A command of this person's touches it and has not come back through the feed. */
  readonly pending: boolean;
}

export interface ReadStore {
  /** For a repository's own SQL over its index tables. Repositories only read; all writing is the store's. */
  readonly db: Database;
  get<N extends EntityName>(entity: N, id: string): Shown<N> | undefined;
  /** Every row of an entity; for small ones (sites, floors, teams, my own). */
  all<N extends EntityName>(entity: N): Shown<N>[];
}

/** Keeps a domain's own index tables in step with the rows. Runs inside the transaction that writes the row. */
export interface EntityIndex<N extends EntityName> {
  /** The row is new or changed. `data` is what the screen shows; `version` 0: it is only on this device. */
  put(db: Database, id: string, data: EntityOf<N>, version: number): void;
  remove(db: Database, id: string): void;
  /** Rows were purged in this transaction: what removing them leaves behind in the file goes too. */
  readonly clearTraces?: (db: Database) => void;
}

/** A command of this person's as the overlay replays it. */
export interface MadeCommand<T extends CommandType> {
  readonly id: string;
  readonly type: T;
  readonly payload: PayloadOf<T>;
  readonly occurredAt: Instant;
  readonly personId: string;
}

/** A command as it is replayed over the council's row. */
export interface ReplayedCommand<T extends CommandType> extends MadeCommand<T> {
  /** The council's yes, while its row has not come through the feed yet; null until the council has answered. */
  readonly answer: Answer | null;
}

export type Touch = { readonly entity: EntityName; readonly id: string };

/** How a command looks on this device before the council has answered, and how it is said in words. */
export interface CommandMapping<T extends CommandType> {
  /** Rows it changes or makes, at the moment it is made. */
  touches(made: MadeCommand<T>, store: ReadStore): readonly Touch[];
  /**
   * The row with the command's effect. `row` is undefined when there is none (yet). Must give the same when the council's
   * effect is already in `row` (the answer may have been lost). Return undefined for no row.
   */
  apply(row: unknown, touch: Touch, made: ReplayedCommand<T>, store: ReadStore): unknown;
  /** What it is, as the person would say it: `Note on HR-20481`. */
  words(made: MadeCommand<T>, store: ReadStore): string;
  /** In-app address of what it is about, or null. */
  link(made: MadeCommand<T>, store: ReadStore): string | null;
  /** Whether the person must see and acknowledge the council's answer even when it is yes. `offline`: it was made with no connection. */
  answerNeedsSeeing(offline: boolean): boolean;
}

/** What becomes of this person's unsent work about a row, when the row leaves the device for good. */
export interface HandOver {
  /** The lane of the commands about it. */
  lane(id: string): string;
  /** The key of the half-written text about it. */
  draft(id: string): string;
  /** That text as the commands that bring it to the council. */
  unfinished(id: string, text: string, newId: () => string): readonly { type: CommandType; payload: object }[];
  /** The half-written text in such a command; undefined for any other. */
  textOf(payload: unknown): string | undefined;
}
