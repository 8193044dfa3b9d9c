import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Case, CaseChange, CaseNote, CasePriority, CaseStatus, Visit } from '../../shared/cases/entities.ts';
import { prepared } from '../store/prepared.ts';
import { addNoteHere, removeNoteHere } from './notes-here-repository.ts';

/** Search documents one case may have: the case itself and its notes. */
export const DOCUMENTS_OF_CASE = 65_536;

const rankOf: Record<CasePriority, number> = { emergency: 0, urgent: 1, routine: 2 };

/** As the index keeps them; a number that is in use never means another status. */
export const statusNumber: Record<CaseStatus, number> = {
  new: 0,
  'in-progress': 1,
  waiting: 2,
  resolved: 3,
  closed: 4,
};

export const isOpen = (status: CaseStatus): boolean => status !== 'resolved' && status !== 'closed';

function keyOf(db: Database, caseId: string): number {
  const known = prepared<[string], { n: number }>(db, 'SELECT n FROM case_key WHERE id = ?').get(caseId);
  if (known !== undefined) return known.n;
  return Number(prepared<[string]>(db, 'INSERT INTO case_key (id) VALUES (?)').run(caseId).lastInsertRowid);
}

const textOf = (it: Case): readonly [string, string, string, string] => [
  it.reference,
  it.title,
  `${it.address.line} ${it.address.postcode}`,
  it.people.map((person) => person.name).join('\n'),
];

/** 48 bits: what the search index holds is written again only when this differs. */
const digestOf = (text: readonly string[]): number =>
  createHash('md5').update(text.join('\0')).digest().readUIntBE(0, 6);

/** What did not change is not written: each page written is encrypted. */
export function putCase(db: Database, id: string, data: Case): void {
  const n = keyOf(db, id);
  const text = textOf(data);
  const digest = digestOf(text);
  const held = prepared<[number], { text_digest: number }>(db, 'SELECT text_digest FROM case_state WHERE n = ?').get(n);
  if (held?.text_digest !== digest) {
    prepared(
      db,
      'INSERT OR REPLACE INTO case_fts (rowid, reference, title, address, people, note) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(n * DOCUMENTS_OF_CASE, ...text, '');
  }
  prepared(
    db,
    // Not REPLACE, which writes the row also where it is the same.
    `INSERT INTO case_state (n, status, changed_ms, text_digest)
     VALUES (?, ?, CAST(unixepoch(?, 'subsec') * 1000 + 0.5 AS INTEGER), ?)
     ON CONFLICT (n) DO UPDATE SET status = excluded.status, changed_ms = excluded.changed_ms, text_digest = excluded.text_digest`,
  ).run(n, statusNumber[data.status], data.changedAt, digest);
  prepared(
    db,
    `INSERT INTO case_index (n, reference, open, priority_rank, due_on, assigned_to, team_id) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (n) DO UPDATE SET reference = excluded.reference, open = excluded.open,
       priority_rank = excluded.priority_rank, due_on = excluded.due_on, assigned_to = excluded.assigned_to,
       team_id = excluded.team_id
     WHERE (reference, open, priority_rank, due_on, assigned_to, team_id) IS NOT (excluded.reference, excluded.open,
       excluded.priority_rank, excluded.due_on, excluded.assigned_to, excluded.team_id)`,
  ).run(
    n,
    data.reference,
    isOpen(data.status) ? 1 : 0,
    rankOf[data.priority],
    data.dueOn,
    data.assignedTo,
    data.teamId,
  );
}

export function removeCase(db: Database, id: string): void {
  const known = prepared<[string], { n: number }>(db, 'SELECT n FROM case_key WHERE id = ?').get(id);
  if (known === undefined) return;
  prepared(db, 'DELETE FROM case_fts WHERE rowid = ?').run(known.n * DOCUMENTS_OF_CASE);
  prepared(db, 'DELETE FROM case_index WHERE n = ?').run(known.n);
  prepared(db, 'DELETE FROM case_state WHERE n = ?').run(known.n);
}

const indexNote = (db: Database, doc: number, text: string): void =>
  void prepared(
    db,
    `INSERT INTO case_fts (rowid, reference, title, address, people, note) VALUES (?, '', '', '', '', ?)`,
  ).run(doc, text);

interface HeldNote {
  readonly doc: number;
  readonly at: string;
  readonly here: number;
}
const heldNote = (db: Database, id: string): HeldNote | undefined =>
  prepared<[string], HeldNote>(db, 'SELECT doc, at, here FROM case_note_index WHERE id = ?').get(id);

/** `version` 0: the note is only on this device, and its words are kept in memory until the council's row comes. */
export function putNote(db: Database, id: string, data: CaseNote, version: number): void {
  const here = version === 0 ? 1 : 0;
  const held = heldNote(db, id);
  if (held !== undefined) {
    // A note's text never changes; the council's clock may set its time.
    if (held.at !== data.at) prepared(db, 'UPDATE case_note_index SET at = ? WHERE id = ?').run(data.at, id);
    if (held.here === 1 && here === 0) {
      removeNoteHere(db, held.doc);
      prepared(db, 'UPDATE case_note_index SET here = 0 WHERE id = ?').run(id);
      indexNote(db, held.doc, data.text);
    }
    return;
  }
  const first = keyOf(db, data.caseId) * DOCUMENTS_OF_CASE;
  const last = prepared<[number, number], { doc: number | null }>(
    db,
    'SELECT max(doc) AS doc FROM case_note_index WHERE doc > ? AND doc < ?',
  ).get(first, first + DOCUMENTS_OF_CASE);
  const doc = (last?.doc ?? first) + 1;
  if (here === 1) addNoteHere(db, doc, data.text);
  else indexNote(db, doc, data.text);
  prepared(db, 'INSERT INTO case_note_index (doc, id, at, here) VALUES (?, ?, ?, ?)').run(doc, id, data.at, here);
}

export function removeNote(db: Database, id: string): void {
  const held = heldNote(db, id);
  if (held === undefined) return;
  if (held.here === 1) removeNoteHere(db, held.doc);
  else prepared(db, 'DELETE FROM case_fts WHERE rowid = ?').run(held.doc);
  prepared(db, 'DELETE FROM case_note_index WHERE id = ?').run(id);
}

export function putChange(db: Database, id: string, data: CaseChange): void {
  prepared(
    db,
    `INSERT INTO case_change_index (id, case_id, at) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET case_id = excluded.case_id, at = excluded.at`,
  ).run(id, data.caseId, data.at);
}

export function removeChange(db: Database, id: string): void {
  prepared(db, 'DELETE FROM case_change_index WHERE id = ?').run(id);
}

export function putVisit(db: Database, id: string, data: Visit): void {
  prepared(
    db,
    `INSERT INTO visit_index (id, case_id, person_id, starts_at, state) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET case_id = excluded.case_id, person_id = excluded.person_id,
       starts_at = excluded.starts_at, state = excluded.state`,
  ).run(id, data.caseId, data.personId, data.from, data.state);
}

export function removeVisit(db: Database, id: string): void {
  prepared(db, 'DELETE FROM visit_index WHERE id = ?').run(id);
}
