/** Virtual time: everything that happens is an event, and one event ends before the next begins. */
export interface Timeline {
  now(): number;
  after(ms: number, work: () => void | Promise<void>): () => void;
  /** Runs events until `untilMs` (virtual) or until nothing is left to happen. */
  run(untilMs: number): Promise<void>;
}

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly work: () => void | Promise<void>;
}

/** Lets everything that was set going come to rest: what is left waits for a timer or for the network. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export function createTimeline(startMs: number): Timeline {
  let now = startMs;
  let order = 0;
  const planned = new Map<number, Planned>();
  const nextOne = (): Planned | undefined => {
    let best: Planned | undefined;
    for (const it of planned.values()) {
      if (best === undefined || it.at < best.at || (it.at === best.at && it.order < best.order)) best = it;
    }
    return best;
  };
  return {
    now: () => now,
    after(ms, work) {
      order += 1;
      const mine = order;
      planned.set(mine, { at: now + Math.max(0, ms), order: mine, work });
      return () => void planned.delete(mine);
    },
    async run(untilMs) {
      await settle();
      for (let it = nextOne(); it !== undefined && it.at <= untilMs; it = nextOne()) {
        planned.delete(it.order);
        now = it.at;
        await it.work();
        await settle();
      }
      now = Math.max(now, untilMs);
    },
  };
}
