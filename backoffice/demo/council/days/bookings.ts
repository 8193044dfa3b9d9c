import type { Booking, Site, Space } from '../../../../shared/spaces/entities.ts';
import type { Half } from '../../../../shared/time/schemas.ts';
import { type DayNumber, instantAt, minutesOf, weekdayOf } from '../calendar.ts';
import type { Staff } from '../people/staff.ts';
import { type Chance, chance } from '../random.ts';
import type { WorkingDays } from '../working-days.ts';
import { mayUse } from './owners.ts';
import type { Plans } from './plan-halves.ts';
import type { Away } from './visits.ts';
import { halves } from './working-halves.ts';

export interface BookingSetting {
  readonly seed: number;
  readonly days: WorkingDays;
  readonly today: DayNumber;
  readonly staff: readonly Staff[];
  readonly sites: readonly Site[];
  readonly spaces: readonly Space[];
  readonly usual: ReadonlyMap<string, string>;
  /** The team a zone is kept for. */
  readonly kept: ReadonlyMap<string, string | null>;
  readonly plans: Plans;
  readonly away: Away;
}

/** How full a building gets, Monday to Friday, once everybody who will book has booked. */
const fullness = [0.42, 0.55, 0.6, 0.54, 0.3] as const;
/** People book late: the share of a day's bookings already made this many days before. */
const madeBy = (ahead: number): number => (ahead <= 0 ? 1 : Math.max(0.16, 0.95 - ahead * 0.065));

interface Wish {
  readonly one: Staff;
  readonly siteId: string;
  readonly from: Half;
  readonly to: Half;
  readonly sick: boolean;
}

const whyCancelled = [
  'Cancelled: working at home instead.',
  'Cancelled: plans changed.',
  'Cancelled: meeting moved online.',
];

function wishesOf(setting: BookingSetting, day: DayNumber): Wish[] {
  const { plans, away } = setting;
  return setting.staff.flatMap((one): Wish[] => {
    const places = halves.map((half) => {
      if (away.leave.has(one.person.id, day, half)) return null;
      const where = plans.where(one, day, half);
      return where === 'office' || where === 'drop-in' ? plans.siteOf(one, where) : null;
    });
    const [am, pm] = places;
    const sick = halves.some((half) => away.sick.has(one.person.id, day, half));
    const wish = (siteId: string, from: Half, to: Half): Wish => ({ one, siteId, from, to, sick });
    if (am !== null && am !== undefined && am === pm) return [wish(am, 'am', 'pm')];
    return [...(am ? [wish(am, 'am', 'am')] : []), ...(pm ? [wish(pm, 'pm', 'pm')] : [])];
  });
}

const clip = (time: number, low: number, high: number) => Math.min(high, Math.max(low, time));

function hoursOf(by: Chance, { from, to }: Pick<Wish, 'from' | 'to'>, opens: number, closes: number): [number, number] {
  const [start, end] =
    from !== to
      ? by.weigh([
          [[540, 1020], 6],
          [[510, 990], 2],
          [[480, 960], 2],
          [[570, 1050], 1],
        ] as const)
      : from === 'am'
        ? [by.pick([480, 510, 540]), 780]
        : [780, by.pick([1020, 1050, 1080])];
  return [clip(start, opens, closes), clip(end, opens, closes)];
}

/**
 * Bookings from a week ago to a fortnight ahead. Each space and each person holds one at a time by construction: a space is
 * given for the morning, the afternoon or both, and a person gets one space for the halves they are in.
 */
