import type { BackOfficeDatabase, Listening } from '../db/database.ts';
import type { BackOfficePorts } from '../ports.ts';

type Heard = (scopes: readonly string[]) => void;

/** Passes what the database notifies to everybody who listens on this instance. */
export interface HintHub {
  /** Scopes that move from now on (resolves once it listens), as they come, until `signal` aborts or the hub closes. */
  follow(signal: AbortSignal | undefined): Promise<AsyncGenerator<readonly string[], void, void>>;
  close(): Promise<void>;
}

const RECONNECT_MS = 1_000;
/** How often the connection is asked whether it is still there. */
const ALIVE_MS = 60_000;

/**
 * Hints are only that. When the database connection is lost some go missing: the streams are then ended, so that clients
 * open them anew and pull, and a stream begins only once this instance listens.
 */
export function createHintHub(
  database: Pick<BackOfficeDatabase, 'listen'>,
  ports: BackOfficePorts,
  council: string,
  channel: string,
): HintHub {
  const listeners = new Set<Heard>();
  const ending = new Set<() => void>();
  /** Who waits until this instance listens. */
  const waiters = new Set<() => void>();
  let closed = false;
  let current: Listening | undefined;
  /** Counts connections: an older one's last words change nothing. */
  let attempt = 0;
  let cancel = () => {};
  let connecting: Promise<void> = Promise.resolve();

  const heard = (payload: string) => {
    const message = JSON.parse(payload) as { council: string; scopes: string[] };
    if (message.council === council) for (const listener of listeners) listener(message.scopes);
  };
  function lost(which: number, error: unknown): void {
    if (closed || which !== attempt) return;
    attempt += 1;
    void current?.stop().catch(() => {});
    current = undefined;
    ports.log('warn', 'hints.lost', { error: error instanceof Error ? error.name : 'unknown' });
    for (const end of [...ending]) end();
    cancel();
    cancel = ports.timers.after(RECONNECT_MS, connect);
  }
  function connect(): void {
    attempt += 1;
    const mine = attempt;
    const fail = (error: unknown) => lost(mine, error);
    connecting = database.listen(channel, heard, fail).then((it) => {
      if (closed || mine !== attempt) return it.stop().catch(() => {});
      current = it;
      for (const go of [...waiters]) go();
      watch(mine, it);
      return undefined;
    }, fail);
  }
  function watch(mine: number, it: Listening): void {
    cancel = ports.timers.after(ALIVE_MS, () => {
      it.alive().then(
        () => (closed || mine !== attempt ? undefined : watch(mine, it)),
        (error: unknown) => lost(mine, error),
      );
    });
  }
  connect();

  const listening = (signal: AbortSignal | undefined): Promise<void> =>
    current !== undefined || closed || signal?.aborted === true
      ? Promise.resolve()
      : new Promise((resolve) => {
          const go = () => {
            waiters.delete(go);
            signal?.removeEventListener('abort', go);
            resolve();
          };
          waiters.add(go);
          signal?.addEventListener('abort', go);
        });

  return {
    async follow(signal) {
      await listening(signal);
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
            // All that came meanwhile at once: who takes long over one batch is not given a hundred.
            while (waiting.length > 0) yield [...new Set(waiting.splice(0).flat())];
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
      cancel();
      for (const end of [...ending]) end();
      for (const go of [...waiters]) go();
      await connecting;
      await current?.stop().catch(() => {});
    },
  };
}
