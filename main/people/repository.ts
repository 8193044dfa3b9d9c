import type { Database } from 'better-sqlite3';
import type { Person, Team } from '../../shared/people/entities.ts';
import { prepared } from '../store/prepared.ts';
import { fold } from './fold.ts';

export function putPerson(db: Database, id: string, data: Person): void {
  prepared(
    db,
    `INSERT INTO person_index (id, name, team_id, folded) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, team_id = excluded.team_id, folded = excluded.folded`,
  ).run(id, data.name, data.teamId, ` ${fold(`${data.name} ${data.jobTitle}`)}`);
}

export function removePerson(db: Database, id: string): void {
  prepared(db, 'DELETE FROM person_index WHERE id = ?').run(id);
}

export function putTeam(db: Database, id: string, data: Team): void {
  prepared(
    db,
    `INSERT INTO team_index (id, folded) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET folded = excluded.folded`,
  ).run(id, ` ${fold(`${data.name} ${data.service}`)}`);
}

export function removeTeam(db: Database, id: string): void {
  prepared(db, 'DELETE FROM team_index WHERE id = ?').run(id);
}

/** Words of a search that are looked at; what comes after them is passed over. */
const WORDS = 6;

/** Ids of people each of whose words begins a word of their name, job or team. Names that begin so come first. */
export function searchPeople(db: Database, text: string, limit: number): string[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, WORDS);
  if (words.length === 0) return [];
  const each = words.map(() => `(instr(p.folded, ?) > 0 OR instr(coalesce(t.folded, ''), ?) > 0)`).join(' AND ');
  const sql = `SELECT p.id FROM person_index p LEFT JOIN team_index t ON t.id = p.team_id
    WHERE ${each} ORDER BY instr(p.folded, ?) <> 1, p.name LIMIT ?`;
  const parameters = words.flatMap((word) => [` ${word}`, ` ${word}`]);
  return prepared<unknown[], { id: string }>(db, sql)
    .all(...parameters, ` ${words.join(' ')}`, limit)
    .map((row) => row.id);
}

/** Ids of a team's members as far as they are on this device, by name. */
export const teamMembers = (db: Database, teamId: string): string[] =>
  prepared<[string], { id: string }>(db, 'SELECT id FROM person_index WHERE team_id = ? ORDER BY name')
    .all(teamId)
    .map((row) => row.id);
