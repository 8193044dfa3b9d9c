import type { Database } from 'better-sqlite3';
import type { Booking, Floor, Occupancy, Space } from '../../shared/spaces/entities.ts';
import type { Interval } from '../../shared/time/schemas.ts';
import { prepared } from '../store/prepared.ts';

interface Stored {
  readonly data: string;
}

const parsed = <T>(rows: readonly Stored[]): T[] => rows.map((row) => JSON.parse(row.data) as T);

export interface SiteCounts {
  readonly floors: number;
  readonly bookable: number;
}

export function siteCounts(db: Database, siteId: string): SiteCounts {
  const sql = `SELECT (SELECT count(*) FROM floor_index WHERE site_id = @site) AS floors,
    (SELECT count(*) FROM space_index WHERE site_id = @site AND mode = 'bookable') AS bookable`;
  return prepared<[{ site: string }], SiteCounts>(db, sql).get({ site: siteId }) ?? { floors: 0, bookable: 0 };
}

export const floorsOf = (db: Database, siteId: string): Floor[] =>
  parsed(
    prepared<[string], Stored>(
      db,
      `SELECT r.data FROM floor_index i JOIN row r ON r.entity = 'floor' AND r.id = i.id WHERE i.site_id = ? ORDER BY i.place`,
    ).all(siteId),
  );

/** Zones of a site that are kept near a team. */
export const zonesOfTeam = (db: Database, siteId: string, teamId: string): string[] =>
  prepared<[string, string], { id: string }>(
    db,
    `SELECT z.id FROM zone_index z JOIN floor_index f ON f.id = z.floor_id WHERE f.site_id = ? AND z.team_id = ?`,
  )
    .all(siteId, teamId)
    .map((row) => row.id);

export function spacesOf(db: Database, siteId: string, floorId: string | undefined): Space[] {
  const sql = `SELECT r.data FROM space_index i JOIN row r ON r.entity = 'space' AND r.id = i.id
    WHERE i.site_id = ? AND (? IS NULL OR i.floor_id = ?)`;
  const floor = floorId ?? null;
  const spaces: Space[] = parsed(
    prepared<[string, string | null, string | null], Stored>(db, sql).all(siteId, floor, floor),
  );
  // Not made before it is needed: its language data takes longer to load than a list to read.
  const byLabel = new Intl.Collator('en-GB', { numeric: true });
  return spaces.sort((a, b) => byLabel.compare(a.label, b.label));
}

/** What is taken at a site at any time in the interval, by space, in order of time. */
export function occupanciesOf(db: Database, siteId: string, interval: Interval): ReadonlyMap<string, Occupancy[]> {
  const sql = `SELECT r.data FROM occupancy_index i JOIN row r ON r.entity = 'occupancy' AND r.id = i.id
    WHERE i.site_id = ? AND i.ends_at > ? AND i.starts_at < ? ORDER BY i.starts_at`;
  const rows = prepared<[string, string, string], Stored>(db, sql).all(siteId, interval.from, interval.to);
  return Map.groupBy(parsed<Occupancy>(rows), (it) => it.spaceId);
}

/** A person's own bookings that share any time with the interval, in order of time, in whatever state. */
export function bookingsBetween(db: Database, personId: string, interval: Interval): Booking[] {
  const sql = `SELECT r.data FROM booking_index i JOIN row r ON r.entity = 'booking' AND r.id = i.id
    WHERE i.person_id = ? AND i.ends_at > ? AND i.starts_at < ? ORDER BY i.starts_at`;
  return parsed(prepared<[string, string, string], Stored>(db, sql).all(personId, interval.from, interval.to));
}
