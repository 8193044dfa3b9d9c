import fc from 'fast-check';
import { expect, it } from 'vitest';
import { manifestTerm, sha256Hex } from './digest.ts';

/** Entities and ids hold no space, so that no two rows are one text. */
const word = fc.stringMatching(/^[a-z0-9:-]{1,20}$/);
const row = fc.tuple(word, word, fc.nat());

it('a row’s term is an unsigned 48-bit number, and another for any other entity, id or version', () => {
  fc.assert(
    fc.property(row, row, (a, b) => {
      const [term, other] = [manifestTerm(...a), manifestTerm(...b)];
      expect(term >= 0n && term < 2n ** 48n).toBe(true);
      expect(term === other).toBe(a.join(' ') === b.join(' '));
      expect(manifestTerm(a[0], a[1], a[2] + 1)).not.toBe(term);
    }),
  );
});

it('a scope’s sum, kept up by what comes and goes, is that of the rows it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(3)))), (moves) => {
      const held = new Map<string, number>();
      let sum = 0n;
      for (const [id, version] of moves) {
        const before = held.get(id);
        if (before !== undefined) sum -= manifestTerm('case', id, before);
        if (version === null) held.delete(id);
        else {
          held.set(id, version);
          sum += manifestTerm('case', id, version);
        }
      }
      const fresh = [...held]
        .toReversed()
        .reduce((total, [id, version]) => total + manifestTerm('case', id, version), 0n);
      expect(sum).toBe(fresh);
      if (held.size === 0) expect(String(sum)).toBe('0');
    }),
  );
});

it('a text’s sum is 64 hexadecimal digits that no other text has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(sha256Hex(a)).toMatch(/^[0-9a-f]{64}$/);
      expect(sha256Hex(a) === sha256Hex(b)).toBe(a === b);
    }),
  );
});
