import type { AskLeave, DecideLeave, WithdrawLeave } from '../../shared/absence/commands.ts';
import type { Absence } from '../../shared/absence/entities.ts';
import { checkLeave, knownSpan } from '../../shared/absence/request-rules.ts';
import { workingDaysOf } from '../../shared/absence/rules.ts';
import { applied, type Done, doneAt, type Effect, Refused } from '../commands/effect.ts';
import { comeBack, goAway } from './away.ts';
import { balancesOf, moveBalance } from './balance.ts';
import { absencesOf, absenceToDecide, alreadyDecided, holdPerson, ownAbsence, refuseKnown } from './own-absences.ts';

/** Asks for annual leave. The days count as asked for until they are decided; nothing else happens yet. */
export async function askLeave(effect: Effect, payload: AskLeave): Promise<Done> {
  const { person, profile } = await holdPerson(effect, effect.caller.person.id);
  await refuseKnown(effect, payload.absenceId);
  const balances = await balancesOf(effect, person.id);
  const refusal = checkLeave(payload, profile.pattern, await absencesOf(effect, person.id), balances, effect.today);
  if (refusal !== null) throw new Refused(refusal.code, refusal.words);
  const { absenceId, ...asked } = payload;
  await moveBalance(effect, person.id, profile.pattern, asked, { asked: 1, taken: 0 });
  await effect.write.put('absence', {
    ...asked,
    id: absenceId,
    personId: person.id,
    personName: person.name,
    teamId: person.teamId,
    kind: 'annual-leave',
    state: 'asked',
    category: null,
    workingDays: workingDaysOf(asked, profile.pattern),
    askedAt: doneAt(effect),
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
    effects: [],
  });
  return applied;
}

/** Approves leave, which then happens (bookings, visits, plan, balance), or refuses it with a reason. */
export async function decideLeave(effect: Effect, payload: DecideLeave): Promise<Done> {
  const seen = await absenceToDecide(effect, payload.absenceId, 'annual-leave');
  if (seen.state !== 'asked') throw alreadyDecided(effect, seen);
  const { profile } = await holdPerson(effect, seen.personId);
  const span = knownSpan(seen, effect.today);
  const approved = payload.decision === 'approved';
  await moveBalance(effect, seen.personId, profile.pattern, span, { asked: -1, taken: approved ? 1 : 0 });
  const { id, name } = effect.caller.person;
  const decided: Absence = {
    ...seen,
    state: payload.decision,
    decidedBy: id,
    decidedByName: name,
    decidedAt: effect.now,
    decisionReason: payload.reason.trim() === '' ? null : payload.reason,
  };
  const effects = approved ? await goAway(effect, decided, profile) : [];
  await effect.write.put('absence', { ...decided, effects });
  return applied;
}

/** Takes leave back: while it is asked for, or approved and not begun. */
export async function withdrawLeave(effect: Effect, payload: WithdrawLeave): Promise<Done> {
  const { profile } = await holdPerson(effect, effect.caller.person.id);
  const leave = await ownAbsence(effect, payload.absenceId, 'annual-leave');
  if (leave.state !== 'asked' && leave.state !== 'approved') throw alreadyDecided(effect, leave);
  if (leave.state === 'approved' && leave.firstDay <= effect.today) {
    throw new Refused('in-the-past', 'This leave has begun, so it cannot be withdrawn. Speak to your manager.');
  }
  const span = knownSpan(leave, effect.today);
  const back = leave.state === 'asked' ? { asked: -1, taken: 0 } : { asked: 0, taken: -1 };
  await moveBalance(effect, leave.personId, profile.pattern, span, back);
  if (leave.state === 'approved') {
    const others = (await absencesOf(effect, leave.personId)).filter((it) => it.id !== leave.id);
    await comeBack(effect, span, null, profile, others);
  }
  await effect.write.put('absence', { ...leave, state: 'withdrawn' });
  return applied;
}
