import { sql } from 'kysely';
import type { Position } from '../../shared/council/protocol.ts';
import type { Tx } from '../db/database.ts';

/** The largest sequence there can be: a position with it has passed everything its transaction wrote. */
export const LAST_SEQ = '9223372036854775807';

/** What one snapshot says about the feed. */
export interface Horizon {
  readonly epoch: string;
  /** The oldest transaction that may still be running. Everything below it is finished, and visible or never will be. */
  readonly xmin: string;
  /** The next transaction id not yet given out. A position from it on was never given by this database. */
  readonly xmax: string;
}

export async function readHorizon(tx: Tx, council: string): Promise<Horizon> {
  const { rows } = await sql<Horizon>`
    select epoch::text as epoch, pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
      pg_snapshot_xmax(pg_current_snapshot())::text as xmax
    from council where id = ${council}`.execute(tx);
  const horizon = rows[0];
  if (horizon === undefined) throw new Error('This council has not been loaded.');
  return horizon;
}

/**
 * The position that has seen everything below the horizon: transaction `xmin - 1`, last sequence. A row is after it
 * exactly when its transaction is `xmin` or later, whether that one is running now or has not begun.
 */
export const horizonPosition = (horizon: Horizon): Position => ({
  epoch: horizon.epoch,
  xid: String(BigInt(horizon.xmin) - 1n),
  seq: LAST_SEQ,
});
