/** Everything the back office needs from outside, and the only way it reaches outside. A host supplies it. */
export interface BackOfficePorts {
  readonly clock: {
    /** The council's clock, milliseconds since 1970-01-01T00:00:00Z. It decides what is past and what day it is. */
    now(): number;
  };
  readonly random: {
    /** `length` random bytes. */
    bytes(length: number): Uint8Array;
  };
  readonly timers: {
    /** Runs `work` once after `ms` milliseconds. Returns a function that cancels it. */
    after(ms: number, work: () => void): () => void;
  };
  /** `fields` must never hold personal data: ids, codes, counts and durations only. */
  readonly log: (
    level: 'info' | 'warn' | 'error',
    event: string,
    fields?: Readonly<Record<string, string | number | boolean>>,
  ) => void;
}

/** Says whose access token it is. Rejects when it is not good for this council. */
export type Verify = (token: string) => Promise<{ readonly personId: string }>;
