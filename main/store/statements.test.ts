import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registry } from '../engine/registry.ts';
import { openDatabase } from './open.ts';
import { createStore } from './store.ts';

let folder: string;
let db: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-statements-'));
  db = openDatabase({ path: join(folder, 'cache.db'), key: new Uint8Array(32), migrations: registry.migrations });
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('finds what belongs to one command, one row or one lane without looking through a table', () => {
  const prepare = db.prepare.bind(db);
  const seen = new Set<string>();
  db.prepare = ((sql: string) => {
    seen.add(sql);
    return prepare(sql);
  }) as typeof db.prepare;
  createStore(db, registry);

  const ofOne = [...seen].filter((sql) => /\b(id|command|lane|key|name) = [?@]/.test(sql));
  expect(ofOne.length).toBeGreaterThan(30);
  const looking = ofOne.filter((sql) => {
    const given = sql.replace(/\?|@\w+/g, "'1'");
    const plan = prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${given}`).all();
    return plan.some((it) => it.detail.startsWith('SCAN'));
  });
  expect(looking).toEqual([]);
});
