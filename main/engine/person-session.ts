import type { CommandType, PayloadOf } from '../../shared/council/commands.ts';
import type { Instant, PlainDay } from '../../shared/time/schemas.ts';
import type { Touch } from '../store/mapping.ts';
import type { Store } from '../store/store.ts';

/** What a domain service may use: one signed-on person's open store and the one way to change anything. */
export interface PersonSession {
  readonly personId: string;
  readonly store: Store;
  /** The device's clock corrected for measured skew. */
  now(): Instant;
  /** The London day of `now`. */
  today(): PlainDay;
  /** A new UUIDv7. */
  newId(): string;
  /**
   * Writes the command to the outbox and its effect to the screen in one transaction. Returns the command's id.
   * `base`: the council's row that was shown when the person made the change.
   */
  submit<T extends CommandType>(type: T, payload: PayloadOf<T>, base?: Touch & { readonly version: number }): string;
  /** Asks for optional scopes (`site:<id>:<day>`) from now on; they are pulled soon and given up after a week unasked. */
  wantScopes(scopes: readonly string[]): void;
  /** When a scope was last read to its end; null when never. */
  readAt(scope: string): Instant | null;
  readonly online: boolean;
}
