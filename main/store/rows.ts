import type { Database } from 'better-sqlite3';
import type { EntityName, EntityOf } from '../../shared/council/entities.ts';
import type { Answer } from '../../shared/council/protocol.ts';
import { sha256Hex } from './digest.ts';
import type { ReadStore, ReplayedCommand, Shown, Touch } from './mapping.ts';
import type { Registry } from './registry.ts';

/** Commands that still change what the screen shows. */
const OVERLAID = "('waiting', 'sending', 'sent', 'blocked')";

interface RawRow {
  readonly id: string;
  readonly version: number;
  readonly data: string;
  readonly pending: number;
}
interface RawShadow {
  readonly version: number;
  readonly data: string | null;
}
interface Beneath extends RawShadow {
  /** It is kept aside, because something is pending. */
  readonly kept: boolean;
  /** It is the row that is shown: its text is there once. */
  readonly asShown: boolean;
}
interface RawCommand {
  readonly id: string;
  readonly type: string;
  readonly payload: string;
  readonly occurred_at: string;
  readonly person_id: string;
  readonly answer: string | null;
}

const keptAsShown = (it: RawShadow): boolean => it.data === null && it.version > 0;

/**
 * The rows the screen shows and the council's rows beneath them. Every function that writes must run inside the store's
 * one write transaction, and names the entity it changed to `changed`.
 */
