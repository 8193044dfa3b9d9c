import { instantOf, msOf } from '../../shared/time/london.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { Clock } from '../engine/ports.ts';

/** From here on a wrong clock is told to the person, milliseconds. */
const TELL_MS = 2 * 60_000;
/** An answer slower than this says too little about the time, milliseconds. */
const SLOW_MS = 10_000;

/** Measures how far the device's clock is from the council's, which decides, and corrects for it. */
export function createSkew(clock: Clock, kept: { get(): number; set(ms: number): void }) {
  let offset = kept.get();
  return {
    /** The device's clock, corrected. */
    now: (): Instant => instantOf(clock.now() + offset),
    nowMs: (): number => clock.now() + offset,
    /** An answer said `serverTime`; it was asked for at `askedAt` (monotonic ms). */
    measure(serverTime: Instant, askedAt: number): void {
      const took = clock.monotonic() - askedAt;
      if (took > SLOW_MS) return;
      const found = Math.round(msOf(serverTime) + took / 2 - clock.now());
      // Small differences are the network's: following them would make the clock jitter.
      if (Math.abs(found - offset) < 1_000) return;
      offset = found;
      kept.set(offset);
    },
    /** A sentence when the clock is so wrong that the person should know; null otherwise. */
    words(): string | null {
      if (Math.abs(offset) < TELL_MS) return null;
      const minutes = Math.round(Math.abs(offset) / 60_000);
      const howFar = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
      return `This device's clock is ${howFar} ${offset < 0 ? 'fast' : 'slow'}. Worksmart uses the council's time. Ask IT to set the clock.`;
    },
  };
}

export type Skew = ReturnType<typeof createSkew>;
