import type { SpaceAvailability } from '../../shared/spaces/contract.ts';
import type { Site } from '../../shared/spaces/entities.ts';
import { hoursWords } from '../../shared/spaces/next-free.ts';
import { planHalvesOf, whyNotThen } from '../../shared/spaces/rules.ts';
import { addDays, dayOf, dayWords, instantOf, msOf, timeWords, wholeDay } from '../../shared/time/london.ts';
import type { Instant, Interval, PlainDay } from '../../shared/time/schemas.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { judge } from './judge.ts';
import { bookingsBetween, occupanciesOf, spacesOf } from './repository.ts';

/** Most days one question may span: each is a scope to pull. */
const DAYS = 14;

/** London days an interval has any time in. */
export function daysOf(interval: Interval): PlainDay[] {
  const last = dayOf(instantOf(msOf(interval.to) - 1));
  const days: PlainDay[] = [];
  for (let day = dayOf(interval.from); day <= last && days.length < DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}

/** An owner is away when their plan says so for every half-day the interval touches. */
const ownerAway = (session: PersonSession, ownerId: string, interval: Interval): boolean =>
  planHalvesOf(ownerId, interval).every((id) => session.store.get('planHalf', id)?.data.where === 'away');

const timeOn = (instant: Instant, day: PlainDay): string =>
  dayOf(instant) === day ? timeWords(instant) : `${dayWords(dayOf(instant))} ${timeWords(instant)}`;

/** Works each instant out once: a site has hundreds of spaces and few times at which they change hands. */
function remembered(work: (instant: Instant) => string): (instant: Instant) => string {
  const known = new Map<Instant, string>();
  return (instant) => {
    const words = known.get(instant) ?? work(instant);
    known.set(instant, words);
    return words;
  };
}

/** Every space of a site or one floor, judged for the interval from what this device holds. */
export function judgeSite(
  session: PersonSession,
  site: Site,
  input: { readonly floorId?: string | undefined; readonly interval: Interval },
): SpaceAvailability[] {
  const { store, personId } = session;
  const { interval } = input;
  const days = daysOf(interval);
  const last = days.at(-1) ?? dayOf(interval.from);
  const taken = occupanciesOf(store.db, site.id, { from: interval.from, to: wholeDay(last).to });
  const standing = bookingsBetween(store.db, personId, interval).filter(
    (it) => it.state === 'asked' || it.state === 'booked',
  );
  const mine = Map.groupBy(standing, (it) => it.spaceId);
  const question = {
    interval,
    personId,
    siteClosed: whyNotThen(site, interval, session.now())?.words ?? null,
    ownerAway: (ownerId: string) => ownerAway(session, ownerId, interval),
    freeWords: `Free ${hoursWords(interval)}`,
    timeWords: remembered((instant) => timeOn(instant, dayOf(interval.from))),
  };
  return spacesOf(store.db, site.id, input.floorId).map((space) =>
    judge(space, taken.get(space.id) ?? [], mine.get(space.id) ?? [], question),
  );
}
