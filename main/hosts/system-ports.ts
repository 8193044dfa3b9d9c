import { randomFillSync } from 'node:crypto';
import type { Clock, Log, Random, Timers } from '../engine/ports.ts';

/** The device's clock shifted by a constant, in milliseconds (a demonstration stands on another day). 0 for real work. */
export const shiftedClock = (shiftMs: number): Clock => ({
  now: () => Date.now() + shiftMs,
  monotonic: () => performance.now(),
});

/** The longest wait a timer of Node can hold; a longer one would fire at once. */
const longestTimerMs = 2_147_483_647;

export const systemTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, Math.min(Math.max(0, ms), longestTimerMs));
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = { bytes: (length) => randomFillSync(new Uint8Array(length)) };

/** One JSON line an event on standard error, or nothing below `from`. */
export function lineLog(write: (line: string) => void, from: 'info' | 'warn' | 'error' = 'warn'): Log {
  const rank = { info: 0, warn: 1, error: 2 };
  return (level, event, fields) => {
    if (rank[level] < rank[from]) return;
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
  };
}
