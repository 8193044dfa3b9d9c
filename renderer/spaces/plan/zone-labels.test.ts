import { expect, test } from 'vitest';
import { countIn } from './zone-labels.ts';

const zone = (width: number) => ({ id: 'z', name: 'Westfield tenancy', x: 0, y: 0, width, height: 200 });

test('a count keeps its word where there is room and drops it where it would run into the next zone', () => {
  expect(countIn(zone(200), '27 of 39 free')).toBe('27 of 39 free');
  expect(countIn(zone(100), '27 of 39 free')).toBe('27 of 39');
});
