import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandTypes } from '../../shared/council/commands.ts';
import type { Answer } from '../../shared/council/protocol.ts';
import { OutboxItem, OutboxState } from '../../shared/sync/contract.ts';
import { aCase, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import type { OutboxRow } from '../store/store.ts';
import { itemOf } from './outbox-view.ts';

const AT = '2026-11-24T09:10:00.000Z';
let device: Device;
beforeAll(() => {
  device = openDevice(uuid('p', 1), AT);
});
afterAll(() => device.close());

const field = { field: 'status', base: 'new', theirs: 'waiting', mine: 'closed', by: 'Ann Lee', at: AT };
const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    outcome: fc.constantFrom(
      'applied' as const,
      'merged' as const,
      'conflict' as const,
      'rejected' as const,
      'escrowed' as const,
    ),
    words: fc.option(fc.constantFrom('Booked 4.15 instead.', 'It lies in the tray of Housing.')),
  })
  .map(({ outcome, words }) => ({
    id: uuid('o', 1),
    outcome,
    again: false,
    position: { epoch: uuid('e', 1), xid: '1', seq: '1' },
    words,
    given: null,
    rejection: outcome === 'rejected' ? { code: 'not-allowed', words: 'This case is closed.' } : null,
    conflict: outcome === 'conflict' ? { currentVersion: 3, fields: [field] } : null,
  }));
const anyRow: fc.Arbitrary<OutboxRow> = fc.record({
  id: fc.constantFrom(uuid('o', 1), uuid('o', 2)),
  order: fc.nat(),
  type: fc.constantFrom(...commandTypes),
  payload: fc.jsonValue(),
  baseVersion: fc.constant(null),
  baseEpoch: fc.constant(null),
  occurredAt: fc.constant(AT),
  personId: fc.constant(uuid('p', 1)),
  deviceId: fc.constant(uuid('d', 1)),
  lane: fc.constant('case:1'),
  state: fc.constantFrom(...OutboxState.options),
  tries: fc.nat(20),
  words: fc.string(),
  link: fc.option(fc.constantFrom('/cases/1', `/cases/${uuid('c', 1)}`, '/book')),
  answer: fc.option(anyAnswer),
  answeredAt: fc.option(fc.constant(AT)),
  seeAnswer: fc.boolean(),
  replaces: fc.constant(null),
  left: fc.boolean(),
});

it('shows any command as the page’s contract has it, with all that its person made', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const item = itemOf(row, device.store);
      expect(OutboxItem.safeParse(item).success).toBe(true);
      const { id, type, words, state, tries, payload } = row;
      expect(item).toMatchObject({ id, type, words, state, tries });
      expect(item.payload).toEqual(payload);
    }),
  );
});

it('always has words for an answer, and the council’s own where it gave some', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const { answer, rejection, conflict } = itemOf(row, device.store);
      if (row.answer === null) return;
      expect(answer).toMatch(/\.$/);
      expect(rejection).toBe(row.answer.rejection);
      expect(conflict).toBe(row.answer.conflict?.fields ?? null);
      if (rejection !== null) expect(answer).toBe(rejection.words);
      else if (conflict === null && row.answer.words !== null) expect(answer).toBe(row.answer.words);
    }),
  );
});

it('leads nowhere once its case has left, and says that the work was handed over exactly then', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const { link, handedOver } = itemOf(row, device.store);
      const escrowed = row.answer?.outcome === 'escrowed';
      expect(link).toBe(row.left || escrowed ? null : row.link);
      expect(handedOver === 'in-the-tray').toBe(escrowed);
      expect(handedOver === 'on-its-way').toBe(row.left && row.answer === null);
    }),
  );
});

it('says where the case is while it is here and this person’s, and nowhere else', () => {
  device.put('case', aCase(1));
  const { line } = aCase(1).address;
  fc.assert(
    fc.property(anyRow, (row) => {
      const here = row.link === `/cases/${uuid('c', 1)}` && !row.left;
      expect(itemOf(row, device.store).place).toBe(here ? line : null);
    }),
  );
});
