import { existsSync, renameSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { checkPages, codeOf, isDamage, type KeyedOptions, openWithKey } from './open.ts';

export type SpareKind = 'command' | 'draft' | 'meta' | 'secret';

/** One thing of the spare copy, as text. */
export interface SpareItem {
  readonly kind: SpareKind;
  readonly id: string;
  /** Null: it is finished, or was taken away. */
  readonly text: string | null;
  /** What a command touches; null leaves what is there. */
  readonly touches: string | null;
}

export interface SpareFile {
  /** How many changes of the main file it has seen; 0 for a new one. */
  changes(): number;
  /** All that can be read, page by damaged page. */
  all(): SpareItem[];
  put(items: readonly SpareItem[], changes: number): void;
  replaceAll(items: readonly SpareItem[], changes: number): void;
  close(): void;
}

const FORMAT = 1;

/** Makes or opens the file. Throws when it is damaged, of another format, or cannot be made. */
function opened(options: KeyedOptions): Database {
  const db = openWithKey(options);
  try {
    db.pragma('journal_mode = WAL');
    // No fsync at a commit: a power cut may take the last ones, and only those. The main file's own is never put at risk.
    db.pragma('synchronous = NORMAL');
    db.pragma('secure_delete = ON');
    db.pragma('cache_size = -2000');
    checkPages(db);
    if (db.pragma('user_version', { simple: true }) === 0) {
      db.exec(`BEGIN IMMEDIATE;
        CREATE TABLE kept (kind TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, touches TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
        PRAGMA user_version = ${FORMAT};
        COMMIT`);
    } else if (db.pragma('user_version', { simple: true }) !== FORMAT)
      throw Object.assign(new Error('A spare copy of another format.'), { code: 'SQLITE_CORRUPT' });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function readAll(db: Database): SpareItem[] {
  const found = new Map<string, SpareItem>();
  for (const order of ['ASC', 'DESC']) {
    try {
      const rows = db.prepare<[], SpareItem>(
        `SELECT kind, id, text, touches FROM kept WHERE kind <> 'changes' ORDER BY kind ${order}, id ${order}`,
      );
      for (const it of rows.iterate()) found.set(`${it.kind} ${it.id}`, it);
      break;
    } catch (error) {
      if (codeOf(error) === '') throw error;
    }
  }
  return [...found.values()];
}

function fileOf(db: Database): SpareFile {
  const seen = db.prepare<[], { text: string }>(`SELECT text FROM kept WHERE kind = 'changes' AND id = ''`);
  const onConflict =
    'ON CONFLICT (kind, id) DO UPDATE SET text = excluded.text, touches = coalesce(excluded.touches, touches)';
  const put = db.prepare<[string, string, string, string | null]>(
    `INSERT INTO kept (kind, id, text, touches) VALUES (?, ?, ?, ?) ${onConflict}`,
  );
  const putOne = db.prepare<[string, string, string, string | null, string]>(
    `INSERT INTO kept (kind, id, text, touches) VALUES (?, ?, ?, ?), ('changes', '', ?, NULL) ${onConflict}`,
  );
  const drop = db.prepare<[string, string]>('DELETE FROM kept WHERE kind = ? AND id = ?');
  const clear = db.prepare('DELETE FROM kept');
  const putChanges = db.prepare<[string]>(
    `INSERT INTO kept (kind, id, text, touches) VALUES ('changes', '', ?, NULL) ${onConflict}`,
  );
  const putAll = db.transaction((items: readonly SpareItem[], changes: number) => {
    for (const it of items) {
      if (it.text === null) drop.run(it.kind, it.id);
      else put.run(it.kind, it.id, it.text, it.touches);
    }
    putChanges.run(String(changes));
  });
  const replaceAll = db.transaction((items: readonly SpareItem[], changes: number) => {
    clear.run();
    putAll(items, changes);
  });
  return {
    changes: () => Number(seen.get()?.text ?? '0'),
    all: () => readAll(db),
    put(items, changes) {
      const [only] = items;
      if (items.length === 1 && only !== undefined && only.text !== null)
        putOne.run(only.kind, only.id, only.text, only.touches, String(changes));
      else putAll.immediate(items, changes);
    },
    replaceAll: (items, changes) => replaceAll.immediate(items, changes),
    close: () => void db.close(),
  };
}

/** `now`: the device's clock, milliseconds, for the name of what is moved aside. */
export type DatedOptions = KeyedOptions & { readonly now: number };

const ends = ['', '-wal', '-shm'] as const;

/**
 * The spare copy's file. A damaged one gives what can still be read of it, is moved aside and replaced.
 * Throws when there is no making one: the main file does not depend on it.
 */
export function openSpareFile(options: DatedOptions): { file: SpareFile; damaged: boolean; rescued: SpareItem[] } {
  try {
    return { file: fileOf(opened(options)), damaged: false, rescued: [] };
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  let rescued: SpareItem[] = [];
  try {
    const db = openWithKey(options);
    try {
      rescued = readAll(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
  for (const end of ends)
    if (existsSync(options.path + end)) renameSync(options.path + end, `${options.path}.damaged-${options.now}${end}`);
  return { file: fileOf(opened(options)), damaged: true, rescued };
}
