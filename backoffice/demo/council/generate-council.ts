import type { CouncilData } from '../../db/council-data.ts';
import { londonOf } from './calendar.ts';
import { inventCases } from './cases/caseload.ts';
import type { AbsenceDraft } from './days/absence-maker.ts';
import { inventAbsences, leaveBalances } from './days/absences.ts';
import { inventBookings } from './days/bookings.ts';
import { withEffects } from './days/effects.ts';
import { ownersOf } from './days/owners.ts';
import { planHalves } from './days/plan-halves.ts';
import { inventVisits } from './days/visits.ts';
import { awayHalves } from './days/working-halves.ts';
import { profileOf, registerOf } from './people/register.ts';
import { inventStaff } from './people/staff.ts';
import { gazetteer } from './places/addresses.ts';
import { councilSites } from './places/sites.ts';
import { councilEstate } from './plans/estate.ts';
import { chance } from './random.ts';
import { workClock } from './work-clock.ts';
import { workingDays } from './working-days.ts';

export interface CouncilOptions {
  /** A whole number: another seed, other people and cases; the estate and the featured people stay. */
  readonly seed: number;
  /** When the demonstration stands, in milliseconds since the epoch. Best on a working morning: see `demonstrationDay`. */
  readonly now: number;
}

const isLeave = (absence: AbsenceDraft) => absence.kind === 'annual-leave' && absence.state === 'approved';
const isSickness = (absence: AbsenceDraft) => absence.kind === 'sickness';

/**
 * The whole of Thanwick Metropolitan Borough Council, invented: 1,200 people, 28 sites, some 1,200 spaces and 9,000 cases
 * around `now`. Pure: the same options give the same data. Nothing it says is about anybody: names are made up, telephone
 * numbers are Ofcom's for drama, and postcodes and UPRNs are outside any range in use.
 */
export function generateCouncil({ seed, now }: CouncilOptions): CouncilData {
  const { day: today, minutes } = londonOf(now);
  const days = workingDays();
  const staff = inventStaff(seed, today);
  const register = registerOf(staff);
  const sites = councilSites();
  const estate = councilEstate(seed, sites);
  const kept = new Map(estate.flatMap(({ floor }) => floor.zones.map((zone) => [zone.id, zone.teamId] as const)));
  const { spaces, usual } = ownersOf(
    seed,
    staff,
    estate.flatMap((one) => one.spaces),
    kept,
  );

  const drafts = inventAbsences(seed, staff, register, days, { day: today, minutes });
  const away = { leave: awayHalves(), sick: awayHalves() };
  for (const one of drafts.filter((draft) => draft.last === null || draft.last >= today - 14)) {
    const into = isLeave(one) ? away.leave : isSickness(one) ? away.sick : null;
    into?.add(one.personId, one.first, one.firstHalf, one.last ?? today + 28, one.lastHalf);
  }
  const plans = planHalves(
    seed,
    staff,
    days,
    today,
    (personId, day, half) => away.leave.has(personId, day, half) || away.sick.has(personId, day, half),
    sites,
  );

  const clock = workClock(days, today, minutes);
  const made = inventCases({ seed, clock, days, places: gazetteer(chance(seed, 'gazetteer')) }, staff, register);
  const visits = inventVisits(seed, made, days, clock, today, away);
  const bookings = inventBookings({ seed, days, today, staff, sites, spaces, usual, kept, plans, away });

  return {
    teams: register.teams,
    people: staff.map((one) => one.person),
    profiles: staff.map((one) => profileOf(one, register, usual.get(one.person.id) ?? null)),
    sites,
    floors: estate.map((one) => one.floor),
    spaces,
    bookings,
    cases: made.map((one) => one.case),
    notes: made.flatMap((one) => one.notes),
    changes: made.flatMap((one) => one.changes),
    visits,
    absences: withEffects(drafts, bookings, visits),
    balances: leaveBalances(staff, drafts, today),
    planHalves: plans.rows,
  };
}
