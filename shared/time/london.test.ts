import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyClock, anyDay, anyHalf, anyInstant, anyInterval, CLOCK_CHANGES } from '../../tests/builders/any.ts';
import {
  addDays,
  atTime,
  clockOf,
  dayOf,
  daysBetween,
  dayWords,
  halfDay,
  halvesOf,
  instantOf,
  momentWords,
  mondayOf,
  msOf,
  nearDayWords,
  overlaps,
  timeWords,
  weekday,
  wholeDay,
} from './london.ts';
import { Instant, Interval } from './schemas.ts';

const HOUR = 3_600_000;
const anyMs = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const hoursOf = (it: Interval): number => (msOf(it.to) - msOf(it.from)) / HOUR;

describe('instants', () => {
  it('go to milliseconds and back, are the protocol’s, and sort as text as they do in time', () => {
    fc.assert(
      fc.property(anyMs, anyMs, (a, b) => {
        expect(msOf(instantOf(a))).toBe(a);
        expect(Instant.safeParse(instantOf(a)).success).toBe(true);
        expect(instantOf(a) < instantOf(b)).toBe(a < b);
        expect(instantOf(a + 0.9)).toBe(instantOf(a));
      }),
    );
  });
});

describe('days', () => {
  it('are a line: steps add up, and the way between them is their difference', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), fc.integer({ min: -800, max: 800 }), (day, a, b) => {
        expect(addDays(addDays(day, a), b)).toBe(addDays(day, a + b));
        expect(daysBetween(day, addDays(day, a))).toBe(a);
        expect(daysBetween(addDays(day, a), day) + a).toBe(0);
        expect(addDays(day, a) < addDays(day, b)).toBe(a < b);
      }),
    );
  });

  it('have a week of seven that begins on one Monday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(day);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, day)).toBe(weekday(day) - 1);
        expect(mondayOf(monday)).toBe(monday);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });
});

describe('London’s clock', () => {
  it('names an instant by day and time, but for the hour that comes twice in October', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const again = atTime(dayOf(instant), clockOf(instant));
        const late = (msOf(instant) - msOf(again)) / HOUR;
        expect([0, 1]).toContain(late);
        if (late === 1) expect(hoursOf(wholeDay(dayOf(instant)))).toBe(25);
      }),
    );
  });

  it('gives every time of every day an instant of that day, an hour later where March skips it', () => {
    fc.assert(
      fc.property(anyDay, anyClock, (day, clock) => {
        const at = atTime(day, clock);
        expect(dayOf(at)).toBe(day);
        if (clockOf(at) === clock) return;
        expect(hoursOf(wholeDay(day))).toBe(23);
        expect([clock.slice(0, 2), clockOf(at).slice(0, 2)]).toEqual(['01', '02']);
      }),
    );
  });

  it('never runs back over the day, whatever the hour it is asked for', () => {
    fc.assert(
      fc.property(anyDay, anyClock, anyClock, (day, a, b) => {
        if (a <= b) expect(atTime(day, a) <= atTime(day, b)).toBe(true);
      }),
    );
  });
});

