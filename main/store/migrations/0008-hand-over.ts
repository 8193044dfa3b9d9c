import type { Migration } from '../migrate.ts';

/** Work about a row that left the device: it is still delivered, and changes nothing that is shown. */
export const handOver: Migration = {
  number: 8,
  name: 'hand-over',
  sql: `
ALTER TABLE outbox ADD COLUMN left_device INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_lane ON outbox (lane);
`,
};