export function inventBookings(setting: BookingSetting): Booking[] {
  const by = chance(setting.seed, 'bookings');
  const { today, days } = setting;
  const bookings: Booking[] = [];
  const bySite = new Map<string, Space[]>();
  for (const space of setting.spaces) bySite.set(space.siteId, [...(bySite.get(space.siteId) ?? []), space]);

  for (let day = today - 7; day <= today + 14; day += 1) {
    if (days.isBankHoliday(day) || weekdayOf(day) > 5) continue;
    const wishes = wishesOf(setting, day);
    const ahead = day - today;
    const share = (fullness[weekdayOf(day) - 1] ?? 0) * madeBy(ahead);
    for (const site of setting.sites) {
      const opening = site.opening[weekdayOf(day) - 1] ?? null;
      if (opening === null || ahead > site.bookAheadDays) continue;
      const [opens, closes] = [minutesOf(opening.opens), minutesOf(opening.closes)];
      const all = bySite.get(site.id) ?? [];
      const desks = all.filter(
        (space) => (space.kind === 'desk' || space.kind === 'touchdown') && space.mode === 'bookable',
      );
      const taken = new Map<string, Set<Half>>();
      const put = (one: Staff, space: Space, from: number, to: number, state: Booking['state'], why: string | null) => {
        if (to - from < 30) return;
        const [id, personId, spaceId] = [by.uuid(), one.person.id, space.id];
        bookings.push({
          id,
          personId,
          spaceId,
          siteId: site.id,
          from: instantAt(day, from),
          to: instantAt(day, to),
          state,
          why,
        });
      };
      const fits = (space: Space, wish: Wish) => {
        const held = taken.get(space.id);
        return held === undefined || (!held.has(wish.from) && !held.has(wish.to));
      };
      let halvesLeft = Math.round(desks.length * share * 2);
      const here = by.shuffled(wishes.filter((wish) => wish.siteId === site.id));
      // Featured people have today's desk and none ahead, so that there is something left to book in a demonstration.
      const ordered = [
        ...here.filter((wish) => wish.one.featured && ahead <= 0),
        ...here.filter((wish) => !wish.one.featured),
      ];
      const idle: Staff[] = [];
      const mostly = desks.length > 20 ? desks.length * 0.12 : 2;
      for (const wish of ordered) {
        if (halvesLeft <= 0) {
          if (!wish.sick) idle.push(wish.one);
          continue;
        }
        const usual = desks.find((space) => space.id === setting.usual.get(wish.one.person.id));
        const open = desks.filter((space) => fits(space, wish) && mayUse(space, setting.kept, wish.one.team.id));
        const own = open.filter((space) => setting.kept.get(space.zoneId) === wish.one.team.id);
        if (open.length === 0 || (open.length < mostly && by.happens(0.5))) continue;
        const space =
          usual !== undefined && fits(usual, wish) ? usual : by.pick(own.length > 0 && by.happens(0.8) ? own : open);
        const [from, to] = hoursOf(by, wish, opens, closes);
        if (wish.sick) {
          put(wish.one, space, from, to, 'released', 'Released: sickness reported.');
          continue;
        }
        if (!wish.one.featured && by.happens(0.045)) {
          put(wish.one, space, from, to, 'cancelled', by.pick(whyCancelled));
          continue;
        }
        put(wish.one, space, from, to, 'booked', null);
        taken.set(space.id, new Set([...(taken.get(space.id) ?? []), wish.from, wish.to]));
        halvesLeft -= wish.from === wish.to ? 1 : 2;
      }
      // Rooms, bays, chargers and lockers go to people in the building who hold no desk that day.
      const others = all.filter((space) => space.kind !== 'desk' && space.kind !== 'touchdown');
      for (const space of others) {
        const one = by.happens(space.kind === 'locker' ? 0.3 : 0.42 * madeBy(ahead) + 0.1) ? idle.pop() : undefined;
        if (one === undefined) continue;
        if (space.kind === 'meeting-room' || space.kind === 'interview-room') {
          const start = by.whole(18, 30) * 30;
          const end = start + by.pick([30, 60, 60, 90, 120]);
          if (start >= opens && end <= closes) put(one, space, start, end, 'booked', null);
        } else put(one, space, clip(510, opens, closes), clip(1020, opens, closes), 'booked', null);
      }
    }
  }
  return bookings;
}
