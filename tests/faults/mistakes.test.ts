import { expect, it } from 'vitest';
import { edited } from '../builders/mistake.ts';
import { mistakes } from './mistakes.ts';

/** They are tried by `npm run faults -- --mistakes`, which takes long: that they can be is seen here. */
it.each(mistakes.map((it) => [it.name, it] as const))('fits the program: %s', (_name, mistake) => {
  expect(edited(mistake).size).toBeGreaterThan(0);
});
