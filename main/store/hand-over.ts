import type { Database } from 'better-sqlite3';
import type { CommandType } from '../../shared/council/commands.ts';
import { PROTOCOL } from '../../shared/council/protocol.ts';
import type { HandOver, MadeCommand, Touch } from './mapping.ts';
import { idsOnly, type Outbox } from './outbox.ts';
import type { Registry } from './registry.ts';
import type { Rows } from './rows.ts';
import type { Touches } from './touches.ts';

/** Whose store it is: their half-written text becomes a command of theirs when its case leaves. */
export interface Author {
  readonly personId: string;
  readonly deviceId: string;
  readonly newId: () => string;
}

interface Command {
  readonly id: string;
  readonly type: string;
  readonly state: string;
  readonly tries: number;
  readonly payload: string;
  readonly occurred_at: string;
  readonly left_device: number;
}

/**
 * This person's work on a row that no scope of theirs holds any more. Called in the transaction that purges the row, before
 * the row is purged: from then on the work changes nothing on the screen, and is delivered, so that the council can put it in
 * the tray of the team. `returned` is called when the row is there again.
 */
export function createHandOver(db: Database, registry: Registry, rows: Rows, outbox: Outbox, touches: Touches) {
  const onLane = db.prepare<[string], Command>(
    'SELECT id, type, state, tries, payload, occurred_at, left_device FROM outbox WHERE lane = ? ORDER BY rank, made',
  );
  const leave = db.prepare<[string]>('UPDATE outbox SET left_device = 1 WHERE lane = ?');
  const stay = db.prepare<[string]>('UPDATE outbox SET left_device = 0 WHERE lane = ?');
  const anyLeft = db.prepare<[], { yes: number }>('SELECT 1 AS yes FROM outbox WHERE left_device = 1 LIMIT 1');
  const wait = db.prepare<[string]>(`UPDATE outbox SET state = 'waiting' WHERE id = ?`);
  const strip = db.prepare<[string, string]>('UPDATE outbox SET payload = ?, answer = NULL WHERE id = ?');
  const anew = db.prepare<[string, string]>(
    `INSERT INTO outbox (rank, id, type, payload, base_version, base_epoch, occurred_at, person_id, device_id, protocol, lane, state, words, link, see_answer, replaces, left_device)
     SELECT rank, ?, type, payload, base_version, base_epoch, occurred_at, person_id, device_id, protocol, lane, 'waiting', words, link, see_answer, id, 1 FROM outbox WHERE id = ?`,
  );
  const end = db.prepare<[string, string]>(
    `UPDATE outbox SET state = 'withdrawn', payload = ?, answer = NULL, words = '' WHERE id = ?`,
  );
  const draft = db.prepare<[string], { text: string; saved_at: string }>(
    'SELECT text, saved_at FROM draft WHERE key = ?',
  );
  const putDraft = db.prepare<[string, string, string]>('INSERT INTO draft (key, text, saved_at) VALUES (?, ?, ?)');
  const dropDraft = db.prepare<[string]>('DELETE FROM draft WHERE key = ?');
  let author: Author | null = null;
  /** False only when surely nothing has left: rows arrive by the thousand. */
  let mayReturn = anyLeft.get() !== undefined;

  /**
   * Another one stands in its place, or it is a draft again. Its id stays, with nothing to say: the spare copy must know that
   * it has ended, or a cache that lost its last commits would do it once more.
   */
  function remove(it: Command): void {
    end.run(idsOnly(it.payload), it.id);
  }

  /** The half-written text is sent as work that was never finished. */
  function sendDraft(how: HandOver, touch: Touch): void {
    const found = draft.get(how.draft(touch.id));
    if (found === undefined || author === null) return;
    const { personId, deviceId, newId } = author;
    dropDraft.run(how.draft(touch.id));
    for (const { type, payload } of how.unfinished(touch.id, found.text, newId)) {
      const made = { id: newId(), type, payload, occurredAt: found.saved_at, personId };
      const words = registry.commandOf(type)?.words(made as MadeCommand<CommandType>, rows.read) ?? '';
      const base = { baseVersion: null, baseEpoch: null, replaces: null };
      const more = { deviceId, protocol: PROTOCOL, lane: how.lane(touch.id), words, link: null, seeAnswer: true };
      outbox.add({ ...made, ...base, ...more }, []);
    }
  }

  return {
    authoredBy(it: Author): void {
      author = it;
    },
    leaving(touch: Touch): void {
      const how = registry.handOverOf?.(touch.entity);
      if (how === undefined) return;
      const lane = how.lane(touch.id);
      sendDraft(how, touch);
      const commands = onLane.all(lane);
      if (commands.length === 0) return;
      const touched = commands.flatMap((it) => touches.of(it.id));
      for (const it of commands) {
        if (it.state === 'blocked') wait.run(it.id);
        else if (it.state === 'withdrawn') strip.run(idsOnly(it.payload), it.id);
        else if (it.state === 'conflict' || it.state === 'rejected') {
          // The council gives the same answer to the same id for ever: its new case is a new command in its place.
          const id = author?.newId() ?? it.id;
          if (id === it.id) continue;
          anew.run(id, it.id);
          touches.add(id, touches.of(it.id));
          remove(it);
        }
      }
      leave.run(lane);
      mayReturn = true;
      for (const it of touched) rows.replay(it);
      outbox.noticed();
    },
    returned(touch: Touch): void {
      if (!mayReturn) return;
      const how = registry.handOverOf?.(touch.entity);
      if (how === undefined) return;
      const commands = onLane.all(how.lane(touch.id));
      if (!commands.some((it) => it.left_device === 1)) return;
      const texts: string[] = [];
      let typedAt = '';
      const key = how.draft(touch.id);
      for (const it of commands) {
        const text = how.textOf(JSON.parse(it.payload));
        if (text === undefined || it.state !== 'waiting' || it.tries > 0 || draft.get(key) !== undefined) continue;
        texts.push(text);
        typedAt = it.occurred_at;
        remove(it);
      }
      if (texts.length > 0) putDraft.run(key, texts.join(''), typedAt);
      const touched = commands.flatMap((it) => touches.of(it.id));
      stay.run(how.lane(touch.id));
      for (const it of touched) rows.replay(it);
      mayReturn = anyLeft.get() !== undefined;
      outbox.noticed();
    },
  };
}
