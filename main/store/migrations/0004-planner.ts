import type { Migration } from '../migrate.ts';

export const planner: Migration = {
  number: 4,
  name: 'planner',
  sql: `
CREATE TABLE plan_index (
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL,
  day TEXT NOT NULL,
  half TEXT NOT NULL,
  place TEXT NOT NULL,
  site_id TEXT,
  PRIMARY KEY (person_id, day, half)
) WITHOUT ROWID;
`,
};
