import type { Database } from 'better-sqlite3';
import { prepared } from '../store/prepared.ts';
import { DOCUMENTS_OF_CASE } from './index-repository.ts';
import { notesHere } from './notes-here-repository.ts';
import { searchTerms } from './search-text.ts';

/** Note hits looked at for one search; the person types on when there are more. */
const NOTE_HITS = 4_000;
/** Cases looked at for one search: far more than a device holds of what a telling word finds; a first letter is typed on. */
const CASE_HITS = 200;
/** Shorter terms are looked for in references, titles, addresses and names only: nearly every note has one, so for notes they count for nothing. */
const NOTE_TERM_LETTERS = 3;

const ORDER = 'ORDER BY i.open DESC, (i.assigned_to IS ?) DESC, i.due_on, i.priority_rank, i.n LIMIT ?';

const found = (hits: string): string => `
  WITH hit AS (${hits})
  SELECT k.id FROM (SELECT i.n, i.open, i.assigned_to, i.due_on, i.priority_rank FROM hit h JOIN case_index i ON i.n = h.n) i
  JOIN case_key k ON k.n = i.n ${ORDER}`;

const inCases = found(
  `SELECT rowid / ${DOCUMENTS_OF_CASE} AS n FROM case_fts WHERE case_fts MATCH ? LIMIT ${CASE_HITS}`,
);

const inNotes = found(
  `SELECT n FROM (SELECT rowid / ${DOCUMENTS_OF_CASE} AS n FROM case_fts WHERE case_fts MATCH ? ORDER BY rowid DESC LIMIT ${NOTE_HITS})
   UNION SELECT rowid / ${DOCUMENTS_OF_CASE} FROM notes_here WHERE notes_here MATCH ?`,
);

const inNumbers = found('SELECT value AS n FROM json_each(?)');

const documentsOf = `SELECT rowid AS doc FROM case_fts WHERE case_fts MATCH ?
  UNION ALL SELECT rowid FROM notes_here WHERE notes_here MATCH ?`;

const caseColumns = (match: string): string => `{reference title address people} : (${match})`;

/** The terms that tell notes apart. A term is quoted and starred, so it is three characters longer than what was typed. */
const forNotes = (terms: readonly string[]): readonly string[] =>
  terms.filter((term) => term.length >= NOTE_TERM_LETTERS + 3);

/** Every case that has each term somewhere, in the case itself or in any note of it. */
function acrossDocuments(db: Database, terms: readonly string[]): ReadonlySet<number> {
  let both: ReadonlySet<number> | undefined;
  for (const term of terms) {
    const earlier = both;
    const hits = new Set<number>();
    for (const { doc } of prepared<[string, string], { doc: number }>(db, documentsOf).all(term, term)) {
      const n = Math.floor(doc / DOCUMENTS_OF_CASE);
      if (earlier === undefined || earlier.has(n)) hits.add(n);
    }
    both = hits;
  }
  return both ?? new Set();
}

/**
 * Ids of cases for a search typed so far, best first: found in the case itself, then in one note, then with its words
 * spread over the case; open before closed and the person's own first.
 */
export function searchCases(db: Database, text: string, personId: string, limit: number): string[] {
  const terms = searchTerms(text);
  if (terms.length === 0) return [];
  notesHere(db);
  const match = terms.join(' AND ');
  const ids = new Set<string>();
  const take = (rows: readonly { id: string }[]) => {
    for (const row of rows) if (ids.size < limit) ids.add(row.id);
  };
  type Arguments = [string, string, number];
  take(prepared<Arguments, { id: string }>(db, inCases).all(caseColumns(match), personId, limit));
  const telling = forNotes(terms);
  if (ids.size < limit && telling.length > 0) {
    const inNote = `note : (${telling.join(' AND ')})`;
    take(prepared<[string, ...Arguments], { id: string }>(db, inNotes).all(inNote, inNote, personId, limit));
  }
  if (ids.size < limit && telling.length > 1) {
    const numbers = JSON.stringify([...acrossDocuments(db, telling)]);
    take(prepared<Arguments, { id: string }>(db, inNumbers).all(numbers, personId, limit));
  }
  return [...ids];
}

/** What is true of a `case_index` row found by `matchOf(text)`. */
export function foundBy(db: Database, match: string): { readonly sql: string; readonly parameters: readonly string[] } {
  notesHere(db);
  const cases = (table: string): string => `SELECT rowid / ${DOCUMENTS_OF_CASE} FROM ${table} WHERE ${table} MATCH ?`;
  return { sql: `n IN (${cases('case_fts')} UNION ALL ${cases('notes_here')})`, parameters: [match, match] };
}

/** The match for `foundBy`, or null when the text holds nothing to look for. */
export function matchOf(text: string | undefined): string | null {
  const terms = searchTerms(text ?? '');
  if (terms.length === 0) return null;
  const inCase = caseColumns(terms.join(' AND '));
  const telling = forNotes(terms);
  return telling.length === 0 ? inCase : `(${inCase}) OR (${telling.join(' AND ')})`;
}
