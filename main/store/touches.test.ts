import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { registry } from '../engine/registry.ts';
import type { Touch } from './mapping.ts';
import { migrate } from './migrate.ts';
import { createTouches } from './touches.ts';

const commands = ['c1', 'c2', 'c3'] as const;
const anyTouches = fc
  .subarray(['1', '2', '3'])
  .map((ids): Touch[] => ids.map((id) => ({ entity: id === '3' ? 'caseNote' : 'case', id })));
const anyStep = fc.record({
  what: fc.constantFrom('add' as const, 'prune' as const),
  command: fc.constantFrom(...commands),
  touches: anyTouches,
});
const anyWrites = fc.array(fc.record({ steps: fc.array(anyStep, { maxLength: 4 }), fails: fc.boolean() }), {
  maxLength: 8,
});

it('knows what each command touches as the file does, whatever was added, forgotten or rolled back', () => {
  fc.assert(
    fc.property(anyWrites, (writes) => {
      const db = new Database(':memory:');
      migrate(db, registry.migrations, () => undefined);
      db.prepare(`INSERT INTO outbox_touch (command, entity, id) VALUES ('c1', 'visit', 'before')`).run();
      const touches = createTouches(db);
      const inFile = db.prepare<[string], Touch>(
        'SELECT entity, id FROM main.outbox_touch WHERE command = ? ORDER BY entity, id',
      );
      for (const { steps, fails } of writes) {
        const write = db.transaction(() => {
          for (const { what, command, touches: list } of steps) {
            if (what === 'prune') touches.prune();
            else touches.add(command, list);
          }
          if (fails) throw new Error('The disk went.');
        });
        try {
          write();
        } catch {
          // Failed on purpose, or because a command touches a row once: all of it is undone.
        }
        for (const it of commands) expect(touches.of(it)).toEqual(inFile.all(it));
      }
      db.close();
    }),
    { numRuns: 40 },
  );
});
