import type { Migration } from '../migrate.ts';

/**
 * While a row that cannot be read is kept aside, an older one is shown. Of which epoch that is, is known only when it is
 * kept: a backup may be put back meanwhile, and then its version number says nothing about the new timeline.
 */
export const shownEpoch: Migration = {
  number: 14,
  name: 'shown-epoch',
  sql: 'ALTER TABLE set_aside ADD COLUMN shown_epoch TEXT;',
};
