import type { SyncState } from '../../shared/sync/contract.ts';

const things = (count: number, one: string, many: string) =>
  count === 1 ? `1 thing ${one}` : `${count} things ${many}`;

/**
 * The first sentence: whether we are connected, and what of mine is where. `recovered`: something may have been lost with a
 * damaged cache, and the person has or has not read so. `first`: nothing has been read yet.
 */
export function standingWords(
  sync: Pick<SyncState, 'phase' | 'online' | 'waiting' | 'blocked' | 'needYou' | 'toSee'>,
  { recovered = null, first = false }: { readonly recovered?: 'unread' | 'read' | null; readonly first?: boolean } = {},
): string {
  if (sync.phase === 'stopped') return 'Sync has stopped.';
  // What waits for the person is not on its way anywhere.
  const going = sync.waiting - sync.blocked;
  const behind = sync.blocked > 0 ? `, and ${sync.blocked} more ${sync.blocked === 1 ? 'waits' : 'wait'} for that` : '';
  const yours =
    sync.needYou > 0
      ? `${things(sync.needYou, 'needs', 'need')} you${behind}.`
      : sync.toSee > 0
        ? `${things(sync.toSee, 'is', 'are')} for you to see.`
        : null;
  if (!sync.online)
    return going > 0
      ? `Not connected. ${things(going, 'waits', 'wait')} on this device and will be sent.`
      : `Not connected. ${sync.blocked > 0 ? '' : 'Nothing is waiting to be sent. '}${yours ?? ''}`.trimEnd();
  if (going > 0) return `Connected. ${things(going, 'is', 'are')} on the way to the council.`;
  if (yours !== null) return `Connected. ${yours}`;
  if (first) return 'Connected. Your work is on its way to this device.';
  // What was lost with a damaged cache cannot be known to have reached anybody.
  if (recovered === 'unread')
    return 'Connected. Nothing is waiting to be sent, but something you did may be missing: read the notice above.';
  if (recovered === 'read')
    return 'Connected. Nothing is waiting to be sent. The copy on this device was found damaged: what to look through is said below.';
  return 'Connected. Everything you sent has reached the council.';
}
