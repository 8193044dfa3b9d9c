import { sql } from 'kysely';
import type { Case } from '../../shared/cases/entities.ts';
import type { Effect } from '../commands/effect.ts';
import { listOf } from '../db/rows.ts';
import { scopeNames } from '../feed/scope-names.ts';

/**
 * Whether this person provably had the case on a device of theirs before: it was on their caseload, or it is or was with a
 * team while they were of that team. Whoever never had it is a stranger to it.
 */
export async function hadCase(effect: Effect, it: Case): Promise<boolean> {
  const { council, caller, tx } = effect;
  const { rows: former } = await sql<{ team: string; managed: boolean }>`
    select team_id as team, managed from former_member
    where council = ${council} and person_id = ${caller.person.id} and until >= ${it.openedAt}::text::timestamptz`.execute(
    tx,
  );
  const teams = [caller.person.teamId, ...caller.manages, ...caller.deputises, ...former.map((one) => one.team)];
  const managed = [...caller.manages, ...former.filter((one) => one.managed).map((one) => one.team)];
  const scopes = [
    scopeNames.caseload(caller.person.id),
    ...teams.map(scopeNames.team),
    ...managed.map(scopeNames.teamRestricted),
  ];
  const { rows } = await sql<{ had: boolean }>`
    select exists (select 1 from feed
        where council = ${council} and entity = 'case' and id = ${it.id} and scope in ${listOf(scopes)})
      or exists (select 1 from case_change
        where council = ${council} and case_id = ${it.id} and field = 'assignedTo' and was = to_jsonb(${caller.person.id}::text))
      as had`.execute(tx);
  return rows[0]?.had === true;
}
