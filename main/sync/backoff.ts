const FIRST_MS = 2_000;
const MOST_MS = 5 * 60_000;

/**
 * Milliseconds to wait before the next try. Doubles from 2 s to 5 min with full jitter over the upper half; what the
 * council asks for is the least. `tries` counts failures so far (1 or more); `chance` is in [0, 1).
 */
export function backoff(tries: number, chance: number, councilSeconds?: number): number {
  const ceiling = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, tries - 1)));
  const jittered = ceiling / 2 + chance * (ceiling / 2);
  return Math.round(Math.max(jittered, (councilSeconds ?? 0) * 1000));
}
