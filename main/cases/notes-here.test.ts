import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandType } from '../../shared/council/commands.ts';
import { aCase, aNote, uuid } from '../../tests/builders/council-rows.ts';
import { registry } from '../engine/registry.ts';
import type { Touch } from '../store/mapping.ts';
import { openDatabase } from '../store/open.ts';
import { createStore, type WritableStore } from '../store/store.ts';
import { listCases, notesOf } from './repository.ts';
import { searchCases } from './search-repository.ts';

const AT = '2026-11-24T09:10:00.000Z';
const me = uuid('p', 1);
const caseId = uuid('c', 1);
const noteId = uuid('n', 1);
const reader = { personId: me, teams: ['housing-west'], today: () => '2026-11-24' };
let folder: string;
let store: WritableStore;

const open = (upTo = Number.MAX_SAFE_INTEGER) =>
  openDatabase({
    path: join(folder, 'cache.db'),
    key: new Uint8Array(32).fill(7),
    migrations: registry.migrations.filter((step) => step.number <= upTo),
  });
const reopen = (): void => {
  store.close();
  store = createStore(open(), registry);
};
const add = (id: string, type: CommandType, payload: object, touches: readonly Touch[]): void =>
  store.outbox.add(
    {
      ...{
        id,
        type,
        payload,
        baseVersion: null,
        baseEpoch: null,
        occurredAt: AT,
        personId: me,
        deviceId: uuid('d', 1),
      },
      ...{ protocol: 1, lane: `case:${caseId}`, words: 'Work', link: null, seeAnswer: false, replaces: null },
    },
    touches,
  );
const addNote = (): void =>
  add(uuid('x', 1), 'case.addNote', { noteId, caseId, text: 'Zebra crossing' }, [
    { entity: 'caseNote', id: noteId },
    { entity: 'case', id: caseId },
  ]);
const noteComes = (): void => {
  const row = aNote(1, caseId, 'Zebra crossing');
  store.rows.putFromCouncil({ entity: 'caseNote', id: noteId }, 4, JSON.stringify(row), row, false);
};
const caseComes = (version: number, more: Parameters<typeof aCase>[1] = {}): void => {
  const row = aCase(1, more);
  store.rows.putFromCouncil({ entity: 'case', id: caseId }, version, JSON.stringify(row), row, false);
};
const found = (text: string): string[] => searchCases(store.db, text, me, 20);
/** Documents of notes in the index on the disk. */
const onDisk = (): unknown[] =>
  store.db.prepare(`SELECT rowid FROM case_fts WHERE case_fts MATCH 'note : zebra*'`).pluck().all();
const aside = (): unknown =>
  store.db.prepare(`SELECT version, data FROM shadow WHERE entity = 'case' AND id = ?`).get(caseId);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-notes-here-'));
  store = createStore(open(), registry);
  store.write(() => caseComes(3));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a note that is only on this device', () => {
  it('is found at once and after a restart, in search and in a list, and is not yet in the index on the disk', () => {
    store.write(addNote);
    for (const again of [false, true]) {
      if (again) reopen();
      expect(found('zeb')).toEqual([caseId]);
      expect(found('zebra leak')).toEqual(found('leak'));
      const input = { tray: 'mine', sort: 'due', search: 'zebra', offset: 0, limit: 9 } as const;
      expect(listCases(store.db, input, reader)).toEqual({ ids: [caseId], total: 1 });
      expect(onDisk()).toEqual([]);
      expect(notesOf(store.db, caseId).map((it) => it.text)).toEqual(['Zebra crossing']);
    }
  });

  it.each(['in the same session', 'after a restart'])('is in it from when the council’s own has come, %s', (when) => {
    store.write(addNote);
    if (when === 'after a restart') reopen();
    store.write(noteComes);
    expect(onDisk()).toHaveLength(1);
    expect(found('zebra')).toEqual([caseId]);
    expect(store.db.prepare('SELECT count(*) FROM temp.notes_here').pluck().get()).toBe(0);
    store.write(() => store.outbox.move(uuid('x', 1), 'done'));
    reopen();
    expect(found('zebra')).toEqual([caseId]);
    store.write(() => store.rows.purge({ entity: 'caseNote', id: noteId }, AT, 'It left.'));
    expect([found('zebra'), onDisk()]).toEqual([[], []]);
  });

  it.each(['in the same session', 'after a restart'])('taken back is found no more, %s', (when) => {
    store.write(addNote);
    if (when === 'after a restart') reopen();
    store.write(() => store.outbox.move(uuid('x', 1), 'withdrawn'));
    expect(found('zebra')).toEqual([]);
    expect(store.get('caseNote', noteId)).toBeUndefined();
  });

  it('that was rolled back is not found, and the next one is', () => {
    const fails = (): void => {
      addNote();
      throw new Error('No.');
    };
    expect(() => store.write(fails)).toThrow('No.');
    expect(found('zebra')).toEqual([]);
    expect(() => store.write(fails)).toThrow('No.');
    store.write(addNote);
    expect(found('zebra')).toEqual([caseId]);
  });
});

