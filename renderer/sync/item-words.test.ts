import { expect, test } from 'vitest';
import type { FieldConflict } from '../../shared/council/protocol.ts';
import { contentWords, goneWords, lossWords, needWords } from './item-words.ts';

const at = '2026-11-30T09:10:00.000Z';
const clash = (field: string): FieldConflict => ({
  field,
  base: 'routine',
  theirs: 'emergency',
  mine: 'urgent',
  by: 'Colin Lee',
  at,
});
const item = {
  type: 'case.update',
  state: 'done',
  answer: 'Done.',
  rejection: null,
  conflict: null,
  handedOver: null,
} as const;

test('a change of the same thing says who changed it to what', () => {
  expect(needWords({ ...item, state: 'conflict', conflict: [clash('priority')] })).toBe(
    'You put urgent, Colin Lee put emergency. Yours is kept on this device until you choose: yours, Colin Lee’s or another. Until then Colin Lee’s counts.',
  );
});

test('two fields at once are named, not repeated in the list', () => {
  expect(needWords({ ...item, state: 'conflict', conflict: [clash('riskNote'), clash('nextAction')] })).toBe(
    'Colin Lee changed the risk note and next action too. Yours is kept on this device until you choose: field by field. Until then Colin Lee’s counts.',
  );
});

test('a new risk note that was not written here is only to be read', () => {
  const risk: FieldConflict = { ...clash('riskNote'), base: 'Dog.', mine: 'Dog.', theirs: 'Dog. Loose stair.' };
  expect(needWords({ ...item, state: 'conflict', conflict: [clash('priority'), risk] })).toBe(
    'You put urgent, Colin Lee put emergency. Yours is kept on this device until you choose: yours, Colin Lee’s or another. Until then Colin Lee’s counts. Colin Lee also wrote a new risk note: you are asked to read it there.',
  );
  expect(needWords({ ...item, state: 'conflict', conflict: [risk] })).toBe(
    'Colin Lee changed the risk note after you last read it. Read it, and this goes to the council.',
  );
});

test('a long text is said by its beginning, and work that was handed over is not called one’s own', () => {
  const next = { ...clash('nextAction'), mine: 'Send the roofer', theirs: 'Wait for the landlord' };
  expect(needWords({ ...item, state: 'conflict', conflict: [next] })).toContain(
    'You put “Send the roofer”, Colin Lee put “Wait for the landlord”.',
  );
  expect(needWords({ ...item, type: 'escrow.takeUp', state: 'conflict', conflict: [next] })).toContain(
    'What was handed over says “Send the roofer”, Colin Lee put',
  );
  const stopped = { ...next, theirs: 'Wait for the landlord.' };
  expect(needWords({ ...item, state: 'conflict', conflict: [stopped] })).toContain(
    'Colin Lee put “Wait for the landlord.” Yours is kept',
  );
});

test('a refusal is said in the council’s words', () => {
  const rejection = { code: 'absence-overlaps', words: 'You already have leave. Choose other days.' } as const;
  expect(needWords({ ...item, state: 'rejected', answer: null, rejection })).toBe(rejection.words);
});

test('leave that the council could not take is not a manager’s no', () => {
  const rejection = { code: 'absence-overlaps', words: 'You already have leave. Choose other days.' } as const;
  expect(needWords({ ...item, type: 'absence.askLeave', state: 'rejected', answer: null, rejection })).toBe(
    'Your manager has not been asked. You already have leave. Choose other days.',
  );
});

test.each([
  [{ ...item, state: 'waiting' }, 'It has not been sent, and it will not be. It is taken off this device.'],
  [{ ...item, state: 'rejected' }, 'The council does not have it, and it will not be sent again.'],
  [{ ...item, state: 'conflict' }, 'What you put is thrown away, and what Colin Lee put stays.'],
] as const)('what deleting %j means is said before', (it, words) => {
  expect(lossWords({ ...it, conflict: it.state === 'conflict' ? [clash('priority')] : null })).toBe(words);
});

test.each([
  [item, false, 'Reached the council'],
  [{ ...item, type: 'absence.askLeave' }, false, 'Sent to your manager (Absence shows the answer)'],
  [{ ...item, answer: 'Booked 4.1 instead.' }, false, 'Booked 4.1 instead'],
  [{ ...item, state: 'withdrawn', answer: null }, false, 'You deleted it. The council does not have it'],
  [{ ...item, state: 'withdrawn', answer: 'No.' }, true, 'You put it right, and that was sent in its place'],
  [{ ...item, state: 'withdrawn', conflict: [clash('status')] }, true, 'You chose, and that was sent in its place'],
  [{ ...item, state: 'withdrawn', conflict: [clash('status')] }, false, 'You kept Colin Lee’s instead'],
] as const)('%j, put right %s: %s', (it, replaced, words) => {
  expect(goneWords({ ...it, conflict: it.conflict === null ? null : [...it.conflict] }, replaced)).toBe(words);
});

const waiting = { state: 'waiting', handedOver: null } as const;
test.each([
  [{ noteId: 'a', caseId: 'b', text: 'Nobody in.' }, '“Nobody in.”'],
  [{ text: 'Spoke to the tenant.\n\nThe heater was mended.' }, '“Spoke to the tenant. The heater was mended.”'],
  [
    { text: 'Spoke to the tenant about the heater in the back room, will telephone again on Thursday.' },
    '“Spoke to the tenant about the heater in the back room, will telephone …”',
  ],
  [{ text: 'x'.repeat(300) }, `“${'x'.repeat(35)} …”`],
  [{ caseId: 'b', set: { priority: 'urgent' } }, 'To urgent'],
  [{ caseId: 'b', set: { dueOn: '2026-11-27' } }, 'To Fri 27 Nov'],
  [{ caseId: 'b', set: { riskNote: '' } }, 'To nothing'],
  [{ caseId: 'b', set: { nextAction: 'Ring', priority: 'urgent' } }, 'Next action: “Ring”, Priority: urgent'],
  [{ firstDay: '2026-12-01', lastDay: '2026-12-02' }, null],
  [{}, null],
])('what %j says', (payload, words) => {
  expect(contentWords({ ...waiting, payload })).toBe(words);
});

test('what is of a case that left says nothing of it any more, and two versions are said side by side elsewhere', () => {
  const payload = { text: 'Nobody in.' };
  expect(contentWords({ ...waiting, handedOver: 'on-its-way', payload })).toBeNull();
  expect(contentWords({ state: 'conflict', handedOver: null, payload })).toBeNull();
});
