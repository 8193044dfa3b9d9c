import { sql } from 'kysely';
import { CaseFields, type Decline, type TakeUp } from '../../shared/cases/commands.ts';
import type { Escrow } from '../../shared/cases/entities.ts';
import { momentWords } from '../../shared/time/london.ts';
import { applied, type Done, type Effect, Refused } from '../commands/effect.ts';
import type { Stored } from '../db/rows.ts';
import { worksOn } from './case-access.ts';
import { changeCase } from './change-case.ts';
import { isSameNote } from './same-note.ts';

/** Carries out work that was handed over, by the right of the person who takes it up. */
export async function takeUp(effect: Effect, payload: TakeUp): Promise<Done> {
  const { held, found } = await undecided(effect, payload.escrowId);
  const done =
    held.wanted === null ? await addHeldNote(effect, held) : await makeHeldChange(effect, held, found, payload);
  if (done.outcome !== 'conflict') await decide(effect, held, 'taken', null);
  return done;
}

/** Leaves it off the case; its author is given the reason. */
export async function decline(effect: Effect, payload: Decline): Promise<Done> {
  const { held } = await undecided(effect, payload.escrowId);
  await decide(effect, held, 'declined', payload.reason);
  return applied;
}

/** The work, kept from being decided by anybody else until commit. Refused to who does not work on its case. */
async function undecided(effect: Effect, id: string): Promise<{ held: Escrow; found: Stored<'case'> }> {
  const { write, caller } = effect;
  const held = (await write.get('escrow', id))?.doc;
  const found = held === undefined ? undefined : await write.get('case', held.caseId);
  if (held === undefined || found === undefined || !worksOn(caller, found.doc)) {
    throw new Refused('not-found', 'This is not in your team’s tray any more. Its case may be with another team.');
  }
  if (held.state !== 'held') {
    const what = held.state === 'taken' ? 'took this up' : 'declined this';
    const when = held.decidedAt === null ? '' : ` ${momentWords(held.decidedAt, effect.today)}`;
    throw new Refused(
      'already-decided',
      `${held.decidedByName ?? 'A colleague'} ${what}${when}. Nothing more is to be done.`,
    );
  }
  return { held, found };
}

/** The author's note, as of when they wrote it. */
async function addHeldNote(effect: Effect, held: Escrow): Promise<Done> {
  const { write, caller } = effect;
  const note = {
    id: held.noteId ?? held.id,
    caseId: held.caseId,
    by: held.by,
    byName: held.byName,
    at: held.at,
    text: held.text ?? '',
    takenUpByName: caller.person.name,
  };
  const there = (await write.get('caseNote', note.id))?.doc;
  if (there !== undefined) {
    if (isSameNote(there, note)) return applied;
    note.id = held.id;
  }
  await write.put('caseNote', note, {}, { isNew: true });
  return applied;
}

/** The author's change against what the author saw; once its conflict was settled, against what the settler saw. */
async function makeHeldChange(effect: Effect, held: Escrow, found: Stored<'case'>, payload: TakeUp): Promise<Done> {
  const { caller, command } = effect;
  const byName = `${caller.person.name}, for ${held.byName},`;
  if (payload.set !== undefined) {
    if (command.baseVersion === undefined) {
      throw new Refused('not-valid', 'What was settled does not say which version of the case was shown.');
    }
    return changeCase(effect, found, {
      set: payload.set,
      base: { version: command.baseVersion, epoch: command.baseEpoch ?? null },
      writer: { personId: caller.person.id, deviceId: command.deviceId },
      byName,
    });
  }
  const { rows } = await sql<{ deviceId: string; version: number; epoch: string | null }>`
    select device_id as "deviceId", base_version as version, base_epoch as epoch from escrow
    where council = ${effect.council} and id = ${held.id}`.execute(effect.tx);
  const base = rows[0];
  if (base === undefined) throw new Refused('not-found', 'This is not in your team’s tray any more.');
  return changeCase(effect, found, {
    set: CaseFields.parse(held.wanted),
    base,
    writer: { personId: held.by, deviceId: base.deviceId },
    byName,
  });
}

async function decide(effect: Effect, held: Escrow, state: 'taken' | 'declined', reason: string | null): Promise<void> {
  const { write, caller, now } = effect;
  const decision = { state, decidedByName: caller.person.name, decidedAt: now, reason };
  await write.put('escrow', { ...held, ...decision }, { decidedBy: caller.person.id });
  const story = await write.get('handedOver', held.id);
  if (story !== undefined) await write.put('handedOver', { ...story.doc, ...decision }, {}, story);
}
