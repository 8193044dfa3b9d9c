import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../shared/time/london.ts';
import { createSkew } from './skew.ts';

const COUNCIL = Date.parse('2026-11-24T09:10:00.000Z');
const MINUTE = 60_000;

/** A device whose clock is `offMs` ahead of the council's (behind when negative), and an exchange with the council. */
function device(offMs: number, kept = 0) {
  let at = 0;
  const written: number[] = [];
  const skew = createSkew(
    { now: () => COUNCIL + at + offMs, monotonic: () => 5_000_000 + at },
    { get: () => kept, set: (ms) => void written.push(ms) },
  );
  return {
    skew,
    written,
    pass: (ms: number): void => {
      at += ms;
    },
    /** Asks, and hears the time the council had on the way: in the middle, when there and back took the same. */
    ask(tookMs: number, there = 0.5): void {
      const askedAt = 5_000_000 + at;
      at += tookMs;
      skew.measure(instantOf(COUNCIL + at - tookMs * (1 - there)), askedAt);
    },
    councilNow: () => instantOf(COUNCIL + at),
  };
}

describe('the difference to the council’s clock', () => {
  it.each([90 * MINUTE, -90 * MINUTE, 3 * MINUTE, -2_500])('is corrected for when it is %i ms', (off) => {
    const it = device(off);
    it.ask(400);
    it.pass(12_345);
    expect(it.skew.now()).toBe(it.councilNow());
    expect(instantOf(it.skew.nowMs())).toBe(it.councilNow());
    expect(it.written).toEqual([-off]);
  });

  it('is known again after a restart, before the council was reached', () => {
    const it = device(90 * MINUTE, -90 * MINUTE);
    expect(it.skew.now()).toBe(it.councilNow());
  });

  it('is not followed within a second: the network makes that much', () => {
    const it = device(900);
    it.ask(200);
    expect(it.written).toEqual([]);
    expect(it.skew.nowMs()).toBe(COUNCIL + 200 + 900);
  });

  it('is not learned from an answer that took more than 10 seconds', () => {
    const it = device(30 * MINUTE);
    it.ask(10_001);
    expect(it.written).toEqual([]);
    it.ask(10_000);
    expect(it.written).toEqual([-30 * MINUTE]);
  });

  it('goes back to none when the clock was set right', () => {
    const it = device(0, 20 * MINUTE);
    it.ask(100);
    expect(it.written).toEqual([0]);
    expect(it.skew.words()).toBeNull();
  });
});

describe('what the person is told of it', () => {
  it.each([
    [0, null],
    [2 * MINUTE - 1, null],
    [-(2 * MINUTE - 1), null],
    [2 * MINUTE, '2 minutes fast'],
    [-2 * MINUTE, '2 minutes slow'],
    [95 * MINUTE, '95 minutes fast'],
    [-5 * 60 * MINUTE, '5 hours slow'],
  ])('a clock %i ms ahead', (off, words) => {
    const it = device(off);
    it.ask(0);
    if (words === null) expect(it.skew.words()).toBeNull();
    else expect(it.skew.words()).toContain(words);
  });
});

describe('any clock over any network', () => {
  const anyOff = fc.integer({ min: -86_400_000, max: 86_400_000 });
  const anyKept = fc.oneof(fc.constant(0), anyOff);
  const took = fc.integer({ min: 0, max: 10_000 });
  const there = fc.double({ min: 0, max: 1, noNaN: true });

  it('is right after one answer, to a second and half of what the answer took', () => {
    fc.assert(
      fc.property(anyOff, anyKept, took, there, (off, kept, ms, share) => {
        const it = device(off, kept);
        it.ask(ms, share);
        const wrong = Math.abs(it.skew.nowMs() - Date.parse(it.councilNow()));
        expect(wrong).toBeLessThanOrEqual(1_000 + ms / 2 + 2);
      }),
    );
  });

  it('is not moved again by an answer that says the same, and what is kept is what is used', () => {
    fc.assert(
      fc.property(anyOff, anyKept, took, there, (off, kept, ms, share) => {
        const it = device(off, kept);
        it.ask(ms, share);
        const written = it.written.length;
        it.ask(ms, share);
        expect(it.written).toHaveLength(written);
        const again = device(off, it.written.at(-1) ?? kept);
        again.pass(2 * ms);
        expect(again.skew.now()).toBe(it.skew.now());
        expect(again.skew.words()).toBe(it.skew.words());
      }),
    );
  });

  it('is told of exactly when it is two minutes off, and which way', () => {
    fc.assert(
      fc.property(anyOff, (off) => {
        fc.pre(Math.abs(off) >= 1_000);
        const it = device(off);
        it.ask(0);
        const words = it.skew.words();
        expect(words !== null).toBe(Math.abs(off) >= 2 * MINUTE);
        if (words !== null) expect(words.includes(' fast')).toBe(off > 0);
      }),
    );
  });
});
