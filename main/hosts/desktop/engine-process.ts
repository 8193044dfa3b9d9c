/** A fifth loss in a row within this time is no accident. Milliseconds. */
export const calmMs = 5 * 60_000;
export const mostRestarts = 5;

/** How long to wait before the `count`th restart (from 1), milliseconds. */
export const restartDelayMs = (count: number): number => Math.min(250 * 2 ** (count - 1), 8_000);

export interface EngineChild {
  onExit(listener: (code: number) => void): void;
  kill(): void;
}

export interface EngineKeeper {
  start(): void;
  /** app's child-process-gone for our service: the same loss as `exit`, counted once. */
  gone(): void;
  /** From here on an exit is what was asked for. */
  ending(): void;
  readonly child: EngineChild | undefined;
}

export interface EngineKeeperParts {
  readonly fork: () => EngineChild;
  readonly after: (ms: number, work: () => void) => () => void;
  readonly now: () => number;
  /** Restarted too often: the page says so. */
  readonly onGivenUp: () => void;
}

/** Keeps one engine process running: restarts it once for each loss, ever later, and stops after five. */
export function createEngineKeeper(parts: EngineKeeperParts): EngineKeeper {
  let child: EngineChild | undefined;
  let losses: number[] = [];
  let ending = false;

  function lost(which: EngineChild): void {
    if (ending || child !== which) return;
    child = undefined;
    const now = parts.now();
    losses = [...losses.filter((at) => now - at < calmMs), now];
    if (losses.length > mostRestarts) parts.onGivenUp();
    else parts.after(restartDelayMs(losses.length), start);
  }

  function start(): void {
    if (ending || child !== undefined) return;
    const forked = parts.fork();
    child = forked;
    forked.onExit(() => lost(forked));
  }

  return {
    start,
    gone() {
      if (child !== undefined) lost(child);
    },
    ending() {
      ending = true;
    },
    get child() {
      return child;
    },
  };
}
