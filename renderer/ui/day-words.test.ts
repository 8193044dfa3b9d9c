import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, dayWords, nearDayWords } from '../../shared/time/london.ts';
import { anyDay } from '../../tests/builders/any.ts';
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

test('every way a day is written is read back as that day', () => {
  const style = fc.constantFrom<'short' | 'long'>('short', 'long');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -180, max: 180 }), style, (day, away, how) => {
      const now = addDays(day, -away);
      const [year = '', month = '', date = ''] = day.split('-');
      const texts = [day, `${date}/${month}/${year}`, `${Number(date)}.${Number(month)}.${year.slice(2)}`];
      for (const text of [
        ...texts,
        dayWords(day, how),
        dayWords(day, how, now),
        nearDayWords(day, now),
        `${date}/${month}`,
      ])
        for (const typed of [text, ` ${text.toUpperCase()} `])
          expect([typed, parseDay(typed, now)]).toEqual([typed, day]);
    }),
  );
});

test('whatever is typed is a day or none, and without a year never more than a year off', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9a-z ./-]{0,12}$/),
      fc.nat(40),
      fc.nat(15),
      anyDay,
      (typed, date, month, now) => {
        const found = parseDay(typed, now);
        if (found !== null) expect(parseDay(found, now)).toBe(found);
        const near = parseDay(`${date}/${month}`, now);
        if (near === null) return;
        expect(Math.abs(daysBetween(now, near))).toBeLessThanOrEqual(366);
        expect([Number(near.slice(8)), Number(near.slice(5, 7))]).toEqual([date, month]);
      },
    ),
  );
});
