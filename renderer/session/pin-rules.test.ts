import { expect, test } from 'vitest';
import { newPinProblem } from './pin-rules.ts';

test('a new PIN is 6 digits or more, not one digit repeated, and typed the same twice', () => {
  expect(newPinProblem('42861', '42861')).toBe('Use 6 to 12 digits.');
  expect(newPinProblem('777777', '777777')).toMatch(/more than one digit/);
  expect(newPinProblem('428613', '428631')).toMatch(/not the same/);
  expect(newPinProblem('428613', '428613')).toBeNull();
});
