import { z } from 'zod';
import { Half, PlainDay } from '../time/schemas.ts';

export const PersonId = z.uuid();
export const TeamId = z.string().min(1).max(40);

/** What a person may do comes from the council's people register, never from what a client says. */
export const Role = z.enum(['worker', 'manager', 'hr', 'facilities', 'admin']);
export type Role = z.infer<typeof Role>;

export const Workstyle = z.enum(['home-based', 'flexible', 'nomadic', 'office-based']);
export type Workstyle = z.infer<typeof Workstyle>;

/** Where somebody plans to be for half a day. `away` covers leave and sickness without saying which. */
export const Whereabouts = z.enum(['office', 'home', 'drop-in', 'field', 'not-working', 'away']);
export type Whereabouts = z.infer<typeof Whereabouts>;

/** Where the weekly pattern puts a person: Monday am, Monday pm ... Sunday pm (14 halves). */
export const WeeklyPattern = z.array(Whereabouts).length(14);
export type WeeklyPattern = z.infer<typeof WeeklyPattern>;

/** A colleague as the directory shows them to everybody. */
export const Person = z.object({
  id: PersonId,
  userName: z.email(),
  name: z.string(),
  jobTitle: z.string(),
  teamId: TeamId,
  role: Role,
  workstyle: Workstyle,
  baseSiteId: z.string(),
  phone: z.string(),
});
export type Person = z.infer<typeof Person>;

/** What only the person themself gets about themself. */
export const Profile = z.object({
  id: PersonId,
  pattern: WeeklyPattern,
  /** Contracted hours a week. */
  hours: z.number().positive(),
  /** Whether colleagues may see this person's name on floor plans. */
  showOnPlans: z.boolean(),
  usualSpaceId: z.string().nullable(),
  managerId: PersonId.nullable(),
  /** Teams whose absences this person decides, as manager or as a deputy who stands in. */
  manages: z.array(TeamId),
});
export type Profile = z.infer<typeof Profile>;

export const Team = z.object({
  id: TeamId,
  name: z.string(),
  service: z.string(),
  managerId: PersonId,
  deputyId: PersonId.nullable(),
  baseSiteId: z.string(),
});
export type Team = z.infer<typeof Team>;

/** One half-day of one person's plan, as the team sees it. Id is `personId:day:half`. */
export const PlanHalf = z.object({
  id: z.string(),
  personId: PersonId,
  day: PlainDay,
  half: Half,
  where: Whereabouts,
  siteId: z.string().nullable(),
});
export type PlanHalf = z.infer<typeof PlanHalf>;
