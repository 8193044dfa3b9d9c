import { sql } from 'kysely';
import type { PastChange } from '../../shared/cases/rules.ts';
import type { Effect } from '../commands/effect.ts';

/** The version of a case that somebody saw, and the epoch they saw it in; null where nobody knows. */
export interface Base {
  readonly version: number;
  readonly epoch: string | null;
}

/** Who wrote a change, on which device. */
export interface Writer {
  readonly personId: string;
  readonly deviceId: string;
}

/**
 * History after what the writer saw, oldest first: what is of a later version, and what was done after the epoch they saw it
 * in had ended, because a version number of a lost timeline says nothing about this one. What the same person changed on the
 * same device they had on their screen when they made the next change, sent or not, so it counts as seen.
 */
export async function changesSince(
  effect: Effect,
  it: { readonly id: string; readonly version: number },
  seen: Base,
  writer: Writer,
): Promise<PastChange[]> {
  if (seen.version >= it.version && (seen.epoch ?? effect.epoch) === effect.epoch) return [];
  await effect.write.settle();
  const shared = sql`case
    when ${seen.epoch}::text is null or not exists (select 1 from council where id = ${effect.council} and epoch::text <> ${seen.epoch}::text)
      then 9223372036854775807
    else coalesce((select next.first_after from epoch mine join epoch next on next.council = mine.council and next.number = mine.number + 1
      where mine.council = ${effect.council} and mine.id::text = ${seen.epoch}::text), 0) end`;
  const { rows } = await sql<PastChange>`
    select field, was, by_name as "byName", case_version as version,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      coalesce(by_person = ${writer.personId} and device_id = ${writer.deviceId}, false) as seen
    from case_change
    where council = ${effect.council} and case_id = ${it.id} and (case_version > ${seen.version} or n > ${shared})
    order by case_version, field`.execute(effect.tx);
  return rows;
}
