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

interface SiteAround {
  readonly id: string;
  readonly name: string;
  readonly bookAheadDays: number;
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
  const around = await sql<{ teams: { id: string; name: string }[]; sites: SiteAround[] }>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name)), '[]') from team where council = ${council}) as teams,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'bookAheadDays', book_ahead_days) order by name), '[]')
      from site where council = ${council}) as sites`.execute(tx);
  const { teams = [], sites = [] } = around.rows[0] ?? {};
  const offers = scopesFor(caller, today, teams, sites);
  return { caller, offers, names: new Set(offers.map((it) => it.scope)) };
}
