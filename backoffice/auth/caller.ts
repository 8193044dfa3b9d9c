import { sql } from 'kysely';
import type { Person } from '../../shared/people/entities.ts';
import type { Tx } from '../db/database.ts';
import { readOne, readWhere } from '../db/rows.ts';

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
  const person = await readOne(tx, 'person', council, personId);
  if (person === undefined) return undefined;
  const teams = await readWhere(tx, 'team', council, sql`(t.manager_id = ${personId} or t.deputy_id = ${personId})`);
  return {
    person: person.doc,
    manages: teams.filter((team) => team.doc.managerId === personId).map((team) => team.doc.id),
    deputises: teams.filter((team) => team.doc.managerId !== personId).map((team) => team.doc.id),
  };
}

/** Whether the caller decides about this team's absences: its manager, or the deputy who stands in. */
export const decidesFor = (caller: Caller, teamId: string): boolean =>
  caller.manages.includes(teamId) || caller.deputises.includes(teamId);
