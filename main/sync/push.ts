import { type Command, PROTOCOL, PUSH_COMMANDS, type PushAnswer } from '../../shared/council/protocol.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { OutboxRow, WritableStore } from '../store/store.ts';
import { planLanes } from './lanes.ts';

/** Commands the first batch holds; each batch after it may hold twice as many. */
const FIRST_COMMANDS = 4;

export interface PushOptions {
  readonly store: WritableStore;
  readonly personId: string;
  readonly send: (commands: Command[]) => Promise<PushAnswer>;
  readonly now: () => Instant;
}

const commandOf = (row: OutboxRow): Command => ({
  id: row.id,
  type: row.type,
  payload: row.payload as Command['payload'],
  ...(row.baseVersion === null ? {} : { baseVersion: row.baseVersion }),
  ...(row.baseEpoch === null ? {} : { baseEpoch: row.baseEpoch }),
  occurredAt: row.occurredAt,
  personId: row.personId,
  deviceId: row.deviceId,
  protocol: PROTOCOL,
});

/** Which commands go now. A command is only ever delivered in the session of the person who made it. */
function nextBatch(store: WritableStore, personId: string, limit: number): Command[] {
  const plan = planLanes(store.outbox.undelivered(personId), limit);
  if (plan.block.length > 0 || plan.unblock.length > 0) {
    store.write(() => {
      for (const id of plan.block) store.outbox.move(id, 'blocked');
      for (const id of plan.unblock) store.outbox.move(id, 'waiting');
    });
  }
  return plan.send.flatMap((id) => {
    const row = store.outbox.find(id);
    return row === undefined ? [] : [commandOf(row)];
  });
}

/**
 * Delivers what waits, batch by batch, until nothing more can go: a few first, so that a slow or breaking line brings
 * something over and its person sees it go. Each is tried once. Whatever is thrown by `send` is thrown on, after all that was
 * not answered was put back to be sent again under the same ids.
 */
export async function pushAll({ store, personId, send, now }: PushOptions): Promise<number> {
  let answered = 0;
  let limit = FIRST_COMMANDS;
  let most = PUSH_COMMANDS;
  // An answer there was no room for, or a program that ended: nothing else is under way when this begins.
  store.write(() => store.outbox.unanswered());
  for (;;) {
    const batch = nextBatch(store, personId, limit);
    if (batch.length === 0) {
      store.write(() => store.outbox.unanswered());
      return answered;
    }
    store.write(() => store.outbox.sending(batch.map((it) => it.id)));
    let answer: PushAnswer;
    try {
      answer = await send(batch);
    } catch (error) {
      if (!isTooBig(error)) {
        store.write(() => store.outbox.unanswered());
        throw error;
      }
      const [first] = batch;
      if (batch.length === 1 && first !== undefined) refuseHere(store, first, now());
      store.write(() => store.outbox.notSent(batch.map((it) => it.id)));
      most = Math.max(1, Math.floor(batch.length / 2));
      limit = most;
      continue;
    }
    // Sent in somebody else's session by mistake: the council did nothing, and it waits for its own person's.
    const answers = answer.answers.filter((it) => it.rejection?.code !== 'not-yours');
    // What the council left out stays under way until all else was tried: it may stand before what the council would take.
    store.write(() => store.outbox.answer(answers, now()));
    answered += answers.length;
    limit = Math.min(most, limit * 2);
  }
}

const isTooBig = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 413;

/** One command alone is more than the council takes: the person must shorten it. It was never carried out. */
function refuseHere(store: WritableStore, command: Command, at: Instant): void {
  store.write(() => {
    store.outbox.answer(
      [
        {
          id: command.id,
          outcome: 'rejected',
          again: false,
          position: { epoch: command.id, xid: '0', seq: '0' },
          words: null,
          given: null,
          rejection: {
            code: 'not-valid',
            words: 'This is larger than the council accepts in one piece. Shorten it and send it again.',
          },
          conflict: null,
        },
      ],
      at,
    );
  });
}
