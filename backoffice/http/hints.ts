import type { BackOfficeDatabase } from '../db/database.ts';
import type { BackOfficePorts } from '../ports.ts';

type Heard = (scopes: readonly string[]) => void;

/** Passes what the database notifies to everybody who listens on this instance. */
export interface HintHub {
  /** Scopes that move from now on (resolves once it listens), as they come, until `signal` aborts or the hub closes. */
  follow(signal: AbortSignal | undefined): Promise<AsyncGenerator<readonly string[], void, void>>;
  close(): Promise<void>;
}

const RECONNECT_MS = 1_000;

/** Hints are only that: when the database connection is lost some go missing, and clients poll. */
export function createHintHub(
  database: BackOfficeDatabase,
  ports: BackOfficePorts,
  council: string,
  channel: string,
): HintHub {
  const listeners = new Set<Heard>();
  const ending = new Set<() => void>();
  let closed = false;
  let stop: (() => Promise<void>) | undefined;
  let cancelRetry = () => {};

  const heard = (payload: string) => {
    const message = JSON.parse(payload) as { council: string; scopes: string[] };
    if (message.council === council) for (const listener of listeners) listener(message.scopes);
  };
  const lost = (error: Error) => {
    if (closed) return;
    stop = undefined;
    ports.log('warn', 'hints.lost', { error: error.name });
    cancelRetry();
    cancelRetry = ports.timers.after(RECONNECT_MS, connect);
  };
  const connecting: { last: Promise<void> } = { last: Promise.resolve() };
  function connect(): void {
    connecting.last = database.listen(channel, heard, lost).then(
      (it) => {
        stop = it;
      },
      (error: unknown) => lost(error instanceof Error ? error : new Error(String(error))),
    );
  }
  connect();

  return {
    async follow(signal) {
      await connecting.last;
      const waiting: (readonly string[])[] = [];
      let wake = () => {};
      let ended = false;
      const listener: Heard = (scopes) => {
        waiting.push(scopes);
        wake();
      };
      // Also where nobody ever reads on: a client that hung up at once leaves no listener behind.
      const end = () => {
        ended = true;
        listeners.delete(listener);
        ending.delete(end);
        signal?.removeEventListener('abort', end);
        wake();
      };
      listeners.add(listener);
      ending.add(end);
      signal?.addEventListener('abort', end);
      if (closed || signal?.aborted === true) end();

      async function* scopesMoved(): AsyncGenerator<readonly string[], void, void> {
        try {
          for (;;) {
            for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) yield next;
            if (ended) return;
            await new Promise<void>((resolve) => {
              wake = resolve;
              if (waiting.length > 0 || ended) resolve();
            });
          }
        } finally {
          end();
        }
      }
      return scopesMoved();
    },
    async close() {
      closed = true;
      cancelRetry();
      for (const end of [...ending]) end();
      await connecting.last;
      await stop?.().catch(() => {});
    },
  };
}
