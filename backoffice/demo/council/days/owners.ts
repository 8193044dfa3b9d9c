import type { Space } from '../../../../shared/spaces/entities.ts';
import type { Staff } from '../people/staff.ts';
import { type Chance, chance } from '../random.ts';

export interface Owned {
  readonly spaces: readonly Space[];
  /** The desk somebody mostly sits at, by person id. */
  readonly usual: ReadonlyMap<string, string>;
}

const officeHalves = (one: Staff): number => one.pattern.filter((where) => where === 'office').length;

/** Whether somebody may book in a zone: it is nobody's, or their team's. */
export const mayUse = (space: Space, kept: ReadonlyMap<string, string | null>, teamId: string): boolean => {
  const team = kept.get(space.zoneId) ?? null;
  return team === null || team === teamId;
};

/** Gives a few desks to office-based people for good, and a usual desk, nobody else's, to most who come in twice a week. */
export function ownersOf(
  seed: number,
  staff: readonly Staff[],
  spaces: readonly Space[],
  kept: ReadonlyMap<string, string | null>,
): Owned {
  const by: Chance = chance(seed, 'owners');
  const free = new Map<string, Space[]>();
  for (const space of by.shuffled(spaces)) {
    if (space.kind !== 'desk' || space.mode !== 'bookable') continue;
    free.set(space.siteId, [...(free.get(space.siteId) ?? []), space]);
  }
  const usual = new Map<string, string>();
  const owners = new Map<string, string>();
  const featuredFirst = [...staff.filter((one) => one.featured), ...by.shuffled(staff.filter((one) => !one.featured))];
  for (const one of featuredFirst) {
    if (officeHalves(one) < 3 || (!one.featured && !by.happens(0.7))) continue;
    const list = free.get(one.person.baseSiteId) ?? [];
    const own = list.findIndex((space) => kept.get(space.zoneId) === one.team.id);
    const any = own >= 0 ? own : list.findIndex((space) => mayUse(space, kept, one.team.id));
    const [space] = any >= 0 ? list.splice(any, 1) : [];
    if (space === undefined) continue;
    usual.set(one.person.id, space.id);
    if (!one.featured && one.person.workstyle === 'office-based' && owners.size < 18 && by.happens(0.3))
      owners.set(space.id, one.person.id);
  }
  return {
    spaces: spaces.map((space) => {
      const ownerId = owners.get(space.id);
      return ownerId === undefined ? space : { ...space, mode: 'assigned', ownerId };
    }),
    usual,
  };
}
