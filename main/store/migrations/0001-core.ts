import type { Migration } from '../migrate.ts';

export const core: Migration = {
  number: 1,
  name: 'core',
  sql: `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- What the screen shows: the council's row with pending commands replayed.
CREATE TABLE row (
  n INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  data TEXT NOT NULL,
  pending INTEGER NOT NULL DEFAULT 0,
  UNIQUE (entity, id)
);

-- The council's own row, kept only while pending commands change what the screen shows. data NULL: the council has none.
CREATE TABLE shadow (entity TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, data TEXT, PRIMARY KEY (entity, id)) WITHOUT ROWID;

CREATE TABLE scope (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  offered INTEGER NOT NULL,
  -- Last time the person asked for it, ms; optional scopes only.
  wanted_at INTEGER,
  epoch TEXT, xid TEXT, seq TEXT,
  -- 1 when it was read to its end at (epoch, xid).
  complete INTEGER NOT NULL DEFAULT 0,
  total INTEGER,
  read_at TEXT,
  -- Not 0 while it is read again from the beginning: rows of an older generation are swept at the end.
  generation INTEGER NOT NULL DEFAULT 0,
  sweeping INTEGER NOT NULL DEFAULT 0
);

-- Which scopes hold a row. A row that no scope holds is purged.
CREATE TABLE membership (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  scope_n INTEGER NOT NULL,
  version INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  PRIMARY KEY (entity, id, scope_n)
) WITHOUT ROWID;

CREATE TABLE outbox (
  made INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Place in its lane: its own number, or that of the command it takes the place of.
  rank INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  payload TEXT NOT NULL,
  base_version INTEGER,
  occurred_at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  protocol INTEGER NOT NULL,
  lane TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'done', 'answered', 'conflict', 'rejected', 'blocked', 'withdrawn')),
  tries INTEGER NOT NULL DEFAULT 0,
  words TEXT NOT NULL,
  link TEXT,
  see_answer INTEGER NOT NULL,
  seen_at TEXT,
  answer TEXT,
  answered_at TEXT,
  position_xid TEXT,
  replaces TEXT
);
CREATE INDEX outbox_state ON outbox (state, made);

CREATE TABLE outbox_touch (command TEXT NOT NULL, entity TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (entity, id, command)) WITHOUT ROWID;

CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, saved_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Feed rows this version could not read: kept whole, shown as a count, tried again after an update.
CREATE TABLE set_aside (entity TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, raw TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (entity, id)) WITHOUT ROWID;

-- That a row was purged from this device: ids and a digest, no content.
CREATE TABLE receipt (n INTEGER PRIMARY KEY, entity TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL, digest TEXT NOT NULL);
`,
};
