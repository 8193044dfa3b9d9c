import type { ScopeOffer } from '../../shared/council/protocol.ts';
import type { Team } from '../../shared/people/entities.ts';
import type { Site } from '../../shared/spaces/entities.ts';
import { addDays, dayWords, mondayOf } from '../../shared/time/london.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';
import type { Caller } from '../auth/caller.ts';
import { mayCall } from '../auth/permissions.ts';
import { scopeNames } from './scope-names.ts';

/** Days from today whose visits are on the device. */
export const VISIT_DAYS = 7;
/** Days from today for which the taken spaces of a site are offered, when the site does not say more. */
export const SITE_DAYS = 28;

const reach = (site: Pick<Site, 'bookAheadDays'>): number => Math.max(SITE_DAYS, site.bookAheadDays);

type Offerable = Pick<Team, 'id' | 'name'>;

/**
 * Every scope this person has today, with why, in the order they matter. A client may pull exactly these: the list is
 * both the manifest and the authorisation, so they cannot come apart.
 */
export function scopesFor(
  caller: Caller,
  today: PlainDay,
  teams: readonly Offerable[],
  sites: readonly Pick<Site, 'id' | 'name' | 'bookAheadDays'>[],
): ScopeOffer[] {
  const { person } = caller;
  const offers: ScopeOffer[] = [];
  const offer = (kind: keyof typeof scopeNames, scope: string, words: string, optional = false) => {
    if (mayCall(person.role, `scope.${kind}`)) offers.push({ scope, words, optional });
  };
  const nameOf = (team: string) => teams.find((it) => it.id === team)?.name ?? team;
  const decided = [...new Set([...caller.manages, ...caller.deputises])];
  const mine = [...new Set([person.teamId, ...decided])];

  // Every site has the same days: they are worked out once.
  const days = Array.from({ length: Math.max(VISIT_DAYS, ...sites.map(reach)) + 1 }, (_, n) => {
    const day = addDays(today, n);
    return { day, words: dayWords(day, 'short', today) };
  });

  offer('me', scopeNames.me(person.id), 'You: your profile, bookings, plan and absences');
  offer('estate', scopeNames.estate(), 'Sites, floors, spaces and teams');
  offer('people', scopeNames.people(), 'The people directory');
  offer('caseload', scopeNames.caseload(person.id), 'Your open cases');
  for (const { day, words } of days.slice(0, VISIT_DAYS)) {
    offer('visits', scopeNames.visits(person.id, day), `Your visits on ${words}`);
  }
  for (const team of mine) offer('team', scopeNames.team(team), `Open cases of ${nameOf(team)}`);
  for (const team of caller.manages) {
    offer('teamRestricted', scopeNames.teamRestricted(team), `Restricted cases of ${nameOf(team)}, as its manager`);
  }
  for (const team of mine) {
    for (const monday of [mondayOf(today), addDays(mondayOf(today), 7)]) {
      const words = `Where ${nameOf(team)} plans to be, week of ${dayWords(monday, 'short', today)}`;
      offer('teamPlan', scopeNames.teamPlan(team, monday), words);
    }
  }
  for (const team of decided) offer('teamAbsence', scopeNames.teamAbsence(team), `Absences of ${nameOf(team)}`);
  const byBase = [...sites].sort((a, b) => Number(b.id === person.baseSiteId) - Number(a.id === person.baseSiteId));
  for (const site of byBase) {
    for (const { day, words } of days.slice(0, reach(site) + 1)) {
      const why = `Spaces taken at ${site.name} on ${words}`;
      offer('site', scopeNames.site(site.id, day), why, site.id !== person.baseSiteId);
    }
  }
  return offers;
}
