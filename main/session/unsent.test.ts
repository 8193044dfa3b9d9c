import { expect, test } from 'vitest';
import { unsentOf } from './unsent.ts';

test('nothing stays when nothing is unfinished, or nobody is in', () => {
  expect(unsentOf(undefined)).toEqual({ waiting: 0, needYou: 0, toSee: 0, words: null });
  expect(unsentOf({ waiting: 0, needYou: 0, toSee: 0 }).words).toBeNull();
});

test.each([
  [{ waiting: 2, needYou: 0, toSee: 0 }, '2 not yet sent.'],
  [{ waiting: 0, needYou: 1, toSee: 0 }, '1 that needs your answer.'],
  [{ waiting: 0, needYou: 0, toSee: 1 }, '1 answer you have not seen.'],
  [{ waiting: 1, needYou: 2, toSee: 3 }, '1 not yet sent, 2 that need your answer and 3 answers you have not seen.'],
])('%j is said, and stays: an answer that was not seen was not told', (state, words) => {
  expect(unsentOf(state).words).toContain(words);
});
