import type { DomainName } from '../../shared/app/contract.ts';
import { createAbsenceService } from '../absence/index.ts';
import { createCasesService } from '../cases/index.ts';
import { createPeopleService } from '../people/index.ts';
import { createPlannerService, teamSources } from '../planner/index.ts';
import { createSpacesService } from '../spaces/index.ts';
import type { PersonSession } from './person-session.ts';

/** One line for each domain: the compiler names the one that was forgotten. */
export const createServices = (session: PersonSession) =>
  ({
    absence: createAbsenceService(session),
    cases: createCasesService(session),
    people: createPeopleService(session, teamSources(session)),
    planner: createPlannerService(session),
    spaces: createSpacesService(session),
  }) satisfies Record<DomainName, object>;

export type Services = ReturnType<typeof createServices>;
