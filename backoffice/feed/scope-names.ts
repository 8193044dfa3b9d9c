import type { PlainDay } from '../../shared/time/schemas.ts';

/** The one place where scopes are named. */
export const scopeNames = {
  me: (person: string) => `me:${person}`,
  estate: () => 'estate',
  people: () => 'people',
  caseload: (person: string) => `caseload:${person}`,
  team: (team: string) => `team:${team}`,
  teamRestricted: (team: string) => `team-restricted:${team}`,
  visits: (person: string, day: PlainDay) => `visits:${person}:${day}`,
  teamPlan: (team: string, monday: PlainDay) => `team-plan:${team}:${monday}`,
  teamAbsence: (team: string) => `team-absence:${team}`,
  site: (site: string, day: PlainDay) => `site:${site}:${day}`,
} as const;
