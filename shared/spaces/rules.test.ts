import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyInterval } from '../../tests/builders/any.ts';
import { bankHoliday } from '../time/bank-holidays.ts';
import { addDays, atTime, clockOf, dayOf, halvesOf, instantOf, msOf, overlaps, weekday } from '../time/london.ts';
import type { Interval } from '../time/schemas.ts';
import { SpaceKind, SpaceMode } from './entities.ts';
import { hoursWords, nextFree, spaceWords, whenWords } from './next-free.ts';
import { isDesk, planHalvesOf, whyNotSpace, whyNotThen } from './rules.ts';

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

describe('the rules for any time and space', () => {
  const QUARTER = 900_000;
  /** Quarter hours of a day from 7am on, so that some lie outside the opening hours. */
  const anyTime = fc.tuple(anyDay, fc.nat(46), fc.integer({ min: 1, max: 20 })).map(([day, from, length]): Interval => {
    const start = msOf(atTime(day, '07:00')) + from * QUARTER;
    return { from: instantOf(start), to: instantOf(start + length * QUARTER) };
  });

  it('what can be booked is on one open day that is no bank holiday, and so is every part of it', () => {
    fc.assert(
      fc.property(anyTime, fc.nat(40), fc.nat(19), fc.nat(19), (interval, ahead, a, b) => {
        const asOf = atTime(addDays(dayOf(interval.from), -ahead), '00:00');
        const why = whyNotThen(site, interval, asOf);
        if (ahead > site.bookAheadDays) expect(why?.code).toBe('too-far-ahead');
        if (why !== null) return;
        const day = dayOf(interval.from);
        expect(dayOf(instantOf(msOf(interval.to) - 1))).toBe(day);
        expect(bankHoliday(day)).toBeNull();
        expect(weekday(day)).toBeLessThan(6);
        expect(clockOf(interval.from) >= hours.opens && clockOf(interval.to) <= hours.closes).toBe(true);
        const quarters = (msOf(interval.to) - msOf(interval.from)) / QUARTER;
        const [low, high] = [Math.min(a, b) % quarters, Math.max(a, b) % quarters];
        if (low >= high) return;
        const start = msOf(interval.from);
        const part = { from: instantOf(start + low * QUARTER), to: instantOf(start + high * QUARTER) };
        expect(whyNotThen(site, part, asOf)).toBeNull();
      }),
    );
  });

  it('what is over cannot be booked, and what is not over is not said to be', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: -3, max: 24 }), (interval, quarters) => {
        const asOf = instantOf(msOf(interval.from) + quarters * QUARTER);
        expect(whyNotThen(site, interval, asOf)?.code === 'in-the-past').toBe(interval.to <= asOf);
      }),
    );
  });

  it('when a space is next free it can be booked then, and at no quarter hour before', () => {
    const wanted = fc.tuple(anyDay, fc.nat(39));
    const later = fc.array(fc.tuple(fc.nat(3), fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 6 });
    /** One after another from the opening on, with a quarter of an hour to an hour and a quarter between. */
    const run = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
      .map((list) => {
        let from = 0;
        return list.map(([gap, length]) => {
          from += gap + length;
          return [0, from - length, length] as const;
        });
      });
    const booked = fc.oneof(
      run,
      fc.tuple(run, later).map(([a, b]) => [...a, ...b]),
    );
    fc.assert(
      fc.property(wanted, booked, ([day, start], some) => {
        const at = (n: number, quarter: number) => msOf(atTime(addDays(day, n), '08:00')) + quarter * QUARTER;
        const taken = some.map(([n, from, length]) => ({
          from: instantOf(at(n, from)),
          to: instantOf(at(n, from) + length * QUARTER),
        }));
        const canHave = (ms: number): boolean => {
          const hour = { from: instantOf(ms), to: instantOf(ms + 4 * QUARTER) };
          return whyNotThen(site, hour, atTime(day, '00:00')) === null && !taken.some((it) => overlaps(it, hour));
        };
        const from = at(0, start);
        const free = nextFree({ from: instantOf(from), to: instantOf(from + QUARTER) }, taken, site, day);
        // Four days of bookings at most, then a weekend or a bank holiday: there is always an hour within four weeks.
        if (free === null) throw new Error('Nothing is free.');
        expect(canHave(msOf(free))).toBe(true);
        for (let ms = msOf(free) - QUARTER, left = 40; ms >= from && left > 0; ms -= QUARTER, left -= 1)
          expect(canHave(ms)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('a space is never less bookable for its owner, nor for anybody while the owner is away', () => {
    const anySpace = fc.record({
      mode: fc.constantFrom(...SpaceMode.options),
      ownerId: fc.constantFrom(null, 'me', 'you'),
    });
    fc.assert(
      fc.property(anySpace, fc.boolean(), (space, away) => {
        if (whyNotSpace(space, 'me', false) === null) expect(whyNotSpace(space, 'me', away)).toBeNull();
        if (space.ownerId !== 'me' && whyNotSpace(space, 'me', away) === null)
          expect(whyNotSpace({ ...space, ownerId: 'me' }, 'me', away)).toBeNull();
        if (space.mode === 'assigned' && space.ownerId === 'me') expect(whyNotSpace(space, 'me', away)).toBeNull();
        if (space.mode === 'drop-in' || space.mode === 'unavailable')
          expect(whyNotSpace(space, 'me', away)?.code).toBe('space-not-bookable');
      }),
    );
  });

  it('an owner’s half days are those the interval touches, each once and theirs alone', () => {
    fc.assert(
      fc.property(anyInterval, (interval) => {
        const ids = planHalvesOf('ann', interval);
        expect(new Set(ids).size).toBe(halvesOf(interval).length);
        expect(ids.filter((id) => planHalvesOf('bob', interval).includes(id))).toEqual([]);
        expect(ids.map((id) => id.split(':').slice(1))).toEqual(halvesOf(interval).map(({ day, half }) => [day, half]));
      }),
    );
  });

  it('its words keep its label, its kind tells it from others, and a moment always has its day', () => {
    const anyKind = fc.constantFrom(...SpaceKind.options);
    fc.assert(
      fc.property(anyKind, anyKind, fc.string({ minLength: 1 }), anyInterval, (a, b, label, interval) => {
        expect(spaceWords({ kind: a, label }).endsWith(` ${label}`)).toBe(true);
        expect(spaceWords({ kind: a, label }) === spaceWords({ kind: b, label })).toBe(a === b);
        expect(isDesk(a) && spaceWords({ kind: a, label }).startsWith('Locker')).toBe(false);
        expect(SpaceKind.options.filter(isDesk)).toHaveLength(2);
        const day = dayOf(interval.from);
        expect(whenWords(interval.from, day)).toBe(
          `${whenWords(atTime(day, '12:00'), day).replace('midday', '')}${hoursWords(interval).split(' to ')[0]}`,
        );
      }),
    );
  });
});
