import type { Whereabouts } from '../../shared/people/entities.ts';
import type { TodayView } from '../../shared/planner/contract.ts';
import { addDays } from '../../shared/time/london.ts';
import { awayBetween, awayWords } from '../absence/index.ts';
import { workload } from '../cases/index.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { type TeamSources, teamMembers } from '../people/index.ts';
import { planBetween } from './repository.ts';

/** Work due within this many days counts as due soon. */
export const SOON_DAYS = 7;

interface MemberPlan {
  readonly am: Whereabouts;
  readonly pm: Whereabouts;
  readonly siteId: string | null;
}

/** Where a colleague plans to be today; null when this device has no plan of theirs. */
export function planToday(session: PersonSession, personId: string): MemberPlan | null {
  const today = session.today();
  const halves = planBetween(session.store.db, personId, today, today);
  const am = halves.get(`${today}:am`);
  const pm = halves.get(`${today}:pm`);
  if (am === undefined && pm === undefined) return null;
  return {
    am: am?.where ?? 'not-working',
    pm: pm?.where ?? 'not-working',
    siteId: am?.siteId ?? pm?.siteId ?? null,
  };
}

/** This person's own team today, without themself, by name. Colleagues whose plan is not on this device are left out. */
export function teamToday(session: PersonSession): TodayView['team'] {
  const { store, personId } = session;
  const teamId = store.get('person', personId)?.data.teamId;
  if (teamId === undefined) return [];
  return teamMembers(store.db, teamId).flatMap((id) => {
    const plan = id === personId ? null : planToday(session, id);
    const name = store.get('person', id)?.data.name;
    if (plan === null || name === undefined) return [];
    const site = plan.siteId === null ? undefined : store.get('site', plan.siteId)?.data.name;
    return [{ personId: id, name, am: plan.am, pm: plan.pm, siteName: site ?? null }];
  });
}

/** What the team page asks of the domains that stand above people. */
export function teamSources(session: PersonSession): TeamSources {
  const { db } = session.store;
  return {
    planToday: (id) => planToday(session, id),
    awayWords: (id) => {
      const today = session.today();
      const away = awayBetween(db, id, today, today)[0];
      return away === undefined ? null : awayWords(away, today);
    },
    workload: (id) => workload(db, id, session.today(), addDays(session.today(), SOON_DAYS)),
  };
}
