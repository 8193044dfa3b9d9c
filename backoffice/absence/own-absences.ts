import { sql } from 'kysely';
import type { Absence } from '../../shared/absence/entities.ts';
import { spanWords } from '../../shared/absence/request-rules.ts';
import type { Person, Profile } from '../../shared/people/entities.ts';
import { dayOf, dayWords } from '../../shared/time/london.ts';
import { decidesFor } from '../auth/caller.ts';
import { type Effect, Refused } from '../commands/effect.ts';
import { readOne, readWhere } from '../db/rows.ts';

/**
 * Holds the person's register row, so that two absences of one person are looked at one after the other, and reads
 * it and their profile.
 */
export async function holdPerson(effect: Effect, personId: string): Promise<{ person: Person; profile: Profile }> {
  // As they are now: a move to another team may have been waited for.
  const person = (await effect.write.get('person', personId))?.doc;
  const profile = (await readOne(effect.tx, 'profile', effect.council, personId))?.doc;
  if (person === undefined || profile === undefined) {
    throw new Refused(
      'not-found',
      'The people register has no working pattern for this person. Tell the service desk.',
    );
  }
  return { person, profile };
}

export const absencesOf = async (effect: Effect, personId: string): Promise<Absence[]> =>
  (await readWhere(effect.tx, 'absence', effect.council, sql`t.person_id = ${personId}`)).map((it) => it.doc);

/** Refuses when a number is used twice. */
export async function refuseKnown(effect: Effect, absenceId: string): Promise<void> {
  if ((await effect.write.get('absence', absenceId)) !== undefined) {
    throw new Refused('not-valid', 'The council already holds an absence with this number. Report it again.');
  }
}

/** One's own absence of a kind, kept from changing. */
export async function ownAbsence(effect: Effect, absenceId: string, kind: Absence['kind']): Promise<Absence> {
  const found = (await effect.write.get('absence', absenceId))?.doc;
  if (found === undefined || found.personId !== effect.caller.person.id || found.kind !== kind) {
    throw new Refused('not-found', 'The council holds no such absence of yours. Check with your manager.');
  }
  return found;
}

/** Somebody else's absence of a kind that the caller decides: as the team's manager, or the deputy who stands in. */
export async function absenceToDecide(effect: Effect, absenceId: string, kind: Absence['kind']): Promise<Absence> {
  const found = (await effect.write.get('absence', absenceId))?.doc;
  if (found === undefined || found.kind !== kind || !decidesFor(effect.caller, found.teamId)) {
    throw new Refused('not-allowed', 'Only the team’s manager, or a deputy who stands in, can answer this.');
  }
  if (found.personId === effect.caller.person.id) {
    throw new Refused('not-allowed', 'You cannot answer for your own absence. Your deputy or your own manager does.');
  }
  return found;
}

/** Refuses because it has been answered: who did, when, and that nothing was changed. */
export function alreadyDecided(effect: Effect, absence: Absence): Refused {
  const state = absence.state === 'reported' || absence.state === 'asked' ? 'changed' : absence.state;
  const what = absence.kind === 'sickness' ? 'sickness' : 'leave';
  const whose = `${absence.personName}’s ${what}, ${spanWords(absence, effect.today)},`;
  const by =
    absence.decidedByName === null ||
    absence.decidedAt === null ||
    !['approved', 'refused', 'acknowledged'].includes(state)
      ? ''
      : ` by ${absence.decidedByName} on ${dayWords(dayOf(absence.decidedAt), 'short', effect.today)}`;
  return new Refused('already-decided', `${whose} was already ${state}${by}. Nothing was changed.`);
}
