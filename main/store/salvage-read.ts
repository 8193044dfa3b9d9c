import type { Database } from 'better-sqlite3';
import { codeOf, type KeyedOptions, openWithKey } from './open.ts';
import { CHANGES, type Kept, type KeptCommand, type KeptTouch, keptMeta, type RawCommand } from './salvage-kept.ts';

export interface DamagedRead {
  readonly kept: Kept;
  /** The main file's own count of changes; -1 where it could not be read. */
  readonly changes: number;
  /** Every command was read: no page of the outbox was damaged. */
  readonly whole: boolean;
  /** Places in the outbox of unfinished commands that are known to have been there and could not be read; null: not known. */
  readonly unread: readonly number[] | null;
}

const unreadable: DamagedRead = {
  kept: { commands: new Map(), drafts: new Map(), meta: new Map(), secrets: new Map() },
  changes: -1,
  whole: false,
  unread: null,
};

/** Rows looked for beyond the last one that is known, and most places looked at one by one. */
const BEYOND = 64;
const MOST = 50_000;

/** Runs one read; false when SQLite could not do it. What is not SQLite's trouble is thrown on. */
function tried(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_')) throw error;
    return false;
  }
}

/** Reads a table from its beginning, and where a page stops that from its end. True: all of it was read. */
function readEnds<T>(db: Database, sql: string, columns: readonly string[], take: (row: T) => void): boolean {
  const by = (order: string): string => `${sql} ORDER BY ${columns.map((it) => `${it} ${order}`).join(', ')}`;
  const read = (order: string) =>
    tried(() => {
      for (const row of db.prepare<[], T>(by(order)).iterate()) take(row);
    });
  return read('ASC') || (read('DESC') && false);
}

function readOutbox(db: Database): { rows: Map<number, RawCommand>; whole: boolean } {
  const rows = new Map<number, RawCommand>();
  const take = (row: RawCommand): void => void rows.set(Number(row.made), row);
  if (readEnds<RawCommand>(db, 'SELECT * FROM outbox NOT INDEXED', ['made'], take)) return { rows, whole: true };
  let last = Math.max(0, ...rows.keys());
  tried(() => {
    const kept = db.prepare<[], { seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'outbox'`).get();
    last = Math.max(last, kept?.seq ?? 0);
  });
  tried(() => {
    for (const it of db.prepare<[], { made: number }>('SELECT made FROM outbox INDEXED BY outbox_state').iterate())
      last = Math.max(last, it.made);
  });
  const between = (from: number, to: number): void => {
    const whole = tried(() => {
      const rowsThere = db.prepare<[number, number], RawCommand>(
        'SELECT * FROM outbox NOT INDEXED WHERE made BETWEEN ? AND ?',
      );
      for (const row of rowsThere.iterate(from, to)) take(row);
    });
    if (whole || from === to) return;
    const middle = Math.floor((from + to) / 2);
    between(from, middle);
    between(middle + 1, to);
  };
  between(1, Math.min(last + BEYOND, MOST));
  return { rows, whole: false };
}

/** Which unfinished commands there were, by the index alone; null when that is damaged as well. */
function unfinished(db: Database): number[] | null {
  const made: number[] = [];
  const whole = readEnds<{ made: number; state: string }>(
    db,
    'SELECT state, made FROM outbox INDEXED BY outbox_state',
    ['state', 'made'],
    (it) => {
      if (it.state !== 'done' && it.state !== 'withdrawn') made.push(it.made);
    },
  );
  return whole ? made : null;
}

function readValues(db: Database, table: 'meta' | 'secret', names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const take = (it: { name: string; value: string }): void => void found.set(it.name, it.value);
  readEnds(db, `SELECT name, value FROM ${table}`, ['name'], take);
  const one = `SELECT name, value FROM ${table} WHERE name = ?`;
  for (const name of names) {
    tried(() => {
      const row = db.prepare<[string], { name: string; value: string }>(one).get(name);
      if (row !== undefined) take(row);
    });
  }
  return found;
}

function readAll(db: Database): DamagedRead {
  // As SQLite's own recovery does: goes on where the file is shorter than its first page says.
  db.pragma('writable_schema = ON');
  const { rows, whole } = readOutbox(db);
  const touches = new Map<string, KeptTouch[]>();
  readEnds<KeptTouch & { command: string }>(
    db,
    'SELECT entity, id, command FROM outbox_touch',
    ['entity', 'id', 'command'],
    ({ command, ...it }) => void touches.set(command, [...(touches.get(command) ?? []), it]),
  );
  const drafts = new Map<string, { text: string; savedAt: string }>();
  readEnds<{ key: string; text: string; saved_at: string }>(
    db,
    'SELECT key, text, saved_at FROM draft',
    ['key'],
    (it) => void drafts.set(it.key, { text: it.text, savedAt: it.saved_at }),
  );
  const meta = readValues(db, 'meta', [...keptMeta, CHANGES]);
  const known = unfinished(db);
  const commands = new Map<string, KeptCommand>();
  for (const row of rows.values()) commands.set(String(row.id), { row, touches: touches.get(String(row.id)) ?? [] });
  return {
    kept: {
      commands,
      drafts,
      meta: new Map([...meta].filter(([name]) => keptMeta.some((it) => it === name))),
      secrets: readValues(db, 'secret', ['tokens']),
    },
    changes: Number(meta.get(CHANGES) ?? '-1'),
    whole,
    unread: whole ? [] : (known?.filter((made) => !rows.has(made)) ?? null),
  };
}

/**
 * Reads what a person made out of a file that SQLite will not read whole, each read by itself: one bad page must not take
 * the rest. The file is opened as it is: give it a copy, because SQLite carries its log into it.
 */
export function readDamaged(options: KeyedOptions): DamagedRead {
  let read = unreadable;
  tried(() => {
    const db = openWithKey(options);
    try {
      read = readAll(db);
    } finally {
      db.close();
    }
  });
  return read;
}
