import { expect, it } from 'vitest';
import { type JudgedDevice, judge } from './judge.ts';
import type { Thing } from './ledger.ts';
import type { CouncilTruth } from './truth.ts';

const note: Thing = { what: { kind: 'note', text: 'ann 1' }, state: 'done', command: 'c1', bookingId: null };
const set = { nextAction: 'ann 2' };
const update: Thing = {
  what: { kind: 'update', caseId: 'k', set, settles: null },
  state: 'done',
  command: 'c2',
  bookingId: null,
};
const held = new Map([['case k', { version: 2, data: { nextAction: 'ann 2' } }]]);

const council = (over: Partial<CouncilTruth> = {}): CouncilTruth => ({
  commands: new Map([
    ['c1', { deviceId: 'd', outcome: 'applied' }],
    ['c2', { deviceId: 'd', outcome: 'applied' }],
  ]),
  notes: new Map([['ann 1', 1]]),
  changes: new Map([['k nextAction ann 2', 1]]),
  bookings: new Map(),
  doubleBookings: 0,
  carriedOutTwice: [],
  ...over,
});
const device = (over: Partial<JudgedDevice> = {}): JudgedDevice => ({
  name: 'ann',
  deviceId: 'd',
  things: [note, update],
  file: {
    check: 'ok',
    rows: held,
    outbox: new Map([
      ['c1', { state: 'done', outcome: 'applied' }],
      ['c2', { state: 'done', outcome: 'applied' }],
    ]),
  },
  should: held,
  ...over,
});
const answered = (outcome: string): CouncilTruth =>
  council({ commands: new Map([...council().commands, ['c2', { deviceId: 'd', outcome }]]), changes: new Map() });
const withOutbox = (state: string, outcome: string, more: readonly Thing[] = []): JudgedDevice => ({
  ...device(),
  things: [note, update, ...more],
  file: { ...device().file, outbox: new Map([...device().file.outbox, ['c2', { state, outcome }]]) },
});
const withdrawal: Thing = {
  what: { kind: 'withdraw', commands: ['c2'] },
  state: 'done',
  command: null,
  bookingId: null,
};

it('finds nothing where all is there once', () => {
  expect(judge([device()], council())).toEqual({ done: 2, lost: [], twice: [], wrong: [] });
});

it.each([
  ['a note that never arrived', device(), council({ commands: new Map([...council().commands].slice(1)) })],
  ['a note answered yes and not there', device(), council({ notes: new Map() })],
  ['a change answered yes and not there', device(), council({ changes: new Map() })],
  ['a refusal that the device does not know', device(), answered('rejected')],
  ['a conflict taken away unseen', withOutbox('withdrawn', 'conflict'), answered('conflict')],
  ['a thing that made no command', device({ things: [{ ...note, command: null }, update] }), council()],
])('tells as lost: %s', (_name, it, truth) => {
  expect(judge([it], truth).lost).toHaveLength(1);
});

it('takes a conflict that the person withdrew as told', () => {
  const { lost, wrong } = judge([withOutbox('withdrawn', 'conflict', [withdrawal])], answered('conflict'));
  expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
});

it.each([
  ['a note', council({ notes: new Map([['ann 1', 2]]) })],
  ['a change', council({ changes: new Map([['k nextAction ann 2', 2]]) })],
  ['a command', council({ carriedOutTwice: ['c1'] })],
  ['a booking', council({ doubleBookings: 1 })],
  [
    'a command under another number',
    council({ commands: new Map([...council().commands, ['c3', { deviceId: 'd', outcome: 'applied' }]]) }),
  ],
])('tells as twice: %s', (_name, truth) => {
  expect(judge([device()], truth).twice).toHaveLength(1);
});

it.each([
  ['a damaged file', device({ file: { ...device().file, check: 'page 3 is never used' } })],
  ['a row that is missing', device({ file: { ...device().file, rows: new Map() } })],
  ['a row that differs', device({ should: new Map([['case k', { version: 3, data: { nextAction: 'ann 2' } }]]) })],
  ['a row outside the scope', device({ should: new Map() })],
  ['a command that is not finished', withOutbox('sent', 'applied')],
  ['a note that nobody wrote', device({ things: [{ ...note, what: { kind: 'note', text: 'ann 9' } }, update] })],
])('tells as wrong: %s', (_name, it) => {
  expect(judge([it], council()).wrong.length).toBeGreaterThan(0);
});
