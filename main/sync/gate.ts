import type { Clock, Timers } from '../engine/ports.ts';

/**
 * Between two rounds the loop waits here. `open` ends a soft wait at once (and one that is firm, because the council asked
 * for a pause, only when it is over); `force` ends any wait. An `open` that comes during a round ends the next wait.
 */
export function createGate(timers: Timers, clock: Clock) {
  let opened = false;
  let wake: ((forced: boolean) => void) | null = null;
  return {
    close(): void {
      opened = false;
    },
    open(): void {
      opened = true;
      wake?.(false);
    },
    force(): void {
      opened = true;
      wake?.(true);
    },
    wait(ms: number, firm: boolean): Promise<void> {
      if (opened && !firm) return Promise.resolve();
      const until = clock.monotonic() + ms;
      return new Promise((resolve) => {
        const finish = (): void => {
          cancel();
          wake = null;
          resolve();
        };
        const cancel = timers.after(ms, finish);
        wake = (forced) => {
          if (forced || !firm || clock.monotonic() >= until) finish();
        };
      });
    },
  };
}
