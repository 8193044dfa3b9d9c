import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registry } from '../engine/registry.ts';
import { openDatabase } from './open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-shadow-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('what was kept aside under a pending change is there after the upgrade, and is still kept once for each row', () => {
  const how = { path: join(folder, 'cache.db'), key: new Uint8Array(32).fill(7) };
  const older = openDatabase({ ...how, migrations: registry.migrations.filter((step) => step.number <= 11) });
  const kept = [
    { entity: 'case', id: 'b', version: 3, data: '{"title":"Leak"}' },
    { entity: 'caseNote', id: 'a', version: 0, data: null },
  ];
  const put = older.prepare('INSERT INTO shadow (entity, id, version, data) VALUES (@entity, @id, @version, @data)');
  for (const row of kept) put.run(row);
  older.close();
  const db = openDatabase({ ...how, migrations: registry.migrations });
  try {
    expect(db.prepare('SELECT entity, id, version, data FROM shadow ORDER BY entity').all()).toEqual(kept);
    expect(() => db.exec(`INSERT INTO shadow (entity, id, version) VALUES ('case', 'b', 4)`)).toThrow(/UNIQUE/);
  } finally {
    db.close();
  }
});
