import type { SyncState } from '../../shared/sync/contract.ts';

/** How far the sending of what waited has come: `done` of `all`. */
export interface RunProgress {
  readonly done: number;
  readonly all: number;
}

type Seen = Pick<SyncState, 'phase' | 'online' | 'waiting'>;

/**
 * A run begins when there is something to send and a connection, and ends when nothing waits or the connection is gone.
 * What is added meanwhile belongs to it. Null: nothing is being sent.
 */
export function runProgress(before: RunProgress | null, seen: Seen): RunProgress | null {
  if (!seen.online || seen.waiting === 0 || seen.phase === 'stopped' || seen.phase === 'signed-out') return null;
  if (before === null) return { done: 0, all: seen.waiting };
  const left = before.all - before.done;
  return seen.waiting > left
    ? { done: before.done, all: before.done + seen.waiting }
    : { done: before.all - seen.waiting, all: before.all };
}
