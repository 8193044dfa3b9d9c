import type { InferContractRouterOutputs } from '@orpc/contract';
import type { AskBooking } from '../../shared/spaces/commands.ts';
import type { spacesContract } from '../../shared/spaces/contract.ts';
import { isDesk, whyNotThen } from '../../shared/spaces/rules.ts';
import type { Interval, PlainDay } from '../../shared/time/schemas.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { problem } from '../engine/problem.ts';
import { daysOf, judgeSite } from './availability.ts';
import { myBookings } from './my-bookings.ts';
import { bookingsBetween, floorsOf, siteCounts } from './repository.ts';
import { suggest } from './suggest.ts';
import { bookingWords, lowerFirst } from './words.ts';

type Outputs = InferContractRouterOutputs<typeof spacesContract>;

/** Places, who has what when, and this person's bookings, as far as this device knows. */
export function createSpacesService(session: PersonSession) {
  const { store, personId } = session;

  /** Asks for the days' occupancy and says when what is here was read; null while any day never was. */
  const freshness = (siteId: string, interval: Interval): { asOf: string | null; loading: boolean } => {
    const scopes = daysOf(interval).map((day) => `site:${siteId}:${day}`);
    session.wantScopes(scopes);
    const read = scopes.map((scope) => session.readAt(scope));
    const never = read.some((at) => at === null);
    return { asOf: never ? null : (read.toSorted()[0] ?? null), loading: never };
  };

  const siteOf = (siteId: string) => {
    const site = store.get('site', siteId)?.data;
    if (site !== undefined) return site;
    throw problem('not-found', 'This place is not on the list of sites any more. Choose another one.');
  };

  /** A person holds one desk at a time. The council's own check is the guarantee; this one answers at once. */
  const refuseSecondDesk = (input: Omit<AskBooking, 'bookingId'>): void => {
    const isOneDesk = (spaceId: string): boolean => {
      const kind = store.get('space', spaceId)?.data.kind;
      return kind !== undefined && isDesk(kind);
    };
    if (!isOneDesk(input.spaceId)) return;
    const held = bookingsBetween(store.db, personId, input).find(
      (it) => (it.state === 'asked' || it.state === 'booked') && isOneDesk(it.spaceId),
    );
    if (held === undefined) return;
    const words = lowerFirst(bookingWords(store, held));
    throw problem('not-valid', `You already have ${words}. Cancel it first, or choose other times.`);
  };

  return {
    sites: (): Outputs['sites'] => {
      const base = store.get('person', personId)?.data.baseSiteId;
      return store
        .all('site')
        .map(({ data }) => ({ ...data, ...siteCounts(store.db, data.id), isBase: data.id === base }))
        .sort((a, b) => Number(b.isBase) - Number(a.isBase) || a.name.localeCompare(b.name, 'en-GB'));
    },

    floors: (input: { readonly siteId: string }): Outputs['floors'] =>
      floorsOf(store.db, input.siteId).map(({ shapes: _drawing, ...floor }) => floor),

    floor: (input: { readonly floorId: string }): Outputs['floor'] => {
      const floor = store.get('floor', input.floorId)?.data;
      if (floor !== undefined) return floor;
      throw problem('not-found', 'This floor is not on the list any more. Choose another one.');
    },

    availability: (input: {
      readonly siteId: string;
      readonly floorId?: string | undefined;
      readonly interval: Interval;
    }): Outputs['availability'] => {
      const site = siteOf(input.siteId);
      return { spaces: judgeSite(session, site, input), ...freshness(input.siteId, input.interval) };
    },

    myBookings: (input: { readonly from: PlainDay; readonly days: number }): Outputs['myBookings'] =>
      myBookings(session, input.from, input.days),

    suggest: (input: { readonly siteId: string; readonly interval: Interval }): Outputs['suggest'] => {
      const site = siteOf(input.siteId);
      freshness(input.siteId, input.interval);
      return suggest(session, judgeSite(session, site, input), input.siteId);
    },

    ask: (input: Omit<AskBooking, 'bookingId'>): Outputs['ask'] => {
      const site = siteOf(input.siteId);
      const why = whyNotThen(site, { from: input.from, to: input.to }, session.now());
      if (why !== null) throw problem('not-valid', why.words);
      refuseSecondDesk(input);
      const bookingId = session.newId();
      const outboxId = session.submit('booking.ask', { ...input, bookingId });
      return { bookingId, outboxId };
    },

    cancel: (input: { readonly bookingId: string }): null => {
      const booking = store.get('booking', input.bookingId)?.data;
      if (booking === undefined) {
        throw problem('not-found', 'This booking is not there any more. There is nothing to cancel.');
      }
      if (booking.state === 'asked' || booking.state === 'booked') {
        session.submit('booking.cancel', { bookingId: input.bookingId });
      }
      return null;
    },
  };
}

export type SpacesService = ReturnType<typeof createSpacesService>;
