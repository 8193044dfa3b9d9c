import { type Kysely, sql } from 'kysely';
import { type CommandType, commandSchemas, commandTypes, laneFor } from '../../shared/council/commands.ts';
import { type Answer, type Command, PROTOCOL, type Rejection } from '../../shared/council/protocol.ts';
import { dayOf, instantOf } from '../../shared/time/london.ts';
import { readCaller } from '../auth/caller.ts';
import { mayCall } from '../auth/permissions.ts';
import type { Database, Tx } from '../db/database.ts';
import { sqlState } from '../db/sql-state.ts';
import { horizonPosition, LAST_SEQ, readHorizon } from '../feed/horizon.ts';
import { Writer } from '../feed/writer.ts';
import { type Done, type Effect, Refused } from './effect.ts';
import { handlers } from './registry.ts';

/** The oldest protocol whose commands are still understood: this one and the one before. */
export const OLDEST_PROTOCOL = Math.max(1, PROTOCOL - 1);
/** Before it a command could not be answered as kept for the team: it is refused, in words that say where it is. */
const ESCROW_PROTOCOL = 2;
export const HINTS = 'worksmart_hints';

export interface Push {
  readonly db: Kysely<Database>;
  readonly council: string;
  /** Milliseconds, by the council's clock. */
  readonly now: () => number;
}

/** Errors after which the same transaction comes to an answer: a lock order lost, a row made a moment before. */
const transient = new Set(['40001', '40P01', '55P03', '23505']);

/** Carries out one command exactly once and answers it, in a transaction of its own. */
export async function carryOut(push: Push, personId: string, command: Command): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await push.db.transaction().execute((tx) => once(push, tx, personId, command));
    } catch (error) {
      if (tries >= 4 || !transient.has(sqlState(error) ?? '')) throw error;
    }
  }
}

async function once(push: Push, tx: Tx, personId: string, command: Command): Promise<Answer> {
  const { council } = push;
  if (command.personId !== personId) {
    const position = horizonPosition(await readHorizon(tx, council));
    const words = 'This was done by somebody else on this device. It is sent when they sign in.';
    return { ...refused({ code: 'not-yours', words }), id: command.id, again: false, position };
  }
  // A second copy of the same command waits here until the first has committed, then finds its answer.
  const digest = sql<string>`encode(sha256(convert_to(${JSON.stringify(command.payload)}, 'UTF8')), 'hex')`;
  const inserted = await sql<{ epoch: string; xid: string; digest: string }>`
    insert into command (council, id, person_id, device_id, type, digest, occurred_at)
    values (${council}, ${command.id}, ${personId}, ${command.deviceId}, ${command.type}, ${digest},
      ${command.occurredAt}::text::timestamptz)
    on conflict do nothing
    returning (select epoch::text from council c where c.id = ${council}) as epoch,
      pg_current_xact_id()::text as xid, digest`.execute(tx);
  const mine = inserted.rows[0];
  if (mine === undefined) return storedAnswer(push, tx, personId, command);

  const now = instantOf(push.now());
  const write = new Writer(tx, council);
  const result = await effectOf(push, tx, write, personId, command, now);
  const answer: Answer = {
    ...result,
    id: command.id,
    again: false,
    position: { epoch: mine.epoch, xid: mine.xid, seq: LAST_SEQ },
  };
  await sql`
    with stored as (
      update command set answer = ${JSON.stringify(answer)}::text::jsonb where council = ${council} and id = ${command.id})
    insert into audit (council, at, person_id, device_id, command_id, type, lane, digest, outcome, code)
    values (${council}, ${now}::text::timestamptz, ${personId}, ${command.deviceId}, ${command.id}, ${command.type},
      ${laneOrNull(command)}::text, ${mine.digest}, ${answer.outcome}, ${answer.rejection?.code ?? null}::text)`.execute(
    tx,
  );
  return answer;
}

type Result = Omit<Answer, 'id' | 'again' | 'position'>;
const refused = (rejection: Rejection): Result => ({
  outcome: 'rejected',
  words: null,
  given: null,
  rejection,
  conflict: null,
});

async function effectOf(
  push: Push,
  tx: Tx,
  write: Writer,
  personId: string,
  command: Command,
  now: string,
): Promise<Result> {
  await sql`savepoint effect`.execute(tx);
  try {
    const done = await attempt(push, tx, write, personId, command, now);
    await write.flush(HINTS);
    if (done.outcome === 'escrowed' && command.protocol < ESCROW_PROTOCOL) {
      return refused({ code: 'not-found', words: done.words ?? '' });
    }
    return { ...done, rejection: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await sql`rollback to savepoint effect`.execute(tx);
    return refused(error.rejection);
  }
}

async function attempt(
  push: Push,
  tx: Tx,
  write: Writer,
  personId: string,
  command: Command,
  now: string,
): Promise<Done> {
  if (command.protocol < OLDEST_PROTOCOL) {
    throw new Refused(
      'protocol-too-old',
      'This was made by a version of Worksmart that is too old. Update it and do it again.',
    );
  }
  if (!isCommandType(command.type)) {
    throw new Refused('not-valid', 'The council does not know this kind of change. Update Worksmart and try again.');
  }
  const caller = await readCaller(tx, push.council, personId);
  if (caller === undefined || !mayCall(caller.person.role, command.type)) {
    throw new Refused('not-allowed', 'Your role does not allow this. Ask your manager.');
  }
  const payload = commandSchemas[command.type].safeParse(command.payload);
  if (!payload.success) {
    throw new Refused('not-valid', unreadable(payload.error.issues[0]));
  }
  const effect: Effect = { tx, council: push.council, write, caller, command, now, today: dayOf(now) };
  const handle = handlers[command.type] as (effect: Effect, payload: unknown) => Promise<Done>;
  return handle(effect, payload.data);
}

/** A rule of ours speaks for itself; anything else is a client that says it wrong. */
const unreadable = (issue: { code: string; message: string; path: PropertyKey[] } | undefined): string =>
  issue?.code === 'custom'
    ? issue.message
    : `The council could not read this change (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}). Update Worksmart and do it again.`;

const isCommandType = (type: string): type is CommandType => commandTypes.some((it) => it === type);

function laneOrNull(command: Command): string | null {
  if (!isCommandType(command.type)) return null;
  const payload = commandSchemas[command.type].safeParse(command.payload);
  return payload.success ? laneFor(command.type, payload.data, command.personId) : null;
}

async function storedAnswer(push: Push, tx: Tx, personId: string, command: Command): Promise<Answer> {
  const { rows } = await sql<{ person_id: string; answer: Answer }>`
    select person_id, answer from command where council = ${push.council} and id = ${command.id}`.execute(tx);
  const stored = rows[0];
  if (stored === undefined || stored.person_id !== personId) {
    const position = horizonPosition(await readHorizon(tx, push.council));
    const words = 'The council already holds another change with this number. Do it again.';
    return { ...refused({ code: 'not-valid', words }), id: command.id, again: false, position };
  }
  const { epoch } = stored.answer.position;
  const horizon = await readHorizon(tx, push.council);
  // After a new epoch the place it had means nothing; what it did lies below the horizon.
  const position = epoch === horizon.epoch ? stored.answer.position : horizonPosition(horizon);
  return { ...stored.answer, position, again: true };
}
