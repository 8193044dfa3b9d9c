import { expect, test } from 'vitest';
import { theTeam } from './team-words.ts';

test.each([
  ['Housing repairs', 'the Housing repairs team'],
  ['Contact centre early team', 'the Contact centre early team'],
  ['Steam heating', 'the Steam heating team'],
])('%s is said as %s', (name, words) => {
  expect(theTeam(name)).toBe(words);
});
