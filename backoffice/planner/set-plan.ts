import type { SetPlan } from '../../shared/planner/commands.ts';
import { dayWords } from '../../shared/time/london.ts';
import { applied, type Done, type Effect, Refused } from '../commands/effect.ts';
import { planHalfId, planHalfOf } from './plan-halves.ts';

/** Sets where the caller plans to be for half a day. A half day they are away for stays away. */
export async function setPlan(effect: Effect, payload: SetPlan): Promise<Done> {
  const { write, caller } = effect;
  // Held so that a change of team cannot pass between reading the team and filing the plan under it.
  await write.get('person', caller.person.id);
  const id = planHalfId(caller.person.id, payload.day, payload.half);
  if ((await write.get('planHalf', id))?.doc.where === 'away') {
    const day = dayWords(payload.day, 'short', effect.today);
    throw new Refused('not-allowed', `You are away on ${day}. Change your absence first, then your plan.`);
  }
  await write.put('planHalf', planHalfOf(caller.person.id, payload, payload.where, payload.siteId));
  return applied;
}