describe('the council’s case beneath a note of mine', () => {
  it('is not kept twice until something changes it, is marked as pending, and is what a newer one replaces', () => {
    store.write(addNote);
    expect(aside()).toEqual({ version: 3, data: null });
    expect(store.get('case', caseId)).toMatchObject({ version: 3, pending: true, data: aCase(1) });
    store.write(() => caseComes(2, { title: 'Older' }));
    expect(store.get('case', caseId)).toMatchObject({ version: 3, data: { title: aCase(1).title } });
    store.write(() => caseComes(5, { title: 'Newer' }));
    expect(aside()).toEqual({ version: 5, data: null });
    expect(store.get('case', caseId)).toMatchObject({ version: 5, pending: true, data: { title: 'Newer' } });
    expect(found('newer')).toEqual([caseId]);
    store.write(() => store.outbox.move(uuid('x', 1), 'withdrawn'));
    expect(store.get('case', caseId)).toMatchObject({ version: 5, pending: false, data: { title: 'Newer' } });
    expect(aside()).toBeUndefined();
  });

  it('is kept whole while a change of mine lies over it, and once again when that is taken back', () => {
    const change = uuid('x', 2);
    store.write(addNote);
    store.write(() =>
      add(change, 'case.update', { caseId, set: { nextAction: 'Ring' } }, [{ entity: 'case', id: caseId }]),
    );
    expect(aside()).toEqual({ version: 3, data: JSON.stringify(aCase(1)) });
    expect(store.get('case', caseId)).toMatchObject({ version: 3, pending: true, data: { nextAction: 'Ring' } });
    store.write(() => store.outbox.move(change, 'withdrawn'));
    expect(aside()).toEqual({ version: 3, data: null });
    expect(store.get('case', caseId)).toMatchObject({ version: 3, pending: true, data: aCase(1) });
    store.write(() => store.rows.purge({ entity: 'case', id: caseId }, AT, 'It left.'));
    expect(store.get('case', caseId)).toBeUndefined();
  });
});

it('the notes of a cache of an older version are there after the upgrade, in order, found and pending as they were', () => {
  store.close();
  rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'worksmart-notes-here-'));
  const older = open(12);
  const notes = [
    aNote(1, caseId, 'Zebra crossing'),
    aNote(2, caseId, 'Quagga', { at: '2026-11-25T09:00:00.000Z' }),
    aNote(3, uuid('c', 2), 'Okapi'),
  ];
  for (const [at, id] of [caseId, uuid('c', 2)].entries())
    older.prepare('INSERT INTO case_key (n, id) VALUES (?, ?)').run(at + 1, id);
  for (const [at, it] of [aCase(1), aCase(2)].entries()) {
    older.prepare('INSERT INTO row_name (entity, id, n) VALUES (?, ?, ?)').run('case', it.id, at + 1);
    older.prepare('INSERT INTO row_state (n, version, pending) VALUES (?, 3, 0)').run(at + 1);
    older.prepare('INSERT INTO row_text (n, data) VALUES (?, ?)').run(at + 1, JSON.stringify(it));
    older
      .prepare(
        'INSERT INTO case_index (n, reference, open, priority_rank, due_on, assigned_to, team_id) VALUES (?, ?, 1, 2, ?, ?, ?)',
      )
      .run(at + 1, it.reference, it.dueOn, it.assignedTo, it.teamId);
  }
  for (const [at, it] of notes.entries()) {
    const n = at + 10;
    const doc = (it.caseId === caseId ? 65_536 : 131_072) + 1 + (at % 2);
    const mine = at === 0 ? 1 : 0;
    older.prepare('INSERT INTO row_name (entity, id, n) VALUES (?, ?, ?)').run('caseNote', it.id, n);
    older.prepare('INSERT INTO row_state (n, version, pending) VALUES (?, ?, ?)').run(n, 1 - mine, mine);
    older.prepare('INSERT INTO row_text (n, data) VALUES (?, ?)').run(n, JSON.stringify(it));
    older
      .prepare('INSERT INTO case_note_index (id, case_id, at, doc) VALUES (?, ?, ?, ?)')
      .run(it.id, it.caseId, it.at, doc);
    older.prepare('INSERT INTO case_fts (rowid, note) VALUES (?, ?)').run(doc, it.text);
    if (mine === 1)
      older.prepare(`INSERT INTO shadow (entity, id, version, data) VALUES ('caseNote', ?, 0, NULL)`).run(it.id);
  }
  older.close();
  store = createStore(open(), registry);
  expect(notesOf(store.db, caseId).map((it) => it.text)).toEqual(['Quagga', 'Zebra crossing']);
  expect(notesOf(store.db, uuid('c', 2)).map((it) => it.text)).toEqual(['Okapi']);
  expect([found('zebra'), found('quagga'), found('okapi')]).toEqual([[caseId], [caseId], [uuid('c', 2)]]);
  expect(store.get('caseNote', noteId)).toMatchObject({ version: 0, pending: true });
  expect(store.get('caseNote', uuid('n', 2))).toMatchObject({ version: 1, pending: false });
  store.write(noteComes);
  expect(onDisk()).toHaveLength(1);
  expect(found('zebra')).toEqual([caseId]);
});
