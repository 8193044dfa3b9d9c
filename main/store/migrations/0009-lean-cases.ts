import type { Migration } from '../migrate.ts';

/** Every page written is encrypted and signed: the case's id is kept once, and the indexes hold only what orders a list. */
export const leanCases: Migration = {
  number: 9,
  name: 'lean-cases',
  sql: `
CREATE TABLE lean_case_index (
  n INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  status TEXT NOT NULL,
  open INTEGER NOT NULL,
  priority_rank INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  assigned_to TEXT,
  team_id TEXT NOT NULL,
  text_digest BLOB NOT NULL
);
INSERT INTO lean_case_index SELECT n, reference, status, open, priority_rank, due_on, changed_at, assigned_to, team_id, text_digest FROM case_index;
DROP TABLE case_index;
ALTER TABLE lean_case_index RENAME TO case_index;
CREATE INDEX case_by_worker ON case_index (assigned_to, open, due_on, priority_rank, reference);
CREATE INDEX case_by_team ON case_index (team_id, open, due_on, priority_rank, reference);
-- What nobody holds yet is few, and counted often.
CREATE INDEX case_unassigned ON case_index (team_id, open, due_on, priority_rank, reference) WHERE assigned_to IS NULL;
`,
};
