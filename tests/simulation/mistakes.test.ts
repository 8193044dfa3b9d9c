import { expect, it } from 'vitest';
import { isCaught, mistakes } from './mistakes.ts';

/** At most; each ends with the first run that fails. */
const RUNS = 60;

/** A simulation that never fails proves nothing: each of these must make it fail. */
it.each(mistakes.map((it) => [it.name, it] as const))(
  'catches: %s',
  (_name, mistake) => {
    expect(isCaught(mistake, RUNS).caught).toBe(true);
  },
  300_000,
);
