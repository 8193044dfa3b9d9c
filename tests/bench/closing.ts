export interface Closing {
  /** What is to be closed, after everything that was added later. */
  add(close: () => unknown): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `work` and then closes what it started, the last first, also when it fails or this process is told to end. */
export async function withClosing<T>(work: (closing: Closing) => Promise<T>): Promise<T> {
  const open: (() => unknown)[] = [];
  const closeAll = async () => {
    for (let close = open.pop(); close !== undefined; close = open.pop()) {
      try {
        await close();
      } catch (cause) {
        console.error('Could not be closed:', cause);
      }
    }
  };
  const onSignal = () => void closeAll().then(() => process.exit(130));
  for (const signal of signals) process.once(signal, onSignal);
  try {
    return await work({ add: (close) => open.push(close) });
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
    await closeAll();
  }
}
