import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPinProblem } from './pin-rules.ts';

test('a new PIN is 6 digits or more, not one digit repeated, and typed the same twice', () => {
  expect(newPinProblem('42861', '42861')).toBe('Use 6 to 12 digits.');
  expect(newPinProblem('777777', '777777')).toMatch(/more than one digit/);
  expect(newPinProblem('428613', '428631')).toMatch(/not the same/);
  expect(newPinProblem('428613', '428613')).toBeNull();
});

test('any PIN that is taken is one the engine takes, was typed twice, and a problem is always one to mend', () => {
  const typed = fc.oneof(
    fc.stringMatching(/^\d{4,12}$/),
    fc.tuple(fc.nat(9), fc.integer({ min: 4, max: 12 })).map(([digit, times]) => String(digit).repeat(times)),
  );
  fc.assert(
    fc.property(typed, typed, fc.boolean(), (pin, other, twice) => {
      const again = twice ? pin : other;
      const words = newPinProblem(pin, again);
      const guessed = new Set(pin).size === 1;
      expect(words === null).toBe(pin.length >= 6 && !guessed && pin === again);
      if (words !== null) expect(words).toMatch(/^[A-Z].*\.$/);
    }),
  );
});
