import type { Case } from '../../shared/cases/entities.ts';
import type { EntityName, EntityOf } from '../../shared/council/entities.ts';
import { addDays, dayOf, instantOf, mondayOf, msOf } from '../../shared/time/london.ts';
import type { Instant, PlainDay } from '../../shared/time/schemas.ts';
import { scopeNames } from './scope-names.ts';

/** What is around a row that decides who may have it: the case a note is on, the team its person is in. */
export interface Around {
  readonly case?: Case | undefined;
  readonly teamId?: string | undefined;
}

/** What goes where its case goes. */
export const isOfCase = (entity: EntityName): boolean =>
  entity === 'caseNote' || entity === 'caseChange' || entity === 'escrow';

/** Whose open case it is. A closed case has left everybody; a restricted one is for its worker and the team's manager. */
export function caseScopes(it: Case | undefined): string[] {
  if (it === undefined || it.status === 'closed') return [];
  return [
    ...(it.assignedTo === null ? [] : [scopeNames.caseload(it.assignedTo)]),
    it.sensitivity === 'restricted' ? scopeNames.teamRestricted(it.teamId) : scopeNames.team(it.teamId),
  ];
}

/** In whose tray a case's work in escrow lies: its team's, closed or not, and its manager's alone when it is restricted. */
export function trayScopes(it: Case | undefined): string[] {
  if (it === undefined) return [];
  return [it.sensitivity === 'restricted' ? scopeNames.teamRestricted(it.teamId) : scopeNames.team(it.teamId)];
}

/** London days the half-open interval `[from, to)` touches. */
export function daysTouched(from: Instant, to: Instant): PlainDay[] {
  const last = dayOf(instantOf(msOf(to) - 1));
  const days: PlainDay[] = [];
  for (let day = dayOf(from); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Full membership: the scopes a row belongs to, from the row and what is around it alone. Every write compares this
 * before and after, so a row that leaves a scope is evicted from it and one that enters is put there.
 */
export const scopesOf: { readonly [N in EntityName]: (row: EntityOf<N>, around: Around) => string[] } = {
  team: () => [scopeNames.estate()],
  site: () => [scopeNames.estate()],
  floor: () => [scopeNames.estate()],
  space: () => [scopeNames.estate()],
  person: () => [scopeNames.people()],
  profile: (row) => [scopeNames.me(row.id)],
  leaveBalance: (row) => [scopeNames.me(row.personId)],
  booking: (row) => [scopeNames.me(row.personId)],
  occupancy: (row) => daysTouched(row.from, row.to).map((day) => scopeNames.site(row.siteId, day)),
  case: (row) => caseScopes(row),
  caseNote: (_row, around) => caseScopes(around.case),
  caseChange: (_row, around) => caseScopes(around.case),
  escrow: (row, around) => (row.state === 'held' ? trayScopes(around.case) : []),
  handedOver: (row) => [scopeNames.me(row.personId)],
  visit: (row) => daysTouched(row.from, row.to).map((day) => scopeNames.visits(row.personId, day)),
  planHalf: (row, around) => [
    scopeNames.me(row.personId),
    ...(around.teamId === undefined ? [] : [scopeNames.teamPlan(around.teamId, mondayOf(row.day))]),
  ],
  absence: (row) => [scopeNames.me(row.personId), scopeNames.teamAbsence(row.teamId)],
};

/** `scopesOf` where the entity's name is known only at run time. */
export const scopesOfRow = (entity: EntityName, row: unknown, around: Around): string[] =>
  (scopesOf[entity] as (row: unknown, around: Around) => string[])(row, around);
