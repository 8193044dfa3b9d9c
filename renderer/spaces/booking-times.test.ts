import { expect, test } from 'vitest';
import { askedInterval, clockWords, halfHours } from './booking-times.ts';

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
