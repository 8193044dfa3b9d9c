import { knownSpan } from '../../shared/absence/request-rules.ts';
import { coversHalf, patternAt } from '../../shared/absence/rules.ts';
import type { DayPlan } from '../../shared/planner/contract.ts';
import { bankHoliday } from '../../shared/time/bank-holidays.ts';
import { addDays, overlaps, wholeDay } from '../../shared/time/london.ts';
import type { Half, PlainDay } from '../../shared/time/schemas.ts';
import { awayBetween } from '../absence/index.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { bookingsBetween } from '../spaces/index.ts';
import { planBetween } from './repository.ts';

/**
 * This person's days from `from` on: absences from what would be worked, then what they planned, then their weekly
 * pattern. A bank holiday that nothing was planned on is not worked. A sickness with no end reaches to today: nobody
 * knows about tomorrow, so what was planned for it stands.
 */
export function planDays(session: PersonSession, from: PlainDay, days: number): DayPlan[] {
  const { store, personId } = session;
  const to = addDays(from, days - 1);
  const planned = planBetween(store.db, personId, from, to);
  const today = session.today();
  const absences = awayBetween(store.db, personId, from, to).map((it) => knownSpan(it, today));
  const profile = store.get('profile', personId)?.data;
  const base = store.get('person', personId)?.data.baseSiteId ?? null;
  const bookings = bookingsBetween(store.db, personId, { from: wholeDay(from).from, to: wholeDay(to).to }).filter(
    (it) => it.state === 'asked' || it.state === 'booked',
  );

  const plannedHalf = (day: PlainDay, half: Half, holiday: boolean): DayPlan['am'] => {
    const own = planned.get(`${day}:${half}`);
    if (own !== undefined) return { where: own.where, siteId: own.siteId };
    if (holiday || profile === undefined) return { where: 'not-working', siteId: null };
    const where = patternAt(profile.pattern, day, half);
    return { where, siteId: where === 'office' ? base : null };
  };
  const halfOf = (day: PlainDay, half: Half, holiday: boolean): DayPlan['am'] => {
    const it = plannedHalf(day, half, holiday);
    const away = it.where !== 'not-working' && absences.some((absence) => coversHalf(absence, day, half));
    return away ? { where: 'away', siteId: null } : it;
  };

  return Array.from({ length: days }, (_, index): DayPlan => {
    const day = addDays(from, index);
    const holiday = bankHoliday(day);
    return {
      day,
      am: halfOf(day, 'am', holiday !== null),
      pm: halfOf(day, 'pm', holiday !== null),
      bankHoliday: holiday,
      bookings: bookings.filter((it) => overlaps(it, wholeDay(day))).length,
    };
  });
}
