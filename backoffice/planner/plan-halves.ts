import type { PlanHalf } from '../../shared/people/entities.ts';
import type { Half, PlainDay } from '../../shared/time/schemas.ts';

/** The one id a person's half day has. */
export const planHalfId = (personId: string, day: PlainDay, half: Half): string => `${personId}:${day}:${half}`;

export const planHalfOf = (
  personId: string,
  at: { readonly day: PlainDay; readonly half: Half },
  where: PlanHalf['where'],
  siteId: string | null,
): PlanHalf => ({ id: planHalfId(personId, at.day, at.half), personId, day: at.day, half: at.half, where, siteId });
