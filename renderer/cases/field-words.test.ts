import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseFields } from '../../shared/cases/commands.ts';
import { CasePriority, CaseStatus } from '../../shared/cases/entities.ts';
import { anyDay } from '../../tests/builders/any.ts';
import { fieldWords, valueInside, valueWords } from './field-words.ts';

test('every field that can be changed has a name of its own, and no value is ever shown as nothing but emptiness', () => {
  const field = fc.constantFrom(...Object.keys(CaseFields.shape));
  fc.assert(
    fc.property(field, field, fc.jsonValue(), (a, b, value) => {
      expect(fieldWords(a) === fieldWords(b)).toBe(a === b);
      expect(fieldWords(a)).toMatch(/^[A-Z]/);
      expect(valueWords(a, value)).not.toBe('');
      expect(valueWords(a, value) === 'nothing').toBe(value === null || value === '' || value === 'nothing');
    }),
  );
});

test('no two statuses, priorities or days are said alike, and text is said as it was written', () => {
  const status = fc.constantFrom(...CaseStatus.options);
  const priority = fc.constantFrom(...CasePriority.options);
  fc.assert(
    fc.property(status, status, priority, priority, anyDay, fc.string({ minLength: 1 }), (s, t, p, q, day, text) => {
      expect(valueInside('status', s) === valueInside('status', t)).toBe(s === t);
      expect(valueWords('priority', p) === valueWords('priority', q)).toBe(p === q);
      expect(valueInside('status', s)).toBe(valueWords('status', s).toLowerCase());
      expect(valueInside('dueOn', day)).toBe(valueWords('dueOn', day));
      expect(valueWords('dueOn', day)).not.toContain(day);
      expect(valueInside('riskNote', text)).toBe(text);
    }),
  );
});
