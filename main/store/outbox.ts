import type { Database } from 'better-sqlite3';
import type { Answer } from '../../shared/council/protocol.ts';
import type { OutboxState } from '../../shared/sync/contract.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { Touch } from './mapping.ts';
import type { Rows } from './rows.ts';
import type { Touches } from './touches.ts';

/** A command in the outbox, as stored. */
export interface OutboxRow {
  readonly id: string;
  readonly order: number;
  readonly type: string;
  readonly payload: unknown;
  readonly baseVersion: number | null;
  /** The feed's epoch in which `baseVersion` was seen; null where nobody knows. */
  readonly baseEpoch: string | null;
  readonly occurredAt: Instant;
  readonly personId: string;
  readonly deviceId: string;
  readonly lane: string;
  readonly state: OutboxState;
  readonly tries: number;
  readonly words: string;
  readonly link: string | null;
  readonly answer: Answer | null;
  readonly answeredAt: Instant | null;
  /** The person has still to see the council's answer. */
  readonly seeAnswer: boolean;
  readonly replaces: string | null;
  /** What it is about has left this device: it is delivered and changes nothing that is shown. */
  readonly left: boolean;
}

interface RawOutbox {
  readonly made: number;
  readonly id: string;
  readonly type: string;
  readonly payload: string;
  readonly base_version: number | null;
  readonly base_epoch: string | null;
  readonly occurred_at: string;
  readonly person_id: string;
  readonly device_id: string;
  readonly lane: string;
  readonly state: OutboxState;
  readonly tries: number;
  readonly words: string;
  readonly link: string | null;
  readonly see_answer: number;
  readonly seen_at: string | null;
  readonly answer: string | null;
  readonly answered_at: string | null;
  readonly replaces: string | null;
  readonly resent: number;
  readonly left_device: number;
}

const rowOf = (raw: RawOutbox): OutboxRow => ({
  id: raw.id,
  order: raw.made,
  type: raw.type,
  payload: JSON.parse(raw.payload),
  baseVersion: raw.base_version,
  baseEpoch: raw.base_epoch,
  occurredAt: raw.occurred_at,
  personId: raw.person_id,
  deviceId: raw.device_id,
  lane: raw.lane,
  state: raw.state,
  tries: raw.tries,
  words: raw.words,
  link: raw.link,
  answer: raw.answer === null ? null : (JSON.parse(raw.answer) as Answer),
  answeredAt: raw.answered_at,
  seeAnswer: raw.see_answer === 1 && raw.seen_at === null,
  replaces: raw.replaces,
  left: raw.left_device === 1,
});

/** What is kept of a payload whose content must not stay: which things it was about. */
export const idsOnly = (payload: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(payload)).filter(([field]) => field.endsWith('Id'))));

/** Whether the council says the same as it did, wherever in its feed. */
function sameAnswer(answer: Answer, kept: string | null): boolean {
  const said = (it: Answer) => JSON.stringify({ ...it, again: true, position: null });
  return kept !== null && said(JSON.parse(kept) as Answer) === said(answer);
}

export interface NewCommand {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly baseVersion: number | null;
  readonly baseEpoch: string | null;
  readonly occurredAt: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly protocol: number;
  readonly lane: string;
  readonly words: string;
  readonly link: string | null;
  readonly seeAnswer: boolean;
  /** The command whose place in its lane this one takes. */
  readonly replaces: string | null;
}

const stateAfter = {
  applied: 'sent',
  merged: 'sent',
  escrowed: 'answered',
  conflict: 'conflict',
  rejected: 'rejected',
} as const satisfies { readonly [O in Answer['outcome']]: OutboxState };

const MAY_BE_GONE =
  'The council’s system went back to a backup, and may not have this any more. If Sync does not say that it is with the team, tell the team that has the case.';

const OPEN = "('waiting', 'sending', 'sent', 'blocked', 'conflict', 'rejected')";
const UNDELIVERED = "('waiting', 'sending', 'blocked', 'conflict', 'rejected')";

/** A command the council has not taken, as its lane is planned. */
export interface Undelivered {
  readonly id: string;
  readonly lane: string;
  readonly type: string;
  readonly payload: unknown;
  readonly state: 'waiting' | 'sending' | 'blocked' | 'conflict' | 'rejected';
}

