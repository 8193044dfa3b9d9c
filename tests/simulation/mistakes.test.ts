import { expect, it } from 'vitest';
import { isCaught, mistakes } from './mistakes.ts';

/** A simulation that never fails proves nothing: each of these must make it fail. */
it.each(mistakes.map((it) => [it.name, it] as const))(
  'catches: %s',
  (_name, mistake) => {
    expect(isCaught(mistake, 20).caught).toBe(true);
  },
  300_000,
);
