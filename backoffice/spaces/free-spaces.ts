import { sql } from 'kysely';
import type { Accept, Site, Space } from '../../shared/spaces/entities.ts';
import { hoursWords, nextFree, spaceWords, whenWords } from '../../shared/spaces/next-free.ts';
import type { Interval, PlainDay } from '../../shared/time/schemas.ts';
import { Refused } from '../commands/effect.ts';
import type { Tx } from '../db/database.ts';
import { readWhere } from '../db/rows.ts';

/** What was asked for. */
export interface Wanted {
  readonly council: string;
  readonly space: Space;
  readonly site: Site;
  readonly interval: Interval;
  readonly today: PlainDay;
}

/**
 * Bookable spaces of the same kind at the same site that nobody has at any time in the interval: the same zone first,
 * then the same floor, then by label. Never the space itself.
 */
export async function freeInstead(tx: Tx, wanted: Wanted, within: Accept, limit: number): Promise<Space[]> {
  const { council, space, interval } = wanted;
  const { rows } = await sql<{ id: string }>`
    select s.id from space s
    where s.council = ${council} and s.site_id = ${space.siteId} and s.kind = ${space.kind} and s.mode = 'bookable'
      and s.id <> ${space.id}
      and (${within !== 'same-zone'}::boolean or (s.floor_id = ${space.floorId} and s.zone_id = ${space.zoneId}))
      and not exists (select 1 from booking b where b.council = s.council and b.space_id = s.id and b.state = 'booked'
        and tstzrange(b.starts, b.ends) && tstzrange(${interval.from}::text::timestamptz, ${interval.to}::text::timestamptz))
    order by (s.floor_id = ${space.floorId} and s.zone_id = ${space.zoneId}) desc, (s.floor_id = ${space.floorId}) desc,
      length(s.label), s.label, s.id
    limit ${limit}`.execute(tx);
  const spaces = await readWhere(
    tx,
    'space',
    council,
    sql`t.id in (select jsonb_array_elements_text(${JSON.stringify(rows.map((row) => row.id))}::text::jsonb))`,
  );
  return rows.flatMap((row) => spaces.filter((it) => it.doc.id === row.id).map((it) => it.doc));
}

/** Refuses because somebody has it: when it is next free and what else there is, never who has it. */
export async function takenRefusal(tx: Tx, wanted: Wanted): Promise<Refused> {
  const { council, space, site, interval, today } = wanted;
  const { rows: taken } = await sql<Interval>`
    select to_char(starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "from",
      to_char(ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "to"
    from booking where council = ${council} and space_id = ${space.id} and state = 'booked'
      and ends > ${interval.from}::text::timestamptz`.execute(tx);
  const next = nextFree(interval, taken, site, today);
  const others = await freeInstead(tx, wanted, 'same-site', 3);
  const hours = hoursWords(interval);
  const alternatives = others.map((it) => ({
    spaceId: it.id,
    label: it.label,
    siteId: it.siteId,
    words: `${spaceWords(it)} is free ${hours}.`,
  }));
  const words = [
    `This ${space.kind === 'desk' ? 'desk' : 'space'} was booked by someone else a moment ago.`,
    next === null
      ? `It is not free again in the next ${site.bookAheadDays} days.`
      : `It is next free ${whenWords(next, today)}.`,
    alternatives[0]?.words ?? `Nothing else like it is free ${hours}. Choose another time or site.`,
  ];
  return new Refused('space-taken', words.join(' '), { nextFree: next, alternatives });
}
