import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Accept } from '../../shared/spaces/entities.ts';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import type { Interval } from '../../shared/time/schemas.ts';
import { useEngine } from '../app/engine.ts';
import { useToday } from '../app/session.ts';
import type { Available } from './space-words.ts';
import { MY_DAYS } from './use-booking-data.ts';

export type AskedSpace = Pick<Available['space'], 'id' | 'siteId' | 'kind' | 'label'>;

/** A booking just asked for on this page, whose answer is shown where it was asked. */
export interface Attempt {
  readonly bookingId: string;
  readonly outboxId: string;
  readonly spaceId: string;
  readonly kind: Available['space']['kind'];
  readonly label: string;
  readonly interval: Interval;
}

/** How the attempt stands: on its way, kept until there is a connection, booked, booked otherwise, refused, taken back. */
export type Standing =
  | { readonly is: 'asking' }
  | { readonly is: 'kept' }
  | { readonly is: 'booked'; readonly instead: string | null }
  | { readonly is: 'refused'; readonly item: OutboxItem }
  | { readonly is: 'undone' };

/** Asking for a space, following the answer, and undoing it. One attempt at a time; the others are under My bookings. */
export function useBooking() {
  const { client, orpc } = useEngine();
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [undone, setUndone] = useState(false);
  const outbox = useQuery({ ...orpc.sync.page.queryOptions(), enabled: attempt !== null });
  const online = useQuery(orpc.sync.state.queryOptions()).data?.online ?? true;

  const ask = useMutation({
    onMutate: () => setAttempt(null),
    mutationFn: async (it: { space: AskedSpace; interval: Interval; accept: Accept }) => {
      const { space, interval, accept } = it;
      const made = await client.spaces.ask({
        spaceId: space.id,
        siteId: space.siteId,
        from: interval.from,
        to: interval.to,
        accept,
      });
      return { ...made, spaceId: space.id, kind: space.kind, label: space.label, interval };
    },
    onSuccess: (made) => {
      setUndone(false);
      setAttempt(made);
    },
  });
  const undo = useMutation({
    mutationFn: (it: Attempt) => client.spaces.cancel({ bookingId: it.bookingId }),
    onSuccess: () => setUndone(true),
  });
  const today = useToday();
  const mine = useQuery({
    ...orpc.spaces.myBookings.queryOptions({ input: { from: today, days: MY_DAYS } }),
    enabled: attempt !== null,
  });
  const given = mine.data?.find((it) => it.id === attempt?.bookingId);
  const instead = given === undefined || given.spaceId === attempt?.spaceId ? null : given.spaceLabel;
  const item =
    attempt === null || outbox.data === undefined
      ? null
      : ([...outbox.data.needYou, ...outbox.data.toSee, ...outbox.data.waiting, ...outbox.data.recent].find(
          (it) => it.id === attempt.outboxId,
        ) ?? null);

  return {
    attempt,
    standing: attempt === null ? null : standingOf(item, instead, undone, online),
    ask,
    /** What is being asked, or was when it failed. */
    asking: ask.variables === undefined ? null : { spaceId: ask.variables.space.id, interval: ask.variables.interval },
    undo,
    /** The answer has been seen: the council's answer to something asked offline is acknowledged too. */
    clear: async () => {
      setAttempt(null);
      ask.reset();
      undo.reset();
      if (item?.state === 'answered') await client.sync.acknowledge({ id: item.id });
      else if (item?.state === 'rejected') await client.sync.withdraw({ id: item.id });
    },
  };
}

export type Booking = ReturnType<typeof useBooking>;

function standingOf(item: OutboxItem | null, instead: string | null, undone: boolean, online: boolean): Standing {
  if (undone) return { is: 'undone' };
  if (item === null || item.state === 'sending') return { is: 'asking' };
  if (item.state === 'waiting' || item.state === 'blocked') return online ? { is: 'asking' } : { is: 'kept' };
  if (item.state === 'withdrawn') return { is: 'undone' };
  if (item.rejection !== null || item.state === 'rejected' || item.state === 'conflict') return { is: 'refused', item };
  return { is: 'booked', instead };
}
