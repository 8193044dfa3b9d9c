import { expect, test } from 'vitest';
import { parseDay } from './day-words.ts';

const today = '2026-11-24';

test.each([
  ['3/12', '2026-12-03'],
  ['3.12.27', '2027-12-03'],
  ['Thu 3 Dec', '2026-12-03'],
  ['3rd december 2026', '2026-12-03'],
  ['2026-12-03', '2026-12-03'],
  ['today', '2026-11-24'],
  ['Tomorrow', '2026-11-25'],
  ['yesterday', '2026-11-23'],
  ['29 feb 2028', '2028-02-29'],
])('%s is read as %s', (typed, day) => {
  expect(parseDay(typed, today)).toBe(day);
});

test('without a year it is the nearest such day', () => {
  expect(parseDay('5 jan', today)).toBe('2027-01-05');
  expect(parseDay('20 dec', '2027-01-05')).toBe('2026-12-20');
});

test.each(['', 'soon', '31 feb', '32/1', '12/13', '29 feb 2027', '24 sometimes'])('%s is no day', (typed) => {
  expect(parseDay(typed, today)).toBeNull();
});
