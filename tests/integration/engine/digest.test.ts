import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { registry } from '../../../main/engine/registry.ts';
import { manifestTerm } from '../../../main/store/digest.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { openDatabase } from '../../../main/store/open.ts';
import { createStore } from '../../../main/store/store.ts';
import { uuid } from '../backoffice/small-council.ts';
import type { Machine } from './machine.ts';
import { inEachWorld } from './world.ts';

/** The store of a stopped program, read only to look inside. */
function inside(machine: Machine) {
  const [folder = ''] = readdirSync(join(machine.folder, 'people'));
  const key = [...machine.secrets].find(([name]) => name.startsWith('cache-key'))?.[1] ?? new Uint8Array(0);
  const path = join(machine.folder, 'people', folder, 'cache.db');
  return createStore(openDatabase({ path, key, migrations }), registry);
}

inEachWorld('the digest of a scope', (world) => {
  it('is the same number on the device and in the council’s SQL, for every scope, after changes of all kinds', async () => {
    const maya = world.machine('manager');
    await maya.signedOn();
    const { call } = maya;
    await call.cases.addNote({ caseId: uuid(1001), text: 'Nobody in' });
    await call.cases.update({ caseId: uuid(1003), baseVersion: 1, set: { status: 'closed' } });
    await call.absence.reportSickness({
      firstDay: '2026-11-24',
      firstHalf: 'am',
      lastDay: null,
      lastHalf: 'pm',
      category: 'other',
    });
    await maya.synced();
    const told: Record<string, { count: number; sum: string }> = {};
    maya.answerWith((request) => {
      if (!request.url.endsWith('/pull')) return undefined;
      return fetch(request).then(async (response) => {
        const answer = (await response.clone().json()) as {
          pages: { scope: string; digest: { count: number; sum: string } | null }[];
        };
        for (const it of answer.pages) if (it.digest !== null) told[it.scope] = it.digest;
        return response;
      });
    });
    // Digests are compared once an hour.
    world.clock.shiftMs += 61 * 60_000;
    await maya.until(async () => {
      await call.sync.now();
      return Object.keys(told).length > 0;
    });
    await maya.synced();
    expect(maya.events.filter((it) => it.includes('drift'))).toEqual([]);
    await maya.stop();
    const store = inside(maya);
    const mine = Object.fromEntries(store.scopes.list().map((it) => [it.name, store.scopes.digest(it)]));
    store.db.close();
    for (const [scope, digest] of Object.entries(told)) expect({ scope, ...mine[scope] }).toEqual({ scope, ...digest });
    expect(Object.values(told).filter((it) => it.count > 0).length).toBeGreaterThan(3);
  });

  it('has the same term for any row', async () => {
    const row = fc.tuple(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }), fc.nat());
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (some) => {
        // Text in PostgreSQL holds no NUL.
        const rows = some.map(
          ([entity, id, version]) => [entity.replaceAll('\0', ''), id.replaceAll('\0', ''), version] as const,
        );
        const found = await sql<{ sum: string }>`
          select sum(('x' || substr(md5(it->>0 || ' ' || (it->>1) || ' ' || (it->>2)), 1, 12))::bit(48)::bigint)::text as sum
          from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as it`.execute(world.database.db);
        const sum = rows.reduce((total, [entity, id, version]) => total + manifestTerm(entity, id, version), 0n);
        expect(found.rows[0]?.sum).toBe(String(sum));
      }),
      { numRuns: 25 },
    );
  });
});
