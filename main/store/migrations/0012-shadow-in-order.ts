import type { Migration } from '../migrate.ts';

/**
 * What is kept aside is written in the order of the work. Ordered by its random id, a row of 2 kB made nine pages be
 * written for one change.
 */
export const shadowInOrder: Migration = {
  number: 12,
  name: 'shadow-in-order',
  sql: `
CREATE TABLE shadow_in_order (
  n INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  data TEXT,
  UNIQUE (entity, id)
);
INSERT INTO shadow_in_order (entity, id, version, data) SELECT entity, id, version, data FROM shadow ORDER BY entity, id;
DROP TABLE shadow;
ALTER TABLE shadow_in_order RENAME TO shadow;
`,
};
