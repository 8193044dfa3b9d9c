import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CaseFields } from '../../shared/cases/commands.ts';
import { searchTerms } from './search-text.ts';
import { fieldWords, listWords } from './words.ts';

const words = fc.array(
  fc.stringMatching(/^[a-z]{1,8}$/).filter((it) => it !== 'and'),
  { minLength: 1, maxLength: 9 },
);

it('a list says each of its items, in order, with one “and” before the last', () => {
  fc.assert(
    fc.property(words, (items) => {
      const said = listWords(items);
      expect(said.split(/, | and /)).toEqual(items);
      expect(said.split(' and ').length).toBe(Math.min(items.length, 2));
    }),
  );
  expect(listWords([])).toBe('');
});

it('each field has a name of its own, and one that is not known is named as it is', () => {
  const fields = Object.keys(CaseFields.shape);
  fc.assert(
    fc.property(
      fc.constantFrom(...fields),
      fc.constantFrom(...fields),
      fc.stringMatching(/^x[a-z]+$/),
      (a, b, other) => {
        expect(fieldWords(a) === fieldWords(b)).toBe(a === b);
        expect(fieldWords(a)).not.toMatch(/[A-Z]/);
        expect(fieldWords(other)).toBe(other);
      },
    ),
  );
});

it('what is typed becomes at most eight quoted terms, with nothing outside the quotes, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const terms = searchTerms(a);
      expect(terms.length).toBeLessThanOrEqual(8);
      for (const term of terms) {
        expect(term).toMatch(/^"([^"\0]|"")+"\*$/);
        expect(a).toContain(term.slice(1, -2).replaceAll('""', '"'));
      }
      expect(searchTerms(`${a} ${b}`)).toEqual([...searchTerms(a), ...searchTerms(b)].slice(0, 8));
    }),
  );
});
