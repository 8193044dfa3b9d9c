import type { Database } from 'better-sqlite3';
import { prepared } from '../store/prepared.ts';

const TABLE = `CREATE VIRTUAL TABLE temp.notes_here USING fts5 (
  reference, title, address, people, note,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
)`;

const add = (db: Database, doc: number, text: string): void =>
  void prepared(
    db,
    `INSERT INTO temp.notes_here (rowid, reference, title, address, people, note) VALUES (?, '', '', '', '', ?)`,
  ).run(doc, text);

/**
 * The search index of notes that are only on this device yet, in memory: `temp.notes_here`, searched as `case_fts` is. A
 * small note written into the index on the disk costs as many pages as all the rest of it, and now and then 100 ms; what
 * the council sends goes there many at a time. Made when it is first needed, and again where a rollback took it.
 */
export function notesHere(db: Database): void {
  const there = prepared<[], { yes: number }>(
    db,
    `SELECT 1 AS yes FROM temp.sqlite_schema WHERE name = 'notes_here'`,
  ).get();
  if (there !== undefined) return;
  db.exec(TABLE);
  // A note that is only here has its place among what is kept aside.
  const found = prepared<[], { doc: number; text: string }>(
    db,
    `SELECT i.doc, json_extract(r.data, '$.text') AS text FROM shadow s JOIN case_note_index i ON i.id = s.id
     JOIN row r ON r.entity = 'caseNote' AND r.id = s.id WHERE s.entity = 'caseNote' AND i.here = 1`,
  ).all();
  for (const it of found) add(db, it.doc, it.text);
}

export function addNoteHere(db: Database, doc: number, text: string): void {
  notesHere(db);
  add(db, doc, text);
}

export function removeNoteHere(db: Database, doc: number): void {
  notesHere(db);
  prepared(db, 'DELETE FROM temp.notes_here WHERE rowid = ?').run(doc);
}
