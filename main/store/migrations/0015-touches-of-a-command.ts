import type { Migration } from '../migrate.ts';

/** What a command touches is asked for at each answer: without this, every touch on the device was read for each. */
export const touchesOfACommand: Migration = {
  number: 15,
  name: 'touches-of-a-command',
  sql: 'CREATE INDEX outbox_touch_command ON outbox_touch (command);',
};
