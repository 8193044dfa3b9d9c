import { expect, test } from 'vitest';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { awayOn, cellOf } from './calendar-cells.ts';
import { endsBeforeItBegins, SickForm } from './form-schemas.ts';

const leave: AbsenceView = {
  id: '00000000-0000-4000-8000-000000000001',
  personId: '00000000-0000-4000-8000-000000000002',
  personName: 'Amira Khan',
  teamId: 'housing',
  kind: 'annual-leave',
  state: 'approved',
  firstDay: '2026-11-23',
  firstHalf: 'pm',
  lastDay: '2026-11-25',
  lastHalf: 'am',
  category: null,
  workingDays: 2,
  askedAt: '2026-11-01T09:00:00.000Z',
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
  decisionReason: null,
  effects: [],
  waiting: false,
  needsYou: false,
};

test('a half day is a half at each end and whole between', () => {
  const parts = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => cellOf(day, [leave], null).part);
  expect(parts).toEqual(['pm', 'all', 'am']);
  expect(cellOf('2026-11-23', [leave], null).words).toBe('leave, afternoon');
});

test('refused leave is not away; open sickness has no end; asked leave is not counted', () => {
  expect(cellOf('2026-11-24', [{ ...leave, state: 'refused' }], null).mark).toBeNull();
  const sick = cellOf('2027-03-01', [{ ...leave, kind: 'sickness', state: 'reported', lastDay: null }], null);
  expect(sick.mark).toBe('sick');
  const asked = cellOf('2026-11-24', [{ ...leave, state: 'asked' }], null);
  expect(awayOn([[sick], [asked]], 0)).toBe(1);
});

test('an absence ends no earlier than it begins, by the half-day', () => {
  expect(endsBeforeItBegins({ ...leave, lastDay: '2026-11-23' })).toBe(true);
  expect(endsBeforeItBegins(leave)).toBe(false);
  const tried = SickForm.safeParse({ ...leave, ends: 'known', lastDay: null, category: '' });
  expect(tried.error?.issues.map((it) => it.path[0])).toEqual(['lastDay', 'category']);
});
