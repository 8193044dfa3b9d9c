import type { PlanHalf, Whereabouts } from '../../../../shared/people/entities.ts';
import type { Site } from '../../../../shared/spaces/entities.ts';
import type { Half } from '../../../../shared/time/schemas.ts';
import { type DayNumber, dayText, mondayOfDay } from '../calendar.ts';
import type { Staff } from '../people/staff.ts';
import { districtsOf } from '../places/districts.ts';
import { districtOfSite } from '../places/sites.ts';
import { chance } from '../random.ts';
import type { WorkingDays } from '../working-days.ts';
import { type AwayHalves, halves, patternAt } from './working-halves.ts';

export interface Plans {
  readonly rows: readonly PlanHalf[];
  /** Where somebody means to be, inside and outside the two weeks planned (where it is their pattern). */
  where(one: Staff, day: DayNumber, half: Half): Whereabouts;
  siteOf(one: Staff, where: Whereabouts): string | null;
}

const swaps: Partial<Record<Whereabouts, Whereabouts>> = { office: 'home', home: 'office' };

/** This week and next for everybody: the weekly pattern with a few changes, and `away` where an absence stands. */
export function planHalves(
  seed: number,
  staff: readonly Staff[],
  days: WorkingDays,
  today: DayNumber,
  isAway: AwayHalves['has'],
  sites: readonly Site[],
): Plans {
  const by = chance(seed, 'plans');
  const monday = mondayOfDay(today);
  const rows: PlanHalf[] = [];
  const changed = new Map<string, Map<number, Whereabouts>>();
  const surgery = new Map<string, string>();
  for (const one of staff) {
    const near = districtsOf(one.team.area ?? by.pick(['south', 'east', 'north', 'west'])).map(
      (district) => district.name,
    );
    const open = sites.filter(
      (site) =>
        site.kind === 'drop-in' && near.includes(districtOfSite(site.id)) && site.opening.slice(0, 5).every(Boolean),
    );
    const own = open.find((site) => districtOfSite(site.id) === one.team.districts?.[0]);
    surgery.set(one.person.id, (own ?? by.pick(open)).id);
  }
  const siteOf = (one: Staff, where: Whereabouts) => {
    if (where === 'office') return one.person.baseSiteId;
    return where === 'drop-in' ? (surgery.get(one.person.id) ?? null) : null;
  };
  for (const one of staff) {
    for (let day = monday; day < monday + 14; day += 1) {
      const swap = !one.featured && by.happens(one.person.workstyle === 'flexible' ? 0.1 : 0.03);
      for (const half of halves) {
        const pattern = patternAt(one, day, half, days);
        if ((day - monday) % 7 > 4 && pattern === 'not-working') continue;
        const meant = swap ? (swaps[pattern] ?? pattern) : pattern;
        if (meant !== pattern) {
          const own = changed.get(one.person.id) ?? new Map<number, Whereabouts>();
          changed.set(one.person.id, own.set(day * 2 + (half === 'am' ? 0 : 1), meant));
        }
        const where = meant !== 'not-working' && isAway(one.person.id, day, half) ? 'away' : meant;
        rows.push({
          id: `${one.person.id}:${dayText(day)}:${half}`,
          personId: one.person.id,
          day: dayText(day),
          half,
          where,
          siteId: siteOf(one, where),
        });
      }
    }
  }
  return {
    rows,
    where: (one, day, half) =>
      changed.get(one.person.id)?.get(day * 2 + (half === 'am' ? 0 : 1)) ?? patternAt(one, day, half, days),
    siteOf,
  };
}
