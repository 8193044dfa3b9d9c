import type { Visit } from '../../shared/cases/entities.ts';
import type { TodayView } from '../../shared/planner/contract.ts';
import { addDays, wholeDay } from '../../shared/time/london.ts';
import { absenceView, awayBetween, inboxOf } from '../absence/index.ts';
import { caseRows, dueCases, visitsBetween } from '../cases/index.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { myBookings } from '../spaces/index.ts';
import { itemOf } from '../sync/outbox-view.ts';
import { planDays } from './plan-days.ts';
import { type DayFacts, daySentence } from './sentence.ts';
import { SOON_DAYS, teamToday } from './team-today.ts';

/** Cases shown on Today; their number is always said in full. */
const ROWS = 5;

/** Everything the Today page shows, read from this device in one go. */
export function todayView(session: PersonSession): TodayView {
  const { store, personId } = session;
  const today = session.today();
  const day = wholeDay(today);
  const plan = planDays(session, today, 1)[0];
  if (plan === undefined) throw new Error('A plan of one day has one day.');
  const visits = visitsBetween(store.db, personId, day.from, day.to);
  const absences = awayBetween(store.db, personId, today, today);
  const kind = absences[0]?.kind;
  const facts: DayFacts = {
    plan,
    siteName: (siteId) => store.get('site', siteId)?.data.name ?? null,
    visits,
    away: kind === undefined ? 'away' : kind === 'sickness' ? 'off sick' : 'on leave',
  };
  const due = (from: string | null, before: string) => {
    const found = dueCases(store.db, personId, from, before, ROWS);
    return { rows: caseRows(store, found.ids), total: found.total };
  };
  const visitOf = (visit: Visit): TodayView['visits'][number] => {
    const about = store.get('case', visit.caseId)?.data;
    return { ...visit, reference: about?.reference ?? '', hazards: about?.hazards.length ?? 0 };
  };
  return {
    today,
    sentence: daySentence(facts),
    plan,
    needsMe: { approvals: inboxOf(session), outbox: store.outboxNeeding().map((it) => itemOf(it, store)) },
    bookings: myBookings(session, today, 1),
    visits: visits.map(visitOf),
    absences: absences.map((absence) => absenceView(store, absence)),
    overdue: due(null, today),
    dueSoon: due(today, addDays(today, SOON_DAYS)),
    team: teamToday(session),
  };
}
