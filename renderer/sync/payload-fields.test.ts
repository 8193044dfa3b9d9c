import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
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

const written = fc.record(
  { text: fc.string(), reason: fc.string(), riskNote: fc.string(), firstHalf: fc.constantFrom('am', 'pm') },
  { requiredKeys: [] },
);
const kept = fc.record({ caseId: fc.uuid(), absenceId: fc.uuid(), from: fc.string() }, { requiredKeys: [] });

test('what is shown and given back unchanged is the same command; what is changed is what is shown then', () => {
  fc.assert(
    fc.property(kept, written, fc.boolean(), fc.string(), (ids, texts, within, text) => {
      const payload = within ? { ...ids, set: texts } : { ...ids, ...texts };
      const fields = editableFields({ payload, rejection: null });
      expect(fields.map((it) => it.key).toSorted()).toEqual(Object.keys(texts).toSorted());
      const as = (value: (was: string) => string) => Object.fromEntries(fields.map((it) => [it.key, value(it.value)]));
      expect(
        withFields(
          payload,
          as((was) => was),
        ),
      ).toEqual(payload);
      const changed = withFields(
        payload,
        as(() => text),
      );
      expect(editableFields({ payload: changed, rejection: null }).map((it) => it.value)).toEqual(
        fields.map(() => text),
      );
      expect(changed).toMatchObject(ids);
    }),
  );
});

test('anything else there can be in a command harms nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (any) => {
      const payload = z.json().parse(any);
      for (const it of editableFields({ payload, rejection: null })) expect(typeof it.value).toBe('string');
      expect(withFields(payload, {})).toEqual(payload);
    }),
  );
});
