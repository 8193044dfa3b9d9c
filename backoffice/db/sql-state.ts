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

/** A value that no table takes (class 22: data exceptions; 23502, 23503, 23514: constraints): it will not go later either. */
export const cannotBeStored = (error: unknown): boolean => /^(22|2350[23]|23514)/.test(sqlState(error) ?? '');
