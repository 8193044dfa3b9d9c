import type { SyncState } from '../../shared/sync/contract.ts';

export interface Unsent {
  readonly waiting: number;
  readonly needYou: number;
  readonly toSee: number;
  /** What stays on the device when its person signs out now; null: nothing does. */
  readonly words: string | null;
}

const list = new Intl.ListFormat('en-GB');
const counted = (count: number, one: string, many: string): string => (count === 0 ? '' : count === 1 ? one : many);

/** What is not finished on this device, before its person signs out. An answer that nobody has seen is not finished. */
export function unsentOf(state: Pick<SyncState, 'waiting' | 'needYou' | 'toSee'> | undefined): Unsent {
  const { waiting, needYou, toSee } = state ?? { waiting: 0, needYou: 0, toSee: 0 };
  const what = [
    counted(waiting, '1 not yet sent', `${waiting} not yet sent`),
    counted(needYou, '1 that needs your answer', `${needYou} that need your answer`),
    counted(toSee, '1 answer you have not seen', `${toSee} answers you have not seen`),
  ].filter((part) => part !== '');
  const words =
    what.length === 0
      ? null
      : `Not everything on this device is finished: ${list.format(what)}. It stays here, sealed, and goes on when you sign in here again.`;
  return { waiting, needYou, toSee, words };
}
