import type { Migration } from '../migrate.ts';

/**
 * A day's changes touch one page of `row` each; everything beside it is kept so small, or so still, that they touch few
 * more: every page written is encrypted and signed twice.
 */
export const fewPages: Migration = {
  number: 10,
  name: 'few-pages',
  sql: `
-- Only what finds and orders a case: it seldom changes.
CREATE TABLE still_case_index (
  n INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  open INTEGER NOT NULL,
  priority_rank INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  assigned_to TEXT,
  team_id TEXT NOT NULL
);
-- What changes with every change, a few bytes each. text_digest: of the text in case_fts, 48 bits; -1 where it is not known.
CREATE TABLE case_state (n INTEGER PRIMARY KEY, status INTEGER NOT NULL, changed_ms INTEGER NOT NULL, text_digest INTEGER NOT NULL);
INSERT INTO still_case_index SELECT n, reference, open, priority_rank, due_on, assigned_to, team_id FROM case_index ORDER BY n;
INSERT INTO case_state SELECT n,
  CASE status WHEN 'new' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'waiting' THEN 2 WHEN 'resolved' THEN 3 ELSE 4 END,
  CAST(unixepoch(changed_at, 'subsec') * 1000 + 0.5 AS INTEGER), -1 FROM case_index ORDER BY n;
DROP TABLE case_index;
ALTER TABLE still_case_index RENAME TO case_index;
CREATE INDEX case_by_worker ON case_index (assigned_to, open, due_on, priority_rank, reference);
CREATE INDEX case_by_team ON case_index (team_id, open, due_on, priority_rank, reference);
CREATE INDEX case_unassigned ON case_index (team_id, open, due_on, priority_rank, reference) WHERE assigned_to IS NULL;

-- version NULL: the scope sent the row as it is held. Else what it sent, where that is not what is held: the row could not be read.
CREATE TABLE still_membership (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  scope_n INTEGER NOT NULL,
  version INTEGER,
  generation INTEGER NOT NULL,
  PRIMARY KEY (entity, id, scope_n)
) WITHOUT ROWID;
INSERT INTO still_membership SELECT entity, id, scope_n, version, generation FROM membership;
DROP TABLE membership;
ALTER TABLE still_membership RENAME TO membership;
-- A digest needs every row's version, and not its text.
CREATE INDEX row_version ON row (n, version);

-- A page of the search index fits a page of the file with what encryption takes of it.
INSERT INTO case_fts (case_fts, rank) VALUES ('pgsz', 3900);
`,
};
