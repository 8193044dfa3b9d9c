import type { Absence, LeaveBalance } from '../../shared/absence/entities.ts';
import type { Case, CaseChange, CaseNote, Visit } from '../../shared/cases/entities.ts';
import type { Person, PlanHalf, Profile, Team } from '../../shared/people/entities.ts';
import type { Booking, Floor, Site, Space } from '../../shared/spaces/entities.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';

/** A person as the register keeps them: what the directory shows, and when they started. */
export type RegisteredPerson = Person & { readonly startedOn: PlainDay };

/**
 * Everything a council's tables are filled with at once. Each row arrives at version 1. Order within an array means
 * nothing; every id named must be among the rows given. Bookings may only be `booked`, `cancelled` or `released`.
 * `Profile.manages` is ignored: it follows from the teams' managers and deputies.
 */
export interface CouncilData {
  readonly teams: readonly Team[];
  readonly people: readonly RegisteredPerson[];
  readonly profiles: readonly Profile[];
  readonly sites: readonly Site[];
  readonly floors: readonly Floor[];
  readonly spaces: readonly Space[];
  readonly bookings: readonly Booking[];
  readonly cases: readonly Case[];
  readonly notes: readonly CaseNote[];
  readonly changes: readonly CaseChange[];
  readonly visits: readonly Visit[];
  readonly absences: readonly Absence[];
  readonly balances: readonly LeaveBalance[];
  readonly planHalves: readonly PlanHalf[];
}
