import type { Migration } from '../migration.ts';

/**
 * The council's own rows. The two exclusion constraints are the guarantee that no space is booked twice and that no
 * person holds two desks at once; everything else about bookings is manners.
 */
export const domain: Migration = {
  number: 1,
  name: 'domain',
  statements: `
create extension if not exists btree_gist;
create table team (
  council text not null,
  version integer not null default 1,
  id text not null,
  name text not null,
  service text not null,
  manager_id text not null,
  deputy_id text,
  base_site_id text not null,
  primary key (council, id)
);
create table person (
  council text not null,
  version integer not null default 1,
  id text not null,
  user_name text not null,
  name text not null,
  job_title text not null,
  team_id text not null,
  role text not null,
  workstyle text not null,
  base_site_id text not null,
  phone text not null,
  started_on date,
  primary key (council, id),
  unique (council, user_name)
);
create table profile (
  council text not null,
  version integer not null default 1,
  id text not null,
  pattern jsonb not null,
  hours double precision not null,
  show_on_plans boolean not null,
  usual_space_id text,
  manager_id text,
  manages jsonb not null,
  primary key (council, id)
);
create table plan_half (
  council text not null,
  version integer not null default 1,
  id text not null,
  person_id text not null,
  day date not null,
  half text not null,
  whereabouts text not null,
  site_id text,
  primary key (council, id),
  unique (council, person_id, day, half)
);
create table site (
  council text not null,
  version integer not null default 1,
  id text not null,
  name text not null,
  kind text not null,
  address text not null,
  postcode text not null,
  uprn text not null,
  lat double precision not null,
  lon double precision not null,
  opening jsonb not null,
  book_ahead_days integer not null,
  facilities jsonb not null,
  primary key (council, id)
);
create table floor (
  council text not null,
  version integer not null default 1,
  id text not null,
  site_id text not null,
  name text not null,
  place integer not null,
  width double precision not null,
  height double precision not null,
  zones jsonb not null,
  shapes jsonb not null,
  primary key (council, id)
);
create table space (
  council text not null,
  version integer not null default 1,
  id text not null,
  site_id text not null,
  floor_id text not null,
  zone_id text not null,
  label text not null,
  kind text not null,
  mode text not null,
  owner_id text,
  capacity integer not null,
  features jsonb not null,
  x double precision not null,
  y double precision not null,
  width double precision not null,
  height double precision not null,
  turn double precision not null,
  primary key (council, id)
);
create table booking (
  council text not null,
  version integer not null default 1,
  id text not null,
  person_id text not null,
  space_id text not null,
  site_id text not null,
  starts timestamptz not null,
  ends timestamptz not null,
  state text not null,
  why text,
  is_desk boolean not null,
  primary key (council, id),
  check (starts < ends),
  check (state in ('booked', 'cancelled', 'released')),
  foreign key (council, space_id) references space,
  constraint booking_space_once exclude using gist (council with =, space_id with =, tstzrange(starts, ends) with &&) where (state = 'booked'),
  constraint booking_one_desk exclude using gist (council with =, person_id with =, tstzrange(starts, ends) with &&) where (state = 'booked' and is_desk)
);
create table occupancy (
  council text not null,
  version integer not null default 1,
  id text not null,
  space_id text not null,
  site_id text not null,
  starts timestamptz not null,
  ends timestamptz not null,
  holder jsonb,
  primary key (council, id)
);
create table council_case (
  council text not null,
  version integer not null default 1,
  id text not null,
  reference text not null,
  service text not null,
  category text not null,
  title text not null,
  status text not null,
  priority text not null,
  sensitivity text not null,
  team_id text not null,
  assigned_to text,
  address jsonb not null,
  people jsonb not null,
  hazards jsonb not null,
  risk_note text not null,
  next_action text not null,
  due_on date not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (council, id),
  foreign key (council, team_id) references team
);
create table case_note (
  council text not null,
  version integer not null default 1,
  id text not null,
  case_id text not null,
  by_person text not null,
  by_name text not null,
  at timestamptz not null,
  text text not null,
  primary key (council, id),
  foreign key (council, case_id) references council_case
);
create table case_change (
  council text not null,
  version integer not null default 1,
  id text not null,
  case_id text not null,
  field text not null,
  was jsonb,
  now jsonb,
  by_person text not null,
  by_name text not null,
  at timestamptz not null,
  case_version integer not null,
  device_id text,
  primary key (council, id),
  foreign key (council, case_id) references council_case
);
create table visit (
  council text not null,
  version integer not null default 1,
  id text not null,
  case_id text not null,
  person_id text not null,
  starts timestamptz not null,
  ends timestamptz not null,
  purpose text not null,
  address text not null,
  state text not null,
  primary key (council, id),
  foreign key (council, case_id) references council_case,
  check (starts < ends)
);
create table absence (
  council text not null,
  version integer not null default 1,
  id text not null,
  person_id text not null,
  person_name text not null,
  team_id text not null,
  kind text not null,
  state text not null,
  first_day date not null,
  first_half text not null,
  last_day date,
  last_half text not null,
  category text,
  working_days double precision,
  asked_at timestamptz not null,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  effects jsonb not null,
  primary key (council, id),
  check (last_day is null or first_day <= last_day)
);
create table leave_balance (
  council text not null,
  version integer not null default 1,
  id text not null,
  person_id text not null,
  leave_year integer not null,
  entitlement double precision not null,
  taken double precision not null,
  asked double precision not null,
  primary key (council, id)
);
create index person_team on person (council, team_id);
create index booking_person on booking (council, person_id, starts);
create index booking_space on booking (council, space_id, starts);
create index case_note_case on case_note (council, case_id);
create index case_change_case on case_change (council, case_id, case_version);
create index case_assigned on council_case (council, assigned_to);
create index visit_person on visit (council, person_id, starts);
create index absence_person on absence (council, person_id, first_day);
create index leave_balance_person on leave_balance (council, person_id);
`,
};
