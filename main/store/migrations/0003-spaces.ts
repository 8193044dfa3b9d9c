import type { Migration } from '../migrate.ts';

export const spaces: Migration = {
  number: 3,
  name: 'spaces',
  sql: `
CREATE TABLE floor_index (id TEXT PRIMARY KEY, site_id TEXT NOT NULL, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX floor_by_site ON floor_index (site_id, place);
-- Zones kept near a team. Floors' drawings are large, and need not be read to find one.
CREATE TABLE zone_index (id TEXT NOT NULL, floor_id TEXT NOT NULL, team_id TEXT NOT NULL, PRIMARY KEY (floor_id, id)) WITHOUT ROWID;

CREATE TABLE space_index (id TEXT PRIMARY KEY, site_id TEXT NOT NULL, floor_id TEXT NOT NULL, kind TEXT NOT NULL, mode TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX space_by_site ON space_index (site_id, floor_id, mode);

CREATE TABLE occupancy_index (id TEXT PRIMARY KEY, site_id TEXT NOT NULL, space_id TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX occupancy_by_site ON occupancy_index (site_id, ends_at, starts_at, space_id);

CREATE TABLE booking_index (id TEXT PRIMARY KEY, person_id TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, state TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX booking_by_person ON booking_index (person_id, ends_at, starts_at, state);
`,
};
