import { type Kysely, sql } from 'kysely';
import type { Answer, Command } from '../../shared/council/protocol.ts';
import { dayOf, instantOf } from '../../shared/time/london.ts';
import { readCaller } from '../auth/caller.ts';
import type { Database, Tx } from '../db/database.ts';
import { cannotBeStored, isNotNow, tryAgain } from '../db/sql-state.ts';
import { horizonPosition, readHorizon } from '../feed/horizon.ts';
import { Writer } from '../feed/writer.ts';
import { begin, keepAnswers, type Result, refused, resultOf, storedAnswer } from './answers.ts';
import { attempt, laneOrNull, type Work } from './attempt.ts';
import { Refused } from './effect.ts';
import { idsIn, runsOf } from './runs.ts';

export const HINTS = 'worksmart_hints';

export interface Push {
  readonly db: Kysely<Database>;
  readonly council: string;
  /** Milliseconds, by the council's clock. */
  readonly now: () => number;
  /** One command ended in an error that is nobody's refusal; the others go on. */
  readonly failed: (error: unknown) => void;
}

const NOT_STORABLE =
  'The council cannot keep this: a date or a number in it is out of range. Correct it and send it again.';

/** A refused command had written something before it was refused. */
class WrittenBeforeRefusal extends Error {
  override name = 'WrittenBeforeRefusal';
}

/**
 * Carries out each command exactly once and answers it, in the order sent. Commands on cases that follow each other share a
 * transaction; where that fails, and for all others, each has one of its own. A command that ends in an error of ours is
 * left out of the answers, with what follows it on its lane; it keeps neither the others nor what its person
 * reads. Throws when the database is away before anything was answered.
 */
export async function carryOutAll(push: Push, personId: string, commands: readonly Command[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const heldLanes = new Set<string>();
  const laneOf = (command: Command): string => laneOrNull(command) ?? command.id;
  for (const all of runsOf(commands, personId)) {
    const run = all.filter((it) => !heldLanes.has(laneOf(it)));
    if (run.length > 1) {
      try {
        answers.push(...(await push.db.transaction().execute((tx) => together(push, tx, personId, run))));
        continue;
      } catch {
        // Whatever it was, one command of them was the cause. Nothing is done yet, and alone each finds its own end.
      }
    }
    for (const command of run) {
      const lane = laneOf(command);
      if (heldLanes.has(lane)) continue;
      try {
        answers.push(await carryOut(push, personId, command));
      } catch (error) {
        if (isNotNow(error)) {
          if (answers.length === 0) throw error;
          return answers;
        }
        push.failed(error);
        heldLanes.add(lane);
      }
    }
  }
  return answers;
}

/** Carries out one command exactly once and answers it, in a transaction of its own. */
const carryOut = (push: Push, personId: string, command: Command): Promise<Answer> =>
  tryAgain(() => push.db.transaction().execute((tx) => alone(push, tx, personId, command)));

async function alone(push: Push, tx: Tx, personId: string, command: Command): Promise<Answer> {
  const { council } = push;
  if (command.personId !== personId) {
    const position = horizonPosition(await readHorizon(tx, council));
    const words = 'This was done by somebody else on this device. It is sent when they sign in.';
    return { ...refused({ code: 'not-yours', words }), id: command.id, again: false, position };
  }
  const begun = (await begin(tx, council, personId, [command])).get(command.id);
  if (begun === undefined) return storedAnswer(tx, council, personId, command);
  const work = await workOf(push, tx, personId, begun.epoch);
  await sql`savepoint effect`.execute(tx);
  let result: Result;
  try {
    result = resultOf(await attempt(work, command), command);
    await work.write.flush(HINTS);
  } catch (error) {
    if (!(error instanceof Refused || cannotBeStored(error))) throw error;
    await sql`rollback to savepoint effect`.execute(tx);
    result = refused(error instanceof Refused ? error.rejection : { code: 'not-valid', words: NOT_STORABLE });
  }
  const [answer] = await keepAnswers(tx, council, personId, work.now, [{ command, begun, result }]);
  if (answer === undefined) throw new Error('A command was not answered.');
  return answer;
}

/** Carries out commands on cases in one transaction: what they need is read once, and all is committed once. */
async function together(push: Push, tx: Tx, personId: string, run: readonly Command[]): Promise<Answer[]> {
  const { council } = push;
  const begun = await begin(tx, council, personId, run);
  const mine = run.flatMap((command) => {
    const its = begun.get(command.id);
    return its === undefined ? [] : [{ command, begun: its }];
  });
  const answers = new Map<string, Answer>();
  const [first] = mine;
  if (first !== undefined) {
    const work = await workOf(push, tx, personId, first.begun.epoch, true);
    await work.write.getAll('case', idsIn(run, 'caseId'));
    await work.write.getAll('caseNote', idsIn(run, 'noteId'));
    const done = [];
    for (const it of mine) done.push({ ...it, result: await attemptTogether(work, it.command) });
    await work.write.flush(HINTS);
    for (const it of await keepAnswers(tx, council, personId, work.now, done)) answers.set(it.id, it);
  }
  const inOrder: Answer[] = [];
  for (const it of run) inOrder.push(answers.get(it.id) ?? (await storedAnswer(tx, council, personId, it)));
  return inOrder;
}

/** A refusal leaves nothing behind because it is known before anything is written; where that is not so, no command shares. */
async function attemptTogether(work: Work, command: Command): Promise<Result> {
  const before = work.write.wrote;
  try {
    return resultOf(await attempt(work, command), command);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (work.write.wrote !== before) throw new WrittenBeforeRefusal();
    return refused(error.rejection);
  }
}

async function workOf({ council, now }: Push, tx: Tx, personId: string, epoch: string, gather = false): Promise<Work> {
  const at = instantOf(now());
  const caller = await readCaller(tx, council, personId);
  return { tx, council, write: new Writer(tx, council, gather), epoch, now: at, today: dayOf(at), caller };
}
