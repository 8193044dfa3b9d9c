import type { Case } from '../../shared/cases/entities.ts';
import { applied, type Done, doneAt, type Effect } from '../commands/effect.ts';
import { readOne } from '../db/rows.ts';
import { caseWords, type HandedWork } from './escrow-words.ts';

/** Keeps work on a case for the case's team, who decide about it, and tells its author where it is. */
export async function hold(effect: Effect, it: Case, work: HandedWork): Promise<Done> {
  const { write, caller, command } = effect;
  const team = await readOne(effect.tx, 'team', effect.council, it.teamId);
  const teamName = team?.doc.name ?? it.teamId;
  const undecided = { state: 'held', decidedByName: null, decidedAt: null, reason: null } as const;
  const at = doneAt(effect);
  const isNote = work.kind !== 'change';
  await write.put(
    'escrow',
    {
      id: command.id,
      caseId: it.id,
      caseReference: it.reference,
      by: caller.person.id,
      byName: caller.person.name,
      at,
      noteId: isNote ? work.noteId : null,
      text: isNote ? work.text : null,
      wanted: isNote ? null : work.wanted,
      was: isNote ? null : work.was,
      unfinished: work.kind === 'unfinished-note',
      ...undecided,
    },
    {
      deviceId: command.deviceId,
      baseVersion: command.baseVersion ?? null,
      baseEpoch: command.baseEpoch ?? null,
      decidedBy: null,
    },
    { isNew: true },
  );
  const story = {
    id: command.id,
    personId: caller.person.id,
    caseReference: it.reference,
    kind: work.kind,
    teamName,
    at,
  };
  await write.put('handedOver', { ...story, ...undecided }, {}, { isNew: true });
  return { ...applied, outcome: 'escrowed', words: caseWords(it.reference, work, teamName) };
}
