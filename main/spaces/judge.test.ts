import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, msOf, overlaps, timeWords, wholeDay } from '../../shared/time/london.ts';
import type { Interval } from '../../shared/time/schemas.ts';
import { anyInterval } from '../../tests/builders/any.ts';
import { aBooking, anOccupancy, aPerson, aProfile, aSpace, uuid } from '../../tests/builders/council-rows.ts';
import { openDevice } from '../../tests/builders/device.ts';
import { daysOf } from './availability.ts';
import { judge, type Question } from './judge.ts';
import { suggest } from './suggest.ts';
import { bookingWords, lowerFirst } from './words.ts';

const START = Date.parse('2026-11-24T08:00:00.000Z');
const at = (quarter: number): string => instantOf(START + quarter * 900_000);
const anyTime = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 16 }))
  .map(([from, length]): Interval => ({ from: at(from), to: at(from + length) }));
const anyTaken = fc
  .array(fc.tuple(anyTime, fc.constantFrom(null, 'Ann Lee', 'Bo Diaz')), { maxLength: 6 })
  .map((list) =>
    list.map(([time, name], n) =>
      anOccupancy(n, { ...time, holder: name === null ? null : { personId: uuid('p', 5), name } }),
    ),
  );
const ask = (interval: Interval, more: Partial<Question> = {}): Question => ({
  interval,
  personId: uuid('p', 1),
  siteClosed: null,
  ownerAway: () => false,
  freeWords: 'Free',
  timeWords,
  ...more,
});
const desk = aSpace('4.14');

describe('a space that may be booked', () => {
  it('is free when nobody has any of the time, taken when somebody has all of it, else free in part', () => {
    fc.assert(
      fc.property(anyTime, anyTaken, (interval, taken) => {
        const { state, freeFrom, holders } = judge(desk, taken, [], ask(interval));
        const busy = taken.filter((it) => overlaps(it, interval));
        const quarters = (msOf(interval.to) - msOf(interval.from)) / 900_000;
        const free = Array.from({ length: quarters }, (_, n) => msOf(interval.from) + n * 900_000).filter(
          (ms) => !busy.some((it) => overlaps(it, { from: instantOf(ms), to: instantOf(ms + 1) })),
        );
        expect(state).toBe(free.length === quarters ? 'free' : free.length === 0 ? 'taken' : 'part-free');
        if (state !== 'taken') expect(msOf(freeFrom ?? '')).toBe(free[0]);
        else expect(taken.some((it) => it.from <= (freeFrom ?? '') && (freeFrom ?? '') < it.to)).toBe(false);
        expect(freeFrom !== null && freeFrom >= (state === 'taken' ? interval.to : interval.from)).toBe(true);
        expect(new Set(holders)).toEqual(new Set(busy.flatMap((it) => it.holder?.name ?? [])));
        expect(new Set(holders).size).toBe(holders.length);
      }),
    );
  });

  it('is judged the same whatever order its bookings come in', () => {
    fc.assert(
      fc.property(anyTime, anyTaken, fc.nat(), (interval, taken, seed) => {
        const shuffled = taken.toSorted(
          (a, b) => ((msOf(a.from) * (seed + 7)) % 97) - ((msOf(b.from) * (seed + 7)) % 97),
        );
        const { holders: some, ...first } = judge(desk, taken, [], ask(interval));
        const { holders: others, ...second } = judge(desk, shuffled, [], ask(interval));
        expect(second).toEqual(first);
        expect(others.toSorted()).toEqual(some.toSorted());
      }),
    );
  });
});

describe('a space that may not be', () => {
  it('is held in words while its site is closed, and mine only by a booking of my own in the time', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyTaken, fc.boolean(), (interval, own, taken, closed) => {
        const question = ask(interval, closed ? { siteClosed: 'City Hall is closed.' } : {});
        const { state, words } = judge(desk, taken, [aBooking(1, own)], question);
        expect(state === 'mine').toBe(overlaps(own, interval));
        if (state !== 'mine') expect(state === 'held').toBe(closed);
        expect(words).not.toBe('');
      }),
    );
  });
});

it('the days of a question are those it has any time in, in order, two weeks of them at most', () => {
  fc.assert(
    fc.property(anyInterval, fc.nat(20), (start, more) => {
      const interval = { from: start.from, to: instantOf(msOf(start.to) + more * 86_400_000) };
      const days = daysOf(interval);
      expect(days[0]).toBe(dayOf(interval.from));
      expect(days.length).toBeLessThanOrEqual(14);
      for (const day of days) expect(overlaps(wholeDay(day), interval)).toBe(true);
      if (days.length < 14) expect(wholeDay(days.at(-1) ?? '').to >= interval.to).toBe(true);
      days.slice(1).forEach((day, n) => {
        expect(wholeDay(day).from).toBe(wholeDay(days[n] ?? '').to);
      });
    }),
  );
});

it('suggests a free desk, none only where there is none, and the usual one when that is free', async () => {
  const me = uuid('p', 1);
  const device = openDevice(me, '2026-11-24T09:00:00.000Z');
  device.put('person', aPerson(1));
  device.put('profile', aProfile(1, { usualSpaceId: 'desk-4.1' }));
  const one = fc.record({
    state: fc.constantFrom('free' as const, 'part-free' as const, 'taken' as const, 'held' as const, 'mine' as const),
    kind: fc.constantFrom('desk' as const, 'touchdown' as const, 'parking' as const),
    mode: fc.constantFrom('bookable' as const, 'assigned' as const),
    zoneId: fc.constantFrom('z1', 'z9'),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (list) => {
      const judged = list.map(({ state, ...space }, n) => ({
        space: aSpace(`4.${n}`, space),
        state,
        words: '',
        holders: [],
        freeFrom: null,
      }));
      const found = suggest(device.session, judged, 'city-hall');
      const free = judged.filter((it) => it.state === 'free' && it.space.kind !== 'parking');
      expect(found === null).toBe(free.length === 0);
      if (found === null) return;
      expect(free).toContain(found);
      const usual = free.find((it) => it.space.id === 'desk-4.1');
      if (usual !== undefined) expect(found).toBe(usual);
      else if (free.some((it) => it.space.kind === 'desk' && it.space.mode === 'bookable'))
        expect([found.space.kind, found.space.mode]).toEqual(['desk', 'bookable']);
    }),
  );
  await device.close();
});

it('words of a booking have its space, its site and its times, and only the first letter changes within a sentence', async () => {
  const device = openDevice(uuid('p', 1), '2026-11-24T09:00:00.000Z');
  device.put('space', desk);
  fc.assert(
    fc.property(anyInterval, fc.constantFrom('desk-4.14', 'gone'), (time, spaceId) => {
      const words = bookingWords(device.store, { spaceId, siteId: 'gone', ...time });
      expect(words.startsWith(spaceId === 'gone' ? 'A space, ' : 'Desk 4.14, ')).toBe(true);
      expect(words.endsWith(`${timeWords(time.from)} to ${timeWords(time.to)}`)).toBe(true);
      expect(lowerFirst(words).slice(1)).toBe(words.slice(1));
      expect(lowerFirst(lowerFirst(words))).toBe(lowerFirst(words));
    }),
  );
  await device.close();
});
