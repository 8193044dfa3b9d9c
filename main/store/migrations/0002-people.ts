import type { Migration } from '../migrate.ts';

export const people: Migration = {
  number: 2,
  name: 'people',
  sql: `
-- folded: what a search looks in, as ' word word word' in lower case without accents.
CREATE TABLE person_index (id TEXT PRIMARY KEY, name TEXT NOT NULL, team_id TEXT NOT NULL, folded TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX person_by_team ON person_index (team_id, name);
CREATE TABLE team_index (id TEXT PRIMARY KEY, folded TEXT NOT NULL) WITHOUT ROWID;
`,
};
