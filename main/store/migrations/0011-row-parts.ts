import type { Migration } from '../migrate.ts';

/**
 * A row in three parts: its name, which never changes; its version, a few bytes of which many share a page; and its text, so
 * that two texts of 2 kB fit a page with room to grow. A text that grew made its neighbours' pages be written as well.
 */
export const rowParts: Migration = {
  number: 11,
  name: 'row-parts',
  sql: `
CREATE TABLE row_name (entity TEXT NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (entity, id)) WITHOUT ROWID;
CREATE TABLE row_state (n INTEGER PRIMARY KEY, version INTEGER NOT NULL, pending INTEGER NOT NULL);
CREATE TABLE row_text (n INTEGER PRIMARY KEY, data TEXT NOT NULL);
INSERT INTO row_name SELECT entity, id, n FROM row ORDER BY entity, id;
INSERT INTO row_state SELECT n, version, pending FROM row ORDER BY n;
INSERT INTO row_text SELECT n, data FROM row ORDER BY n;
DROP TABLE row;
-- For reading.
CREATE VIEW row AS SELECT m.n, m.entity, m.id, s.version, t.data, s.pending
  FROM row_name m JOIN row_state s ON s.n = m.n JOIN row_text t ON t.n = m.n;

-- Parts of the search index are merged eight at a time, not four: each word is then written again half as often.
INSERT INTO case_fts (case_fts, rank) VALUES ('automerge', 8);
`,
};
