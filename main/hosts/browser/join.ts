import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { LockNote } from '../folder-lock.ts';

const Joined = z.object({ client: z.url() });

/**
 * Asks the host that owns the data folder for a new link. `reread` gives the lock as it stands: an owner that is still
 * starting has port 0. Undefined when nobody who knows the lock's secret answers within `limitMs`.
 */
export async function askOwner(
  reread: () => LockNote | undefined,
  limitMs: number,
): Promise<{ readonly client: string } | undefined> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const owner = reread();
    if (owner === undefined) return undefined;
    if (owner.port !== 0) {
      const joined = await request(owner).catch(() => undefined);
      if (joined !== undefined) return joined;
    }
    await wait(100);
  }
  return undefined;
}

async function request(owner: LockNote): Promise<{ readonly client: string } | undefined> {
  const response = await fetch(`http://127.0.0.1:${owner.port}/join`, {
    method: 'POST',
    headers: { 'x-worksmart-join': owner.secret },
    redirect: 'error',
    signal: AbortSignal.timeout(2_000),
  });
  return response.ok ? Joined.safeParse(await response.json()).data : undefined;
}
