import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase } from './council.ts';
import { simulate } from './run.ts';

/** One test for ten seeds. A failing one is named, and replayed by `npm run simulate -- --seed N`. */
export function trySeeds(from: number, to: number): void {
  describe('several people on bad days', () => {
    afterAll(closeDatabase);
    const tens = Array.from({ length: (to - from + 1) / 10 }, (_, n) => from + n * 10);
    it.each(tens)('seeds from %i, ten of them: nothing lost, nothing twice, all devices agree', async (first) => {
      let done = 0;
      for (let seed = first; seed < first + 10; seed += 1) {
        const result = await simulate(seed);
        expect({ seed, wrong: result.wrong }).toEqual({ seed, wrong: [] });
        done += result.done;
      }
      expect(done).toBeGreaterThan(60);
    });
  });
}
