import { join } from 'node:path';
import { NoTokenError } from '../../main/sync/trouble.ts';
import { people, uuid } from '../integration/backoffice/small-council.ts';
import type { Chance } from './chance.ts';
import type { Council } from './council.ts';
import { createDevice } from './device.ts';
import type { Ledger } from './ledger.ts';
import { createNetwork } from './network.ts';
import type { Timeline } from './timeline.ts';
import { createWorker, type Worker } from './worker.ts';

const MINUTE = 60_000;

/** Who takes part, and how often. One person has two devices. */
const WHO = [
  { name: 'worker-laptop', personId: people.worker, often: 1 },
  { name: 'worker-tablet', personId: people.worker, often: 0.5 },
  { name: 'colleague', personId: people.colleague, often: 0.6 },
  { name: 'manager', personId: people.manager, often: 0.35 },
  { name: 'other-team', personId: people.otherWorker, often: 0.25 },
] as const;

export interface CastParts {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly council: Council;
  readonly ledger: Ledger;
  readonly root: string;
  /** Probability that a request meets a fault. */
  readonly faults: () => number;
  readonly count: (fault: string) => void;
  readonly wrong: (words: string) => void;
  /** A client that was not updated has no word for a restored backup: that is what protocol 2 is for. */
  readonly mayBeOld: boolean;
}

/** The people of this run at their devices, each with a network, a clock and a sign-on of its own. Switched off. */
export function createCast({
  timeline,
  chance,
  council,
  ledger,
  root,
  faults,
  count,
  wrong,
  mayBeOld,
}: CastParts): Worker[] {
  const here = WHO.filter((it) => chance.yes(it.often));
  return here.map(({ name, personId }, index) => {
    const mine = chance.fork();
    const holder: { online: () => boolean } = { online: () => true };
    const updatedAt = mayBeOld && mine.yes(0.3) ? timeline.now() + mine.below(6 * MINUTE) : 0;
    const device = createDevice({
      timeline,
      chance: mine.fork(),
      personId,
      deviceId: uuid(900 + index),
      folder: join(root, name),
      fetch: createNetwork({
        timeline,
        chance: mine.fork(),
        handle: council.handle,
        faults,
        online: () => holder.online(),
        count,
        old: () => timeline.now() < updatedAt,
        wrong,
      }),
      skewMs: mine.yes(0.3) ? (mine.next() - 0.5) * 20 * MINUTE : 0,
      token: createSignOn({ timeline, chance: mine.fork(), personId, faults, count }),
    });
    holder.online = () => device.online;
    return createWorker({ name, device, chance: mine.fork(), ledger, now: timeline.now });
  });
}

/**
 * The sign-on of one device. Tokens end after some minutes, in the middle of whatever is going on; a new one cannot always
 * be had at once; and once in a while what it gives is another person's.
 */
function createSignOn(parts: Pick<CastParts, 'timeline' | 'chance' | 'faults' | 'count'> & { personId: string }) {
  const { timeline, chance, personId, faults, count } = parts;
  const issue = (person: string): string => `${person}~${timeline.now() + (1 + chance.below(4)) * MINUTE}`;
  let held = issue(personId);
  return async (fresh: boolean): Promise<string> => {
    if (fresh) {
      count('token expired');
      if (chance.yes(faults())) {
        count('no token');
        throw new NoTokenError({ kind: 'offline' });
      }
      held = issue(personId);
    }
    if (!chance.yes(faults() / 10)) return held;
    count('token of another person');
    return issue(chance.pick([people.worker, people.colleague, people.manager].filter((it) => it !== personId)));
  };
}
