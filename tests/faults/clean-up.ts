/** What must be undone however the program ends: newest first, each at once and without waiting. */
export function createCleanUp() {
  const steps = new Set<() => void>();
  const all = (): void => {
    for (const step of [...steps].reverse()) {
      steps.delete(step);
      try {
        step();
      } catch (error) {
        process.stderr.write(`Not cleaned up: ${String(error)}\n`);
      }
    }
  };
  process.once('exit', all);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  return {
    /** Returns a function that undoes it now. */
    later(step: () => void): () => void {
      steps.add(step);
      return () => {
        if (steps.delete(step)) step();
      };
    },
    all,
  };
}

export type CleanUp = ReturnType<typeof createCleanUp>;
