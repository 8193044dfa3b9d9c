import type { Migration } from '../migrate.ts';

/**
 * A change made here writes few pages. A row is pending while the council's own is kept aside, and is not marked again by a
 * flag; where the pending commands leave a row as it is, `shadow` keeps its version only (a version, and data NULL: the
 * council's row is the one shown; version 0 as before: the council has none). A note's document says which case it is of;
 * the words of one that is only on this device are not in `case_fts`.
 */
export const leanEdit: Migration = {
  number: 13,
  name: 'lean-edit',
  sql: `
DROP VIEW row;
ALTER TABLE row_state DROP COLUMN pending;
-- For reading.
CREATE VIEW row AS SELECT m.n, m.entity, m.id, s.version, t.data,
    EXISTS (SELECT 1 FROM shadow a WHERE a.entity = m.entity AND a.id = m.id) AS pending
  FROM row_name m JOIN row_state s ON s.n = m.n JOIN row_text t ON t.n = m.n;

-- here: it is only on this device, and its words are in notes_here, in memory.
CREATE TABLE lean_note_index (
  doc INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  here INTEGER NOT NULL DEFAULT 0
);
INSERT INTO lean_note_index (doc, id, at) SELECT doc, id, at FROM case_note_index ORDER BY doc;
DROP TABLE case_note_index;
ALTER TABLE lean_note_index RENAME TO case_note_index;
`,
};
