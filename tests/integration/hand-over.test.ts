import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemOf } from '../../main/sync/outbox-view.ts';
import { aCase, aNote, anEscrow, aPerson, uuid } from '../builders/council-rows.ts';
import { type Device, openDevice } from '../builders/device.ts';

const me = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';
const caseId = uuid('c', 1);
const row = { entity: 'case', id: caseId } as const;
const conflict = {
  currentVersion: 3,
  fields: [
    {
      field: 'nextAction',
      base: 'Ring',
      theirs: 'Zinnober theirs',
      mine: 'Zinnober mine',
      by: 'Person 2',
      at: NOW,
    },
  ],
};

describe('unsent work on a case that leaves the device', () => {
  let device: Device;
  let power = true;
  beforeEach(() => {
    power = true;
    device = openDevice(me, NOW, {
      step: (step) => {
        if (!power && step === 'before-commit') throw new Error('The battery is flat.');
      },
    });
    device.put('person', aPerson(1));
    device.put('case', aCase(1, { title: 'Zinnober leak', nextAction: 'Zinnober next' }), aCase(2));
    device.put('caseNote', aNote(1, caseId, 'Zinnober old note'));
  });
  afterEach(() => device.close());

  const note = (text: string): string =>
    device.session.submit('case.addNote', { noteId: device.session.newId(), caseId, text });
  const change = (nextAction: string): string =>
    device.session.submit('case.update', { caseId, set: { nextAction } }, { entity: 'case', id: caseId, version: 1 });
  const leaves = () =>
    device.store.write(() => {
      device.store.rows.purge({ entity: 'caseNote', id: uuid('n', 1) }, NOW, 'test');
      device.store.rows.purge(row, NOW, 'test');
    });
  const open = () => device.store.outbox.open();
  /** Every table, the search index included, that still says something of the case. */
  const tablesWith = (word: string): string[] => tablesHolding(device.store.db, word);

  it('is delivered and shown nowhere; what was written is in the outbox alone', () => {
    note('Zinnober new note');
    change('Zinnober changed');
    leaves();
    expect(tablesWith('Zinnober')).toEqual(['outbox']);
    expect(device.store.get('case', caseId)).toBeUndefined();
    expect(open().map((it) => [it.words, it.state, it.left])).toEqual([
      ['Note on HR-20001', 'waiting', true],
      ['Change of next action on HR-20001', 'waiting', true],
    ]);
    expect(device.store.receipts().map((it) => it.entity)).toEqual(['case', 'caseNote']);
    expect(device.store.db.prepare(`SELECT count(*) AS n FROM case_fts('zinnober')`).get()).toEqual({ n: 0 });
  });

  it('leaves no word of it once the council has put it in the tray, and the person is told', () => {
    const id = note('Zinnober new note');
    leaves();
    device.answer(id, { outcome: 'escrowed', words: 'Your note was put in the tray.' });
    expect(tablesWith('Zinnober')).toEqual([]);
    expect(device.store.outboxNeeding()).toMatchObject([{ id, state: 'answered', payload: { caseId } }]);
    device.pass();
    expect(device.store.outboxNeeding()).toHaveLength(1);
    device.store.write(() => device.store.outbox.acknowledge(id, NOW));
    expect(device.store.outboxNeeding()).toEqual([]);
  });

  it('is not sent again when the council went back to a backup, but the person is told that it may be gone', () => {
    const id = note('Zinnober new note');
    leaves();
    device.answer(id, { outcome: 'escrowed', words: 'Your note was put in the tray.' });
    device.store.write(() => device.store.outbox.acknowledge(id, NOW));
    device.store.write(() => device.store.outbox.sendAgain());
    expect(open().filter((it) => it.state === 'waiting')).toEqual([]);
    expect(device.store.outboxNeeding()).toMatchObject([{ id, answer: { words: expect.stringContaining('backup') } }]);
  });

  it('is handed over too when it was refused or in conflict, under a new number, with the council’s side gone', () => {
    const refused = note('Mine was refused');
    device.refuse(refused, { code: 'not-valid', words: 'No.' });
    const clashed = change('Mine alone');
    device.answer(clashed, { outcome: 'conflict', conflict });
    const blocked = change('Mine after it');
    device.store.write(() => device.store.outbox.move(blocked, 'blocked'));
    leaves();
    const now = open();
    expect(now.map((it) => [it.replaces, it.state, it.answer])).toEqual([
      [refused, 'waiting', null],
      [clashed, 'waiting', null],
      [null, 'waiting', null],
    ]);
    expect(now.map((it) => it.id)).not.toContain(refused);
    expect(now.map((it) => it.id)).not.toContain(clashed);
    expect(tablesWith('Zinnober')).toEqual([]);
  });

  it('that was taken back instead leaves nothing', () => {
    const id = note('Zinnober new note');
    leaves();
    device.store.write(() => device.store.outbox.move(id, 'withdrawn'));
    expect(tablesWith('Zinnober')).toEqual([]);
  });

  it('can still be settled when the council found a conflict, because a closed case had left its own worker too', () => {
    const id = change('Mine');
    leaves();
    device.answer(id, { outcome: 'conflict', conflict });
    expect(device.store.outboxNeeding().map((row) => itemOf(row, device.store))).toMatchObject([
      { id, state: 'conflict', link: null, conflict: [{ theirs: 'Zinnober theirs' }] },
    ]);
    expect(device.store.get('case', caseId)).toBeUndefined();
  });

  it('takes a half-written note along, whatever its length', () => {
    device.store.saveDraft(`note:${caseId}`, 'x'.repeat(20_001), NOW);
    leaves();
    expect(device.store.draft(`note:${caseId}`)).toBe('');
    expect(open().map((it) => [it.words, (it.payload as { text: string }).text.length, it.occurredAt])).toEqual([
      ['Unfinished note on HR-20001', 20_000, NOW],
      ['Unfinished note on HR-20001', 1, NOW],
    ]);
  });

  it('leaves work on other cases alone', () => {
    const id = device.session.submit(
      'case.update',
      { caseId: uuid('c', 2), set: { status: 'waiting' } },
      { entity: 'case', id: uuid('c', 2), version: 1 },
    );
    leaves();
    expect(device.store.outbox.find(id)).toMatchObject({ left: false });
    expect(device.store.get('case', uuid('c', 2))).toMatchObject({ data: { status: 'waiting' }, pending: true });
  });

  it('is all as before when the power goes before the case has left, and goes with it the next time', () => {
    note('Zinnober new note');
    device.store.saveDraft(`note:${caseId}`, 'Zinnober half', NOW);
    const before = open();
    power = false;
    expect(leaves).toThrow('The battery is flat.');
    power = true;
    expect(open()).toEqual(before);
    expect(device.store.draft(`note:${caseId}`)).toBe('Zinnober half');
    expect(device.store.get('case', caseId)).toMatchObject({ pending: true });
    leaves();
    expect(open()).toHaveLength(2);
    expect(tablesWith('Zinnober')).toEqual(['outbox']);
  });

  it('is on the case again when the case comes back before it was sent, and the half-written note is a draft again', () => {
    const id = note('Mine');
    change('Changed');
    device.store.saveDraft(`note:${caseId}`, 'Half', NOW);
    leaves();
    device.putVersion('case', 5, aCase(1));
    expect(device.store.get('case', caseId)).toMatchObject({
      version: 5,
      pending: true,
      data: { nextAction: 'Changed' },
    });
    expect(open().map((it) => [it.left, it.state])).toEqual([
      [false, 'waiting'],
      [false, 'waiting'],
    ]);
    expect(device.store.draft(`note:${caseId}`)).toBe('Half');
    expect(device.store.all('caseNote').map((it) => it.data.text)).toContain('Mine');
    expect(device.store.outbox.find(id)?.tries).toBe(0);
  });

  it('shows a taken up note of a colleague as decided until the council has it, and no more once it has', () => {
    device.put('escrow', anEscrow(1));
    const id = device.session.submit('escrow.takeUp', { escrowId: uuid('e', 1) });
    expect(device.store.get('escrow', uuid('e', 1))).toMatchObject({ data: { state: 'taken' }, pending: true });
    device.refuse(id, { code: 'already-decided', words: 'Person 2 took this up.' });
    expect(device.store.get('escrow', uuid('e', 1))).toMatchObject({ data: { state: 'held' }, pending: false });
  });
});

function tablesHolding(db: Database.Database, word: string): string[] {
  const tables = db.prepare<[], { name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
  );
  return tables.all().flatMap(({ name }) => {
    const rows = db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
    const says = rows.some((it) =>
      Object.values(it).some((value) =>
        (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)).toLowerCase().includes(word.toLowerCase()),
      ),
    );
    return says ? [name] : [];
  });
}
