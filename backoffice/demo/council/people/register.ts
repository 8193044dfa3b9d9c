import type { Profile, Team } from '../../../../shared/people/entities.ts';
import type { Staff } from './staff.ts';

export interface Register {
  readonly teams: readonly Team[];
  /** Who each team's people answer to, by team id. */
  readonly managers: ReadonlyMap<string, Staff>;
  readonly deputies: ReadonlyMap<string, Staff>;
  readonly members: ReadonlyMap<string, readonly Staff[]>;
  readonly byId: ReadonlyMap<string, Staff>;
}

export function registerOf(staff: readonly Staff[]): Register {
  const members = new Map<string, Staff[]>();
  for (const one of staff) {
    const list = members.get(one.team.id);
    if (list === undefined) members.set(one.team.id, [one]);
    else list.push(one);
  }
  const managers = new Map<string, Staff>();
  const deputies = new Map<string, Staff>();
  const teams: Team[] = [];
  for (const [id, list] of members) {
    const [manager, deputy] = list;
    if (manager === undefined) continue;
    managers.set(id, manager);
    if (deputy !== undefined) deputies.set(id, deputy);
    teams.push({
      id,
      name: manager.team.name,
      service: manager.service.name,
      managerId: manager.person.id,
      deputyId: deputy?.person.id ?? null,
      baseSiteId: manager.team.site,
    });
  }
  return { teams, managers, deputies, members, byId: new Map(staff.map((one) => [one.person.id, one])) };
}

/** Officers answer to their team's manager, managers to their service's head, heads to nobody here. */
export function profileOf(one: Staff, register: Register, usualSpaceId: string | null): Profile {
  const head = register.managers.get(`${one.service.id}-leadership`);
  const boss = one.part === 'head' ? undefined : one.part === 'manager' ? head : register.managers.get(one.team.id);
  return {
    id: one.person.id,
    pattern: one.pattern,
    hours: one.hours,
    showOnPlans: one.showOnPlans,
    usualSpaceId,
    managerId: boss?.person.id ?? null,
    manages: one.part === 'worker' ? [] : [one.team.id],
  };
}
