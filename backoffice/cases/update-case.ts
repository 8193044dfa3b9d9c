import { sql } from 'kysely';
import type { UpdateCase } from '../../shared/cases/commands.ts';
import { mergeCaseUpdate, type PastChange } from '../../shared/cases/rules.ts';
import { applied, type Done, type Effect, Refused } from '../commands/effect.ts';
import { worksOn } from './case-access.ts';

/** Changes fields of a case, merged three-way against the version the worker saw. */
export async function updateCase(effect: Effect, payload: UpdateCase): Promise<Done> {
  const { write, caller, command, now } = effect;
  const found = await write.get('case', payload.caseId);
  if (found === undefined || !worksOn(caller, found.doc)) {
    throw new Refused('not-found', 'This case is no longer yours or your team’s, so your change was not made.');
  }
  if (command.baseVersion === undefined) {
    throw new Refused('not-valid', 'The change does not say which version of the case it was made on.');
  }
  const seen = { version: command.baseVersion, epoch: command.baseEpoch ?? null };
  const history = await changesSince(effect, payload.caseId, seen);
  const result = mergeCaseUpdate(found.doc, payload.set, history);
  if (result.kind === 'conflict') {
    const conflict = { currentVersion: found.version, fields: result.fields };
    return { ...applied, outcome: 'conflict', conflict };
  }
  if (result.changed.length > 0) {
    const version = await write.put('case', { ...result.next, changedAt: now }, {}, found);
    for (const field of result.changed) {
      const change = {
        id: `${payload.caseId}:${version}:${field}`,
        caseId: payload.caseId,
        field,
        was: found.doc[field],
        now: result.next[field],
        by: caller.person.id,
        byName: caller.person.name,
        at: now,
        version,
      };
      await write.put('caseChange', change, { deviceId: command.deviceId }, { isNew: true });
    }
  }
  return { ...applied, outcome: result.kind };
}

/**
 * History after what the worker saw, oldest first: what is of a later version, and what was done after the epoch they saw it
 * in had ended, because a version number of a lost timeline says nothing about this one. What this person changed on this device they had on their screen when they
 * made the next change, sent or not, so it counts as seen.
 */
async function changesSince(
  effect: Effect,
  caseId: string,
  seen: { readonly version: number; readonly epoch: string | null },
): Promise<PastChange[]> {
  const shared = sql`case
    when ${seen.epoch}::text is null or not exists (select 1 from council where id = ${effect.council} and epoch::text <> ${seen.epoch}::text)
      then 9223372036854775807
    else coalesce((select next.first_after from epoch mine join epoch next on next.council = mine.council and next.number = mine.number + 1
      where mine.council = ${effect.council} and mine.id::text = ${seen.epoch}::text), 0) end`;
  const { rows } = await sql<PastChange>`
    select field, was, by_name as "byName", case_version as version,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      coalesce(by_person = ${effect.caller.person.id} and device_id = ${effect.command.deviceId}, false) as seen
    from case_change
    where council = ${effect.council} and case_id = ${caseId} and (case_version > ${seen.version} or n > ${shared})
    order by case_version, field`.execute(effect.tx);
  return rows;
}