export function createRows(db: Database, registry: Registry, changed: (topic: string) => void) {
  const get = db.prepare<[string, string], RawRow>(
    'SELECT id, version, data, pending FROM row WHERE entity = ? AND id = ?',
  );
  const getVersion = db.prepare<[string, string], Pick<RawRow, 'version'>>(
    'SELECT s.version FROM row_name m JOIN row_state s ON s.n = m.n WHERE m.entity = ? AND m.id = ?',
  );
  const getNumber = db.prepare<[string, string], { n: number }>('SELECT n FROM row_name WHERE entity = ? AND id = ?');
  const all = db.prepare<[string], RawRow>('SELECT id, version, data, pending FROM row WHERE entity = ?');
  const addText = db.prepare('INSERT INTO row_text (data) VALUES (?)');
  const addState = db.prepare('INSERT INTO row_state (n, version) VALUES (?, ?)');
  const addName = db.prepare('INSERT INTO row_name (entity, id, n) VALUES (?, ?, ?)');
  const setText = db.prepare('UPDATE row_text SET data = ? WHERE n = ?');
  const setState = db.prepare('UPDATE row_state SET version = ? WHERE n = ?');
  const removeText = db.prepare('DELETE FROM row_text WHERE n = ?');
  const removeState = db.prepare('DELETE FROM row_state WHERE n = ?');
  const removeName = db.prepare('DELETE FROM row_name WHERE entity = ? AND id = ?');
  const getShadow = db.prepare<[string, string], RawShadow>(
    'SELECT version, data FROM shadow WHERE entity = ? AND id = ?',
  );
  const putShadow = db.prepare(
    `INSERT INTO shadow (entity, id, version, data) VALUES (?, ?, ?, ?)
     ON CONFLICT (entity, id) DO UPDATE SET version = excluded.version, data = excluded.data`,
  );
  const dropShadow = db.prepare('DELETE FROM shadow WHERE entity = ? AND id = ?');
  const overlaid = db.prepare<[string, string], RawCommand>(
    // The answer to a command that is to be sent again is no longer the council's answer.
    `SELECT o.id, o.type, o.payload, o.occurred_at, o.person_id, iif(o.state = 'sent', o.answer, NULL) AS answer FROM outbox_touch t JOIN outbox o ON o.id = t.command
     WHERE t.entity = ? AND t.id = ? AND o.state IN ${OVERLAID} AND o.left_device = 0 AND (o.resent = 0 OR o.state = 'sent') ORDER BY o.rank, o.made`,
  );
  const receipt = db.prepare('INSERT INTO receipt (entity, id, at, why, digest) VALUES (?, ?, ?, ?, ?)');

  const shown = <N extends EntityName>(raw: RawRow): Shown<N> => ({
    id: raw.id,
    version: raw.version,
    // What is stored was checked against the entity's schema when it arrived, or was made by a checked command.
    data: JSON.parse(raw.data) as EntityOf<N>,
    pending: raw.pending === 1,
  });

  const read: ReadStore = {
    db,
    get: <N extends EntityName>(entity: N, id: string) => {
      const raw = get.get(entity, id);
      return raw === undefined ? undefined : shown<N>(raw);
    },
    all: <N extends EntityName>(entity: N) => all.all(entity).map((raw) => shown<N>(raw)),
  };

  function show(touch: Touch, version: number, text: string, data: unknown): void {
    const held = getNumber.get(touch.entity, touch.id);
    if (held === undefined) {
      const n = addText.run(text).lastInsertRowid;
      addState.run(n, version);
      addName.run(touch.entity, touch.id, n);
    } else {
      setText.run(text, held.n);
      setState.run(version, held.n);
    }
    registry.indexOf(touch.entity)?.put(db, touch.id, data as EntityOf<EntityName>, version);
    changed(touch.entity);
  }

  function hide(touch: Touch): void {
    const held = getNumber.get(touch.entity, touch.id);
    if (held === undefined) return;
    removeText.run(held.n);
    removeState.run(held.n);
    removeName.run(touch.entity, touch.id);
    registry.indexOf(touch.entity)?.remove(db, touch.id);
    changed(touch.entity);
  }

  /** The council's row beneath what is pending; with nothing pending it is the one that is shown. */
  function beneath(touch: Touch): Beneath {
    const kept = getShadow.get(touch.entity, touch.id);
    if (kept !== undefined && !keptAsShown(kept)) return { ...kept, kept: true, asShown: false };
    const raw = get.get(touch.entity, touch.id);
    return {
      version: kept?.version ?? raw?.version ?? 0,
      data: raw?.data ?? null,
      kept: kept !== undefined,
      asShown: raw !== undefined,
    };
  }

  /**
   * Replays what is pending over the council's row, which is kept aside from the first command on; with nothing pending it
   * is what is shown. `council`: the row that is beneath from now on, where it is another.
   */
  function replay(touch: Touch, council?: RawShadow): void {
    const held = beneath(touch);
    const { version, data } = council ?? held;
    const inPlace = held.asShown && council === undefined;
    const commands = overlaid.all(touch.entity, touch.id);
    if (commands.length === 0) {
      if (!held.kept) return;
      dropShadow.run(touch.entity, touch.id);
      if (data === null) hide(touch);
      else if (inPlace) changed(touch.entity);
      else show(touch, version, data, JSON.parse(data));
      return;
    }
    const theirs: unknown = data === null ? undefined : JSON.parse(data);
    let row = theirs;
    for (const raw of commands) {
      const made = {
        id: raw.id,
        type: raw.type,
        payload: JSON.parse(raw.payload),
        occurredAt: raw.occurred_at,
        personId: raw.person_id,
        answer: raw.answer === null ? null : (JSON.parse(raw.answer) as Answer),
      } as ReplayedCommand<never>;
      row = registry.commandOf(raw.type)?.apply(row, touch, made, read);
    }
    // Commands that leave the row as it is (a note on a case) need no second copy of it.
    const same = row === theirs && data !== null && version > 0;
    const stays = held.kept && council === undefined && (same ? held.asShown : !held.asShown);
    if (!stays) putShadow.run(touch.entity, touch.id, version, same ? null : data);
    if (row === undefined) hide(touch);
    else if (same && inPlace) changed(touch.entity);
    else {
      const text = same ? data : JSON.stringify(row);
      // An answer seldom changes what is shown, and what is not written need not be encrypted.
      const shownNow = stays ? get.get(touch.entity, touch.id) : undefined;
      if (shownNow?.data === text && shownNow.version === version) changed(touch.entity);
      else show(touch, version, text, row);
    }
  }

  /**
   * The council's row came. An older version than the one held is passed over unless `force` (a restored backup). Returns
   * the council's version that is held now.
   */
  function putFromCouncil(touch: Touch, version: number, text: string, data: unknown, force: boolean): number {
    const shadow = getShadow.get(touch.entity, touch.id);
    if (shadow !== undefined) {
      if (!force && (shadow.data !== null || keptAsShown(shadow)) && shadow.version > version) return shadow.version;
      replay(touch, { version, data: text });
      return version;
    }
    if (!force) {
      const held = getVersion.get(touch.entity, touch.id);
      if (held !== undefined && held.version >= version) return held.version;
    }
    show(touch, version, text, data);
    return version;
  }

  /** No scope holds the row any more: its content leaves the device, a receipt of ids stays. */
  function purge(touch: Touch, at: string, why: string): void {
    const shadow = getShadow.get(touch.entity, touch.id);
    const raw = get.get(touch.entity, touch.id);
    const version = shadow?.version ?? raw?.version;
    if (version === undefined) return;
    receipt.run(touch.entity, touch.id, at, why, sha256Hex(`${touch.entity} ${touch.id} ${version}`));
    if (shadow === undefined) hide(touch);
    else replay(touch, { version: 0, data: null });
  }

  const councilVersion = (touch: Touch): number =>
    getShadow.get(touch.entity, touch.id)?.version ?? get.get(touch.entity, touch.id)?.version ?? 0;

  return { read, replay, putFromCouncil, purge, councilVersion };
}

export type Rows = ReturnType<typeof createRows>;
