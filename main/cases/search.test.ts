import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aNote, aPerson, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { type CasesService, createCasesService } from './index.ts';

let device: Device;
let cases: CasesService;

beforeEach(() => {
  device = openDevice(uuid('p', 1), '2026-11-24T09:10:00.000Z');
  device.put('person', aPerson(1));
  device.put(
    'case',
    aCase(1, { title: 'Café extraction noise', people: [{ name: 'José Ångström', part: 'Complainant', phone: '' }] }),
    aCase(2, {
      reference: 'NS-20481',
      title: 'Blocked drain',
      address: { ...aCase(2).address, line: '9 Heron Close, Eastbrook' },
    }),
    aCase(3, { title: 'Blocked drain', status: 'closed' }),
    aCase(4, { title: 'Blocked drain', assignedTo: uuid('p', 7), dueOn: '2026-11-01' }),
  );
  device.put(
    'caseNote',
    aNote(1, uuid('c', 1), 'Extractor fan replaced on Friday'),
    aNote(2, uuid('c', 1), 'Tenant pleased'),
  );
  cases = createCasesService(device.session);
});
afterEach(() => device.close());

const found = (text: string, limit = 20): string[] => cases.search({ text, limit }).map((row) => row.reference);

describe('search as you type', () => {
  it('finds by the start of any word of reference, title, address and name, without accents', () => {
    expect(found('NS-204')).toEqual(['NS-20481']);
    expect(found('20481')).toEqual(['NS-20481']);
    expect(found('cafe')).toEqual(['HR-20001']);
    expect(found('jose ang')).toEqual(['HR-20001']);
    expect(found('heron east')).toEqual(['NS-20481']);
  });

  it('finds words of notes, also spread over several notes and the case', () => {
    expect(found('extractor')).toEqual(['HR-20001']);
    expect(found('replaced pleased')).toEqual(['HR-20001']);
    expect(found('noise friday')).toEqual(['HR-20001']);
    expect(found('replaced drain')).toEqual([]);
  });

  it('puts open before closed and my own first', () => {
    expect(found('blocked')).toEqual(['NS-20481', 'HR-20004', 'HR-20003']);
    expect(found('blocked', 1)).toEqual(['NS-20481']);
  });

  it('finds what is only on this device, and follows a change of text', () => {
    cases.addNote({ caseId: uuid('c', 2), text: 'Zebra crossing' });
    expect(found('zebra')).toEqual(['NS-20481']);
    // Short words of a phrase count for nothing in notes, and do not hide what the others find.
    cases.addNote({ caseId: uuid('c', 2), text: 'Written without a mouse.' });
    expect(found('without a mouse')).toEqual(['NS-20481']);
    expect(cases.list({ tray: 'team', search: 'without a mouse', sort: 'due', offset: 0, limit: 10 }).total).toBe(1);
    device.putVersion('case', 2, aCase(4, { title: 'Open manhole' }));
    expect(found('manhole')).toEqual(['HR-20004']);
    expect(found('blocked')).not.toContain('HR-20004');
  });

  it('never fails and never treats what is typed as an operator', () => {
    for (const text of [
      '',
      '   ',
      '"',
      '*',
      'AND',
      'NOT blocked',
      'a" OR "b',
      'title:x',
      '(',
      '^',
      '{',
      '-',
      "o'",
      '\0',
    ]) {
      expect(() => found(text)).not.toThrow();
    }
    expect(found('NOT blocked')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(found(text).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });

  it('does not write the search index when only the status changed', () => {
    const docs = () => device.store.db.prepare('SELECT count(*) AS n FROM case_fts_data').get();
    const before = docs();
    for (let version = 2; version < 30; version += 1) {
      device.putVersion(
        'case',
        version,
        aCase(2, {
          reference: 'NS-20481',
          title: 'Blocked drain',
          address: { ...aCase(2).address, line: '9 Heron Close, Eastbrook' },
          status: version % 2 === 0 ? 'waiting' : 'new',
        }),
      );
    }
    expect(docs()).toEqual(before);
  });
});
