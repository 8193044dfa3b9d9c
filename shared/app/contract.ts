import { absenceContract } from '../absence/contract.ts';
import { casesContract } from '../cases/contract.ts';
import { peopleContract } from '../people/contract.ts';
import { plannerContract } from '../planner/contract.ts';
import { sessionContract } from '../session/contract.ts';
import { spacesContract } from '../spaces/contract.ts';
import { syncContract } from '../sync/contract.ts';

/** Every call the renderer may make of the engine. Nothing else crosses that border. */
export const appContract = {
  session: sessionContract,
  sync: syncContract,
  people: peopleContract,
  spaces: spacesContract,
  planner: plannerContract,
  absence: absenceContract,
  cases: casesContract,
} as const;

export type DomainName = Exclude<keyof typeof appContract, 'session' | 'sync'>;
