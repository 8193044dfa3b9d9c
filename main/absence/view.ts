import type { AbsenceView } from '../../shared/absence/contract.ts';
import type { Absence } from '../../shared/absence/entities.ts';
import type { Store } from '../store/store.ts';

/** An absence with what this person has done about it that the council has not answered, or refused. */
export function absenceView(store: Store, absence: Absence): AbsenceView {
  const outbox = store.outboxFor({ entity: 'absence', id: absence.id });
  return {
    ...absence,
    waiting: outbox.some((row) => ['waiting', 'sending', 'blocked'].includes(row.state)),
    needsYou: outbox.some((row) => row.state === 'conflict' || row.state === 'rejected'),
  };
}
