import type { Absence } from '../../../../shared/absence/entities.ts';
import type { Visit } from '../../../../shared/cases/entities.ts';
import type { Booking } from '../../../../shared/spaces/entities.ts';
import type { AbsenceDraft } from './absence-maker.ts';

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];

/** Says on each sickness what its report did elsewhere: the bookings it released and the visits it put at risk. */
export function withEffects(
  drafts: readonly AbsenceDraft[],
  bookings: readonly Booking[],
  visits: readonly Visit[],
): Absence[] {
  const released = new Map<string, number>();
  for (const booking of bookings) {
    if (booking.state === 'released') released.set(booking.personId, (released.get(booking.personId) ?? 0) + 1);
  }
  const risked = new Map<string, number>();
  for (const visit of visits) {
    if (visit.state === 'at-risk') risked.set(visit.personId, (risked.get(visit.personId) ?? 0) + 1);
  }
  return drafts.map(({ first: _first, last: _last, ...absence }): Absence => {
    if (absence.state !== 'reported' && absence.state !== 'acknowledged') return absence;
    return {
      ...absence,
      effects: [
        ...counted(released.get(absence.personId) ?? 0, 'booking was released.', 'bookings were released.'),
        ...counted(risked.get(absence.personId) ?? 0, 'visit was marked at risk.', 'visits were marked at risk.'),
      ],
    };
  });
}
