import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idsOnly } from './outbox.ts';

const payload = fc.dictionary(
  fc.constantFrom('caseId', 'noteId', 'escrowId', 'text', 'set', 'reason', 'Id', 'idea', 'said'),
  fc.jsonValue(),
);

it('leaves of a payload the ids and nothing else, as they were, and has then nothing more to take', () => {
  fc.assert(
    fc.property(payload, (it) => {
      const kept = idsOnly(JSON.stringify(it));
      const ids = Object.entries(JSON.parse(JSON.stringify(it))).filter(([field]) => /Id$/.test(field));
      expect(Object.entries(JSON.parse(kept))).toEqual(ids);
      expect(idsOnly(kept)).toBe(kept);
    }),
  );
});
