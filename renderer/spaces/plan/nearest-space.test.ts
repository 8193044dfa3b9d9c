import fc from 'fast-check';
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

const anySpaces = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.nat(30)), { minLength: 1, maxLength: 12, selector: (it) => it.join() })
  .map((list) => list.map(([x, y], n) => ({ id: String(n), x: x * 10, y: y * 10 })));
const anyWay = fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const);

test('an arrow leads its own way, to none only at the edge, and never in a circle', () => {
  fc.assert(
    fc.property(anySpaces, anyWay, (spaces, way) => {
      const along = (it: { x: number; y: number }) => ({ up: -it.y, down: it.y, left: -it.x, right: it.x })[way];
      for (const it of spaces) {
        const to = spaces.find((one) => one.id === nearestInDirection(it, spaces, way));
        const further = spaces.filter((one) => along(one) > along(it));
        expect(to === undefined).toBe(further.length === 0);
        if (to !== undefined) expect(along(to)).toBeGreaterThan(along(it));
      }
    }),
  );
});

test('reading order has every space once, the same however they came, and rows from the left', () => {
  fc.assert(
    fc.property(anySpaces, (spaces) => {
      const order = readingOrder(spaces);
      expect(order.toSorted()).toEqual(spaces.map((it) => it.id).toSorted());
      expect(readingOrder(spaces.toReversed())).toEqual(order);
      const placed = order.map((id) => spaces.find((it) => it.id === id)).filter((it) => it !== undefined);
      placed.slice(1).forEach((it, n) => {
        const before = placed[n];
        if (before !== undefined) expect(before.y < it.y || (before.y === it.y && before.x < it.x)).toBe(true);
      });
    }),
  );
});
