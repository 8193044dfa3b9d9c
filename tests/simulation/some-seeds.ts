import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase } from './council.ts';
import { simulate } from './run.ts';

/** One test for each seed. A failing one is replayed by `npm run simulate -- --seed N`. */
export function trySeeds(from: number, to: number): void {
  describe('several people on bad days', () => {
    afterAll(closeDatabase);
    const seeds = Array.from({ length: to - from + 1 }, (_, n) => from + n);
    it.each(seeds)('seed %i: nothing lost, nothing twice, all devices agree', async (seed) => {
      const result = await simulate(seed);
      expect(result.wrong).toEqual([]);
      expect(result.done).toBeGreaterThan(20);
    });
  });
}
