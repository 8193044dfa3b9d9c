import type { SetPreferences } from '../../shared/people/commands.ts';
import { applied, type Done, type Effect, Refused } from '../commands/effect.ts';
import { renameHolder } from '../spaces/index.ts';

/** Shows or hides the person's name on floor plans, at once for what they already hold. */
export async function setPreferences(effect: Effect, payload: SetPreferences): Promise<Done> {
  const found = await effect.write.get('profile', effect.caller.person.id);
  if (found === undefined)
    throw new Refused('not-found', 'The people register has no profile of yours. Tell the service desk.');
  await effect.write.put('profile', { ...found.doc, showOnPlans: payload.showOnPlans });
  await renameHolder(effect, payload.showOnPlans);
  return applied;
}
