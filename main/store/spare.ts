import type { Database } from 'better-sqlite3';
import { codeOf } from './open.ts';
import { CHANGES, type Kept, type KeptTouch, keptMeta, type RawCommand } from './salvage-kept.ts';
import { type DatedOptions, openSpareFile, type SpareFile, type SpareItem, type SpareKind } from './spare-file.ts';
import { keptOf } from './spare-kept.ts';

/** Commits after which a spare copy that could not be written is tried from the beginning. */
const TRY_AGAIN = 25;

export interface Spare {
  /** What it held when it was opened, and how many changes it had seen; the main file's count tells which is newer. */
  readonly found: { readonly kept: () => Kept; readonly changes: number; readonly damaged: boolean };
  /** After each commit: brings the spare in step. Never throws: what was committed stays committed. */
  keepInStep(): void;
  /** The whole of it again, from the main file. */
  copyAll(): void;
  close(): void;
}

interface Due {
  readonly kind: SpareKind;
  readonly id: string;
  touches: KeptTouch[] | null;
}

/**
 * Triggers on this connection only: whatever writes what a person made, by whichever statement, is noticed inside its
 * own transaction, and counted in it.
 */
function watch(db: Database, note: (kind: string, id: string) => void, touch: (...it: string[]) => void): void {
  db.function('spare_due', { directOnly: false }, (kind, id) => {
    note(String(kind), String(id));
    return null;
  });
  db.function('spare_touch', { directOnly: false }, (command, entity, id) => {
    touch(String(command), String(entity), String(id));
    return null;
  });
  db.prepare(`INSERT OR IGNORE INTO meta (name, value) VALUES ('${CHANGES}', '0')`).run();
  const names = keptMeta.map((it) => `'${it}'`).join(', ');
  const tables = [
    { table: 'outbox', kind: 'command', key: 'id', when: '' },
    { table: 'draft', kind: 'draft', key: 'key', when: '' },
    { table: 'secret', kind: 'secret', key: 'name', when: '' },
    { table: 'meta', kind: 'meta', key: 'name', when: `WHEN @.name IN (${names})` },
  ];
  for (const { table, kind, key, when } of tables) {
    for (const [event, row] of [
      ['INSERT', 'new'],
      ['UPDATE', 'new'],
      ['DELETE', 'old'],
    ] as const) {
      db.exec(`CREATE TEMP TRIGGER spare_${table}_${event} AFTER ${event} ON main.${table} ${when.replace('@', row)} BEGIN
        UPDATE meta SET value = value + 1 WHERE name = '${CHANGES}';
        SELECT spare_due('${kind}', ${row}.${key});
      END`);
    }
  }
  db.exec(`CREATE TEMP TRIGGER spare_touch AFTER INSERT ON main.outbox_touch BEGIN
    SELECT spare_touch(new.command, new.entity, new.id);
  END`);
}

function readerOf(db: Database) {
  const command = db.prepare<[string], RawCommand>(`SELECT * FROM outbox WHERE id = ? AND state <> 'done'`);
  const draft = db.prepare<[string], RawCommand>('SELECT text, saved_at FROM draft WHERE key = ?');
  const meta = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?');
  const secret = db.prepare<[string], { value: string }>('SELECT value FROM secret WHERE name = ?');
  const json = (row: RawCommand | undefined): string | null => (row === undefined ? null : JSON.stringify(row));
  const textOf = {
    command: (id: string) => json(command.get(id)),
    draft: (id: string) => json(draft.get(id)),
    meta: (id: string) => meta.get(id)?.value ?? null,
    secret: (id: string) => secret.get(id)?.value ?? null,
  };
  return {
    changes: (): number => Number(meta.get(CHANGES)?.value ?? '0'),
    item: (it: Due): SpareItem => ({
      kind: it.kind,
      id: it.id,
      text: textOf[it.kind](it.id),
      touches: it.touches === null ? null : JSON.stringify(it.touches),
    }),
    everything(): Due[] {
      const touches = new Map<string, KeptTouch[]>();
      const all = db.prepare<[], KeptTouch & { command: string }>('SELECT command, entity, id FROM outbox_touch');
      for (const { command: id, ...it } of all.iterate()) touches.set(id, [...(touches.get(id) ?? []), it]);
      const ids = (sql: string): string[] => db.prepare<[], string>(sql).pluck().all() as string[];
      const due = (kind: SpareKind, found: readonly string[]): Due[] =>
        found.map((id) => ({ kind, id, touches: kind === 'command' ? (touches.get(id) ?? []) : null }));
      return [
        ...due('command', ids(`SELECT id FROM outbox WHERE state <> 'done'`)),
        ...due('draft', ids('SELECT key FROM draft')),
        ...due('secret', ids('SELECT name FROM secret')),
        ...due(
          'meta',
          ids('SELECT name FROM meta').filter((it) => keptMeta.some((name) => name === it)),
        ),
      ];
    },
  };
}

/**
 * A second small file with what a person made and the council has not confirmed, for the day the cache cannot be read. It
 * follows the main file commit by commit, may lag it by a power cut, and is never ahead of what was committed.
 */
export function createSpare(
  db: Database,
  options: DatedOptions,
  log: (event: 'spare.damaged' | 'spare.not-written', code: string) => void,
): Spare {
  const due = new Map<string, Due>();
  const note = (kind: string, id: string): Due => {
    const known = due.get(`${kind} ${id}`);
    if (known !== undefined) return known;
    const made: Due = { kind: kind as SpareKind, id, touches: null };
    due.set(`${kind} ${id}`, made);
    return made;
  };
  watch(db, note, (command = '', entity = '', id = '') => {
    const it = note('command', command);
    it.touches = [...(it.touches ?? []), { entity, id }];
  });
  const reader = readerOf(db);
  let file: SpareFile | null = null;
  let failures = 0;
  let waits = 0;

  function failed(error: unknown): void {
    failures += 1;
    waits = TRY_AGAIN;
    if (failures === 1) log('spare.not-written', codeOf(error));
    try {
      file?.close();
    } catch {
      // Closing writes as well: what could not be written before cannot be now.
    }
    file = null;
  }
  function open(): ReturnType<typeof openSpareFile> | null {
    try {
      const opened = openSpareFile(options);
      file = opened.file;
      if (opened.damaged) log('spare.damaged', 'SQLITE_CORRUPT');
      return opened;
    } catch (error) {
      failed(error);
      return null;
    }
  }
  function copyAll(): void {
    if (file === null) open();
    try {
      file?.replaceAll(reader.everything().map(reader.item), reader.changes());
      due.clear();
      if (file !== null) failures = 0;
    } catch (error) {
      failed(error);
    }
  }

  const first = open();
  return {
    found: {
      kept: () => keptOf(first === null ? [] : first.damaged ? first.rescued : first.file.all()),
      changes: first === null || first.damaged ? 0 : first.file.changes(),
      damaged: first === null || first.damaged,
    },
    keepInStep() {
      if (due.size === 0 || db.inTransaction) return;
      if (file === null) {
        waits -= 1;
        if (waits <= 0) copyAll();
        return;
      }
      try {
        file.put([...due.values()].map(reader.item), reader.changes());
        due.clear();
      } catch (error) {
        failed(error);
      }
    },
    copyAll,
    close() {
      try {
        file?.close();
      } catch (error) {
        log('spare.not-written', codeOf(error));
      }
      file = null;
    },
  };
}
