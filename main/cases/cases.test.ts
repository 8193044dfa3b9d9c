import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesContract } from '../../shared/cases/contract.ts';
import { aCase, aNote, aPerson, aProfile, aTeam, aVisit, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { type CasesService, createCasesService } from './index.ts';

const me = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';
const base = { sort: 'due', offset: 0, limit: 100 } as const;

let device: Device;
let cases: CasesService;

beforeEach(() => {
  device = openDevice(me, NOW);
  device.put('person', aPerson(1), aPerson(2, { name: 'Sam Patel' }));
  device.put('profile', aProfile(1));
  device.put('team', aTeam());
  cases = createCasesService(device.session);
});
afterEach(() => device.close());

const references = (rows: readonly { reference: string }[]): string[] => rows.map((row) => row.reference);
const outboxIds = (caseId: string): string[] =>
  device.store.outboxFor({ entity: 'case', id: caseId }).map((row) => row.id);

describe('trays', () => {
  beforeEach(() => {
    device.put(
      'case',
      aCase(1, { dueOn: '2026-12-03' }),
      aCase(2, { dueOn: '2026-11-20', priority: 'urgent' }),
      aCase(3, { assignedTo: uuid('p', 2), dueOn: '2026-11-10' }),
      aCase(4, { assignedTo: null }),
      aCase(5, { status: 'closed' }),
      aCase(6, { teamId: 'elsewhere', assignedTo: uuid('p', 9) }),
    );
  });

  it('hold what they say, most pressing first, closed cases left out', () => {
    expect(references(cases.list({ ...base, tray: 'mine' }).rows)).toEqual(['HR-20002', 'HR-20001']);
    expect(references(cases.list({ ...base, tray: 'team' }).rows)).toEqual([
      'HR-20003',
      'HR-20002',
      'HR-20004',
      'HR-20001',
    ]);
    expect(references(cases.list({ ...base, tray: 'unassigned' }).rows)).toEqual(['HR-20004']);
    expect(references(cases.list({ ...base, tray: 'overdue' }).rows)).toEqual(['HR-20003', 'HR-20002']);
    expect(cases.counts()).toEqual({ mine: 2, team: 4, unassigned: 1, overdue: 2 });
  });

  it('page, sort and filter by status and by text', () => {
    const page = cases.list({ ...base, tray: 'team', sort: 'reference', offset: 1, limit: 2 });
    expect(references(page.rows)).toEqual(['HR-20002', 'HR-20003']);
    expect(page.total).toBe(4);
    expect(references(cases.list({ ...base, tray: 'mine', status: ['closed'] }).rows)).toEqual(['HR-20005']);
    expect(references(cases.list({ ...base, tray: 'team', search: '20003' }).rows)).toEqual(['HR-20003']);
    expect(references(cases.list({ ...base, tray: 'mine', sort: 'priority' }).rows)[0]).toBe('HR-20002');
  });

  it('answer as the contract says, and lose what left the device', () => {
    const answer = cases.list({ ...base, tray: 'mine' });
    expect(answer.asOf).toBeNull();
    expect(casesContract.list['~orpc'].outputSchema?.safeParse(answer)).toMatchObject({ success: true });
    device.read(`caseload:${me}`, NOW);
    device.evict('case', uuid('c', 2));
    expect(cases.list({ ...base, tray: 'mine' })).toMatchObject({ total: 1, asOf: NOW });
    expect(cases.search({ text: '20002', limit: 5 })).toEqual([]);
  });
});

describe('a case', () => {
  beforeEach(() => device.put('case', aCase(1)));

  it('shows notes, changes and visits newest first', () => {
    device.put(
      'caseNote',
      aNote(1, uuid('c', 1), 'Older'),
      aNote(2, uuid('c', 1), 'Newer', { at: '2026-11-22T08:00:00.000Z' }),
    );
    device.put('visit', aVisit(1, uuid('c', 1)));
    device.put('caseChange', {
      id: 'x1',
      caseId: uuid('c', 1),
      field: 'status',
      was: 'new',
      now: 'in-progress',
      by: uuid('p', 2),
      byName: 'Sam Patel',
      at: '2026-11-21T08:00:00.000Z',
      version: 2,
    });
    const view = cases.get({ id: uuid('c', 1) });
    expect(view.timeline.map((it) => it.kind)).toEqual(['visit', 'note', 'change', 'note']);
    expect(view).toMatchObject({ assigneeName: 'Person 1', teamName: 'Housing West', version: 1, waitingFields: [] });
    expect(casesContract.get['~orpc'].outputSchema?.safeParse(view)).toMatchObject({ success: true });
  });

  it('keeps a note until the council has it, marked as waiting, and never shows it twice', () => {
    const { noteId } = cases.addNote({ caseId: uuid('c', 1), text: 'Nobody in' });
    const [entry] = cases.get({ id: uuid('c', 1) }).timeline;
    expect(entry).toMatchObject({
      kind: 'note',
      waiting: true,
      note: { text: 'Nobody in', byName: 'Person 1', at: NOW },
    });
    expect(cases.list({ ...base, tray: 'mine' }).rows[0]).toMatchObject({ waiting: true, needsYou: false });
    expect(device.store.outboxFor({ entity: 'case', id: uuid('c', 1) })[0]).toMatchObject({
      words: 'Note on HR-20001',
      link: `/cases/${uuid('c', 1)}`,
    });
    for (const id of outboxIds(uuid('c', 1))) device.answer(id, {});
    device.put('caseNote', aNote(1, uuid('c', 1), 'Nobody in', { id: noteId, by: me, at: '2026-11-24T09:11:00.000Z' }));
    device.pass();
    const after = cases.get({ id: uuid('c', 1) }).timeline;
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ waiting: false, note: { at: '2026-11-24T09:11:00.000Z' } });
    expect(cases.list({ ...base, tray: 'mine' }).rows[0]).toMatchObject({ waiting: false });
  });

  it('shows a changed field at once, sends only what differs, and tells what it was', () => {
    cases.update({ caseId: uuid('c', 1), baseVersion: 1, set: { status: 'resolved', priority: 'routine' } });
    const view = cases.get({ id: uuid('c', 1) });
    expect(view.case.status).toBe('resolved');
    expect(view.waitingFields).toEqual(['status']);
    expect(view.timeline[0]).toMatchObject({
      kind: 'change',
      waiting: true,
      change: { was: 'in-progress', now: 'resolved' },
    });
    expect(cases.list({ ...base, tray: 'mine' }).total).toBe(0);
    expect(device.store.outboxFor({ entity: 'case', id: uuid('c', 1) })[0]?.words).toBe('Change of status on HR-20001');
    cases.update({ caseId: uuid('c', 1), baseVersion: 1, set: { status: 'resolved' } });
    expect(outboxIds(uuid('c', 1))).toHaveLength(1);
  });

  it('takes a second change of a field for made on what the first was made on, whatever came in beneath it', () => {
    const caseId = uuid('c', 1);
    cases.update({ caseId, baseVersion: 1, set: { nextAction: 'Ring Ann' } });
    device.putVersion('case', 2, aCase(1, { nextAction: 'Sam has rung Ann' }));
    expect(cases.get({ id: caseId })).toMatchObject({ version: 2, case: { nextAction: 'Ring Ann' } });
    cases.update({ caseId, baseVersion: 2, set: { nextAction: 'Write to Ann' } });
    cases.update({ caseId, baseVersion: 2, set: { status: 'waiting' } });
    const bases = device.store.outboxFor({ entity: 'case', id: caseId }).map((row) => row.baseVersion);
    expect(bases).toEqual([1, 1, 2]);
  });

  it('shows both sides of a conflict and the council’s value until it is settled', () => {
    cases.update({ caseId: uuid('c', 1), baseVersion: 1, set: { priority: 'urgent' } });
    const [id] = outboxIds(uuid('c', 1));
    const field = { field: 'priority', base: 'routine', theirs: 'emergency', mine: 'urgent', by: 'Sam Patel', at: NOW };
    device.answer(id ?? '', { outcome: 'conflict', conflict: { currentVersion: 2, fields: [field] } });
    device.putVersion('case', 2, aCase(1, { priority: 'emergency' }));
    const view = cases.get({ id: uuid('c', 1) });
    expect(view.case.priority).toBe('emergency');
    expect(view.conflicts).toEqual([{ outboxId: id, fields: [field], author: null, madeAt: NOW }]);
    expect(cases.list({ ...base, tray: 'mine' }).rows[0]).toMatchObject({ needsYou: true, waiting: false });
  });

  it('that is not here is said in words', () => {
    expect(() => cases.get({ id: uuid('c', 404) })).toThrow(/not on this device/);
    expect(() => cases.addNote({ caseId: uuid('c', 404), text: 'x' })).toThrow(/not on this device/);
  });
});

describe('drafts', () => {
  it('come back as they were typed', () => {
    cases.saveDraft({ key: 'note:1', text: 'Half a sen' });
    expect(cases.draft({ key: 'note:1' })).toEqual({ text: 'Half a sen' });
    expect(cases.draft({ key: 'note:2' })).toEqual({ text: '' });
  });
});
