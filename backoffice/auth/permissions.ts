import type { CommandType } from '../../shared/council/commands.ts';
import type { councilContract } from '../../shared/council/contract.ts';
import type { Role } from '../../shared/people/entities.ts';
import type { scopeNames } from '../feed/scope-names.ts';

export type Call = Exclude<keyof typeof councilContract, 'health'> | CommandType | `scope.${keyof typeof scopeNames}`;

const everybody: readonly Role[] = ['worker', 'manager', 'hr', 'facilities', 'admin'];
const caseWorkers: readonly Role[] = ['worker', 'manager'];

/**
 * The one table of who may make which call, by the role in the people register. Having the role is not enough: each
 * command and each scope also asks whose row it is (own, own team's, a team decided for), where it is carried out.
 */
export const permissions: Readonly<Record<Call, readonly Role[]>> = {
  manifest: everybody,
  pull: everybody,
  push: everybody,
  hints: everybody,
  'scope.me': everybody,
  'scope.estate': everybody,
  'scope.people': everybody,
  'scope.site': everybody,
  'scope.teamPlan': everybody,
  'scope.teamAbsence': everybody,
  'scope.caseload': caseWorkers,
  'scope.team': caseWorkers,
  'scope.teamRestricted': ['manager'],
  'scope.visits': caseWorkers,
  'case.addNote': caseWorkers,
  'case.update': caseWorkers,
  'escrow.takeUp': caseWorkers,
  'escrow.decline': caseWorkers,
  'booking.ask': everybody,
  'booking.cancel': everybody,
  'absence.reportSickness': everybody,
  'absence.closeSickness': everybody,
  'absence.askLeave': everybody,
  'absence.withdrawLeave': everybody,
  'absence.acknowledge': everybody,
  'absence.decide': everybody,
  'plan.set': everybody,
  'person.setPreferences': everybody,
};

export const mayCall = (role: Role, call: Call): boolean => permissions[call].includes(role);
