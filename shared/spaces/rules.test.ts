import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, atTime, instantOf, msOf, overlaps } from '../time/london.ts';
import type { Interval } from '../time/schemas.ts';
import { hoursWords, nextFree, spaceWords, whenWords } from './next-free.ts';
import { whyNotSpace, whyNotThen } from './rules.ts';

const hours = { opens: '08:00', closes: '18:00' };
const site = { name: 'City Hall', opening: [hours, hours, hours, hours, hours, null, null], bookAheadDays: 28 };
const today = '2026-11-24';
const at = (from: string, to: string, day = today): Interval => ({ from: atTime(day, from), to: atTime(day, to) });
const now = atTime(today, '09:10');

describe('when a site can be booked', () => {
  const why = (interval: Interval) => whyNotThen(site, interval, now)?.code ?? null;

  it('says which rule refuses', () => {
    expect(why(at('09:00', '17:00'))).toBeNull();
    expect(why(at('08:00', '09:00'))).toBe('in-the-past');
    expect(why(at('09:00', '19:00'))).toBe('site-closed');
    expect(why(at('09:00', '17:00', '2026-11-28'))).toBe('site-closed');
    expect(why(at('09:00', '17:00', '2026-12-22'))).toBeNull();
    expect(why(at('09:00', '17:00', '2026-12-23'))).toBe('too-far-ahead');
    expect(why({ from: at('09:00', '17:00').from, to: at('09:00', '17:00', '2026-11-25').to })).toBe('site-closed');
  });

  it('keeps drop-in, unavailable and others’ spaces from being booked', () => {
    expect(whyNotSpace({ mode: 'bookable', ownerId: null }, 'me', false)).toBeNull();
    expect(whyNotSpace({ mode: 'assigned', ownerId: 'you' }, 'me', true)).toBeNull();
    for (const space of [
      { mode: 'drop-in', ownerId: null },
      { mode: 'unavailable', ownerId: null },
      { mode: 'assigned', ownerId: 'you' },
    ] as const) {
      expect(whyNotSpace(space, 'me', false)?.code).toBe('space-not-bookable');
    }
  });
});

describe('when a space is next free', () => {
  it('is after the booking in the way, on the next open day when today is full', () => {
    expect(nextFree(at('09:00', '17:00'), [at('09:00', '13:00')], site, today)).toBe(atTime(today, '13:00'));
    expect(nextFree(at('09:00', '17:00'), [at('08:00', '17:30')], site, today)).toBe(atTime('2026-11-25', '08:00'));
    expect(nextFree(at('09:00', '17:00', '2026-11-27'), [at('08:00', '18:00', '2026-11-27')], site, today)).toBe(
      atTime('2026-11-30', '08:00'),
    );
  });

  it('is in words with its day', () => {
    expect(whenWords(atTime(today, '13:00'), today)).toBe('Tue 24 Nov, 1pm');
    expect(hoursWords(at('09:00', '17:00'))).toBe('9am to 5pm');
    expect(spaceWords({ kind: 'desk', label: '4.15' })).toBe('Desk 4.15');
  });

  it('is always open, not taken for the next hour, and not before it was wanted', () => {
    const anyTaken = fc.array(
      fc.record({ day: fc.nat(40), from: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 1, max: 12 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyTaken, fc.nat(27), fc.integer({ min: 0, max: 39 }), (booked, day, start) => {
        const taken = booked.map((it) => {
          const from = msOf(atTime(addDays(today, it.day), '08:00')) + it.from * 900_000;
          return { from: instantOf(from), to: instantOf(from + it.length * 900_000) };
        });
        const from = msOf(atTime(addDays(today, day), '08:00')) + start * 900_000;
        const free = nextFree({ from: instantOf(from), to: instantOf(from + 900_000) }, taken, site, today);
        if (free === null) return;
        const hour = { from: free, to: instantOf(msOf(free) + 3_600_000) };
        expect(msOf(free)).toBeGreaterThanOrEqual(from);
        expect(taken.some((it) => overlaps(it, hour))).toBe(false);
        expect(whyNotThen(site, hour, atTime(today, '00:00'))?.code).not.toBe('too-far-ahead');
      }),
    );
  });
});