describe('whole and half days', () => {
  it('follow each other with no gap and no overlap, 24 hours long but for two days a year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [now, next] = [wholeDay(day), wholeDay(addDays(day, 1))];
        expect(now.to).toBe(next.from);
        expect(overlaps(now, next)).toBe(false);
        expect(dayOf(now.from)).toBe(day);
        expect(dayOf(instantOf(msOf(now.to) - 1))).toBe(day);
        expect([23, 24, 25]).toContain(hoursOf(now));
      }),
    );
    expect(CLOCK_CHANGES.map((day) => hoursOf(wholeDay(day)))).toEqual([23, 25, 23, 25]);
  });

  it('have a morning and an afternoon of five hours within them, that meet', () => {
    fc.assert(
      fc.property(anyDay, anyHalf, (day, half) => {
        expect(halfDay(day, 'am').to).toBe(halfDay(day, 'pm').from);
        expect(hoursOf(halfDay(day, half))).toBe(5);
        expect(halvesOf(halfDay(day, half))).toEqual([{ day, half }]);
        expect(halvesOf(wholeDay(day))).toEqual([
          { day, half: 'am' },
          { day, half: 'pm' },
        ]);
      }),
    );
  });

  it('touched by an interval are in order, without a hole, and no other has any time in it', () => {
    fc.assert(
      fc.property(anyInterval, anyDay, anyHalf, (interval, day, half) => {
        const touched = halvesOf(interval).map((it) => `${it.day} ${it.half}`);
        expect(touched).toEqual([...new Set(touched)].toSorted());
        expect(touched[0]?.slice(0, 10)).toBe(dayOf(interval.from));
        expect(touched.at(-1)?.slice(0, 10)).toBe(dayOf(instantOf(msOf(interval.to) - 1)));
        for (const near of [
          day,
          dayOf(interval.from),
          addDays(dayOf(interval.from), 1),
          addDays(dayOf(interval.to), 1),
        ]) {
          const noon = atTime(near, '13:00');
          const whole = wholeDay(near);
          const part = half === 'am' ? { ...whole, to: noon } : { ...whole, from: noon };
          expect(touched.includes(`${near} ${half}`)).toBe(overlaps(part, interval));
        }
      }),
    );
  });
});

describe('half-open intervals', () => {
  it('overlap both ways round, with themselves, never with what begins as they end', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, fc.integer({ min: 1, max: 10_000 }), (a, b, minutes) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
        expect(overlaps(a, { from: a.to, to: instantOf(msOf(a.to) + minutes * 60_000) })).toBe(false);
        expect(overlaps(a, { from: instantOf(msOf(a.to) - 1), to: b.to > a.to ? b.to : a.to })).toBe(true);
        expect(Interval.safeParse(a).success).toBe(true);
        expect(Interval.safeParse({ from: a.to, to: a.from }).success).toBe(false);
        expect(Interval.safeParse({ from: a.from, to: a.from }).success).toBe(false);
      }),
    );
  });
});

describe('words', () => {
  it('are the same for two times exactly when the clock shows the same', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (a, b) => {
        expect(timeWords(a) === timeWords(b)).toBe(clockOf(a) === clockOf(b));
        const said = /^(1[0-2]|[1-9])(?::([0-5]\d))?([ap])m$/.exec(timeWords(a).replace('midday', '12pm'));
        const hour = (Number(said?.[1]) % 12) + (said?.[3] === 'p' ? 12 : 0);
        expect(`${String(hour).padStart(2, '0')}:${said?.[2] ?? '00'}`).toBe(clockOf(a));
      }),
    );
  });

  it('name a day so that no other day of its year has them, and its year when it is not this one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.constantFrom<'short' | 'long'>('short', 'long'), (a, b, today, style) => {
        expect(dayWords(a, style, today) === dayWords(b, style, today)).toBe(a === b);
        expect(dayWords(a, style, today).endsWith(` ${a.slice(0, 4)}`)).toBe(a.slice(0, 4) !== today.slice(0, 4));
      }),
    );
  });

  it('say near days by how near they are, and begin a moment with its day', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -3, max: 3 }), (instant, away) => {
        const day = dayOf(instant);
        const today = addDays(day, -away);
        const near = new Map([
          [-1, 'yesterday'],
          [0, 'today'],
          [1, 'tomorrow'],
        ]);
        expect(nearDayWords(day, today)).toBe(near.get(away) ?? dayWords(day, 'short', today));
        const words = momentWords(instant, today);
        expect(words.startsWith(nearDayWords(day, today))).toBe(true);
        expect(words.endsWith(` ${timeWords(instant)}`)).toBe(true);
        expect(words.includes(',')).toBe(!near.has(away));
      }),
    );
  });
});
