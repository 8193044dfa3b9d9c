import type { AbsenceView } from '../../shared/absence/contract.ts';
import { addDays, mondayOf } from '../../shared/time/london.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { teamMembers } from '../people/index.ts';
import { countAway, teamInState } from './repository.ts';
import { absenceView } from './view.ts';
import { coverWords } from './words.ts';

export interface InboxItem {
  readonly absence: AbsenceView;
  readonly cover: string;
}

/** What waits for this person as manager or deputy, oldest first: sickness to acknowledge, leave to decide. */
export function inboxOf(session: PersonSession): InboxItem[] {
  const { store, personId } = session;
  const teams = store.get('profile', personId)?.data.manages ?? [];
  const waiting = teams.flatMap((teamId) => [
    ...teamInState(store.db, teamId, 'reported'),
    ...teamInState(store.db, teamId, 'asked'),
  ]);
  return waiting
    .filter((absence) => absence.personId !== personId)
    .sort((a, b) => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0))
    .map((absence) => {
      const from = mondayOf(absence.firstDay);
      const to = addDays(mondayOf(absence.lastDay ?? absence.firstDay), 6);
      const away = countAway(store.db, absence.teamId, absence.personId, { from, to }, session.today());
      const cover = coverWords(away, teamMembers(store.db, absence.teamId).length, absence);
      return { absence: absenceView(store, absence), cover };
    });
}
