import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';

/** One live way to the engine. `closed` resolves once, when it can carry no more calls. */
export interface Wire {
  link: ClientLink<ClientContext>;
  closed: Promise<void>;
}

export type ConnectionState = 'connecting' | 'open' | 'lost';

/** The engine could not be asked: nothing is known about what it did. */
export class EngineGone extends Error {
  constructor() {
    super('The engine behind this window is not answering.');
    this.name = 'EngineGone';
  }
}

export interface Connection {
  link: ClientLink<ClientContext>;
  state: () => ConnectionState;
  subscribe: (listener: () => void) => () => void;
  /** Resolves when a wire is open. */
  opened: () => Promise<void>;
}

const FIRST_WAIT_MS = 150;
const LONGEST_WAIT_MS = 4000;

/** Keeps one wire open, replacing it with backoff. A call waits for the first wire only; later it fails at once while none is open. */
export function keepConnected(openWire: () => Promise<Wire>): Connection {
  let state: ConnectionState = 'connecting';
  let wire: Wire | null = null;
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();

  const become = (next: ConnectionState, live: Wire | null) => {
    state = next;
    wire = live;
    if (live !== null) {
      for (const wake of waiting) wake();
      waiting.clear();
    }
    for (const listener of listeners) listener();
  };

  const opened = () => (wire !== null ? Promise.resolve() : new Promise<void>((resolve) => waiting.add(resolve)));

  const run = async () => {
    let wait = FIRST_WAIT_MS;
    for (;;) {
      try {
        const live = await openWire();
        wait = FIRST_WAIT_MS;
        become('open', live);
        await live.closed;
      } catch {
        // Tried again below, after a wait that doubles.
      }
      become('lost', null);
      const ms = wait;
      await new Promise((resolve) => setTimeout(resolve, ms));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  };
  void run();

  const call = async (path: readonly string[], input: unknown, options: ClientOptions<ClientContext>) => {
    if (state === 'connecting') await opened();
    const live = wire;
    if (live === null) throw new EngineGone();
    // A call on a wire whose port closed never settles by itself.
    const gone = live.closed.then(() => {
      throw new EngineGone();
    });
    gone.catch(() => undefined);
    return Promise.race([live.link.call(path, input, options), gone]);
  };

  return {
    link: { call },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    opened,
  };
}
