import type { EntityName } from '../../shared/council/entities.ts';
import type { MadeCommand, Touch } from './mapping.ts';
import { tellRecovery } from './recovery.ts';
import type { Registry } from './registry.ts';
import { CHANGES, type Kept, type KeptCommand, type RawCommand } from './salvage-kept.ts';
import type { WritableStore } from './store.ts';

/** How many came back into the store that were not in it. */
export interface PutBack {
  /** To be sent, or sent with no sure answer. */
  readonly unsent: number;
  /** Refused, in conflict, or with an answer to see. */
  readonly needYou: number;
  readonly drafts: number;
}

export interface PutBackHow {
  /** The count of changes that the store has then seen. */
  readonly changes: number;
  /** `kept` is the whole of the newest state: drafts and secrets that are not in it were taken away, and a lock was never set. */
  readonly exact: boolean;
  /** What the person is told, kept in the same transaction until they have read it; null for nothing. */
  readonly words: (back: PutBack) => string | null;
}

const finished = new Set(['done', 'withdrawn']);
const needing = new Set(['answered', 'conflict', 'rejected']);

/** What was under way is asked again: the council answers a command it has had from its book. */
function asPutBack(row: RawCommand): RawCommand {
  if (row.state !== 'sending' && row.state !== 'sent') return row;
  return { ...row, state: 'waiting', answer: null, answered_at: null, position_xid: null };
}

function touchesOf(it: KeptCommand, registry: Registry, store: WritableStore): readonly Touch[] {
  if (it.touches.length > 0) return it.touches.map((touch) => ({ entity: touch.entity as EntityName, id: touch.id }));
  const { id, type, payload, occurred_at, person_id } = it.row;
  const made = { id, type, payload: JSON.parse(String(payload)), occurredAt: occurred_at, personId: person_id };
  return registry.commandOf(String(type))?.touches(made as MadeCommand<never>, store) ?? [];
}

/**
 * Puts what was kept into a store, in one transaction: the commands with their ids, places, tries and base versions, laid over
 * the rows again (over those that come later as well). What the store holds already is replaced, so the same may be put twice.
 */
export function putBack(store: WritableStore, registry: Registry, kept: Kept, how: PutBackHow): PutBack {
  const { db } = store;
  const columns = new Set((db.pragma('table_info(outbox)') as { readonly name: string }[]).map((it) => it.name));
  const holds = db.prepare<[string], { made: number; state: string }>('SELECT made, state FROM outbox WHERE id = ?');
  const placeTaken = db.prepare<[number], { id: string }>('SELECT id FROM outbox WHERE made = ?');
  const addTouch = db.prepare('INSERT OR IGNORE INTO outbox_touch (command, entity, id) VALUES (?, ?, ?)');
  const heldTouches = db.prepare<[string], Touch>('SELECT entity, id FROM outbox_touch WHERE command = ?');
  const putDraft = db.prepare(
    'INSERT INTO draft (key, text, saved_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at',
  );
  const hasDraft = db.prepare<[string, string], { yes: number }>(
    'SELECT 1 AS yes FROM draft WHERE key = ? AND text = ?',
  );
  const dropDraft = db.prepare<[string]>('DELETE FROM draft WHERE key = ?');
  const keysOf = (table: 'draft' | 'secret', column: string) =>
    db.prepare<[], { key: string }>(`SELECT ${column} AS key FROM ${table}`).all();
  const count = { unsent: 0, needYou: 0, drafts: 0 };

  function putRow(row: RawCommand): void {
    const held = holds.get(String(row.id));
    if (held === undefined || held.state !== row.state) {
      if (needing.has(String(row.state))) count.needYou += 1;
      else if (!finished.has(String(row.state)) && held === undefined) count.unsent += 1;
    }
    const free = held === undefined && placeTaken.get(Number(row.made)) === undefined;
    const names = Object.keys(row).filter((it) => columns.has(it) && (it !== 'made' || free));
    const values = names.map((it) => row[it] ?? null);
    if (held === undefined)
      db.prepare(`INSERT INTO outbox (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...values);
    else
      db.prepare(`UPDATE outbox SET ${names.map((it) => `${it} = ?`).join(', ')} WHERE id = ?`).run(...values, row.id);
  }

  store.write(() => {
    const inOrder = [...kept.commands.values()].sort((a, b) => Number(a.row.made) - Number(b.row.made));
    const open = inOrder.filter((it) => !finished.has(String(it.row.state)));
    const touched = open.map((it) => ({ id: String(it.row.id), touches: touchesOf(it, registry, store) }));
    for (const it of inOrder) putRow(asPutBack(it.row));
    for (const { id, touches } of touched) for (const it of touches) addTouch.run(id, it.entity, it.id);
    const rows = new Map(touched.flatMap((it) => it.touches).map((it) => [`${it.entity} ${it.id}`, it]));
    // What was taken back, or is done by now, may lie over a row of this older file.
    for (const it of inOrder)
      if (finished.has(String(it.row.state)))
        for (const touch of heldTouches.all(String(it.row.id))) rows.set(`${touch.entity} ${touch.id}`, touch);
    for (const it of rows.values()) store.rows.replay(it);
    for (const [key, it] of kept.drafts) {
      if (hasDraft.get(key, it.text) === undefined) count.drafts += 1;
      putDraft.run(key, it.text, it.savedAt);
    }
    for (const [name, value] of kept.meta) store.meta.set(name, value);
    for (const [name, value] of kept.secrets) store.secrets.set(name, value);
    if (how.exact) {
      for (const { key } of keysOf('draft', 'key')) if (!kept.drafts.has(key)) dropDraft.run(key);
      for (const { key } of keysOf('secret', 'name')) if (!kept.secrets.has(key)) store.secrets.remove(key);
    } else if (!kept.meta.has('locked')) store.meta.set('locked', '1'); // Whether it was is not known: then it is.
    const words = how.words(count);
    if (words !== null) tellRecovery(store.meta, words);
    store.meta.set(CHANGES, String(how.changes));
  });
  return count;
}
