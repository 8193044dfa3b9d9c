import type { Database } from 'better-sqlite3';
import type { Position, ScopeOffer } from '../../shared/council/protocol.ts';
import { manifestTerm } from './digest.ts';
import type { Touch } from './mapping.ts';
import type { Rows } from './rows.ts';

/** Days after which an optional scope that nobody asked for again is given up. */
const WANTED_DAYS = 7;

export interface ScopeRow {
  readonly n: number;
  readonly name: string;
  readonly words: string;
  readonly offered: boolean;
  readonly after: Position | null;
  /** Read to its end at `after`. */
  readonly complete: boolean;
  readonly total: number | null;
  readonly readAt: string | null;
  readonly generation: number;
  readonly sweeping: boolean;
}

interface RawScope {
  readonly n: number;
  readonly name: string;
  readonly words: string;
  readonly offered: number;
  readonly epoch: string | null;
  readonly xid: string | null;
  readonly seq: string | null;
  readonly complete: number;
  readonly total: number | null;
  readonly read_at: string | null;
  readonly generation: number;
  readonly sweeping: number;
}

const scopeOf = (raw: RawScope): ScopeRow => ({
  n: raw.n,
  name: raw.name,
  words: raw.words,
  offered: raw.offered === 1,
  after:
    raw.epoch === null || raw.xid === null || raw.seq === null
      ? null
      : { epoch: raw.epoch, xid: raw.xid, seq: raw.seq },
  complete: raw.complete === 1,
  total: raw.total,
  readAt: raw.read_at,
  generation: raw.generation,
  sweeping: raw.sweeping === 1,
});

