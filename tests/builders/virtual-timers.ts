/** Timers of a time that passes only when told. */
export function virtualTimers() {
  let now = 0;
  const planned = new Set<{ readonly at: number; readonly work: () => void }>();
  /** Runs what falls due next, until `until`; false when nothing more does. */
  function runNext(until: number): boolean {
    const next = [...planned].sort((a, b) => a.at - b.at)[0];
    if (next === undefined || next.at > until) {
      now = until;
      return false;
    }
    planned.delete(next);
    now = Math.max(now, next.at);
    next.work();
    return true;
  }
  return {
    /** Milliseconds that have passed. */
    now: (): number => now,
    planned: (): number => planned.size,
    timers: {
      after(ms: number, work: () => void): () => void {
        const it = { at: now + ms, work };
        planned.add(it);
        return () => void planned.delete(it);
      },
    },
    pass(ms: number): void {
      const until = now + ms;
      while (runNext(until));
    },
    /** The same where what falls due goes on in promises: `settled` waits for them. */
    async passSettling(ms: number, settled: () => Promise<void>): Promise<void> {
      const until = now + ms;
      await settled();
      while (runNext(until)) await settled();
      await settled();
    },
  };
}