/** The commands this person made. Functions that write must run inside the store's write transaction. */
export function createOutbox(db: Database, rows: Rows, touches: Touches, changed: (topic: string) => void) {
  const insert = db.prepare(
    `INSERT INTO outbox (rank, id, type, payload, base_version, base_epoch, occurred_at, person_id, device_id, protocol, lane, state, words, link, see_answer, replaces, left_device)
     VALUES (coalesce((SELECT rank FROM outbox WHERE id = @replaces), (SELECT coalesce(max(made), 0) + 1 FROM outbox)),
       @id, @type, @payload, @baseVersion, @baseEpoch, @occurredAt, @personId, @deviceId, @protocol, @lane, 'waiting', @words, @link, @seeAnswer, @replaces,
       coalesce((SELECT left_device FROM outbox WHERE id = @replaces), 0))`,
  );
  const byId = db.prepare<[string], RawOutbox>('SELECT * FROM outbox WHERE id = ?');
  const open = db.prepare<[], RawOutbox>(`SELECT * FROM outbox WHERE state IN ${OPEN} ORDER BY rank, made`);
  const undelivered = db.prepare<[string], Pick<RawOutbox, 'id' | 'lane' | 'type' | 'payload' | 'state'>>(
    `SELECT id, lane, type, payload, state FROM outbox WHERE person_id = ? AND state IN ${UNDELIVERED} ORDER BY rank, made`,
  );
  const underWayIn = db.prepare<[string], RawOutbox>(
    `SELECT * FROM outbox WHERE lane = ? AND state IN ('waiting', 'sending', 'sent', 'blocked') ORDER BY rank, made`,
  );
  const forRow = db.prepare<[string, string], RawOutbox>(
    `SELECT o.* FROM outbox_touch t JOIN outbox o ON o.id = t.command WHERE t.entity = ? AND t.id = ? AND o.state NOT IN ('done', 'withdrawn') ORDER BY o.rank, o.made`,
  );
  const recent = db.prepare<[], RawOutbox>(
    `SELECT * FROM outbox WHERE state IN ('done', 'withdrawn') AND words <> '' ORDER BY made DESC LIMIT 200`,
  );
  const needing = db.prepare<[], RawOutbox>(
    `SELECT * FROM outbox WHERE state IN ('answered', 'conflict', 'rejected') ORDER BY made`,
  );
  const counts = db.prepare<[], { state: OutboxState; count: number }>(
    'SELECT state, count(*) AS count FROM outbox GROUP BY state',
  );
  const setState = db.prepare<[string, string]>('UPDATE outbox SET state = ? WHERE id = ?');
  const sending = db.prepare<[string]>(`UPDATE outbox SET state = 'sending', tries = tries + 1 WHERE id = ?`);
  const setAnswer = db.prepare<[string, string, string, string, string]>(
    'UPDATE outbox SET state = ?, answer = ?, answered_at = ?, position_xid = ? WHERE id = ?',
  );
  const seeAnswer = db.prepare<[string]>('UPDATE outbox SET see_answer = 1, seen_at = NULL WHERE id = ?');
  const seen = db.prepare<[string, string]>('UPDATE outbox SET seen_at = ? WHERE id = ?');
  const sent = db.prepare<
    [],
    { id: string; epoch: string; position_xid: string; see_answer: number; seen_at: string | null }
  >(
    `SELECT id, json_extract(answer, '$.position.epoch') AS epoch, position_xid, see_answer, seen_at FROM outbox WHERE state = 'sent'`,
  );
  const interrupted = db.prepare(`UPDATE outbox SET state = 'waiting' WHERE state = 'sending'`);
  const notSent = db.prepare<[string]>(`UPDATE outbox SET state = 'waiting' WHERE id = ? AND state = 'sending'`);
  const taken = db.prepare<[], { id: string }>(`SELECT id FROM outbox WHERE state = 'sent' ORDER BY rank, made`);
  const finishedAgain = db.prepare(
    `UPDATE outbox SET state = 'waiting', resent = 1 WHERE state IN ('done', 'answered') AND json_extract(answer, '$.outcome') IS NOT 'escrowed'`,
  );
  const perhapsLost = db.prepare<[string]>(
    `UPDATE outbox SET state = 'answered', seen_at = NULL, answer = json_set(answer, '$.words', ?)
     WHERE state IN ('done', 'answered') AND json_extract(answer, '$.outcome') IS 'escrowed'`,
  );
  const forget = db.prepare<[string, string]>('UPDATE outbox SET payload = ?, answer = NULL WHERE id = ?');
  const strip = db.prepare<[string, string]>('UPDATE outbox SET payload = ?, see_answer = 1 WHERE id = ?');
  const notResent = db.prepare<[string]>('UPDATE outbox SET resent = 0 WHERE id = ?');
  const prune = db.prepare<[string]>(
    `DELETE FROM outbox WHERE state IN ('done', 'withdrawn') AND coalesce(answered_at, occurred_at) < ?`,
  );

  /** Each row that the commands touch once, in the order in which they touch it last. */
  function replayTouched(ids: Iterable<string>): void {
    const rowsTouched = new Map<string, Touch>();
    for (const id of ids) {
      for (const it of touches.of(id)) {
        const key = `${it.entity} ${it.id}`;
        rowsTouched.delete(key);
        rowsTouched.set(key, it);
      }
    }
    for (const it of rowsTouched.values()) rows.replay(it);
  }

  /** What was taken back about a row that is not here any more has no reason to stay. */
  function forgetLeft(id: string): void {
    const raw = byId.get(id);
    if (raw?.left_device === 1) forget.run(idsOnly(raw.payload), id);
  }

  function moveAll(moves: readonly { readonly id: string; readonly state: OutboxState }[]): void {
    for (const { id, state } of moves) {
      setState.run(state, id);
      if (state === 'withdrawn') forgetLeft(id);
    }
    replayTouched(moves.map((it) => it.id));
    if (moves.length > 0) changed('outbox');
  }
  const move = (id: string, state: OutboxState): void => moveAll([{ id, state }]);

  /** Takes one answer in; false where there is nothing to answer. What the command touches is not replayed yet. */
  function takeAnswer(answer: Answer, at: string): boolean {
    const raw = byId.get(answer.id);
    if (raw === undefined || !['sending', 'waiting'].includes(raw.state)) return false;
    if (raw.resent === 1) {
      // An answer that was lost on its way comes again too, and may be another than before the backup.
      if (answer.again && sameAnswer(answer, raw.answer)) {
        setState.run(raw.see_answer === 1 && raw.seen_at === null ? 'answered' : 'done', answer.id);
        return true;
      }
      notResent.run(answer.id);
    }
    if (answer.outcome === 'escrowed') strip.run(idsOnly(raw.payload), answer.id);
    setAnswer.run(stateAfter[answer.outcome], JSON.stringify(answer), at, answer.position.xid, answer.id);
    if (answer.words !== null) seeAnswer.run(answer.id);
    return true;
  }

  return {
    add(command: NewCommand, touched: readonly Touch[]): void {
      insert.run({ ...command, payload: JSON.stringify(command.payload), seeAnswer: command.seeAnswer ? 1 : 0 });
      touches.add(command.id, touched);
      for (const it of touched) rows.replay(it);
      changed('outbox');
    },
    find: (id: string): OutboxRow | undefined => {
      const raw = byId.get(id);
      return raw === undefined ? undefined : rowOf(raw);
    },
    /** Everything that is not finished, in lane order. */
    open: (): OutboxRow[] => open.all().map(rowOf),
    /** What this person made and the council has not taken, in lane order. A payload is read when it is looked at. */
    undelivered: (personId: string): Undelivered[] =>
      undelivered.all(personId).map(({ id, lane, type, payload, state }) => ({
        id,
        lane,
        type,
        get payload(): unknown {
          return JSON.parse(payload);
        },
        state: state as Undelivered['state'],
      })),
    /** What of a lane is unfinished and does not need the person, in the lane's order. */
    underWayIn: (lane: string): OutboxRow[] => underWayIn.all(lane).map(rowOf),
    needing: (): OutboxRow[] => needing.all().map(rowOf),
    /** What is finished, newest first; not what only gave way to another one of ours and has no words. */
    recent: (): OutboxRow[] => recent.all().map(rowOf),
    forRow: (it: Touch): OutboxRow[] => forRow.all(it.entity, it.id).map(rowOf),
    counts: (): ReadonlyMap<OutboxState, number> => new Map(counts.all().map((it) => [it.state, it.count])),
    sending(ids: readonly string[]): void {
      for (const id of ids) sending.run(id);
      changed('outbox');
    },
    /** No answer came (or the program ended before it did): the same commands are sent again under the same ids. */
    unanswered(): void {
      if (interrupted.run().changes > 0) changed('outbox');
    },
    /** The council did not look at these: they go again, in other company. */
    notSent(ids: readonly string[]): void {
      for (const id of ids) notSent.run(id);
      changed('outbox');
    },
    /**
     * The council went back to a backup: what it had taken may be gone there. All of it that is still here (see `prune`)
     * is sent again under the same ids, in the same order; what the backup holds is answered as before. What was finished
     * shows nothing on the screen until the council has answered: much may have been done on top of it since.
     */
    sendAgain(): number {
      const shown = taken.all();
      moveAll(shown.map(({ id }) => ({ id, state: 'waiting' })));
      const finished = finishedAgain.run().changes;
      // What was handed over is not on this device any more: the person has to know that it may be gone.
      const handedOver = perhapsLost.run(MAY_BE_GONE).changes;
      if (finished + handedOver > 0) changed('outbox');
      return shown.length + finished;
    },
    /** The council answered. Effects stay over the council's rows until the feed has been read past them. */
    answer(answers: readonly Answer[], at: string): void {
      const taken = answers.filter((it) => takeAnswer(it, at));
      replayTouched(taken.map((it) => it.id));
      if (taken.length > 0) changed('outbox');
    },
    /**
     * The feed has been read to its end everywhere up to `at`: effects at or before it are in the rows themselves. What was
     * answered in another epoch is not compared: it is sent again, or its own epoch has yet to be read.
     */
    passed(at: { readonly epoch: string; readonly xid: bigint }): void {
      const passed = sent.all().filter((it) => it.epoch === at.epoch && BigInt(it.position_xid) <= at.xid);
      moveAll(
        passed.map((it) => ({ id: it.id, state: it.see_answer === 1 && it.seen_at === null ? 'answered' : 'done' })),
      );
    },
    move,
    /** Told when commands were changed by other means than these. */
    noticed: (): void => changed('outbox'),
    acknowledge(id: string, at: string): void {
      const raw = byId.get(id);
      if (raw === undefined) return;
      seen.run(at, id);
      if (raw.state === 'answered') move(id, 'done');
      else changed('outbox');
    },
    /** Forgets what was answered before, or taken back and made before: work may be older than the day it could be sent. */
    prune(before: string): void {
      if (prune.run(before).changes > 0) touches.prune();
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
