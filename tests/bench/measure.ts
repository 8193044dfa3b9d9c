/** One figure of the table, measured. */
export interface Measured {
  value: number;
  /** The same work done barely, in the same run; null where there is nothing to compare with. */
  baseline: number | null;
}

/** One row of the table before it is measured. */
export interface Row {
  id: string;
  what: string;
  unit: string;
  /** The most the value (or, where `limits` says so, the ratio) may be. */
  limit: number;
  limits: 'value' | 'ratio';
  measure: () => Promise<Measured>;
}

export interface Result extends Measured {
  id: string;
  what: string;
  unit: string;
  ratio: number | null;
  limit: number;
  limits: 'value' | 'ratio';
  ok: boolean;
}

const round = (it: number) => Math.round(it * 1000) / 1000;

export async function resultOf(row: Row): Promise<Result> {
  const { value, baseline } = await row.measure();
  const ratio = baseline === null ? null : round(value / baseline);
  const limited = row.limits === 'value' ? value : (ratio ?? Number.POSITIVE_INFINITY);
  return {
    id: row.id,
    what: row.what,
    value: round(value),
    unit: row.unit,
    baseline: baseline === null ? null : round(baseline),
    ratio,
    limit: row.limit,
    limits: row.limits,
    ok: limited <= row.limit,
  };
}

/** The value below which `share` (0 to 1) of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of each of `times` runs of `work`, after a tenth as many that are not counted. */
export async function timed(times: number, work: (round: number) => unknown): Promise<number[]> {
  const samples: number[] = [];
  const warmUp = Math.ceil(times / 10);
  for (let i = -warmUp; i < times; i += 1) {
    const began = performance.now();
    await work(i + warmUp);
    if (i >= 0) samples.push(performance.now() - began);
  }
  return samples;
}
