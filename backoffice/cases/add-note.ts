import type { AddNote } from '../../shared/cases/commands.ts';
import { applied, type Done, doneAt, type Effect, Refused } from '../commands/effect.ts';
import { worksOn } from './case-access.ts';
import { hadCase } from './former-access.ts';
import { hold } from './hold.ts';
import { isSameNote } from './same-note.ts';

/** Adds a note, always: notes are append-only and never conflict. A closed case takes notes too. */
export async function addNote(effect: Effect, payload: AddNote): Promise<Done> {
  const { write, caller } = effect;
  const found = await write.get('case', payload.caseId);
  const works = found !== undefined && worksOn(caller, found.doc);
  if (found === undefined || !(works || (await hadCase(effect, found.doc)))) {
    throw new Refused(
      'not-found',
      'You can no longer write on this case. Copy your note and give it to the case’s team.',
    );
  }
  const there = (await write.get('caseNote', payload.noteId))?.doc;
  if (there !== undefined) {
    if (isSameNote(there, { ...payload, by: caller.person.id })) return applied;
    throw new Refused('not-valid', 'The council already holds a note with this number. Write the note again.');
  }
  // What was never finished goes on no case before somebody has looked at it, even when the case has come back.
  if (!works || payload.unfinished === true) {
    const kind = payload.unfinished === true ? 'unfinished-note' : 'note';
    return hold(effect, found.doc, { kind, noteId: payload.noteId, text: payload.text });
  }
  const note = {
    id: payload.noteId,
    caseId: payload.caseId,
    by: caller.person.id,
    byName: caller.person.name,
    at: doneAt(effect),
    text: payload.text,
    takenUpByName: null,
  };
  await write.put('caseNote', note, {}, { isNew: true });
  return applied;
}
