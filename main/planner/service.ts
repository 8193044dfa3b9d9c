import type { InferContractRouterOutputs } from '@orpc/contract';
import type { SetPlan } from '../../shared/planner/commands.ts';
import type { plannerContract } from '../../shared/planner/contract.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { problem } from '../engine/problem.ts';
import { planDays } from './plan-days.ts';
import { todayView } from './today.ts';

type Outputs = InferContractRouterOutputs<typeof plannerContract>;

/** Today and the week of one signed-on person. */
export function createPlannerService(session: PersonSession) {
  return {
    today: (): Outputs['today'] => todayView(session),

    week: (input: { readonly from: PlainDay; readonly days: number }): Outputs['week'] =>
      planDays(session, input.from, input.days),

    setPlan: (input: SetPlan): null => {
      if (input.day < session.today()) {
        throw problem('not-valid', 'That day is over, so its plan cannot be changed. Choose today or a later day.');
      }
      const half = planDays(session, input.day, 1)[0]?.[input.half];
      if (half?.where === 'away') {
        throw problem('not-valid', 'You are away then. Change your absence first.');
      }
      const base = session.store.get('person', session.personId)?.data.baseSiteId ?? null;
      const siteId =
        input.where === 'office' ? (input.siteId ?? base) : input.where === 'drop-in' ? input.siteId : null;
      session.submit('plan.set', { ...input, siteId });
      return null;
    },
  };
}

export type PlannerService = ReturnType<typeof createPlannerService>;
