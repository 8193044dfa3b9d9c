import type { Ports } from '../engine/ports.ts';

/**
 * Locks after a time without input. `limitMs` says how long, or null while there is nothing to lock. The wall clock is
 * looked at too, because a sleeping machine's timers stand still.
 */
export function createLockTimer(
  ports: Pick<Ports, 'clock' | 'timers'>,
  limitMs: () => number | null,
  lock: () => void,
) {
  let lastInput = ports.clock.now();
  let cancel: () => void = () => undefined;
  function look(): void {
    cancel();
    const limit = limitMs();
    if (limit === null) return;
    const now = ports.clock.now();
    // The clock was put back: how long ago the last input was is not known by it any more.
    lastInput = Math.min(lastInput, now);
    const idle = now - lastInput;
    if (idle >= limit) {
      lock();
      return;
    }
    cancel = ports.timers.after(Math.max(250, limit - idle), look);
  }
  return {
    /** There was input, or what there is to lock has changed. */
    restart(): void {
      lastInput = ports.clock.now();
      look();
    },
    look,
    stop: (): void => cancel(),
  };
}
