import type { z } from 'zod';
import { Absence, LeaveBalance } from '../absence/entities.ts';
import { Case, CaseChange, CaseNote, Escrow, HandedOver, Visit } from '../cases/entities.ts';
import { Person, PlanHalf, Profile, Team } from '../people/entities.ts';
import { Booking, Floor, Occupancy, Site, Space } from '../spaces/entities.ts';

/** Every kind of row the feed carries, with its schema. Adding an entity starts here; the compiler names what else it needs. */
export const entitySchemas = {
  person: Person,
  profile: Profile,
  team: Team,
  planHalf: PlanHalf,
  site: Site,
  floor: Floor,
  space: Space,
  booking: Booking,
  occupancy: Occupancy,
  case: Case,
  caseNote: CaseNote,
  caseChange: CaseChange,
  visit: Visit,
  escrow: Escrow,
  handedOver: HandedOver,
  absence: Absence,
  leaveBalance: LeaveBalance,
} as const;

export type EntityName = keyof typeof entitySchemas;
export type EntityOf<N extends EntityName> = z.infer<(typeof entitySchemas)[N]>;
export const entityNames = Object.keys(entitySchemas) as readonly EntityName[];
