import { expect, test } from 'vitest';
import { editableFields, withFields } from './payload-fields.ts';

const note = { noteId: 'n', caseId: 'c', text: 'Called.' };

test('only what a person wrote can be put right; ids stay as they are', () => {
  expect(editableFields({ payload: note, rejection: null }).map((it) => [it.key, it.kind])).toEqual([['text', 'text']]);
  expect(withFields(note, { text: 'Called twice.' })).toEqual({ ...note, text: 'Called twice.' });
});

test('the fields of a case update are changed where the command keeps them', () => {
  const update = { caseId: 'c', set: { nextAction: 'Ring', dueOn: '2026-11-30' } };
  expect(editableFields({ payload: update, rejection: null }).map((it) => it.key)).toEqual(['nextAction']);
  expect(withFields(update, { nextAction: 'Write' })).toEqual({
    caseId: 'c',
    set: { nextAction: 'Write', dueOn: '2026-11-30' },
  });
});

test('a space is changed only to one that the council offered', () => {
  const payload = { bookingId: 'b', spaceId: 's1', from: '2026-11-25T09:00:00.000Z' };
  expect(editableFields({ payload, rejection: null })).toEqual([]);
  const rejection = {
    code: 'space-taken' as const,
    words: 'Somebody else has it.',
    alternatives: [{ spaceId: 's2', label: '4.16', siteId: 'city-hall', words: 'two along, free 9am to 5pm' }],
  };
  expect(editableFields({ payload, rejection })[0]?.options).toEqual([
    { value: 's2', words: '4.16: two along, free 9am to 5pm' },
  ]);
});

test('a payload that is not an object has nothing to put right', () => {
  expect(editableFields({ payload: ['text'], rejection: null })).toEqual([]);
  expect(withFields(null, { text: 'x' })).toBeNull();
});
