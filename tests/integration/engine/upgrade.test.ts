import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listCases } from '../../../main/cases/repository.ts';
import { registry } from '../../../main/engine/registry.ts';
import { manifestTerm } from '../../../main/store/digest.ts';
import { openDatabase } from '../../../main/store/open.ts';
import { createStore } from '../../../main/store/store.ts';
import { aCase, uuid } from '../../builders/council-rows.ts';

/** The last version whose rows lay in one table, with the whole of a case in its index. */
const OLDER = 6;
const me = uuid('p', 1);
const epoch = uuid('e', 1);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a filled cache of an older version is the same to its person after the upgrade: rows, lists, what waits, digests', () => {
  const how = { path: join(folder, 'cache.db'), key: new Uint8Array(32).fill(3) };
  const older = openDatabase({ ...how, migrations: registry.migrations.filter((step) => step.number <= OLDER) });
  const cases = [
    aCase(1, { status: 'new', dueOn: '2026-12-03' }),
    aCase(2, { status: 'waiting', dueOn: '2026-11-20', priority: 'urgent' }),
    aCase(3, { status: 'closed' }),
  ];
  const run = (sql: string, ...values: unknown[]) => older.prepare(sql).run(...values);
  run(`INSERT INTO meta (name, value) VALUES ('epoch', ?)`, epoch);
  run(
    `INSERT INTO scope (n, name, words, offered, epoch, xid, seq, complete) VALUES (1, 'caseload', 'Your cases', 1, ?, '9', '9', 1)`,
    epoch,
  );
  for (const [n, it] of cases.entries()) {
    const rank = ['emergency', 'urgent', 'routine'].indexOf(it.priority);
    run(`INSERT INTO row (entity, id, version, data) VALUES ('case', ?, ?, ?)`, it.id, n + 4, JSON.stringify(it));
    run(`INSERT INTO membership (entity, id, scope_n, version, generation) VALUES ('case', ?, 1, ?, 0)`, it.id, n + 4);
    run(`INSERT INTO case_key (n, id) VALUES (?, ?)`, n + 1, it.id);
    run(
      `INSERT INTO case_index (n, id, reference, status, open, priority_rank, due_on, changed_at, assigned_to, team_id, text_digest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, x'00')`,
      ...[n + 1, it.id, it.reference, it.status, it.status === 'closed' ? 0 : 1, rank, it.dueOn, it.changedAt],
      ...[it.assignedTo, it.teamId],
    );
  }
  // A change of the first case waits: what is shown has it, and the council's row lies aside.
  const [first] = cases;
  if (first === undefined) throw new Error('There is no case.');
  run(`INSERT INTO shadow (entity, id, version, data) VALUES ('case', ?, 4, ?)`, first.id, JSON.stringify(first));
  run(
    `UPDATE row SET data = ?, pending = 1 WHERE id = ?`,
    JSON.stringify({ ...first, nextAction: 'Ring on Monday' }),
    first.id,
  );
  run(
    `INSERT INTO outbox (rank, id, type, payload, base_version, occurred_at, person_id, device_id, protocol, lane, state, words, see_answer)
     VALUES (1, ?, 'case.update', ?, 4, '2026-11-24T09:00:00.000Z', ?, ?, 1, ?, 'waiting', 'Change', 0)`,
    ...[uuid('o', 1), JSON.stringify({ caseId: first.id, set: { nextAction: 'Ring on Monday' } }), me, uuid('d', 1)],
    `case:${first.id}`,
  );
  run(`INSERT INTO outbox_touch (command, entity, id) VALUES (?, 'case', ?)`, uuid('o', 1), first.id);
  older.close();

  const db = openDatabase({ ...how, migrations: registry.migrations });
  const store = createStore(db, registry);
  try {
    expect(store.get('case', first.id)).toMatchObject({
      version: 4,
      pending: true,
      data: { nextAction: 'Ring on Monday' },
    });
    expect(store.get('case', uuid('c', 2))).toMatchObject({ version: 5, pending: false, data: cases[1] });
    expect(store.outbox.find(uuid('o', 1))).toMatchObject({ baseVersion: 4, baseEpoch: epoch, left: false });
    const sum = cases.reduce((all, it, n) => all + manifestTerm('case', it.id, n + 4), 0n);
    const [scope] = store.scopes.list();
    expect(scope === undefined ? null : store.scopes.digest(scope)).toEqual({ count: 3, sum: String(sum) });
    const reader = { personId: me, teams: ['housing-west'], today: () => '2026-11-24' };
    const list = (sort: 'due' | 'changed', status?: ('new' | 'closed')[]) =>
      listCases(db, { tray: 'mine', sort, offset: 0, limit: 9, ...(status === undefined ? {} : { status }) }, reader);
    expect(list('due').ids).toEqual([uuid('c', 2), first.id]);
    expect(list('changed', ['new']).ids).toEqual([first.id]);
    expect(list('changed', ['closed']).ids).toEqual([uuid('c', 3)]);
    // Taken back, the council's own row is what is shown; and a newer one of the council's takes its place.
    store.write(() => store.outbox.move(uuid('o', 1), 'withdrawn'));
    expect(store.get('case', first.id)).toMatchObject({ version: 4, pending: false, data: first });
    const newer = { ...first, nextAction: 'Visit' };
    store.write(() =>
      store.rows.putFromCouncil({ entity: 'case', id: first.id }, 7, JSON.stringify(newer), newer, false),
    );
    expect(store.get('case', first.id)).toMatchObject({ version: 7, data: newer });
  } finally {
    store.close();
  }
});
