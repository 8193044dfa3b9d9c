/** What the registry and the router may use of the planner. It stands on top of the other domains. */
export { createPlannerService, type PlannerService } from './service.ts';
export { plannerCommands, plannerIndexes } from './sync.ts';
export { teamSources } from './team-today.ts';
