import type { CaseRow } from '../../shared/cases/contract.ts';
import type { ReadStore } from '../store/mapping.ts';
import type { OutboxRow, Store } from '../store/store.ts';

/** Not yet answered by the council, and not in need of the person. */
export const isWaiting = (row: OutboxRow): boolean => ['waiting', 'sending', 'blocked'].includes(row.state);
export const needsPerson = (row: OutboxRow): boolean => row.state === 'conflict' || row.state === 'rejected';

export const nameOf = (store: ReadStore, personId: string | null): string | null =>
  personId === null ? null : (store.get('person', personId)?.data.name ?? null);

/** A case as a list shows it; undefined when it left the device meanwhile. */
export function caseRow(
  store: Store,
  id: string,
  assigneeName = (personId: string | null) => nameOf(store, personId),
): CaseRow | undefined {
  const held = store.get('case', id);
  if (held === undefined) return undefined;
  const { reference, title, category, status, priority, dueOn, assignedTo, sensitivity, address, hazards } = held.data;
  const outbox = store.outboxFor({ entity: 'case', id });
  return {
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
  };
}

export function caseRows(store: Store, ids: readonly string[]): CaseRow[] {
  const names = new Map<string | null, string | null>();
  const assigneeName = (personId: string | null): string | null => {
    const known = names.get(personId);
    if (known !== undefined) return known;
    const name = nameOf(store, personId);
    names.set(personId, name);
    return name;
  };
  return ids.flatMap((id) => caseRow(store, id, assigneeName) ?? []);
}
