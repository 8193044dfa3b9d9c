import type { Migration } from '../migration.ts';

/**
 * Work on a case that was no longer its author's when it came, and what became of it. `former_member` says who had a team's
 * cases, as its member or its lead, and until when: what they did then is kept for the team and not refused.
 */
export const escrow: Migration = {
  number: 4,
  name: 'escrow',
  statements: `
alter table case_note add column taken_up_by_name text;
create table escrow (
  council text not null,
  version integer not null default 1,
  id text not null,
  case_id text not null,
  case_reference text not null,
  by_person text not null,
  by_name text not null,
  at timestamptz not null,
  note_id text,
  text text,
  wanted jsonb,
  was jsonb,
  unfinished boolean not null,
  state text not null,
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  device_id text not null,
  base_version integer,
  base_epoch text,
  decided_by text,
  primary key (council, id),
  foreign key (council, case_id) references council_case,
  check (state in ('held', 'taken', 'declined'))
);
create index escrow_case on escrow (council, case_id);
create table handed_over (
  council text not null,
  version integer not null default 1,
  id text not null,
  person_id text not null,
  case_reference text not null,
  kind text not null,
  team_name text not null,
  at timestamptz not null,
  state text not null,
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  primary key (council, id)
);
create table former_member (
  council text not null,
  person_id text not null,
  team_id text not null,
  managed boolean not null,
  until timestamptz not null,
  primary key (council, person_id, team_id, managed)
);
`,
};
