/** The code PostgreSQL (or the network under it) gave an error, such as `23P01` for an exclusion constraint. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** PostgreSQL's and the network's ways of saying `not now`. */
const busy = /^(08|53|57|25P03|40|55P03)/;
/** The driver's words where it gives no code. */
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect)/;
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EPIPE']);

/** The database does not answer now, or will not do it now: later the same may go. */
export function isNotNow(error: unknown): boolean {
  const state = sqlState(error) ?? '';
  const words = error instanceof Error ? error.message : '';
  return busy.test(state) || unreachable.has(state) || lostConnection.test(words);
}

const transient = new Set(['40001', '40P01', '55P03', '23505']);
/** Errors after which the same transaction comes to an answer: a lock order lost, a row made a moment before. */
const isTransient = (error: unknown): boolean => transient.has(sqlState(error) ?? '');

/** How often a transaction is tried that ends in such an error. */
const TRIES = 4;

/** Runs `work`, a whole transaction, again while it ends in a transient error. */
export async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= TRIES || !isTransient(error)) throw error;
    }
  }
}

/** A value that no table takes (class 22: data exceptions; 23502, 23503, 23514: constraints): it will not go later either. */
export const cannotBeStored = (error: unknown): boolean => /^(22|2350[23]|23514)/.test(sqlState(error) ?? '');
