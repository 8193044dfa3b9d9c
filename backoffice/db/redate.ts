import { type Kysely, sql } from 'kysely';
import { leaveYearOf } from '../../shared/absence/rules.ts';
import { addDays } from '../../shared/time/london.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';
import { type Database, noTimeLimit } from './database.ts';
import { beginEpoch } from './epoch.ts';
import { rebuildFeed } from './rebuild-feed.ts';
import { columnOf, type TableShape, tables } from './tables.ts';

/**
 * Shifts every date of a council by `days`, which must be whole weeks so that weekdays stay, and begins a new epoch. A
 * time of day stays the same on London's clock. Throws RangeError for anything but whole weeks.
 */
export async function redate(
  db: Kysely<Database>,
  council: string,
  epoch: string,
  days: number,
  today: PlainDay,
): Promise<void> {
  if (days % 7 !== 0) throw new RangeError(`Dates are shifted by whole weeks, not by ${days} days.`);
  const years = leaveYearOf(today) - leaveYearOf(addDays(today, -days));
  await db.transaction().execute(async (tx) => {
    await noTimeLimit(tx);
    for (const shape of Object.values(tables) as TableShape[]) {
      const columns = ['council', 'version', ...Object.keys({ ...shape.fields, ...shape.kept }).map(columnOf)];
      const shifts = shiftsOf(shape, days, years);
      if (Object.keys(shifts).length === 0) continue;
      const { table } = shape;
      if (!movedAside.includes(table)) {
        const set = Object.entries(shifts).map(([column, to]) => `${column} = ${to}`);
        await sql`update ${sql.raw(table)} set version = version + 1, ${sql.raw(set.join(', '))} where council = ${council}`.execute(
          tx,
        );
        continue;
      }
      const values = columns.map((column) => (column === 'version' ? 'version + 1' : (shifts[column] ?? column)));
      await sql.raw(`drop table if exists moved`).execute(tx);
      await sql`create temporary table moved on commit drop as select * from ${sql.raw(table)} where council = ${sql.lit(council)}`.execute(
        tx,
      );
      await sql`delete from ${sql.raw(table)} where council = ${council}`.execute(tx);
      await sql.raw(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from moved`).execute(tx);
    }
    await rebuildFeed(tx, council);
    await beginEpoch(tx, council, epoch);
  });
}

/** Tables whose constraints would stop a row half-way, on a day that another row has not left yet. */
const movedAside: readonly string[] = ['booking', 'plan_half', 'leave_balance'];

function shiftsOf(shape: TableShape, days: number, years: number): Readonly<Record<string, string>> {
  const shifts: Record<string, string> = {};
  for (const [field, kind] of Object.entries({ ...shape.fields, ...shape.kept })) {
    const column = columnOf(field);
    if (kind === 'day') shifts[column] = `${column} + ${days}`;
    if (kind === 'instant') {
      shifts[column] =
        `(${column} at time zone 'Europe/London' + interval '${days} days') at time zone 'Europe/London'`;
    }
  }
  if (shape.table === 'plan_half') shifts.id = `person_id || ':' || (day + ${days})::text || ':' || half`;
  if (shape.table === 'leave_balance' && years !== 0) {
    shifts.leave_year = `leave_year + ${years}`;
    shifts.id = `person_id || ':' || (leave_year + ${years})::text`;
  }
  if (shape.table === 'person') delete shifts.started_on;
  return shifts;
}
