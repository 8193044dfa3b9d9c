import type { Database } from 'better-sqlite3';
import type { Touch } from './mapping.ts';

/**
 * The rows each command touches, in both directions. The file's own index finds a row's commands, as every list needs; a
 * command's rows, asked for at each answer, are found in a copy in memory that triggers keep in step inside the same
 * transaction. A second index on the disk would cost every change made here a tenth more pages.
 */
export function createTouches(db: Database) {
  db.exec(`
CREATE TEMP TABLE IF NOT EXISTS touch_of (command TEXT NOT NULL, entity TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (command, entity, id)) WITHOUT ROWID;
INSERT OR IGNORE INTO touch_of SELECT command, entity, id FROM main.outbox_touch;
CREATE TEMP TRIGGER IF NOT EXISTS touch_of_insert AFTER INSERT ON main.outbox_touch BEGIN
  INSERT INTO touch_of VALUES (new.command, new.entity, new.id);
END;
CREATE TEMP TRIGGER IF NOT EXISTS touch_of_delete AFTER DELETE ON main.outbox_touch BEGIN
  DELETE FROM touch_of WHERE command = old.command AND entity = old.entity AND id = old.id;
END`);
  const of = db.prepare<[string], Touch>('SELECT entity, id FROM touch_of WHERE command = ?');
  const add = db.prepare<[string, string, string]>('INSERT INTO outbox_touch (command, entity, id) VALUES (?, ?, ?)');
  const prune = db.prepare('DELETE FROM outbox_touch WHERE command NOT IN (SELECT id FROM outbox)');
  return {
    of: (command: string): readonly Touch[] => of.all(command),
    add(command: string, touches: readonly Touch[]): void {
      for (const it of touches) add.run(command, it.entity, it.id);
    },
    /** Lets go what commands that are not kept any more had touched. */
    prune: (): void => void prune.run(),
  };
}

export type Touches = ReturnType<typeof createTouches>;