/** Scopes, their cursors and which rows each holds. Functions that write must run inside the store's write transaction. */
export function createScopes(db: Database, rows: Rows) {
  const list = db.prepare<[], RawScope>('SELECT * FROM scope ORDER BY n');
  const one = db.prepare<[string], RawScope>('SELECT * FROM scope WHERE name = ?');
  const offer = db.prepare(
    `INSERT INTO scope (name, words, offered) VALUES (?, ?, 1) ON CONFLICT (name) DO UPDATE SET words = excluded.words, offered = 1`,
  );
  const want = db.prepare(
    `INSERT INTO scope (name, words, offered, wanted_at) VALUES (?, ?, 0, ?) ON CONFLICT (name) DO UPDATE SET wanted_at = excluded.wanted_at`,
  );
  const unoffer = db.prepare('UPDATE scope SET offered = 0 WHERE name = ?');
  const drop = db.prepare('DELETE FROM scope WHERE n = ?');
  const move = db.prepare(
    `UPDATE scope SET epoch = ?, xid = ?, seq = ?, complete = ?, total = coalesce(?, total), read_at = coalesce(?, read_at), sweeping = ? WHERE n = ?`,
  );
  const restart = db.prepare(
    'UPDATE scope SET epoch = NULL, xid = NULL, seq = NULL, complete = 0, generation = generation + 1, sweeping = 1 WHERE n = ?',
  );
  const hold = db.prepare(
    `INSERT INTO membership (entity, id, scope_n, version, generation) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (entity, id, scope_n) DO UPDATE SET version = excluded.version, generation = excluded.generation
     WHERE version IS NOT excluded.version OR generation <> excluded.generation`,
  );
  const letGo = db.prepare('DELETE FROM membership WHERE entity = ? AND id = ? AND scope_n = ?');
  const held = db.prepare<[string, string], { yes: number }>(
    'SELECT 1 AS yes FROM membership WHERE entity = ? AND id = ? LIMIT 1',
  );
  const dropAside = db.prepare('DELETE FROM set_aside WHERE entity = ? AND id = ?');
  const members = db.prepare<[number, number], Touch>(
    'SELECT entity, id FROM membership WHERE scope_n = ? AND generation < ?',
  );
  const versions = db.prepare<[number], Touch & { version: number }>(
    // No row's text is read.
    `SELECT m.entity, m.id, coalesce(m.version, s.version, v.version, 0) AS version FROM membership m
     LEFT JOIN shadow s ON s.entity = m.entity AND s.id = m.id
     LEFT JOIN row_name r ON r.entity = m.entity AND r.id = m.id
     LEFT JOIN row_state v ON v.n = r.n
     WHERE m.scope_n = ?`,
  );
  const counts = db.prepare<[], { scope_n: number; rows: number }>(
    'SELECT scope_n, count(*) AS rows FROM membership GROUP BY scope_n',
  );
  const wanted = db.prepare<[number], RawScope>('SELECT * FROM scope WHERE offered = 0 AND wanted_at < ?');

  function release(scope: { n: number }, touch: Touch, at: string, why: string): void {
    letGo.run(touch.entity, touch.id, scope.n);
    if (held.get(touch.entity, touch.id) !== undefined) return;
    rows.purge(touch, at, why);
    dropAside.run(touch.entity, touch.id);
  }

  /** The scope is no longer this person's: all it alone held leaves the device. */
  function leave(scope: ScopeRow, at: string, why: string): void {
    for (const touch of members.all(scope.n, Number.MAX_SAFE_INTEGER)) release(scope, touch, at, why);
    drop.run(scope.n);
  }

  return {
    list: (): ScopeRow[] => list.all().map(scopeOf),
    find: (name: string): ScopeRow | undefined => {
      const raw = one.get(name);
      return raw === undefined ? undefined : scopeOf(raw);
    },
    counts: (): ReadonlyMap<number, number> => new Map(counts.all().map((it) => [it.scope_n, it.rows])),
    /** Takes the council's list: new scopes are begun, lost ones purged. Optional ones are begun only when wanted. */
    offer(offers: readonly ScopeOffer[], at: string): void {
      const required = new Map(offers.filter((it) => !it.optional).map((it) => [it.scope, it]));
      for (const it of required.values()) offer.run(it.scope, it.words);
      for (const scope of list.all().map(scopeOf)) {
        if (!scope.offered || required.has(scope.name)) continue;
        leave(scope, at, 'You no longer have this work list.');
        unoffer.run(scope.name);
      }
    },
    want(names: readonly string[], nowMs: number): boolean {
      let fresh = false;
      for (const name of names) {
        if (one.get(name) === undefined) fresh = true;
        want.run(name, 'A place you looked at', nowMs);
      }
      return fresh;
    },
    /** Gives up optional scopes nobody asked for in a week. */
    giveUp(nowMs: number, at: string): void {
      for (const raw of wanted.all(nowMs - WANTED_DAYS * 86_400_000))
        leave(scopeOf(raw), at, 'Not looked at for a week.');
    },
    leave,
    restart: (scope: ScopeRow): void => {
      restart.run(scope.n);
    },
    /** The scope sent the row at `version`. `held`: the council's version that is now in the store; null for none that could be read. */
    hold(
      scope: ScopeRow,
      touch: { readonly entity: string; readonly id: string },
      version: number,
      held: number | null,
    ): void {
      hold.run(touch.entity, touch.id, scope.n, version === held ? null : version, scope.generation);
    },
    release,
    /**
     * Moves the cursor. At the end of a re-read what was not sent again is swept, once the end is `settled`: a row that
     * changed in a transaction above the horizon is not sent yet, and is not gone.
     */
    move(scope: ScopeRow, next: Position, complete: boolean, total: number | null, at: string, settled: boolean): void {
      const swept = complete && settled;
      if (swept && scope.sweeping) {
        for (const touch of members.all(scope.n, scope.generation))
          release(scope, touch, at, 'The council no longer lists it for you.');
      }
      move.run(
        next.epoch,
        next.xid,
        next.seq,
        complete ? 1 : 0,
        total,
        complete ? at : null,
        scope.sweeping && !swept ? 1 : 0,
        scope.n,
      );
    },
    digest(scope: ScopeRow): { count: number; sum: string } {
      let count = 0;
      let sum = 0n;
      for (const it of versions.iterate(scope.n)) {
        count += 1;
        sum += manifestTerm(it.entity, it.id, it.version);
      }
      return { count, sum: String(sum) };
    },
  };
}

export type Scopes = ReturnType<typeof createScopes>;
