/** Tells listeners that something changed. */
export interface Emitter {
  emit(topics: Iterable<string>): void;
  on(listener: (topics: ReadonlySet<string>) => void): () => void;
}

export function createEmitter(): Emitter {
  const listeners = new Set<(topics: ReadonlySet<string>) => void>();
  return {
    emit(topics) {
      const told = new Set(topics);
      for (const listener of [...listeners]) listener(told);
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * Yields `first` (when there is one), then what has gathered each time something changed. What changes while the reader
 * is busy is gathered into one: a slow reader is never more than one behind.
 */
export async function* gathered<T>(
  emitter: Emitter,
  signal: AbortSignal | undefined,
  first: (() => T) | null,
  take: (topics: ReadonlySet<string>) => T | null,
): AsyncGenerator<T, void, void> {
  let topics = new Set<string>();
  let wake: () => void = () => undefined;
  const off = emitter.on((told) => {
    for (const it of told) topics.add(it);
    wake();
  });
  const stop = (): void => wake();
  signal?.addEventListener('abort', stop);
  try {
    if (first !== null) yield first();
    while (signal?.aborted !== true) {
      if (topics.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const told = topics;
      topics = new Set();
      const value = take(told);
      if (value !== null) yield value;
    }
  } finally {
    off();
    signal?.removeEventListener('abort', stop);
  }
}
