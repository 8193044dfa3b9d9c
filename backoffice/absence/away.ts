import { sql } from 'kysely';
import type { Absence, AbsenceState } from '../../shared/absence/entities.ts';
import { knownSpan, workedHalves } from '../../shared/absence/request-rules.ts';
import { type ClosedSpan, coversHalf, patternAt, releasesBooking, visitAtRisk } from '../../shared/absence/rules.ts';
import type { Visit } from '../../shared/cases/entities.ts';
import type { Profile } from '../../shared/people/entities.ts';
import { hoursWords, spaceWords } from '../../shared/spaces/next-free.ts';
import { dayOf, dayWords } from '../../shared/time/london.ts';
import type { Effect } from '../commands/effect.ts';
import { readOne, readWhere } from '../db/rows.ts';
import { planHalfId, planHalfOf } from '../planner/index.ts';
import { giveUpSpace, standingBookings } from '../spaces/index.ts';

/**
 * One report, many effects: the person's bookings in these days are released, their visits marked at risk, their plan
 * says away. Returns what was done, in words. An open-ended absence does this up to today.
 */
export async function goAway(effect: Effect, absence: Absence, profile: Profile): Promise<string[]> {
  const span = knownSpan(absence, effect.today);
  const released = await releaseBookings(effect, absence, span);
  const atRisk = await markVisits(effect, absence.personId, span);
  for (const at of workedHalves(span, profile.pattern)) {
    const id = planHalfId(absence.personId, at.day, at.half);
    if ((await readOne(effect.tx, 'planHalf', effect.council, id))?.doc.where === 'away') continue;
    await effect.write.put('planHalf', planHalfOf(absence.personId, at, 'away', null));
  }
  return [...released, ...atRisk];
}

/** States in which an absence keeps somebody away. Leave that is only asked for does not. */
const keepsAway: readonly AbsenceState[] = ['reported', 'acknowledged', 'closed', 'approved'];

/**
 * On half days that neither the absence nor another of the person's (`others`) covers any more the weekly pattern holds
 * again and visits are no longer at risk. A released booking stays released: somebody else may have the space.
 */
export async function comeBack(
  effect: Effect,
  before: ClosedSpan,
  after: ClosedSpan | null,
  profile: Profile,
  others: readonly Absence[],
): Promise<void> {
  const standing = [
    ...(after === null ? [] : [after]),
    ...others.filter((it) => keepsAway.includes(it.state)).map((it) => knownSpan(it, effect.today)),
  ];
  for (const visit of await comingVisits(effect, profile.id, 'at-risk')) {
    const stillAway = standing.some((it) => visitAtRisk(it, visit.from));
    if (visitAtRisk(before, visit.from) && !stillAway) await effect.write.put('visit', { ...visit, state: 'planned' });
  }
  const person = await effect.write.get('person', profile.id);
  for (const at of workedHalves(before, profile.pattern)) {
    const id = planHalfId(profile.id, at.day, at.half);
    const half = await effect.write.get('planHalf', id);
    const stillAway = standing.some((it) => coversHalf(it, at.day, at.half));
    if (stillAway || half?.doc.where !== 'away') continue;
    const where = patternAt(profile.pattern, at.day, at.half);
    const siteId = where === 'office' ? (person?.doc.baseSiteId ?? null) : null;
    await effect.write.put('planHalf', planHalfOf(profile.id, at, where, siteId));
  }
}

async function releaseBookings(effect: Effect, absence: Absence, span: ClosedSpan): Promise<string[]> {
  const why =
    absence.kind === 'sickness' ? 'Released because you reported sick.' : 'Released because your leave was approved.';
  const words: string[] = [];
  for (const booking of await standingBookings(effect, absence.personId)) {
    if (!releasesBooking(span, booking)) continue;
    await giveUpSpace(effect, booking, 'released', why);
    const space = (await readOne(effect.tx, 'space', effect.council, booking.spaceId))?.doc;
    const name = space === undefined ? 'Space' : spaceWords(space);
    const day = dayWords(dayOf(booking.from), 'short', effect.today);
    words.push(`${name} released, ${day}, ${hoursWords(booking)}`);
  }
  return words;
}

/** Visits of a person in this state that have not ended, kept from changing. */
const comingVisits = async (effect: Effect, personId: string, state: Visit['state']): Promise<Visit[]> =>
  (
    await readWhere(
      effect.tx,
      'visit',
      effect.council,
      sql`t.person_id = ${personId} and t.state = ${state} and t.ends > ${effect.now}::text::timestamptz`,
      true,
    )
  ).map((it) => it.doc);

async function markVisits(effect: Effect, personId: string, span: ClosedSpan): Promise<string[]> {
  const days = new Map<string, number>();
  for (const visit of await comingVisits(effect, personId, 'planned')) {
    if (!visitAtRisk(span, visit.from)) continue;
    await effect.write.put('visit', { ...visit, state: 'at-risk' });
    days.set(dayOf(visit.from), (days.get(dayOf(visit.from)) ?? 0) + 1);
  }
  return [...days].map(
    ([day, count]) =>
      `${count === 1 ? '1 visit' : `${count} visits`} marked at risk, ${dayWords(day, 'short', effect.today)}`,
  );
}
