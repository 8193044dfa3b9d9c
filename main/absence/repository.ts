import type { Database } from 'better-sqlite3';
import type { Absence, AbsenceState } from '../../shared/absence/entities.ts';
import { knownSpan } from '../../shared/absence/request-rules.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';
import { prepared } from '../store/prepared.ts';

/** Stands for the last day of a sickness that has none yet. */
const OPEN_ENDED = '9999-12-31';

export function putAbsence(db: Database, id: string, data: Absence): void {
  prepared(
    db,
    `INSERT INTO absence_index (id, person_id, team_id, state, first_day, last_day, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, team_id = excluded.team_id, state = excluded.state,
       first_day = excluded.first_day, last_day = excluded.last_day, asked_at = excluded.asked_at`,
  ).run(id, data.personId, data.teamId, data.state, data.firstDay, data.lastDay ?? OPEN_ENDED, data.askedAt);
}

export function removeAbsence(db: Database, id: string): void {
  prepared(db, 'DELETE FROM absence_index WHERE id = ?').run(id);
}

interface Stored {
  readonly data: string;
}

const parsed = (rows: readonly Stored[]): Absence[] => rows.map((row) => JSON.parse(row.data) as Absence);

const read = (where: string, order: string): string =>
  `SELECT r.data FROM absence_index i JOIN row r ON r.entity = 'absence' AND r.id = i.id WHERE ${where} ORDER BY ${order}`;

/** States in which a person is, or means to be, away. */
const STANDS = `i.state IN ('reported', 'acknowledged', 'closed', 'asked', 'approved')`;
/** States in which somebody is away for certain: leave that was only asked for is not among them. */
const AWAY = `i.state IN ('reported', 'acknowledged', 'closed', 'approved')`;

/** All of a person's absences, newest first day first. */
export const absencesOf = (db: Database, personId: string): Absence[] =>
  parsed(prepared<[string], Stored>(db, read('i.person_id = ?', 'i.first_day DESC, i.id')).all(personId));

/** A person's absences that share a day with `[from, to]`, both inclusive, and for which they are away for certain. */
export const awayBetween = (db: Database, personId: string, from: PlainDay, to: PlainDay): Absence[] =>
  parsed(
    prepared<[string, string, string], Stored>(
      db,
      read(`i.person_id = ? AND i.last_day >= ? AND i.first_day <= ? AND ${AWAY}`, 'i.first_day, i.id'),
    ).all(personId, from, to),
  );

/** A team's standing absences that share a day with `[from, to]`, in order of first day. */
export const teamBetween = (db: Database, teamId: string, from: PlainDay, to: PlainDay): Absence[] =>
  parsed(
    prepared<[string, string, string], Stored>(
      db,
      read(`i.team_id = ? AND i.last_day >= ? AND i.first_day <= ? AND ${STANDS}`, 'i.first_day, i.id'),
    ).all(teamId, from, to),
  );

/**
 * Members of a team, one person left out, who are away on a day of `[from, to]`. A sickness with no end counts as far as
 * it is known, which is up to `today`.
 */
export function countAway(
  db: Database,
  teamId: string,
  exceptPersonId: string,
  range: { readonly from: PlainDay; readonly to: PlainDay },
  today: PlainDay,
): number {
  const where = `i.team_id = ? AND i.person_id <> ? AND i.last_day >= ? AND i.first_day <= ? AND ${AWAY}`;
  const found = parsed(
    prepared<[string, string, string, string], Stored>(db, read(where, 'i.first_day, i.id')).all(
      teamId,
      exceptPersonId,
      range.from,
      range.to,
    ),
  );
  const known = found.filter((it) => knownSpan(it, today).lastDay >= range.from);
  return new Set(known.map((it) => it.personId)).size;
}

/** Absences of a team in a state, oldest first. */
export const teamInState = (db: Database, teamId: string, state: AbsenceState): Absence[] =>
  parsed(
    prepared<[string, string], Stored>(db, read('i.team_id = ? AND i.state = ?', 'i.asked_at, i.id')).all(
      teamId,
      state,
    ),
  );
