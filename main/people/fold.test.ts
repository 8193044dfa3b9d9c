import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';

it('folded text is folded for good, word by word, the same in capitals and with accents taken apart', () => {
  const plain = fc.stringMatching(/^[a-zà-öø-ÿ'’ -]{0,20}$/);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), plain, plain, (any, a, b) => {
      expect(fold(fold(any))).toBe(fold(any));
      expect(fold(any)).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      expect(fold(`${a} ${b}`)).toBe(`${fold(a)} ${fold(b)}`.trim());
      expect(fold(a.normalize('NFD'))).toBe(fold(a.normalize('NFC')));
      expect(fold(a.replaceAll('ß', 'x').toUpperCase())).toBe(fold(a.replaceAll('ß', 'x')));
    }),
  );
});
