/** How long the engine has to stop sync, empty its write-ahead log and close, milliseconds. */
export const quitLimitMs = 5_000;

export interface QuitParts {
  readonly stopEngine: () => Promise<void>;
  readonly killEngine: () => void;
  readonly quit: () => void;
  readonly after: (ms: number, work: () => void) => () => void;
}

/**
 * The listener of `before-quit`: holds the first one back until the engine has closed, kills it after the limit, and
 * quits again. Windows at logoff sends only query-session-end: `stopNow` is for that.
 */
export function createQuit(parts: QuitParts): {
  beforeQuit(event: { preventDefault(): void }): void;
  stopNow(): void;
  readonly quitting: boolean;
} {
  let state: 'running' | 'stopping' | 'done' = 'running';

  function stopNow(then: () => void = () => undefined): void {
    if (state !== 'running') return;
    state = 'stopping';
    const finish = (): void => {
      if (state === 'done') return;
      state = 'done';
      cancel();
      then();
    };
    const cancel = parts.after(quitLimitMs, () => {
      parts.killEngine();
      finish();
    });
    parts.stopEngine().then(finish, finish);
  }

  return {
    beforeQuit(event) {
      if (state === 'done') return;
      event.preventDefault();
      stopNow(parts.quit);
    },
    stopNow: () => stopNow(),
    get quitting() {
      return state !== 'running';
    },
  };
}
