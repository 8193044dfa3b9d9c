import type { Database } from 'better-sqlite3';
import type { PlanHalf, Whereabouts } from '../../shared/people/entities.ts';
import type { Half, PlainDay } from '../../shared/time/schemas.ts';
import { prepared } from '../store/prepared.ts';

export interface PlannedHalf {
  readonly day: PlainDay;
  readonly half: Half;
  readonly where: Whereabouts;
  readonly siteId: string | null;
}

export function putPlan(db: Database, id: string, data: PlanHalf): void {
  prepared(
    db,
    `INSERT INTO plan_index (id, person_id, day, half, place, site_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (person_id, day, half) DO UPDATE SET id = excluded.id, place = excluded.place, site_id = excluded.site_id`,
  ).run(id, data.personId, data.day, data.half, data.where, data.siteId);
}

export function removePlan(db: Database, id: string): void {
  prepared(db, 'DELETE FROM plan_index WHERE id = ?').run(id);
}

/** A person's planned halves in `[from, to]`, both inclusive, keyed `day:half`. */
export function planBetween(
  db: Database,
  personId: string,
  from: PlainDay,
  to: PlainDay,
): ReadonlyMap<string, PlannedHalf> {
  const sql = `SELECT day, half, place AS "where", site_id AS siteId FROM plan_index WHERE person_id = ? AND day >= ? AND day <= ?`;
  const rows = prepared<[string, string, string], PlannedHalf>(db, sql).all(personId, from, to);
  return new Map(rows.map((row) => [`${row.day}:${row.half}`, row]));
}
