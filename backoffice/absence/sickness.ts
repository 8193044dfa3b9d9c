import type { AcknowledgeSickness, CloseSickness, ReportSickness } from '../../shared/absence/commands.ts';
import type { Absence } from '../../shared/absence/entities.ts';
import { checkSickness, knownSpan } from '../../shared/absence/request-rules.ts';
import { isClosed, workingDaysOf } from '../../shared/absence/rules.ts';
import { applied, type Done, doneAt, type Effect, Refused } from '../commands/effect.ts';
import { comeBack, goAway } from './away.ts';
import { absencesOf, absenceToDecide, alreadyDecided, holdPerson, ownAbsence, refuseKnown } from './own-absences.ts';

/** Records sickness and does at once what follows from it: bookings, visits and plan. */
export async function reportSickness(effect: Effect, payload: ReportSickness): Promise<Done> {
  const { person, profile } = await holdPerson(effect, effect.caller.person.id);
  await refuseKnown(effect, payload.absenceId);
  const refusal = checkSickness(payload, await absencesOf(effect, person.id), effect.today);
  if (refusal !== null) throw new Refused(refusal.code, refusal.words);
  const { absenceId, ...reported } = payload;
  const absence: Absence = {
    ...reported,
    id: absenceId,
    personId: person.id,
    personName: person.name,
    teamId: person.teamId,
    kind: 'sickness',
    state: 'reported',
    workingDays: isClosed(reported) ? workingDaysOf(reported, profile.pattern) : null,
    askedAt: doneAt(effect),
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
    effects: [],
  };
  await effect.write.put('absence', { ...absence, effects: await goAway(effect, absence, profile) });
  return applied;
}

/** The manager has seen the report. It is never approved or refused. */
export async function acknowledgeSickness(effect: Effect, payload: AcknowledgeSickness): Promise<Done> {
  const absence = await absenceToDecide(effect, payload.absenceId, 'sickness');
  if (absence.state !== 'reported') throw alreadyDecided(effect, absence);
  const { id, name } = effect.caller.person;
  await effect.write.put('absence', {
    ...absence,
    state: 'acknowledged',
    decidedBy: id,
    decidedByName: name,
    decidedAt: effect.now,
  });
  return applied;
}

/** The worker is back: the sickness gets its last day, and the plan its other days again. */
export async function closeSickness(effect: Effect, payload: CloseSickness): Promise<Done> {
  const { profile } = await holdPerson(effect, effect.caller.person.id);
  const before = await ownAbsence(effect, payload.absenceId, 'sickness');
  if (before.state !== 'reported' && before.state !== 'acknowledged') throw alreadyDecided(effect, before);
  const after = { ...before, lastDay: payload.lastDay, lastHalf: payload.lastHalf, state: 'closed' as const };
  const others = (await absencesOf(effect, before.personId)).filter((it) => it.id !== before.id);
  const refusal = checkSickness(after, others, effect.today);
  if (refusal !== null) throw new Refused(refusal.code, refusal.words);
  await comeBack(effect, knownSpan(before, effect.today), after, profile, others);
  const more = await goAway(effect, after, profile);
  const workingDays = workingDaysOf(after, profile.pattern);
  await effect.write.put('absence', { ...after, workingDays, effects: [...before.effects, ...more] });
  return applied;
}
