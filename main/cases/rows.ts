import type { CaseRow } from '../../shared/cases/contract.ts';
import type { ReadStore } from '../store/mapping.ts';
import { prepared } from '../store/prepared.ts';
import type { OutboxRow, Store } from '../store/store.ts';

/** Not yet answered by the council, and not in need of the person. */
export const isWaiting = (row: OutboxRow): boolean => ['waiting', 'sending', 'blocked'].includes(row.state);
export const needsPerson = (row: OutboxRow): boolean => row.state === 'conflict' || row.state === 'rejected';

export const nameOf = (store: ReadStore, personId: string | null): string | null =>
  personId === null ? null : (store.get('person', personId)?.data.name ?? null);

/** Whether anything this person did is unfinished. Mostly nothing is, and then no row needs to be asked about. */
const anyUnfinished = (store: Store): boolean =>
  prepared(
    store.db,
    `SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending', 'sent', 'blocked', 'answered', 'conflict', 'rejected') LIMIT 1`,
  ).get() !== undefined;

/** Cases as a list shows them; what left the device meanwhile is left out. */
export function caseRows(store: Store, ids: readonly string[]): CaseRow[] {
  const unfinished = anyUnfinished(store);
  const names = new Map<string | null, string | null>();
  const assigneeName = (personId: string | null): string | null => {
    const known = names.get(personId);
    if (known !== undefined) return known;
    const name = nameOf(store, personId);
    names.set(personId, name);
    return name;
  };
  return ids.flatMap((id): readonly CaseRow[] => {
    const held = store.get('case', id);
    if (held === undefined) return [];
    const { reference, title, category, status, priority, dueOn, assignedTo, sensitivity, address, hazards } =
      held.data;
    const outbox = unfinished ? store.outboxFor({ entity: 'case', id }) : [];
    return [
      {
        id,
        reference,
        title,
        category,
        status,
        priority,
        dueOn,
        assignedTo,
        sensitivity,
        addressLine: address.line,
        hazards: hazards.length,
        assigneeName: assigneeName(assignedTo),
        waiting: outbox.some(isWaiting),
        needsYou: outbox.some(needsPerson),
      },
    ];
  });
}
