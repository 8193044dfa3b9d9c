import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { entitySchemas } from '../../../shared/council/entities.ts';
import { command, keys, pullAll, pullPage, pushOne } from './rig.ts';
import { aCase, people, TODAY, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

onEachDatabase('the feed', (suite) => {
  it('gives a person their open cases with notes, in the shape the contract has', async () => {
    const { rows, last } = await pullAll(suite.rig.as(people.worker), `caseload:${people.worker}`);
    expect(keys(rows)).toEqual(
      [
        `put case ${uuid(1001)}`,
        `put case ${uuid(1002)}`,
        `put caseNote ${uuid(5001)}`,
        `put caseNote ${uuid(5002)}`,
      ].sort(),
    );
    expect(last.total).toBe(4);
    expect(rows.find((row) => row.id === uuid(1001))?.data).toEqual(aCase(1));
  });

  it('gives every scope of the manifest rows that parse', async () => {
    const client = suite.rig.as(people.manager);
    const manifest = await client.manifest();
    const names = manifest.scopes.filter((it) => !it.optional).map((it) => it.scope);
    expect(names).toContain('team-restricted:housing');
    expect(names).toContain('team-absence:housing');
    let seen = 0;
    for (const scope of names) {
      for (const row of (await pullAll(client, scope)).rows) {
        seen += 1;
        entitySchemas[row.entity as keyof typeof entitySchemas].parse(row.data);
      }
    }
    expect(seen).toBeGreaterThan(30);
  });

  it('reads on from a position, and only what changed', async () => {
    const client = suite.rig.as(people.worker);
    const first = await pullAll(client, `caseload:${people.worker}`);
    expect((await pullAll(client, `caseload:${people.worker}`, first.next)).rows).toEqual([]);
    const answer = await pushOne(
      client,
      command(people.worker, 'case.addNote', { noteId: uuid(42), caseId: uuid(1001), text: 'Rang, no answer' }),
    );
    expect(answer.outcome).toBe('applied');
    const second = await pullAll(client, `caseload:${people.worker}`, first.next);
    expect(keys(second.rows)).toEqual([`put caseNote ${uuid(42)}`]);
    const passed = second.next;
    expect(BigInt(passed?.xid ?? 0)).toBeGreaterThanOrEqual(BigInt(answer.position.xid));
  });

  it('pages at 500 rows over several scopes and loses none', async () => {
    const cases = Array.from({ length: 1203 }, (_, n) => aCase(n));
    await suite.load({ cases, notes: [] });
    const client = suite.rig.as(people.worker);
    const scopes = [`caseload:${people.worker}`, 'team:housing', 'people'];
    const got = new Map<string, Set<string>>(scopes.map((scope) => [scope, new Set()]));
    let asked = scopes.map((scope) => ({ scope, after: null as Awaited<ReturnType<typeof pullPage>>['next'] }));
    let pages = 0;
    while (asked.length > 0) {
      const answer = await client.pull({ deviceId: uuid(77), protocol: 1, scopes: asked });
      expect(answer.pages.reduce((sum, page) => sum + page.rows.length, 0)).toBeLessThanOrEqual(500);
      for (const page of answer.pages) for (const row of page.rows) got.get(page.scope)?.add(row.id);
      asked = answer.pages.filter((page) => page.more).map((page) => ({ scope: page.scope, after: page.next }));
      pages += 1;
    }
    expect([...got.values()].map((ids) => ids.size)).toEqual([1203, 1203, 9]);
    expect(pages).toBeGreaterThanOrEqual(5);
  });

  it('answers gone for a scope that is not the caller’s, whether or not it exists', async () => {
    const client = suite.rig.as(people.otherWorker);
    for (const scope of [
      `caseload:${people.worker}`,
      `me:${people.worker}`,
      'team:housing',
      'team-absence:noise',
      'nothing',
      'site:hall:2025-01-01',
    ]) {
      const page = await pullPage(client, scope, null);
      expect([scope, page.state, page.rows]).toEqual([scope, 'gone', []]);
    }
    expect((await pullPage(client, `site:hall:${TODAY}`, null)).state).toBe('ok');
  });

  it('answers reset to a position of another epoch and to one ahead of this database', async () => {
    const client = suite.rig.as(people.worker);
    const { next } = await pullAll(client, 'people');
    if (next === null) throw new Error('no position');
    expect((await pullPage(client, 'people', { ...next, epoch: uuid(5) })).state).toBe('reset');
    expect((await pullPage(client, 'people', { ...next, xid: String(BigInt(next.xid) + 1_000_000n) })).state).toBe(
      'reset',
    );
    expect((await pullPage(client, 'people', next)).state).toBe('ok');
  });

  it('gives a digest that a client can compute from the rows it holds', async () => {
    const client = suite.rig.as(people.worker);
    await pushOne(
      client,
      command(people.worker, 'case.update', { caseId: uuid(1001), set: { priority: 'urgent' } }, { baseVersion: 1 }),
    );
    const { rows, last } = await pullAll(client, `caseload:${people.worker}`);
    const sum = rows
      .filter((row) => row.op === 'put')
      .map((row) => createHash('md5').update(`${row.entity} ${row.id} ${row.version}`).digest('hex').slice(0, 12))
      .reduce((total, hex) => total + BigInt(`0x${hex}`), 0n);
    expect(last.digest).toEqual({ count: rows.length, sum: sum.toString() });
    expect((await pullAll(client, `visits:${people.worker}:${TODAY}`)).last.digest).toEqual({ count: 0, sum: '0' });
  });
});
