import { expect, test } from 'vitest';
import { standingWords } from './standing-words.ts';

test.each([
  [{ phase: 'idle', online: true, waiting: 0, needYou: 0 }, 'Connected. Everything you did has reached the council.'],
  [{ phase: 'pushing', online: true, waiting: 1, needYou: 0 }, 'Connected. 1 thing is on the way to the council.'],
  [{ phase: 'idle', online: true, waiting: 0, needYou: 2 }, 'Connected. 2 things need you.'],
  [
    { phase: 'offline', online: false, waiting: 3, needYou: 0 },
    'Not connected. 3 things wait on this device and will be sent.',
  ],
  [{ phase: 'stopped', online: true, waiting: 3, needYou: 0 }, 'Sync has stopped.'],
] as const)('%j is said as %s', (state, words) => {
  expect(standingWords(state)).toBe(words);
});
