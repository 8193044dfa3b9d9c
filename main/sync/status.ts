import type { SyncState } from '../../shared/sync/contract.ts';
import { timeWords } from '../../shared/time/london.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import { recoveryOf } from '../store/recovery.ts';
import type { WritableStore } from '../store/store.ts';

export interface SyncFacts {
  readonly phase: SyncState['phase'];
  readonly online: boolean;
  readonly lastSyncedAt: Instant | null;
  readonly nextTryAt: Instant | null;
  readonly words: string | null;
  readonly firstSync: SyncState['firstSync'];
}

/** What the badge and the Sync page say, from what sync knows and what the outbox holds. */
export function describe(facts: SyncFacts, store: WritableStore): SyncState {
  const counts = store.outbox.counts();
  const of = (
    ...states: ('waiting' | 'sending' | 'sent' | 'blocked' | 'answered' | 'conflict' | 'rejected')[]
  ): number => states.reduce((sum, it) => sum + (counts.get(it) ?? 0), 0);
  const blocked = of('blocked');
  const waiting = of('waiting', 'sending') + blocked;
  const needYou = of('conflict', 'rejected');
  const toSee = of('answered');
  const say = (): Pick<SyncState, 'badge' | 'tone'> => {
    if (facts.phase === 'stopped') return { badge: 'Sync has stopped', tone: 'stopped' };
    if (facts.phase === 'signed-out') return { badge: 'Sign in to sync', tone: 'needs-you' };
    if (needYou > 0) return { badge: needYou === 1 ? '1 needs you' : `${needYou} need you`, tone: 'needs-you' };
    if (toSee > 0) return { badge: `${toSee} to see`, tone: 'needs-you' };
    if (!facts.online) return { badge: waiting > 0 ? `Offline, ${waiting} waiting` : 'Offline', tone: 'offline' };
    if (waiting > 0) return { badge: `Sending ${waiting}`, tone: 'busy' };
    if (facts.firstSync !== null || facts.lastSyncedAt === null) return { badge: 'Getting your work', tone: 'busy' };
    // Something may be missing that was never sent: not quite quiet until the person has read so.
    if (recoveryOf(store.meta).unread !== null) return { badge: 'Check your work', tone: 'needs-you' };
    return { badge: `Synced ${timeWords(facts.lastSyncedAt)}`, tone: 'quiet' };
  };
  return { ...facts, ...say(), waiting, blocked, needYou, toSee };
}
