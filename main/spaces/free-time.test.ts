import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, overlaps } from '../../shared/time/london.ts';
import { busyUntil, freeGaps } from './free-time.ts';

const START = 1_800_000_000_000;
const at = (minute: number): string => instantOf(START + minute * 60_000);
const interval = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 300 }))
  .map(([from, length]) => ({ from: at(from), to: at(from + length) }));

it('gaps and busy times together cover the interval, and never overlap', () => {
  fc.assert(
    fc.property(interval, fc.array(interval, { maxLength: 8 }), (asked, busy) => {
      const gaps = freeGaps(asked, busy);
      for (const gap of gaps) {
        expect(gap.from < gap.to && gap.from >= asked.from && gap.to <= asked.to).toBe(true);
        expect(busy.some((it) => overlaps(it, gap))).toBe(false);
      }
      for (let minute = 0; minute < 900; minute += 7) {
        const moment = { from: at(minute), to: instantOf(START + minute * 60_000 + 1) };
        if (!overlaps(moment, asked)) continue;
        const free = gaps.some((gap) => overlaps(gap, moment));
        expect(free).toBe(!busy.some((it) => overlaps(it, moment)));
      }
    }),
  );
});

it('what is busy now is busy until somebody could have it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), fc.array(interval, { maxLength: 8 }), (minute, busy) => {
      const until = busyUntil(at(minute), busy);
      const isBusy = (instant: string) => busy.some((it) => it.from <= instant && instant < it.to);
      expect(isBusy(until)).toBe(false);
      expect(until === at(minute)).toBe(!isBusy(at(minute)));
    }),
  );
});
