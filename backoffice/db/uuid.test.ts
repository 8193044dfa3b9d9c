import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { uuidFrom } from './uuid.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
/** The 122 bits that a version 4 UUID leaves to chance. */
const chance = (it: Uint8Array): string =>
  [...it].map((byte, n) => (n === 6 ? byte & 0x0f : n === 8 ? byte & 0x3f : byte)).join();

it('makes a version 4 UUID of any bytes, and of two the same exactly when their 122 bits are', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(z.uuidv4().safeParse(uuidFrom(a)).success).toBe(true);
      expect(uuidFrom(a) === uuidFrom(b)).toBe(chance(a) === chance(b));
      const turned = a.map((byte, n) => (n === 6 || n === 8 ? byte ^ 0xc0 : byte));
      expect(uuidFrom(turned)).toBe(uuidFrom(a));
    }),
  );
});
