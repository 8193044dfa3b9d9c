import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createIds, uuidv7 } from './uuid.ts';

const random = { bytes: (length: number): Uint8Array => new Uint8Array(randomBytes(length)) };
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
/** Far enough from the last millisecond that 48 bits hold. */
const clockTime = fc.integer({ min: 0, max: 2 ** 48 - 1_000 });
const timeIn = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

describe('an id', () => {
  it('is a UUID of version 7 and variant 2, and holds its millisecond', () => {
    fc.assert(
      fc.property(time, fc.uint8Array({ minLength: 16, maxLength: 16 }), (at, bytes) => {
        const id = uuidv7(at, { bytes: () => Uint8Array.from(bytes) });
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(z.uuidv7().safeParse(id).success).toBe(true);
        expect(timeIn(id)).toBe(at);
      }),
    );
  });

  it('keeps 74 of its bits random', () => {
    const none = uuidv7(0, { bytes: (length) => new Uint8Array(length) });
    const all = uuidv7(0, { bytes: (length) => new Uint8Array(length).fill(255) });
    expect(none).toBe('00000000-0000-7000-8000-000000000000');
    expect(all).toBe('00000000-0000-7fff-bfff-ffffffffffff');
  });
});

describe('the ids of one engine', () => {
  it('sort by when they were made, also many in one millisecond and with a clock that goes back', () => {
    fc.assert(
      fc.property(fc.array(clockTime, { minLength: 2, maxLength: 50 }), (times) => {
        let index = 0;
        const clock = { now: () => times[index] ?? 0, monotonic: () => 0 };
        const next = createIds(clock, random);
        const ids = times.map((_, at) => {
          index = at;
          return next();
        });
        expect(ids.toSorted()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
