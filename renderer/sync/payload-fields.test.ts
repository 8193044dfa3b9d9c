import { expect, test } from 'vitest';
import { editableFields, withFields } from './payload-fields.ts';

const payload = { noteId: 'n', caseId: 'c', text: 'Called.' };

test('only what a person wrote can be put right; ids stay as they are', () => {
  expect(editableFields(payload)).toEqual([{ key: 'text', label: 'Note', value: 'Called.', long: true }]);
  expect(withFields(payload, { text: 'Called twice.' })).toEqual({ ...payload, text: 'Called twice.' });
});

test('a payload that is not an object has nothing to put right', () => {
  expect(editableFields(['text'])).toEqual([]);
  expect(withFields(null, { text: 'x' })).toBeNull();
});
