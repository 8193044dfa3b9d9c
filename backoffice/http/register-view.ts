import { sql } from 'kysely';
import type { ScopeOffer } from '../../shared/council/protocol.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';
import { type Caller, readCaller } from '../auth/caller.ts';
import type { Tx } from '../db/database.ts';
import { scopesFor } from '../feed/scopes.ts';

export interface CallerScopes {
  readonly caller: Caller;
  readonly offers: readonly ScopeOffer[];
  readonly names: ReadonlySet<string>;
}

/** The caller and every scope they have today, or undefined when the register does not know them. */
export async function readCallerScopes(
  tx: Tx,
  council: string,
  personId: string,
  today: PlainDay,
): Promise<CallerScopes | undefined> {
  const caller = await readCaller(tx, council, personId);
  if (caller === undefined) return undefined;
  const teams = await sql<{ id: string; name: string }>`select id, name from team where council = ${council}`.execute(
    tx,
  );
  const sites = await sql<{ id: string; name: string; bookAheadDays: number }>`
    select id, name, book_ahead_days as "bookAheadDays" from site where council = ${council} order by name`.execute(tx);
  const offers = scopesFor(caller, today, teams.rows, sites.rows);
  return { caller, offers, names: new Set(offers.map((it) => it.scope)) };
}
