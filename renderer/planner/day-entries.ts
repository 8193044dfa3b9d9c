import type { TodayView } from '../../shared/planner/contract.ts';
import { atTime, timeWords } from '../../shared/time/london.ts';

/** One thing in the day, as the time line and its list show it. Half-open `[begins, ends)`. */
export interface Entry {
  id: string;
  kind: 'booking' | 'visit' | 'absence';
  begins: string;
  ends: string;
  times: string;
  title: string;
  more: string;
  to: string | null;
  waiting: string | null;
  hazards: number;
}

const between = (from: string, to: string) => `${timeWords(from)} to ${timeWords(to)}`;

/** What the day holds, in order of its beginning. A desk asked for with no answer yet says so. */
export function entriesOf(view: TodayView): Entry[] {
  const bookings = view.bookings
    .filter((it) => it.state === 'booked' || it.state === 'asked')
    .map(
      (it): Entry => ({
        id: it.id,
        kind: 'booking',
        begins: it.from,
        ends: it.to,
        times: between(it.from, it.to),
        title: `${it.spaceLabel}, ${it.siteName}`,
        more: it.floorName,
        to: '/book',
        waiting: it.state === 'asked' ? 'Asked, not booked' : it.waiting ? 'Waiting to send' : null,
        hazards: 0,
      }),
    );
  const visits = view.visits
    .filter((it) => it.state !== 'cancelled')
    .map(
      (it): Entry => ({
        id: it.id,
        kind: 'visit',
        begins: it.from,
        ends: it.to,
        times: between(it.from, it.to),
        title: it.state === 'at-risk' ? `${it.purpose} (at risk: nobody has taken it)` : it.purpose,
        more: `${it.reference}, ${it.address}`,
        to: `/cases/${it.caseId}`,
        waiting: null,
        hazards: it.hazards,
      }),
    );
  const absences = view.absences.map((it): Entry => {
    const begins = atTime(view.today, it.firstDay === view.today && it.firstHalf === 'pm' ? '13:00' : '08:00');
    const ends = atTime(view.today, it.lastDay === view.today && it.lastHalf === 'am' ? '13:00' : '18:00');
    return {
      id: it.id,
      kind: 'absence',
      begins,
      ends,
      times: begins.slice(11, 13) === ends.slice(11, 13) ? '' : between(begins, ends),
      title: it.kind === 'sickness' ? 'Off sick' : it.state === 'asked' ? 'Leave, asked for' : 'On leave',
      more: it.effects.join('; '),
      to: '/absence',
      waiting: it.waiting ? 'Waiting to send' : null,
      hazards: 0,
    };
  });
  return [...bookings, ...visits, ...absences].toSorted((a, b) =>
    a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : 0,
  );
}
