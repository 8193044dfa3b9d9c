import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

const tries = fc.integer({ min: 1, max: 10_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const FIVE_MINUTES = 300_000;

describe('the wait before the next try', () => {
  it('begins at 1 to 2 seconds, doubles, and ends at 2.5 to 5 minutes', () => {
    expect([1, 2, 3, 4].map((it) => backoff(it, 0))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(backoff(1, 0.999_999)).toBe(2_000);
    expect(backoff(50, 0)).toBe(FIVE_MINUTES / 2);
    expect(backoff(50, 0.999_999_999)).toBe(FIVE_MINUTES);
  });

  it('is a whole number of milliseconds within the bounds, however often it failed', () => {
    fc.assert(
      fc.property(tries, chance, (count, draw) => {
        const ms = backoff(count, draw);
        expect(Number.isInteger(ms)).toBe(true);
        expect(ms).toBeGreaterThanOrEqual(1_000);
        expect(ms).toBeLessThanOrEqual(FIVE_MINUTES);
      }),
    );
  });

  it('never shrinks with another failure', () => {
    fc.assert(
      fc.property(tries, chance, (count, draw) => {
        expect(backoff(count + 1, draw)).toBeGreaterThanOrEqual(backoff(count, draw));
      }),
    );
  });

  it('is never shorter than the council asked, even beyond five minutes', () => {
    fc.assert(
      fc.property(tries, chance, fc.integer({ min: 0, max: 86_400 }), (count, draw, seconds) => {
        expect(backoff(count, draw, seconds)).toBe(Math.max(seconds * 1000, backoff(count, draw)));
      }),
    );
  });

  it('is spread over the upper half, so that a thousand devices do not come back together', () => {
    const spread = new Set(Array.from({ length: 100 }, (_, index) => backoff(8, index / 100)));
    expect(spread.size).toBe(100);
  });
});
