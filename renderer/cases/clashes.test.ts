import { expect, test } from 'vitest';
import type { FieldConflict } from '../../shared/council/protocol.ts';
import { clashesOf, withChoice } from './clashes.ts';

const at = '2026-11-30T09:10:00.000Z';
const field = (name: string, mine: string, base = 'was'): FieldConflict => ({
  field: name,
  base,
  theirs: 'theirs',
  mine,
  by: 'Colin Lee',
  at,
});
const change = (outboxId: string, ...fields: FieldConflict[]) => ({
  outboxId,
  author: null,
  madeAt: at,
  fields,
});
const priority = change('p', field('priority', 'urgent'), field('riskNote', 'was'));
const status = change('s', field('status', 'closed'), field('riskNote', 'was'));
const risk = change('r', field('riskNote', 'mine'));

test('a new risk note that holds up two changes is to be read once', () => {
  const conflicts = [priority, status];
  expect(clashesOf(conflicts, {}, 'riskNote').map((it) => [it.outboxId, it.unread])).toEqual([['p', true]]);
});

test('where the risk note itself is to be settled, that is the reading', () => {
  expect(clashesOf([priority, risk], {}, 'riskNote').map((it) => [it.outboxId, it.unread])).toEqual([['r', false]]);
});

test('nothing is settled before the risk note is read, and then all that waited for it', () => {
  const conflicts = [priority, status, risk];
  const [first] = clashesOf(conflicts, {}, 'priority');
  const [note] = clashesOf(conflicts, {}, 'riskNote');
  if (first === undefined || note === undefined) throw new Error('There is nothing to choose.');
  const one = withChoice(conflicts, {}, first, 'urgent');
  expect(one.decided).toEqual([]);
  expect(clashesOf(conflicts, one.chosen, 'priority')[0]).toMatchObject({ chosen: 'urgent', others: ['riskNote'] });
  const two = withChoice(conflicts, one.chosen, note, 'a third');
  expect(two.decided).toEqual([
    { id: 'p', fields: { priority: 'urgent', riskNote: 'theirs' } },
    { id: 'r', fields: { riskNote: 'a third' } },
  ]);
  expect(clashesOf(conflicts, two.chosen, 'status')[0]?.others).toEqual([]);
});
