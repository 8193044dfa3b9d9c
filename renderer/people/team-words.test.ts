import { expect, test } from 'vitest';
import { workOf, workWords } from './team-words.ts';

test('work is split so that nothing is counted twice', () => {
  const work = workOf({ open: 9, overdue: 2, dueSoon: 4 });
  expect(work).toEqual({ overdue: 2, dueSoon: 4, later: 3 });
  expect(workWords(work)).toBe('2 overdue, 4 due soon, 3 later');
  expect(workWords(workOf({ open: 0, overdue: 0, dueSoon: 0 }))).toBe('No open cases');
});
