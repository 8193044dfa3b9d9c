/** The code PostgreSQL (or the network under it) gave an error, such as `23P01` for an exclusion constraint. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
