import type { UpdateCase } from '../../shared/cases/commands.ts';
import type { CaseView } from '../../shared/cases/contract.ts';
import type { Case, CaseChange } from '../../shared/cases/entities.ts';
import type { OutboxRow, Store } from '../store/store.ts';
import { changesOf, councilCase, notesOf, visitsOfCase } from './repository.ts';
import { isWaiting, nameOf } from './rows.ts';

type Entry = CaseView['timeline'][number];

const at = (entry: Entry): string => {
  if (entry.kind === 'note') return entry.note.at;
  if (entry.kind === 'change') return entry.change.at;
  return entry.visit.from;
};

/** Pending updates as the history will show them, until the council's own history has them. */
function pendingChanges(store: Store, outbox: readonly OutboxRow[], base: Case): Entry[] {
  return outbox
    .filter((row) => row.type === 'case.update' && (isWaiting(row) || row.state === 'sent'))
    .flatMap((row) => {
      const { set } = row.payload as UpdateCase;
      return Object.entries(set).map(([field, now]): Entry => {
        const change: CaseChange = {
          id: `${row.id}:${field}`,
          caseId: base.id,
          field,
          was: ((base as Record<string, unknown>)[field] ?? null) as CaseChange['was'],
          now: now as CaseChange['now'],
          by: row.personId,
          byName: nameOf(store, row.personId) ?? 'You',
          at: row.occurredAt,
          version: 0,
        };
        return { kind: 'change', change, waiting: isWaiting(row) };
      });
    });
}

/** The history keeps a worker by id; people read a name. */
function withNames(store: Store, change: CaseChange): CaseChange {
  if (change.field !== 'assignedTo') return change;
  const name = (id: CaseChange['was']) => (typeof id === 'string' ? (nameOf(store, id) ?? 'a colleague who left') : id);
  return { ...change, was: name(change.was), now: name(change.now) };
}

/** Notes, changes and visits of a case, newest first. */
export function timelineOf(store: Store, shown: Case, outbox: readonly OutboxRow[]): Entry[] {
  const waitingNotes = new Set(
    outbox.filter((row) => row.type === 'case.addNote' && isWaiting(row)).map((row) => noteId(row)),
  );
  const entries: Entry[] = [
    ...notesOf(store.db, shown.id).map((note): Entry => ({ kind: 'note', note, waiting: waitingNotes.has(note.id) })),
    ...changesOf(store.db, shown.id).map(
      (change): Entry => ({ kind: 'change', change: withNames(store, change), waiting: false }),
    ),
    ...visitsOfCase(store.db, shown.id).map((visit): Entry => ({ kind: 'visit', visit, waiting: false })),
    ...pendingChanges(store, outbox, councilCase(store.db, shown.id) ?? shown),
  ];
  return entries.sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}

const noteId = (row: OutboxRow): string => (row.payload as { noteId: string }).noteId;
