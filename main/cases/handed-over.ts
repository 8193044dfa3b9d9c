import type { HeldWork } from '../../shared/cases/contract.ts';
import type { Escrow, HandedOver } from '../../shared/cases/entities.ts';
import { instantOf, msOf } from '../../shared/time/london.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { problem } from '../engine/problem.ts';
import type { ReadStore } from '../store/mapping.ts';
import type { OutboxRow, Store, WritableStore } from '../store/store.ts';

/** Days for which an author is shown what was decided about their work. */
const TOLD_DAYS = 30;

const doing = (row: OutboxRow): HeldWork['doing'] => {
  if (row.state === 'rejected') return null;
  if (row.state === 'conflict') return 'conflict';
  return row.type === 'escrow.takeUp' ? 'taking-up' : 'declining';
};

/** What lies in the trays of this person's teams, oldest first. What they decided stays until the council has it. */
export function heldWork(store: Store): HeldWork[] {
  return store
    .all('escrow')
    .map((it) => ({
      escrow: it.data,
      caseHere: store.get('case', it.data.caseId) !== undefined,
      doing: store.outboxFor({ entity: 'escrow', id: it.id }).map(doing).at(-1) ?? null,
    }))
    .filter((it) => it.escrow.state === 'held' || it.doing !== null)
    .sort((a, b) => (a.escrow.at < b.escrow.at ? -1 : 1));
}

/** Throws a Problem when it is decided, here or elsewhere. */
export function held(store: ReadStore, id: string): Escrow {
  const found = store.get('escrow', id)?.data;
  if (found?.state === 'held') return found;
  throw problem('not-found', 'This is not in your team’s tray any more: it has been dealt with.');
}

/** Whose change a conflict is about, when it is a colleague's that was taken up. */
export function authorOf(store: ReadStore, row: OutboxRow): string | null {
  if (row.type !== 'escrow.takeUp') return null;
  const { escrowId } = row.payload as { escrowId: string };
  return store.get('escrow', escrowId)?.data.byName ?? 'a colleague';
}

/** What became of this person's own work that was handed over, newest first. */
export function handedOverOf(store: WritableStore, now: Instant): HandedOver[] {
  const since = instantOf(msOf(now) - TOLD_DAYS * 86_400_000);
  return store
    .all('handedOver')
    .map((it) => it.data)
    .filter((it) => it.decidedAt === null || it.decidedAt >= since)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Text typed in the moment in which its case left: it comes after what was typed before has gone to the team's tray, and goes
 * there too, whole, so that nothing typed is missing there. False when the case is here, or the text is about no case.
 */
export function keepLateDraft(session: PersonSession, key: string, text: string): boolean {
  const caseId = /^note:([0-9a-f-]{36})$/.exec(key)?.[1];
  if (caseId === undefined || session.store.get('case', caseId) !== undefined) return false;
  if (text.trim() === '') return true;
  for (let at = 0; at < text.length; at += 20_000) {
    const part = text.slice(at, at + 20_000);
    session.submit('case.addNote', { noteId: session.newId(), caseId, text: part, unfinished: true });
  }
  return true;
}
