import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { overlaps } from '../../shared/time/london.ts';
import { useEngine } from '../app/engine.ts';
import { useSession } from '../app/session.ts';
import { type Asked, askedInterval } from './booking-times.ts';
import type { Selection } from './selection.ts';
import { choicesOf, inListOrder, matches, teamZones } from './space-filter.ts';
import type { Available } from './space-words.ts';

const NONE: readonly Available[] = [];
/** How far ahead my bookings are listed, in days. */
export const MY_DAYS = 28;

/** Everything the Book page shows for a selection, asked of the engine. Answers already there stay while others are asked for. */
export function useBookingData(selection: Selection) {
  const { orpc } = useEngine();
  const session = useSession();
  const sites = useQuery(orpc.spaces.sites.queryOptions());
  const site = useMemo(
    () =>
      sites.data?.find((it) => it.id === selection.siteId) ??
      sites.data?.find((it) => it.isBase) ??
      sites.data?.[0] ??
      null,
    [sites.data, selection.siteId],
  );
  const now = session?.now ?? '1970-01-01T00:00:00.000Z';
  const asked: Asked | null =
    site === null ? null : askedInterval(selection.day, selection.part, selection.hours, site, now);
  const interval = asked?.ok === true ? asked.interval : null;
  const asking = interval !== null;

  const floors = useQuery({
    ...orpc.spaces.floors.queryOptions({ input: { siteId: site?.id ?? '' } }),
    enabled: site !== null,
  });
  const suggestion = useQuery({
    ...orpc.spaces.suggest.queryOptions({
      input: { siteId: site?.id ?? '', interval: interval ?? { from: now, to: now } },
    }),
    enabled: site !== null && interval !== null,
    placeholderData: keepPreviousData,
  });
  const ordered = useMemo(() => [...(floors.data ?? [])].sort((a, b) => a.order - b.order), [floors.data]);
  const suggestedFloor = suggestion.data?.space.floorId;
  const floorInfo =
    ordered.find((it) => it.id === selection.floorId) ??
    ordered.find((it) => it.id === suggestedFloor) ??
    ordered[0] ??
    null;
  const floorId = floorInfo?.id ?? null;
  // Until the suggestion has answered, which floor to open on is not known; opening another first would flicker.
  const floorKnown = floorId !== null && (selection.floorId !== null || interval === null || !suggestion.isPending);
  const floor = useQuery({
    ...orpc.spaces.floor.queryOptions({ input: { floorId: floorId ?? '' } }),
    enabled: floorKnown,
  });
  const availability = useQuery({
    ...orpc.spaces.availability.queryOptions({
      input: { siteId: site?.id ?? '', floorId: floorId ?? '', interval: interval ?? { from: now, to: now } },
    }),
    enabled: site !== null && floorKnown && interval !== null,
    placeholderData: keepPreviousData,
  });

  const today = session?.today ?? '1970-01-01';
  const mine = useQuery(orpc.spaces.myBookings.queryOptions({ input: { from: today, days: MY_DAYS } }));
  const own =
    interval === null
      ? null
      : (mine.data?.find((it) => (it.state === 'asked' || it.state === 'booked') && overlaps(it, interval)) ?? null);

  const spaces = useMemo(() => {
    const all = availability.data?.spaces;
    return all === undefined || !asking ? NONE : all.filter((it) => it.space.floorId === floorId);
  }, [availability.data, floorId, asking]);
  const teamId = session?.person?.teamId ?? null;
  const near = useMemo(() => teamZones(floor.data, teamId), [floor.data, teamId]);
  const key = JSON.stringify([selection.kinds, selection.features, selection.nearTeam, selection.freeOnly]);
  // The chips are read anew from the address each time; their text is what may change.
  const found = useMemo(() => {
    const [kinds, features, nearTeam, freeOnly] = JSON.parse(key) as [
      Selection['kinds'],
      Selection['features'],
      boolean,
      boolean,
    ];
    return inListOrder(spaces.filter((it) => matches(it, { kinds, features, nearTeam, freeOnly }, near)));
  }, [spaces, near, key]);
  const shown = useMemo(() => new Set(found.map((it) => it.space.id)), [found]);
  const choices = useMemo(() => choicesOf(spaces, selection), [spaces, selection]);

  return {
    session,
    sites,
    site,
    asked,
    interval,
    floors: ordered,
    floorsQuery: floors,
    floorInfo,
    floor,
    availability,
    spaces,
    found,
    shown,
    choices,
    hasTeamZone: near.size > 0,
    suggestion: interval === null ? null : (suggestion.data ?? null),
    /** What I have or asked for already in the interval. */
    own,
    chosen: spaces.find((it) => it.space.id === selection.spaceId) ?? null,
  };
}

export type BookingData = ReturnType<typeof useBookingData>;
export type SiteChoice = NonNullable<BookingData['site']>;
