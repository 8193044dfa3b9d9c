import { sql } from 'kysely';
import type { Person } from '../../shared/people/entities.ts';
import type { Tx } from '../db/database.ts';
import { documentSql } from '../db/rows.ts';

/** Who calls, as the people register knows them at this moment. */
export interface Caller {
  readonly person: Person;
  /** Teams this person manages. */
  readonly manages: readonly string[];
  /** Teams where this person stands in as deputy. */
  readonly deputises: readonly string[];
}

/** Undefined when the register does not know this person. */
export async function readCaller(tx: Tx, council: string, personId: string): Promise<Caller | undefined> {
  const { rows } = await sql<{ person: Person; manages: string[]; deputises: string[] }>`
    select ${sql.raw(documentSql('person'))} as person,
      coalesce((select jsonb_agg(m.id order by m.id) from team m
        where m.council = t.council and m.manager_id = t.id), '[]') as manages,
      coalesce((select jsonb_agg(d.id order by d.id) from team d
        where d.council = t.council and d.deputy_id = t.id and d.manager_id <> t.id), '[]') as deputises
    from person t where t.council = ${council} and t.id = ${personId}`.execute(tx);
  return rows[0];
}

/** Whether the caller decides about this team's absences: its manager, or the deputy who stands in. */
export const decidesFor = (caller: Caller, teamId: string): boolean =>
  caller.manages.includes(teamId) || caller.deputises.includes(teamId);
