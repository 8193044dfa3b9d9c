import type { Migration } from '../migrate.ts';

/** Of which epoch a command's base version is. What was made before this was known was made in the epoch known then. */
export const epochs: Migration = {
  number: 7,
  name: 'epochs',
  sql: `
ALTER TABLE outbox ADD COLUMN base_epoch TEXT;
-- 1: it was finished and is sent again because the council went back to a backup.
ALTER TABLE outbox ADD COLUMN resent INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET base_epoch = (SELECT value FROM meta WHERE name = 'epoch') WHERE base_version IS NOT NULL;
INSERT OR IGNORE INTO meta (name, value) SELECT 'readEpoch', value FROM meta WHERE name = 'epoch';
`,
};
