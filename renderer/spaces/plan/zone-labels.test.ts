import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countIn } from './zone-labels.ts';

const zone = (width: number) => ({ id: 'z', name: 'Westfield tenancy', x: 0, y: 0, width, height: 200 });

test('a count keeps its word where there is room and drops it where it would run into the next zone', () => {
  expect(countIn(zone(200), '27 of 39 free')).toBe('27 of 39 free');
  expect(countIn(zone(100), '27 of 39 free')).toBe('27 of 39');
});

test('a count keeps its numbers at any width, and a wider zone never says less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 400 }), fc.nat(200), fc.nat(99), fc.nat(99), (width, more, free, all) => {
      const count = `${free} of ${all} free`;
      const said = countIn(zone(width), count);
      expect(count.startsWith(said) && said.startsWith(`${free} of ${all}`)).toBe(true);
      expect(countIn(zone(width + more), count).length).toBeGreaterThanOrEqual(said.length);
    }),
  );
});
