import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { CaseListInput, Tray } from '../../shared/cases/contract.ts';
import type { Case, CaseChange, CaseNote, Visit } from '../../shared/cases/entities.ts';
import type { Instant, PlainDay } from '../../shared/time/schemas.ts';
import { counted } from '../store/counted.ts';
import { prepared } from '../store/prepared.ts';
import { DOCUMENTS_OF_CASE, isOpen, statusNumber } from './index-repository.ts';
import { foundBy, matchOf } from './search-repository.ts';

export interface Reader {
  readonly personId: string;
  /** Teams whose trays this person reads: their own and those they stand for. */
  readonly teams: readonly string[];
  /** Asked only where a day matters: the first look at the time zone costs as much as the list. */
  readonly today: () => PlainDay;
}

type Where = { readonly sql: string; readonly parameters: readonly unknown[] };

const marks = (items: readonly unknown[]): string => items.map(() => '?').join(', ');

/** What is in a tray, as parts that never share a case, so that each is read from one index alone. */
function trayParts(tray: Tray, reader: Reader): readonly Where[] {
  const { personId, teams } = reader;
  const inTeams = `team_id IN (${marks(teams)})`;
  if (tray === 'mine') return [{ sql: 'assigned_to = ?', parameters: [personId] }];
  if (tray === 'team') return [{ sql: inTeams, parameters: teams }];
  if (tray === 'unassigned') return [{ sql: `${inTeams} AND assigned_to IS NULL`, parameters: teams }];
  const today = reader.today();
  return [
    { sql: `${inTeams} AND due_on < ?`, parameters: [...teams, today] },
    {
      sql: `assigned_to = ? AND team_id NOT IN (${marks(teams)}) AND due_on < ?`,
      parameters: [personId, ...teams, today],
    },
  ];
}

const orders: Record<z.output<typeof CaseListInput>['sort'], string> = {
  due: 'due_on, priority_rank, reference',
  reference: 'reference',
  priority: 'priority_rank, due_on, reference',
  changed: 'changed_ms DESC, reference',
};

/** Kept beside the index of cases, so that a change of it touches few pages. */
const stateOf = (column: 'status' | 'changed_ms'): string =>
  `(SELECT s.${column} FROM case_state s WHERE s.n = case_index.n)`;

const orderColumns = (sort: keyof typeof orders): string =>
  sort === 'changed' ? `n, ${stateOf('changed_ms')} AS changed_ms, reference` : `n, ${orders[sort]}`;

/** One page of a tray and how many it holds. Without a status filter only open cases are in it. */
export function listCases(
  db: Database,
  input: z.output<typeof CaseListInput>,
  reader: Reader,
): { readonly ids: readonly string[]; readonly total: number } {
  const status = input.status ?? [];
  const opens = status.length === 0 ? [1] : [...new Set(status.map((it) => (isOpen(it) ? 1 : 0)))];
  const match = matchOf(input.search);
  const filters: Where[] = [{ sql: `open IN (${marks(opens)})`, parameters: opens }];
  if (status.length > 0) {
    const parameters = status.map((it) => statusNumber[it]);
    filters.push({ sql: `${stateOf('status')} IN (${marks(status)})`, parameters });
  }
  if (match !== null) filters.push(foundBy(db, match));
  const parts = trayParts(input.tray, reader).map((part) => [part, ...filters]);
  const parameters = parts.flat().flatMap((it) => it.parameters);
  const select = (columns: string): string =>
    parts
      .map((part) => `SELECT ${columns} FROM case_index WHERE ${part.map((it) => it.sql).join(' AND ')}`)
      .join(' UNION ALL ');
  const page = `SELECT n FROM (${select(orderColumns(input.sort))}) ORDER BY ${orders[input.sort]} LIMIT ? OFFSET ?`;
  const numbers = prepared<unknown[], { n: number }>(db, page).all(...parameters, input.limit, input.offset);
  const id = prepared<[number], { id: string }>(db, 'SELECT id FROM case_key WHERE n = ?');
  return {
    ids: numbers.flatMap((row) => id.get(row.n)?.id ?? []),
    total: counted(db, select('count(*) AS total'), parameters),
  };
}

/** Open cases in a tray. */
export function countTray(db: Database, tray: Tray, reader: Reader): number {
  const count = (part: Where): number => {
    const sql = `SELECT count(*) AS total FROM case_index WHERE ${part.sql} AND open = 1`;
    return counted(db, sql, part.parameters);
  };
  return trayParts(tray, reader).reduce((sum, part) => sum + count(part), 0);
}

