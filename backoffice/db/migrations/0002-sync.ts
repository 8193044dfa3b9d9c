import type { Migration } from '../migration.ts';

/**
 * What synchronising needs. `feed` holds one row for each (scope, entity, id), moved to its newest transaction and
 * sequence on every change, so it is as large as what people can see and never larger. `command` holds each command's
 * answer for ever: that is what makes sending twice harmless. `audit` holds ids and digests, no content.
 */
export const sync: Migration = {
  number: 2,
  name: 'sync',
  statements: `
create table council (id text primary key, name text not null, epoch uuid not null);
create sequence feed_seq;
create table feed (
  council text not null,
  scope text not null,
  entity text not null,
  id text not null,
  op text not null check (op in ('put', 'evict')),
  version integer not null,
  xid xid8 not null default pg_current_xact_id(),
  seq bigint not null default nextval('feed_seq'),
  primary key (council, scope, entity, id)
);
create index feed_order on feed (council, scope, xid, seq);
create table command (
  council text not null,
  id text not null,
  person_id text not null,
  device_id text not null,
  type text not null,
  digest text not null,
  occurred_at timestamptz not null,
  answer jsonb,
  primary key (council, id)
);
create table audit (
  number bigint generated always as identity primary key,
  council text not null,
  at timestamptz not null,
  person_id text not null,
  device_id text not null,
  command_id text not null,
  type text not null,
  lane text,
  digest text not null,
  outcome text not null,
  code text
);
create index audit_command on audit (council, command_id);
`,
};
