import type { SyncState } from '../../shared/sync/contract.ts';

const things = (count: number, one: string, many: string) =>
  count === 1 ? `1 thing ${one}` : `${count} things ${many}`;

/** The first sentence: whether we are connected, and what of mine is where. */
export function standingWords(sync: Pick<SyncState, 'phase' | 'online' | 'waiting' | 'needYou'>): string {
  if (sync.phase === 'stopped') return 'Sync has stopped.';
  if (!sync.online)
    return sync.waiting > 0
      ? `Not connected. ${things(sync.waiting, 'waits', 'wait')} on this device and will be sent.`
      : 'Not connected. Nothing waits to be sent.';
  if (sync.waiting > 0) return `Connected. ${things(sync.waiting, 'is', 'are')} on the way to the council.`;
  if (sync.needYou > 0) return `Connected. ${things(sync.needYou, 'needs', 'need')} you.`;
  return 'Connected. Everything you did has reached the council.';
}
