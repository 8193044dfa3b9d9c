import type { SyncState } from '../../shared/sync/contract.ts';

export interface Unsent {
  readonly waiting: number;
  readonly needYou: number;
  /** What stays on the device when its person signs out now; null: nothing does. */
  readonly words: string | null;
}

/** What is not finished on this device, before its person signs out. */
export function unsentOf(state: Pick<SyncState, 'waiting' | 'needYou'> | undefined): Unsent {
  const { waiting, needYou } = state ?? { waiting: 0, needYou: 0 };
  if (waiting + needYou === 0) return { waiting, needYou, words: null };
  const what = [
    waiting > 0 ? `${waiting} not yet sent` : '',
    needYou > 0 ? `${needYou} that ${needYou === 1 ? 'needs' : 'need'} your answer` : '',
  ].filter((part) => part !== '');
  return {
    waiting,
    needYou,
    words: `There is work on this device that is not finished: ${what.join(' and ')}. It stays here, sealed, and goes when you sign in here again.`,
  };
}
