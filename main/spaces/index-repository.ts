import type { Database } from 'better-sqlite3';
import type { Booking, Floor, Occupancy, Space } from '../../shared/spaces/entities.ts';
import { prepared } from '../store/prepared.ts';

export function putFloor(db: Database, id: string, data: Floor): void {
  prepared(
    db,
    `INSERT INTO floor_index (id, site_id, place) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET site_id = excluded.site_id, place = excluded.place`,
  ).run(id, data.siteId, data.order);
  removeZones(db, id);
  const zone = prepared(db, 'INSERT OR REPLACE INTO zone_index (id, floor_id, team_id) VALUES (?, ?, ?)');
  for (const it of data.zones) if (it.teamId !== null) zone.run(it.id, id, it.teamId);
}

function removeZones(db: Database, floorId: string): void {
  prepared(db, 'DELETE FROM zone_index WHERE floor_id = ?').run(floorId);
}

export function removeFloor(db: Database, id: string): void {
  removeZones(db, id);
  prepared(db, 'DELETE FROM floor_index WHERE id = ?').run(id);
}

export function putSpace(db: Database, id: string, data: Space): void {
  prepared(
    db,
    `INSERT INTO space_index (id, site_id, floor_id, kind, mode) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET site_id = excluded.site_id, floor_id = excluded.floor_id,
       kind = excluded.kind, mode = excluded.mode`,
  ).run(id, data.siteId, data.floorId, data.kind, data.mode);
}

export function removeSpace(db: Database, id: string): void {
  prepared(db, 'DELETE FROM space_index WHERE id = ?').run(id);
}

export function putOccupancy(db: Database, id: string, data: Occupancy): void {
  prepared(
    db,
    `INSERT INTO occupancy_index (id, site_id, space_id, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET site_id = excluded.site_id, space_id = excluded.space_id,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at`,
  ).run(id, data.siteId, data.spaceId, data.from, data.to);
}

export function removeOccupancy(db: Database, id: string): void {
  prepared(db, 'DELETE FROM occupancy_index WHERE id = ?').run(id);
}

export function putBooking(db: Database, id: string, data: Booking): void {
  prepared(
    db,
    `INSERT INTO booking_index (id, person_id, starts_at, ends_at, state) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, starts_at = excluded.starts_at,
       ends_at = excluded.ends_at, state = excluded.state`,
  ).run(id, data.personId, data.from, data.to, data.state);
}

export function removeBooking(db: Database, id: string): void {
  prepared(db, 'DELETE FROM booking_index WHERE id = ?').run(id);
}
