import type { Migration } from '../migrate.ts';

export const absence: Migration = {
  number: 5,
  name: 'absence',
  sql: `
-- last_day of an open-ended sickness is '9999-12-31', so that one comparison finds what covers a day.
CREATE TABLE absence_index (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  team_id TEXT NOT NULL,
  state TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  asked_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX absence_by_person ON absence_index (person_id, last_day, first_day, state);
CREATE INDEX absence_by_team ON absence_index (team_id, last_day, first_day, state);
CREATE INDEX absence_by_state ON absence_index (team_id, state, asked_at);
`,
};
