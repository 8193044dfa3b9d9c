import type { SpaceAvailability } from '../../shared/spaces/contract.ts';
import type { Booking, Occupancy, Space } from '../../shared/spaces/entities.ts';
import { hoursWords } from '../../shared/spaces/next-free.ts';
import { whyNotSpace } from '../../shared/spaces/rules.ts';
import { overlaps } from '../../shared/time/london.ts';
import type { Instant, Interval } from '../../shared/time/schemas.ts';
import { busyUntil, freeGaps } from './free-time.ts';

export interface Question {
  readonly interval: Interval;
  readonly personId: string;
  /** Why nothing at the site can be booked then, in words; null when it can. */
  readonly siteClosed: string | null;
  readonly ownerAway: (ownerId: string) => boolean;
  /** `Free 9am to 5pm`, for the whole of the interval: the same for every free space. */
  readonly freeWords: string;
  /** `5pm`, or with its day when that is not the day asked about. Most spaces end at the same few times. */
  readonly timeWords: (instant: Instant) => string;
}

type Verdict = Omit<SpaceAvailability, 'space'>;

const held = (words: string): Verdict => ({ state: 'held', words, holders: [], freeFrom: null });

function gapWords(gap: Interval, { interval, timeWords }: Question): string {
  if (gap.from === interval.from) return `until ${timeWords(gap.to)}`;
  if (gap.to === interval.to) return `from ${timeWords(gap.from)}`;
  return `${timeWords(gap.from)} to ${timeWords(gap.to)}`;
}

/** Own standing or asked-for bookings of the space in the interval. */
function mineWords(mine: readonly Booking[]): string | null {
  const first = mine[0];
  if (first === undefined) return null;
  return first.state === 'asked' ? `You asked for ${hoursWords(first)}: not booked yet` : `Yours ${hoursWords(first)}`;
}

function whyHeld(space: Space, question: Question): string | null {
  if (question.siteClosed !== null) return question.siteClosed;
  const away = space.ownerId !== null && question.ownerAway(space.ownerId);
  return whyNotSpace(space, question.personId, away)?.words ?? null;
}

/**
 * Whether a person can have a space for the whole of an interval, as far as this device knows. `taken` may reach beyond
 * the interval, so that it can be said when the space is free again.
 */
export function judge(
  space: Space,
  taken: readonly Occupancy[],
  mine: readonly Booking[],
  question: Question,
): SpaceAvailability {
  const { interval } = question;
  const own = mineWords(mine.filter((it) => overlaps(it, interval)));
  if (own !== null) return { space, state: 'mine', words: own, holders: [], freeFrom: null };
  const why = whyHeld(space, question);
  const busy = taken.filter((it) => overlaps(it, interval));
  const holders = [...new Set(busy.flatMap((it) => it.holder?.name ?? []))];
  if (why !== null) return { space, ...held(why), holders };
  const gaps = freeGaps(interval, taken);
  const first = gaps[0];
  if (busy.length === 0) {
    return { space, state: 'free', words: question.freeWords, holders, freeFrom: interval.from };
  }
  if (first === undefined) {
    const until = busyUntil(interval.from, taken);
    return { space, state: 'taken', words: `Taken until ${question.timeWords(until)}`, holders, freeFrom: until };
  }
  const words = `Free ${gaps.map((gap) => gapWords(gap, question)).join(' and ')}`;
  return { space, state: 'part-free', words, holders, freeFrom: first.from };
}
