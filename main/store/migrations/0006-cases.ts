import type { Migration } from '../migrate.ts';

export const cases: Migration = {
  number: 6,
  name: 'cases',
  sql: `
-- A small number for each case, given when its first row (the case itself or a note) arrives. Search documents are
-- numbered n * 65536 (the case) and n * 65536 + 1, 2, ... (its notes), so a hit names its case without a look-up.
CREATE TABLE case_key (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);

CREATE TABLE case_index (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL,
  status TEXT NOT NULL,
  open INTEGER NOT NULL,
  priority_rank INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  assigned_to TEXT,
  team_id TEXT NOT NULL,
  -- Digest of the text in case_fts: a change of status does not write the search index.
  text_digest BLOB NOT NULL
);
CREATE INDEX case_by_worker ON case_index (assigned_to, open, due_on, priority_rank, reference, status, changed_at, team_id);
CREATE INDEX case_by_team ON case_index (team_id, open, due_on, priority_rank, reference, status, changed_at, assigned_to);

CREATE TABLE case_note_index (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, at TEXT NOT NULL, doc INTEGER NOT NULL UNIQUE) WITHOUT ROWID;
CREATE INDEX case_note_by_case ON case_note_index (case_id, at);

CREATE TABLE case_change_index (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX case_change_by_case ON case_change_index (case_id, at);

CREATE TABLE visit_index (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, person_id TEXT NOT NULL, starts_at TEXT NOT NULL, state TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX visit_by_case ON visit_index (case_id, starts_at);
CREATE INDEX visit_by_person ON visit_index (person_id, starts_at);

CREATE VIRTUAL TABLE case_fts USING fts5 (
  reference, title, address, people, note,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
`,
};
