export { planHalfId, planHalfOf } from './plan-halves.ts';
export { setPlan } from './set-plan.ts';
