import { expect, test } from 'vitest';
import { nearestInDirection, readingOrder } from './nearest-space.ts';

/** Two rows of three desks, as a bench stands. */
const desks = [0, 1].flatMap((row) => [0, 1, 2].map((n) => ({ id: `${row}${n}`, x: n * 17, y: row * 9 })));
const from = (id: string) => desks.find((it) => it.id === id) ?? { id, x: 0, y: 0 };

test('arrows walk along the row and across to the facing desk', () => {
  expect(nearestInDirection(from('00'), desks, 'right')).toBe('01');
  expect(nearestInDirection(from('02'), desks, 'left')).toBe('01');
  expect(nearestInDirection(from('01'), desks, 'down')).toBe('11');
  expect(nearestInDirection(from('11'), desks, 'up')).toBe('01');
});

test('at the edge an arrow leads nowhere', () => {
  expect(nearestInDirection(from('00'), desks, 'left')).toBeNull();
  expect(nearestInDirection(from('12'), desks, 'down')).toBeNull();
});

test('every desk can be reached by arrows from the first', () => {
  const reached = new Set(['00']);
  for (const id of reached) {
    for (const way of ['up', 'down', 'left', 'right'] as const) {
      const to = nearestInDirection(from(id), desks, way);
      if (to !== null) reached.add(to);
    }
  }
  expect(reached.size).toBe(desks.length);
});

test('reading order goes row by row', () => {
  expect(readingOrder(desks.toReversed())).toEqual(['00', '01', '02', '10', '11', '12']);
});
