/** What other domains, the registry and the router may use of cases. */
export { handedOverOf } from './handed-over.ts';
export { dueCases, visitsBetween, type Workload, workload } from './repository.ts';
export { caseRows } from './rows.ts';
export { type CasesService, createCasesService } from './service.ts';
export { casesCommands, casesHandOver, casesIndexes } from './sync.ts';
