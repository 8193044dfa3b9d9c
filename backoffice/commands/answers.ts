import { sql } from 'kysely';
import type { Answer, Command, Rejection } from '../../shared/council/protocol.ts';
import type { Tx } from '../db/database.ts';
import { horizonPosition, LAST_SEQ, readHorizon } from '../feed/horizon.ts';
import { laneOrNull } from './attempt.ts';
import type { Done } from './effect.ts';

/** Before it a command could not be answered as kept for the team: it is refused, in words that say where it is. */
const ESCROW_PROTOCOL = 2;

export type Result = Omit<Answer, 'id' | 'again' | 'position'>;

export const refused = (rejection: Rejection): Result => ({
  outcome: 'rejected',
  words: null,
  given: null,
  rejection,
  conflict: null,
});

/** How it went, in an outcome that the command's protocol knows. */
export const resultOf = (done: Done, command: Command): Result =>
  done.outcome === 'escrowed' && command.protocol < ESCROW_PROTOCOL
    ? refused({ code: 'not-found', words: done.words ?? '' })
    : { ...done, rejection: null };

/** A command that is this transaction's to carry out. */
export interface Begun {
  readonly id: string;
  readonly epoch: string;
  readonly xid: string;
  readonly digest: string;
}

/**
 * Writes the commands' ids down, first of all. What is missing from the answer has been carried out before: a second copy
 * of a command waits here until the first has committed, then finds its answer.
 */
export async function begin(
  tx: Tx,
  council: string,
  personId: string,
  commands: readonly Command[],
): Promise<ReadonlyMap<string, Begun>> {
  const given = commands.map(({ id, deviceId, type, occurredAt, payload }) => {
    return { id, deviceId, type, occurredAt, text: JSON.stringify(payload) };
  });
  const { rows } = await sql<Begun>`
    insert into command (council, id, person_id, device_id, type, digest, occurred_at)
    select ${council}, r.id, ${personId}, r."deviceId", r.type,
      encode(sha256(convert_to(r.text, 'UTF8')), 'hex'), r."occurredAt"::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as r (id text, "deviceId" text, type text, text text, "occurredAt" text)
    order by r.id
    on conflict do nothing
    returning id, (select epoch::text from council c where c.id = ${council}) as epoch,
      pg_current_xact_id()::text as xid, digest`.execute(tx);
  return new Map(rows.map((it) => [it.id, it]));
}

/** Keeps the answers with the effects, and an audit row of each. Returns the answers in the order of `done`. */
export async function keepAnswers(
  tx: Tx,
  council: string,
  personId: string,
  now: string,
  done: readonly { readonly command: Command; readonly begun: Begun; readonly result: Result }[],
): Promise<Answer[]> {
  const answers = done.map(({ begun, result }): Answer => {
    const position = { epoch: begun.epoch, xid: begun.xid, seq: LAST_SEQ };
    return { ...result, id: begun.id, again: false, position };
  });
  const rows = done.map(({ command, begun, result }, n) => ({
    n,
    id: command.id,
    device: command.deviceId,
    type: command.type,
    lane: laneOrNull(command),
    digest: begun.digest,
    outcome: result.outcome,
    code: result.rejection?.code ?? null,
    answer: answers[n],
  }));
  await sql`
    with answered as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as r (n integer, id text, device text, type text, lane text, digest text, outcome text, code text, answer jsonb)),
    stored as (
      update command c set answer = r.answer from answered r where c.council = ${council} and c.id = r.id)
    insert into audit (council, at, person_id, device_id, command_id, type, lane, digest, outcome, code)
    select ${council}, ${now}::text::timestamptz, ${personId}, device, id, type, lane, digest, outcome, code
    from answered order by n`.execute(tx);
  return answers;
}

/** The answer that was given before. */
export async function storedAnswer(tx: Tx, council: string, personId: string, command: Command): Promise<Answer> {
  const { rows } = await sql<{ person_id: string; answer: Answer }>`
    select person_id, answer from command where council = ${council} and id = ${command.id}`.execute(tx);
  const stored = rows[0];
  const horizon = await readHorizon(tx, council);
  if (stored === undefined || stored.person_id !== personId) {
    const words = 'The council already holds another change with this number. Do it again.';
    return {
      ...refused({ code: 'not-valid', words }),
      id: command.id,
      again: false,
      position: horizonPosition(horizon),
    };
  }
  // After a new epoch the place it had means nothing; what it did lies below the horizon.
  const { epoch } = stored.answer.position;
  const position = epoch === horizon.epoch ? stored.answer.position : horizonPosition(horizon);
  return { ...stored.answer, position, again: true };
}
