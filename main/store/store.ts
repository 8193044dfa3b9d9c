import type { Database } from 'better-sqlite3';
import type { Instant } from '../../shared/time/schemas.ts';
import { isAsChecked, noteChecked } from './checked-file.ts';
import { type Author, createHandOver } from './hand-over.ts';
import type { ReadStore, Touch } from './mapping.ts';
import { isNoSpace, isWhole } from './open.ts';
import { createOutbox, type Outbox, type OutboxRow } from './outbox.ts';
import type { Registry } from './registry.ts';
import { createRows, type Rows } from './rows.ts';
import { createScopes, type Scopes } from './scopes.ts';
import { createTouches } from './touches.ts';

/** One person's open, encrypted cache, as the domains use it: they read; what they change goes through PersonSession.submit. */
export interface Store extends ReadStore {
  /** Commands that touch a row and are not done: waiting, sent, or in need of the person. */
  outboxFor(touch: Touch): readonly OutboxRow[];
  /** Commands that need the person: refused, in conflict, or with an answer to see. Oldest first. */
  outboxNeeding(): readonly OutboxRow[];
  draft(key: string): string;
  saveDraft(key: string, text: string, at: Instant): void;
}

export type { OutboxRow } from './outbox.ts';

export interface Meta {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** The store as sync and session use it. `write` is the one write path: one transaction, events after it has committed. */
export interface WritableStore extends Store {
  /** Whose store it is. Until it is said, half-written text stays where it is when its case leaves. */
  authoredBy(author: Author): void;
  readonly rows: Rows;
  readonly outbox: Outbox;
  readonly scopes: Scopes;
  readonly meta: Meta;
  readonly secrets: Meta & { remove(name: string): void };
  setAside(touch: { entity: string; id: string }, version: number, raw: string, why: string, at: Instant): void;
  /** The row has come again in a form that could be read, or has left the scope. */
  takeBackAside(touch: Touch): void;
  /** The feed's epoch in which what is shown of a row was read; null where nobody knows. */
  shownEpoch(touch: Touch): string | null;
  setAsideCount(): number;
  receipts(): { entity: string; id: string; at: Instant; why: string }[];
  /**
   * While much is read at once the log grows before it is written into the file: a page that changes again and again is
   * then written there once. What is committed is as safe as ever.
   */
  filling(begun: boolean): void;
  write<T>(work: () => T): T;
  onChange(listener: (topics: ReadonlySet<string>) => void): () => void;
  close(): void;
}

export interface StoreHooks {
  /** Called just before and just after each commit. The simulation throws here to crash between two steps. */
  readonly step?: (step: 'before-commit' | 'after-commit') => void;
  /** Called after each commit, before anybody is told of it. Must not throw. */
  readonly committed?: () => void;
}

/** Pages the log may hold before it is written into the file; the second is SQLite's own. */
const FILLING_LOG = 25_000;
const USUAL_LOG = 1_000;

/** Makes the store over an open database. Two stores never share a database. */
export function createStore(db: Database, registry: Registry, hooks: StoreHooks = {}): WritableStore {
  const listeners = new Set<(topics: ReadonlySet<string>) => void>();
  let topics = new Set<string>();
  const changed = (topic: string): void => {
    topics.add(topic);
  };
  /** What clears the last traces of rows that were purged, once for all of a transaction. */
  const traces = new Set<(db: Database) => void>();
  const bare = createRows(db, registry, changed);
  const touches = createTouches(db);
  const outbox = createOutbox(db, bare, touches, changed);
  const handOver = createHandOver(db, registry, bare, outbox, touches);
  const rows: Rows = {
    ...bare,
    purge(touch, at, why) {
      handOver.leaving(touch);
      bare.purge(touch, at, why);
      const clear = registry.indexOf(touch.entity)?.clearTraces;
      if (clear !== undefined) traces.add(clear);
    },
    putFromCouncil(touch, ...row) {
      const held = bare.putFromCouncil(touch, ...row);
      handOver.returned(touch);
      return held;
    },
  };
  const scopes = createScopes(db, rows);

  function write<T>(work: () => T): T {
    topics = new Set();
    const result = db
      .transaction(() => {
        traces.clear();
        const done = work();
        for (const clear of traces) clear(db);
        hooks.step?.('before-commit');
        return done;
      })
      .immediate();
    hooks.step?.('after-commit');
    hooks.committed?.();
    const told = topics;
    topics = new Set();
    if (told.size > 0) for (const listener of [...listeners]) listener(told);
    return result;
  }

  const keyed = (table: 'meta' | 'secret') => {
    const get = db.prepare<[string], { value: string }>(`SELECT value FROM ${table} WHERE name = ?`);
    const set = db.prepare(
      `INSERT INTO ${table} (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    );
    const remove = db.prepare(`DELETE FROM ${table} WHERE name = ?`);
    return {
      get: (name: string): string | undefined => get.get(name)?.value,
      set: (name: string, value: string): void => void set.run(name, value),
      remove: (name: string): void => void remove.run(name),
    };
  };
  const meta = keyed('meta');
  const getDraft = db.prepare<[string], { text: string }>('SELECT text FROM draft WHERE key = ?');
  const putDraft = db.prepare(
    'INSERT INTO draft (key, text, saved_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at',
  );
  const dropDraft = db.prepare('DELETE FROM draft WHERE key = ?');
  const putAside = db.prepare(
    `INSERT INTO set_aside (entity, id, version, raw, why, at, shown_epoch)
     VALUES (?, ?, ?, ?, ?, ?, (SELECT value FROM meta WHERE name = 'readEpoch'))
     ON CONFLICT (entity, id) DO UPDATE SET version = excluded.version, raw = excluded.raw, why = excluded.why, at = excluded.at`,
  );
  const dropAside = db.prepare('DELETE FROM set_aside WHERE entity = ? AND id = ?');
  const asideEpoch = db.prepare<[string, string], { epoch: string | null }>(
    'SELECT shown_epoch AS epoch FROM set_aside WHERE entity = ? AND id = ?',
  );
  const asideCount = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM set_aside');
  const receipts = db.prepare<[], { entity: string; id: string; at: string; why: string }>(
    'SELECT entity, id, at, why FROM receipt ORDER BY n DESC LIMIT 50',
  );

  return {
    ...rows.read,
    authoredBy: handOver.authoredBy,
    rows,
    outbox,
    scopes,
    meta,
    secrets: keyed('secret'),
    outboxFor: (touch) => outbox.forRow(touch),
    outboxNeeding: () => outbox.needing(),
    draft: (key) => getDraft.get(key)?.text ?? '',
    saveDraft: (key, text, at) =>
      write(() => {
        if (text === '') dropDraft.run(key);
        else putDraft.run(key, text, at);
      }),
    setAside: (touch, version, raw, why, at) => void putAside.run(touch.entity, touch.id, version, raw, why, at),
    takeBackAside: (touch) => void dropAside.run(touch.entity, touch.id),
    shownEpoch: (touch) => asideEpoch.get(touch.entity, touch.id)?.epoch ?? meta.get('readEpoch') ?? null,
    setAsideCount: () => asideCount.get()?.count ?? 0,
    receipts: () => receipts.all(),
    filling(begun) {
      if (!db.open) return;
      db.pragma(`wal_autocheckpoint = ${begun ? FILLING_LOG : USUAL_LOG}`);
      if (!begun) db.pragma('wal_checkpoint(PASSIVE)');
    },
    write,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      let whole = false;
      try {
        db.pragma('wal_checkpoint(TRUNCATE)');
        whole = isAsChecked(db.name) || isWhole(db);
      } catch (error) {
        // With no space the log stays, and is read at the next start.
        if (!isNoSpace(error)) throw error;
      } finally {
        db.close();
      }
      if (whole) noteChecked(db.name);
    },
  };
}
