import type { Instant, Interval } from '../../shared/time/schemas.ts';

/** The parts of `interval` that no busy interval covers, in order. All half-open. `busy` may overlap and come in any order. */
export function freeGaps(interval: Interval, busy: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let from = interval.from;
  for (const it of busy.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (it.to <= from) continue;
    if (it.from >= interval.to) break;
    if (it.from > from) gaps.push({ from, to: it.from });
    from = it.to;
  }
  if (from < interval.to) gaps.push({ from, to: interval.to });
  return gaps;
}

/** When the unbroken run of busy time that holds at `from` ends; `from` itself when it is free then. */
export function busyUntil(from: Instant, busy: readonly Interval[]): Instant {
  let until = from;
  for (const it of busy.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (it.from <= until && it.to > until) until = it.to;
  }
  return until;
}
