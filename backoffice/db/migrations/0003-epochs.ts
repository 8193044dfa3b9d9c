import type { Migration } from '../migration.ts';

/**
 * Every epoch there was, and which was the last change of a case that it still shares with the one after it. So a base
 * version that was seen before a backup was restored is not taken for a state that came after.
 */
export const epochs: Migration = {
  number: 3,
  name: 'epochs',
  statements: `
alter table case_change add column n bigint generated always as identity;
create table epoch (
  council text not null,
  id uuid not null,
  number integer not null,
  -- The last change of a case when it began.
  first_after bigint not null,
  primary key (council, id)
);
insert into epoch select id, epoch, 1, 0 from council;
`,
};