/** The person's own open cases due in `[from, before)`, most pressing first; `from` null: since ever. */
export function dueCases(
  db: Database,
  personId: string,
  from: PlainDay | null,
  before: PlainDay,
  limit: number,
): { readonly ids: readonly string[]; readonly total: number } {
  const where = `assigned_to = ? AND open = 1 AND due_on >= ? AND due_on < ?`;
  const range = [personId, from ?? '', before] as const;
  const order = 'due_on, priority_rank, reference';
  const page = `SELECT n, ${order} FROM case_index WHERE ${where} ORDER BY ${order} LIMIT ?`;
  const sql = `SELECT k.id FROM (${page}) p JOIN case_key k ON k.n = p.n ORDER BY ${order}`;
  const rows = prepared<[...typeof range, number], { id: string }>(db, sql).all(...range, limit);
  const count = `SELECT count(*) AS total FROM case_index WHERE ${where}`;
  const total = prepared<[...typeof range], { total: number }>(db, count).get(...range)?.total ?? 0;
  return { ids: rows.map((row) => row.id), total };
}

export interface Workload {
  readonly open: number;
  readonly overdue: number;
  /** Due today or within the days asked about. */
  readonly dueSoon: number;
}

/** How much open work a person holds on this device's copy of their team's tray. */
export function workload(db: Database, personId: string, today: PlainDay, soonBefore: PlainDay): Workload {
  const sql = `SELECT count(*) AS open, count(CASE WHEN due_on < ? THEN 1 END) AS overdue,
      count(CASE WHEN due_on >= ? AND due_on < ? THEN 1 END) AS dueSoon
    FROM case_index WHERE assigned_to = ? AND open = 1`;
  const row = prepared<string[], Workload>(db, sql).get(today, today, soonBefore, personId);
  return row ?? { open: 0, overdue: 0, dueSoon: 0 };
}

interface Stored {
  readonly data: string;
}

const parsed = <T>(rows: readonly Stored[]): T[] => rows.map((row) => JSON.parse(row.data) as T);

const ofCase = (entity: string, table: string, order: string): string =>
  `SELECT r.data FROM ${table} i JOIN row r ON r.entity = '${entity}' AND r.id = i.id WHERE i.case_id = ? ORDER BY i.${order} DESC`;

/** A note's document lies among its case's. */
const NOTES = `SELECT r.data FROM case_key k
  JOIN case_note_index i ON i.doc > k.n * ${DOCUMENTS_OF_CASE} AND i.doc < (k.n + 1) * ${DOCUMENTS_OF_CASE}
  JOIN row r ON r.entity = 'caseNote' AND r.id = i.id WHERE k.id = ? ORDER BY i.at DESC, i.id DESC`;

export const notesOf = (db: Database, caseId: string): CaseNote[] =>
  parsed(prepared<[string], Stored>(db, NOTES).all(caseId));

export const changesOf = (db: Database, caseId: string): CaseChange[] =>
  parsed(prepared<[string], Stored>(db, ofCase('caseChange', 'case_change_index', 'at')).all(caseId));

export const visitsOfCase = (db: Database, caseId: string): Visit[] =>
  parsed(prepared<[string], Stored>(db, ofCase('visit', 'visit_index', 'starts_at')).all(caseId));

/** A person's visits that start in `[from, to)` and are not cancelled, in order. */
export function visitsBetween(db: Database, personId: string, from: Instant, to: Instant): Visit[] {
  const sql = `SELECT r.data FROM visit_index i JOIN row r ON r.entity = 'visit' AND r.id = i.id
    WHERE i.person_id = ? AND i.starts_at >= ? AND i.starts_at < ? AND i.state <> 'cancelled' ORDER BY i.starts_at`;
  return parsed(prepared<[string, string, string], Stored>(db, sql).all(personId, from, to));
}

/** The council's own case, where pending changes lie over what is shown and make it another. */
export function councilCase(db: Database, caseId: string): Case | undefined {
  const sql = `SELECT data FROM shadow WHERE entity = 'case' AND id = ? AND data IS NOT NULL`;
  const row = prepared<[string], Stored>(db, sql).get(caseId);
  return row === undefined ? undefined : (JSON.parse(row.data) as Case);
}
