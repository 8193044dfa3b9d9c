import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Person } from '../../../shared/people/entities.ts';
import { atTime } from '../../../shared/time/london.ts';
import { postgresKinds } from './databases.ts';
import { clientOf, command, keys, pullAll, pushOne, settle, startOffice } from './rig.ts';
import { listen } from './server.ts';
import { people, smallCouncil, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

onEachDatabase(
  'several connections',
  (suite) => {
    it('does not skip a transaction that is held open across two pulls', async () => {
      const { db } = suite.database;
      const direct = clientOf((request) => suite.rig.office.handle(request), people.worker);
      const scope = `caseload:${people.worker}`;
      const { next: start } = await pullAll(suite.rig.as(people.worker), scope);
      const held = Promise.withResolvers<void>();
      const begun = Promise.withResolvers<void>();
      const slow = db.transaction().execute(async (tx) => {
        await sql`insert into case_note (council, id, case_id, by_person, by_name, at, text)
          values ('thanwick', ${uuid(901)}, ${uuid(1001)}, ${people.worker}, 'Wanda', now(), 'slow')`.execute(tx);
        await sql`insert into feed (council, scope, entity, id, op, version)
          values ('thanwick', ${scope}, 'caseNote', ${uuid(901)}, 'put', 1)`.execute(tx);
        begun.resolve();
        await held.promise;
      });
      await begun.promise;
      const quick = await pushOne(
        direct,
        command(people.worker, 'case.addNote', { noteId: uuid(902), caseId: uuid(1002), text: 'quick' }),
      );
      expect(quick.outcome).toBe('applied');
      const first = await pullAll(direct, scope, start);
      const second = await pullAll(direct, scope, first.next);
      expect([...first.rows, ...second.rows]).toEqual([]);
      expect(second.last.digest).toBeNull();
      held.resolve();
      await slow;
      await settle(suite.database);
      const third = await pullAll(direct, scope, second.next);
      expect(keys(third.rows)).toEqual([`put caseNote ${uuid(901)}`, `put caseNote ${uuid(902)}`]);
    });

    it('lets two instances serve two clients of one team, hints included', async () => {
      const other = await startOffice(await suite.another(), null);
      const stop = new AbortController();
      try {
        const reader = clientOf((request) => other.office.handle(request), people.colleague);
        const { next } = await pullAll(other.as(people.colleague), 'team:housing');
        const hints = await reader.hints(undefined, { signal: stop.signal });
        const heard = hints.next();
        const sent = command(people.worker, 'case.addNote', {
          noteId: uuid(903),
          caseId: uuid(1001),
          text: 'from the first',
        });
        const answers = await Promise.all([
          pushOne(suite.rig.as(people.worker), sent),
          pushOne(
            clientOf((request) => other.office.handle(request), people.worker),
            sent,
          ),
        ]);
        expect(answers.map((it) => it.again).sort()).toEqual([false, true]);
        expect((await heard).value).toEqual({ scope: 'team:housing' });
        expect(keys((await pullAll(other.as(people.colleague), 'team:housing', next)).rows)).toEqual([
          `put caseNote ${uuid(903)}`,
        ]);
      } finally {
        stop.abort();
        await other.office.close();
      }
    });

    it('files an absence under the team that its person is being moved to', async () => {
      const direct = clientOf((request) => suite.rig.office.handle(request), people.worker);
      const { db } = suite.database;
      const begun = Promise.withResolvers<void>();
      const end = Promise.withResolvers<void>();
      const move = db.transaction().execute(async (tx) => {
        await sql`update person set team_id = 'noise' where council = 'thanwick' and id = ${people.worker}`.execute(tx);
        begun.resolve();
        await end.promise;
      });
      await begun.promise;
      const day = { firstDay: '2026-11-24', firstHalf: 'am', lastDay: '2026-11-24', lastHalf: 'pm' } as const;
      const report = command(people.worker, 'absence.reportSickness', {
        absenceId: uuid(950),
        ...day,
        category: 'other',
      });
      const answered = pushOne(direct, report);
      for (let tries = 0, waits = 0; waits === 0 && tries < 500; tries += 1) {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::integer as n from pg_locks where not granted`.execute(db);
        waits = rows[0]?.n ?? 0;
      }
      end.resolve();
      await move;
      expect((await answered).outcome).toBe('applied');
      const { rows } = await sql<{ team_id: string }>`select team_id from absence where id = ${uuid(950)}`.execute(db);
      expect(rows).toEqual([{ team_id: 'noise' }]);
    });

    it('knows every team of a manager who was given two at once', async () => {
      const { register } = suite.rig.office;
      const leads = { managerId: people.otherManager, deputyId: null };
      for (let round = 0; round < 10; round += 1) {
        await suite.load({});
        await Promise.all(['housing', 'office'].map((team) => register.setTeamLeads(team, leads)));
        const { rows } = await sql<{
          manages: string[];
        }>`select manages from profile where id = ${people.otherManager}`.execute(suite.database.db);
        expect(rows[0]?.manages).toEqual(expect.arrayContaining(['housing', 'office']));
      }
    });

    it('gives one desk to one of 200 people who ask for it at once over 60 connections', async () => {
      const crowd = Array.from({ length: 200 }, (_, n): Person & { startedOn: string } => ({
        id: uuid(20_000 + n),
        userName: `crowd${n}@thanwick.example`,
        name: `Crowd Member${n}`,
        jobTitle: 'Officer',
        teamId: 'office',
        role: 'worker',
        workstyle: 'flexible',
        baseSiteId: 'hall',
        phone: '01632 960003',
        startedOn: '2024-01-01',
      }));
      const base = smallCouncil();
      const profile = base.profiles[0];
      if (profile === undefined) throw new Error('no profile');
      await suite.load({
        people: [...base.people, ...crowd],
        profiles: [...base.profiles, ...crowd.map((it) => ({ ...profile, id: it.id }))],
      });
      const server = await listen(suite.rig.office);
      try {
        const day = '2026-11-25';
        const ask = (n: number) => ({
          bookingId: uuid(30_000 + n),
          spaceId: 'd1',
          siteId: 'hall',
          from: atTime(day, '09:00'),
          to: atTime(day, '13:00'),
          accept: 'only-this' as const,
        });
        // The desk's lock is held until at least 50 connections wait for it: then all of them are released together.
        const { db } = suite.database;
        const waiting = async () => {
          const { rows } = await sql<{ n: number }>`select count(*)::integer as n from pg_stat_activity
            where datname = current_database() and wait_event = 'advisory'`.execute(gate.db);
          return rows[0]?.n ?? 0;
        };
        const gate = await suite.another();
        const { all, piled, began } = await gate.db.transaction().execute(async (tx) => {
          await sql`select pg_advisory_xact_lock(hashtextextended('thanwick d1', 0))`.execute(tx);
          const asked = crowd.map((person, n) =>
            pushOne(
              clientOf((request) => fetch(request), person.id, server.url),
              command(person.id, 'booking.ask', ask(n)),
            ),
          );
          let most = 0;
          for (let tries = 0; tries < 1_000 && most < 50; tries += 1) {
            await sql`select pg_sleep(0.01)`.execute(tx);
            most = await waiting();
          }
          return { all: asked, piled: most, began: performance.now() };
        });
        const answers = await Promise.all(all);
        const took = Math.round(performance.now() - began);
        process.stderr.write(`rush: 200 requests, ${piled} connections released together, answered in ${took} ms\n`);
        expect(piled).toBeGreaterThanOrEqual(50);
        expect(await sql`select 1 from booking where state = 'booked'`.execute(db).then((it) => it.rows)).toHaveLength(
          1,
        );
        expect(answers.filter((it) => it.outcome === 'applied')).toHaveLength(1);
        const refusals = answers.flatMap((it) => (it.rejection === null ? [] : [it.rejection]));
        expect(refusals).toHaveLength(199);
        for (const it of refusals) {
          expect(it).toMatchObject({ code: 'space-taken', nextFree: atTime(day, '13:00') });
          expect(it.words).toContain('It is next free Wed 25 Nov, 1pm. Desk 4.2 is free 9am to 1pm.');
          expect(it.alternatives).toHaveLength(3);
          expect(JSON.stringify(it)).not.toMatch(/Crowd|0000a000/);
        }
      } finally {
        await server.close();
      }
    });
  },
  postgresKinds,
  60,
);
