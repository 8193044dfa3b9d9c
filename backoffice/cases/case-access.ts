import type { Case } from '../../shared/cases/entities.ts';
import type { Caller } from '../auth/caller.ts';

/** Whether this person works on the case: its worker, its team's manager, and, unless it is restricted, its team. */
export function worksOn(caller: Caller, it: Case): boolean {
  if (it.assignedTo === caller.person.id || caller.manages.includes(it.teamId)) return true;
  return it.sensitivity === 'normal' && (caller.person.teamId === it.teamId || caller.deputises.includes(it.teamId));
}
