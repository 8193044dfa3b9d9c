import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atTime, clockOf, dayOf, timeWords } from '../../shared/time/london.ts';
import { Interval } from '../../shared/time/schemas.ts';
import { anyClock, anyDay, anyInstant } from '../../tests/builders/any.ts';
import { askedInterval, clockWords, halfHours, intervalWords, openingOn, PARTS } from './booking-times.ts';

const open = { opens: '08:00', closes: '16:00' };
const site = { name: 'City Hall', opening: [open, open, open, open, open, null, null] };
const hours = { from: '10:00', to: '12:00' };
const tuesday = '2026-11-24';
const before = '2026-11-23T09:00:00.000Z';

test('all day is the working day within opening hours', () => {
  const asked = askedInterval(tuesday, 'day', hours, site, before);
  expect(asked).toEqual({
    ok: true,
    interval: { from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T16:00:00.000Z' },
    words: '9am to 4pm',
  });
});

test('in summer the same wall clock is an hour earlier in UTC', () => {
  const asked = askedInterval('2027-07-06', 'am', hours, site, before);
  expect(asked.ok && asked.interval.from).toBe('2027-07-06T08:00:00.000Z');
});

test('a part that has begun is asked for from the next quarter hour', () => {
  const asked = askedInterval(tuesday, 'am', hours, site, '2026-11-24T09:10:00.000Z');
  expect(asked.words).toBe('9:15am to 1pm');
});

test('a closed day, a past time and an end before the start are refused in words', () => {
  expect(askedInterval('2026-11-28', 'day', hours, site, before).words).toContain('City Hall is closed');
  expect(askedInterval(tuesday, 'am', hours, site, '2026-11-24T14:00:00.000Z').words).toContain('has passed');
  expect(askedInterval(tuesday, 'hours', { from: '12:00', to: '10:00' }, site, before).words).toContain(
    'after the start',
  );
  expect(askedInterval(tuesday, 'hours', { from: '17:00', to: '18:00' }, site, before).words).toContain(
    'open 8am to 4pm',
  );
});

test('half hours run over the opening hours, both ends included', () => {
  expect(halfHours('08:45', '10:00')).toEqual(['09:00', '09:30', '10:00']);
  expect(clockWords('12:00')).toBe('midday');
  expect(clockWords('13:30')).toBe('1:30pm');
});

test('what is asked for lies in the part of the day and in the opening hours, is not over, and is said as it is', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom(...PARTS),
      anyClock,
      anyClock,
      anyInstant,
      fc.nat(1),
      (day, part, from, to, at, same) => {
        const now = same === 1 ? atTime(day, clockOf(at)) : at;
        const asked = askedInterval(day, part, { from, to }, site, now);
        if (!asked.ok) {
          expect(asked.words).toMatch(/^[A-Z].*\.$/);
          return;
        }
        const { interval } = asked;
        expect(Interval.safeParse(interval).success).toBe(true);
        expect([dayOf(interval.from), dayOf(interval.to)]).toEqual([day, day]);
        const [begins, ends] = [clockOf(interval.from), clockOf(interval.to)];
        expect(begins >= open.opens && ends <= open.closes).toBe(true);
        if (part === 'hours') expect(begins >= from && ends <= to).toBe(true);
        if (part === 'am') expect(ends <= '13:00').toBe(true);
        if (part === 'pm') expect(begins >= '13:00').toBe(true);
        expect(interval.to > now).toBe(true);
        if (dayOf(now) === day) expect(interval.from >= now).toBe(true);
        expect(asked.words).toBe(intervalWords(interval));
        expect(asked.words).toBe(`${timeWords(interval.from)} to ${timeWords(interval.to)}`);
        expect(openingOn(site.opening, day)).toEqual(open);
      },
    ),
  );
});

test('a clock is said as the instant it stands for, and half hours are every one of them between opening and closing', () => {
  fc.assert(
    fc.property(anyClock, anyClock, (opens, closes) => {
      expect(clockWords(opens)).toBe(timeWords(atTime(tuesday, opens)));
      const found = halfHours(opens, closes);
      expect(found).toEqual([...new Set(found)].toSorted());
      for (const it of found) expect(it >= opens && it <= closes && /:[03]0$/.test(it)).toBe(true);
      expect(found).toEqual(halfHours('00:00', '23:30').filter((it) => it >= opens && it <= closes));
    }),
  );
  expect(halfHours('00:00', '23:30')).toHaveLength(48);
});
