import { type Kysely, sql } from 'kysely';
import type { AbsenceState } from '../../shared/absence/entities.ts';
import { dayOf, instantOf } from '../../shared/time/london.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import { HINTS } from '../commands/push.ts';
import type { Database, Tx } from '../db/database.ts';
import { readWhere } from '../db/rows.ts';
import { tryAgain } from '../db/sql-state.ts';
import { Writer } from '../feed/writer.ts';

export interface Register {
  /** Moves a person to a team: their plan and their absences that still matter go with them. */
  movePerson(personId: string, teamId: string): Promise<void>;
  /** Names a team's manager and the deputy who stands in, or null. */
  setTeamLeads(teamId: string, leads: { readonly managerId: string; readonly deputyId: string | null }): Promise<void>;
  /** Gives a case to another worker, or to nobody, and says in its history who did. */
  reassignCase(caseId: string, to: string | null, byPersonId: string): Promise<void>;
}

/** Rejects with an Error when the person, team or case is not there. */
export function createRegister(db: Kysely<Database>, council: string, now: () => number): Register {
  const change = (work: (tx: Tx, write: Writer, at: Instant) => Promise<void>) =>
    tryAgain(() =>
      db.transaction().execute(async (tx) => {
        const write = new Writer(tx, council);
        await work(tx, write, instantOf(now()));
        await write.flush(HINTS);
      }),
    );

  /** Until when this person had the team's cases: what they did on one by then is kept for the team. */
  const remember = (tx: Tx, personId: string, teamId: string, managed: boolean, until: Instant) =>
    sql`insert into former_member (council, person_id, team_id, managed, until)
      values (${council}, ${personId}, ${teamId}, ${managed}, ${until}::text::timestamptz)
      on conflict (council, person_id, team_id, managed) do update set until = excluded.until`.execute(tx);

  return {
    movePerson: (personId, teamId) =>
      change(async (tx, write, at) => {
        const person = found(await write.get('person', personId), 'person').doc;
        found(await write.get('team', teamId), 'team');
        await write.put('person', { ...person, teamId });
        await remember(tx, personId, person.teamId, false, at);
        for (const half of await readWhere(tx, 'planHalf', council, sql`t.person_id = ${personId}`, true)) {
          write.rescope('planHalf', half.doc, half.version, { teamId: person.teamId }, { teamId });
        }
        const live: AbsenceState[] = ['asked', 'approved', 'reported', 'acknowledged'];
        for (const { doc } of await readWhere(tx, 'absence', council, sql`t.person_id = ${personId}`, true)) {
          const over = doc.lastDay !== null && doc.lastDay < dayOf(at);
          if (live.includes(doc.state) && !over) await write.put('absence', { ...doc, teamId });
        }
      }),

    setTeamLeads: (teamId, leads) =>
      change(async (tx, write, at) => {
        const team = found(await write.get('team', teamId), 'team').doc;
        await write.put('team', { ...team, ...leads });
        if (team.managerId !== leads.managerId) await remember(tx, team.managerId, teamId, true, at);
        if (team.deputyId !== null && team.deputyId !== leads.deputyId)
          await remember(tx, team.deputyId, teamId, false, at);
        const touched = [team.managerId, team.deputyId, leads.managerId, leads.deputyId];
        const profiles = [];
        for (const id of [...new Set(touched.filter((it) => it !== null))].sort()) {
          profiles.push({ id, profile: await write.get('profile', id) });
        }
        // Read once the profiles are held: what else was changed of these people's teams has been committed by then.
        const teams = (await readWhere(tx, 'team', council, sql`true`)).map((it) => it.doc);
        for (const { id, profile } of profiles) {
          const manages = teams.filter((it) => it.managerId === id || it.deputyId === id).map((it) => it.id);
          if (profile !== undefined) await write.put('profile', { ...profile.doc, manages });
        }
      }),

    reassignCase: (caseId, to, byPersonId) =>
      change(async (_tx, write, at) => {
        const by = found(await write.get('person', byPersonId), 'person').doc;
        const it = found(await write.get('case', caseId), 'case').doc;
        const version = await write.put('case', { ...it, assignedTo: to, changedAt: at });
        await write.put('caseChange', {
          id: `${caseId}:${version}:assignedTo`,
          caseId,
          field: 'assignedTo',
          was: it.assignedTo,
          now: to,
          by: by.id,
          byName: by.name,
          at,
          version,
        });
      }),
  };
}

function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Error(`The council has no such ${what}.`);
  return row;
}
