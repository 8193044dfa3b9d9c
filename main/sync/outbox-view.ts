import { CaseFields, TakeUp, UpdateCase } from '../../shared/cases/commands.ts';
import { type CommandType, commandTypes } from '../../shared/council/commands.ts';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { problem } from '../engine/problem.ts';
import type { OpenPerson } from '../session/open-person.ts';
import type { ReadStore } from '../store/mapping.ts';
import type { OutboxRow, WritableStore } from '../store/store.ts';
import { dependsOn, planLanes } from './lanes.ts';

const isCommandType = (type: string): type is CommandType => commandTypes.some((it) => it === type);

/** The answer in words, for a person; null while there is none or it is just what was asked. */
function answerWords(row: OutboxRow): string | null {
  if (row.left && row.answer === null)
    return 'The case is no longer on your list. This is still sent: if the case is not yours any more, it goes to the team that has it now.';
  if (row.answer === null) return row.state === 'blocked' ? 'This waits for something above it that needs you.' : null;
  if (row.answer.rejection !== null) return row.answer.rejection.words;
  if (row.answer.conflict !== null) return 'Someone else changed the same thing. Choose what it should be.';
  if (row.answer.words !== null) return row.answer.words;
  if (row.answer.outcome === 'merged') return 'Done, together with changes by somebody else to other fields.';
  return row.type === 'booking.ask' ? 'Booked, as you asked.' : 'Done.';
}

const isEscrowed = (row: OutboxRow): boolean => row.answer?.outcome === 'escrowed';

/** Looked up when it is shown: what is kept with a command must name nobody's home once its case has left. */
function placeOf({ link, left }: OutboxRow, store: ReadStore): string | null {
  const caseId = /^\/cases\/([0-9a-f-]{36})/.exec(link ?? '')?.[1];
  if (caseId === undefined || left) return null;
  return store.get('case', caseId)?.data.address.line ?? null;
}

export const itemOf = (row: OutboxRow, store: ReadStore): OutboxItem => ({
  id: row.id,
  type: row.type,
  words: row.words,
  state: row.state,
  madeAt: row.occurredAt,
  answeredAt: row.answeredAt,
  answer: answerWords(row),
  tries: row.tries,
  rejection: row.answer?.rejection ?? null,
  conflict: row.answer?.conflict?.fields ?? null,
  place: placeOf(row, store),
  // What the link led to is not here any more.
  link: row.left || isEscrowed(row) ? null : row.link,
  payload: row.payload as OutboxItem['payload'],
  replaces: row.replaces,
  handedOver: isEscrowed(row) ? 'in-the-tray' : row.left && row.answer === null ? 'on-its-way' : null,
});

function found(store: WritableStore, id: string): OutboxRow {
  const row = store.outbox.find(id);
  if (row === undefined) throw problem('not-found', 'This is no longer on the list: it has been dealt with.');
  return row;
}

function needing(store: WritableStore, id: string): OutboxRow {
  const row = found(store, id);
  if (row.state !== 'rejected' && row.state !== 'conflict')
    throw problem('not-allowed', 'This does not wait for you any more.');
  return row;
}

/** Sends a corrected command in the place of one that was refused. The old one stays on the list as withdrawn. */
export function resend(person: OpenPerson, id: string, payload: unknown): void {
  const row = needing(person.store, id);
  if (!isCommandType(row.type)) throw problem('not-allowed', 'This version of Worksmart cannot send this. Update it.');
  const base = row.baseVersion === null ? null : { version: row.baseVersion, epoch: row.baseEpoch };
  person.submitInPlaceOf(row.id, row.type, payload, base);
}

/** Settles a conflict: what differs from theirs is set on the version the person was shown; with nothing left it is withdrawn. */
export function settle(person: OpenPerson, id: string, chosen: Readonly<Record<string, unknown>>): void {
  const row = needing(person.store, id);
  const conflict = row.answer?.conflict;
  if (conflict === undefined || conflict === null) throw problem('not-allowed', 'There is no conflict to settle here.');
  const set: Record<string, unknown> = { ...wantedBy(person.store, row) };
  for (const field of conflict.fields) {
    if (!Object.hasOwn(chosen, field.field)) throw problem('not-valid', 'Choose what every field should be.');
    const value = chosen[field.field];
    if (JSON.stringify(value) === JSON.stringify(field.theirs)) delete set[field.field];
    else set[field.field] = value;
  }
  const shown = { version: conflict.currentVersion, epoch: row.answer?.position.epoch ?? null };
  if (row.type === 'escrow.takeUp') {
    // Also with nothing left to change: the work is decided, and leaves the tray.
    const { escrowId } = TakeUp.parse(row.payload);
    person.submitInPlaceOf(row.id, row.type, { escrowId, set, settles: row.id }, shown);
  } else if (Object.keys(set).length === 0) withdraw(person, id);
  else {
    const { caseId } = UpdateCase.parse(row.payload);
    person.submitInPlaceOf(row.id, 'case.update', { caseId, set, settles: row.id }, shown);
  }
}

/** What a conflicting command wants the fields to be: a colleague's change that is taken up is in the tray. */
function wantedBy(store: WritableStore, row: OutboxRow): CaseFields {
  if (row.type !== 'escrow.takeUp') return UpdateCase.parse(row.payload).set;
  const { escrowId, set } = TakeUp.parse(row.payload);
  const held = store.get('escrow', escrowId)?.data;
  if (set === undefined && held === undefined)
    throw problem('not-found', 'This is not in your team’s tray any more: it has been dealt with.');
  return set ?? CaseFields.parse(held?.wanted ?? {});
}

/**
 * Takes a command back, with what makes no sense without it; what only waited for it goes on its way. Only what surely was
 * not carried out can be taken back: what may have reached the council has to be answered first.
 */
export function withdraw({ store, sync }: Pick<OpenPerson, 'store' | 'sync'>, id: string): void {
  const row = found(store, id);
  const surelyUndone =
    row.state === 'rejected' ||
    row.state === 'conflict' ||
    row.state === 'blocked' ||
    (row.state === 'waiting' && row.tries === 0);
  if (!surelyUndone)
    throw problem(
      'not-allowed',
      'This may already have reached the council. Wait for its answer, then change it there.',
    );
  // In the lane's order, not in the order made: a corrected one stands where the one stood that it replaces.
  const lane = store.outbox.open().filter((it) => it.lane === row.lane);
  const followers = lane
    .slice(lane.findIndex((it) => it.id === row.id) + 1)
    .filter((it) => it.tries === 0 && dependsOn(it, row));
  store.write(() => {
    store.outbox.move(row.id, 'withdrawn');
    if (row.type !== 'case.update') for (const it of followers) store.outbox.move(it.id, 'withdrawn');
    for (const free of planLanes(store.outbox.undelivered(row.personId), 0).unblock) store.outbox.move(free, 'waiting');
  });
  sync.poke();
}
