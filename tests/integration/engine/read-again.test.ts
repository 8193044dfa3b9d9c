import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { alterCase } from '../backoffice/alter-case.ts';
import { postgresKinds } from '../backoffice/databases.ts';
import { uuid } from '../backoffice/small-council.ts';
import { inEachWorld } from './world.ts';

// An embedded database has one connection: nothing is ever held back there.
if (postgresKinds.length === 0) describe.todo('a scope that is read again (needs WORKSMART_DATABASE_URL)');
else
  inEachWorld(
    'a scope that is read again while a transaction holds the feed back',
    (world) => {
      it('lets nothing go that has only just changed, and the half-written note about it stays', async () => {
        const wanda = world.machine('worker');
        await wanda.signedOn();
        const { call } = wanda;
        const caseId = uuid(1001);
        await call.cases.saveDraft({ key: `note:${caseId}`, text: 'Mrs Tenant told me that' });
        const begun = Promise.withResolvers<void>();
        const end = Promise.withResolvers<void>();
        const slow = world.database.db.transaction().execute(async (tx) => {
          await sql`select pg_current_xact_id()`.execute(tx);
          begun.resolve();
          await end.promise;
        });
        await begun.promise;
        await alterCase(world.database, caseId, { priority: 'emergency' });
        // A digest that does not agree, of every scope, once: each is read again from the beginning.
        let wrong = 0;
        let reads = 0;
        wanda.answerWith((request) => {
          if (!request.url.endsWith('/pull')) return undefined;
          return request
            .clone()
            .json()
            .then(async (asked: { scopes: { after: unknown }[] }) => {
              const response = await fetch(request);
              if (response.ok && asked.scopes.some((it) => it.after === null)) reads += 1;
              if (wrong > 0 || !response.ok) return response;
              const answer = (await response.json()) as { pages: { digest: object | null }[] };
              wrong += 1;
              for (const page of answer.pages) page.digest = { count: 0, sum: '0' };
              return Response.json(answer);
            });
        });
        world.clock.shiftMs += 61 * 60_000;
        await call.sync.now();
        await wanda.until(async () => reads > 0 && (await call.sync.state()).phase === 'idle');
        expect(wanda.events.some((it) => it.includes('drift'))).toBe(true);
        expect((await call.cases.get({ id: caseId })).case.priority).not.toBe('emergency');
        end.resolve();
        await slow;
        await wanda.until(async () => (await call.cases.get({ id: caseId })).case.priority === 'emergency');
        expect((await call.cases.draft({ key: `note:${caseId}` })).text).toBe('Mrs Tenant told me that');
        const { purged, waiting, recent } = await call.sync.page();
        expect({ purged, waiting, recent }).toEqual({ purged: [], waiting: [], recent: [] });
      });
    },
    postgresKinds,
  );
